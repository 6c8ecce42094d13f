/**
 * Operations into calls: their names, groups, parameters, bodies, results, pages and streams.
 */
@NullMarked
package dev.signet.codegen.translate.client;

import org.jspecify.annotations.NullMarked;
