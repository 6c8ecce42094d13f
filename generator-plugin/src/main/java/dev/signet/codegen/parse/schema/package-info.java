/**
 * Schema objects of all dialects into {@link dev.signet.codegen.model.Schema}.
 */
@NullMarked
package dev.signet.codegen.parse.schema;

import org.jspecify.annotations.NullMarked;
