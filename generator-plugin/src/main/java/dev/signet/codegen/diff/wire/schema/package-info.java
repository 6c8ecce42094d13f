/**
 * Compares schemas by the JSON that they allow, whatever they are called.
 */
@NullMarked
package dev.signet.codegen.diff.wire.schema;

import org.jspecify.annotations.NullMarked;
