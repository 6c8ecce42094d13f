/**
 * {@code $ref}, {@code $id} and {@code $anchor}: which documents may be read, reading them, following references and finding cycles.
 */
@NullMarked
package dev.signet.codegen.parse.reference;

import org.jspecify.annotations.NullMarked;
