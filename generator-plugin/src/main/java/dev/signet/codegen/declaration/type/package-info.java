/**
 * Declarations of the model's types: records, unions, enums and named values.
 */
@NullMarked
package dev.signet.codegen.declaration.type;

import org.jspecify.annotations.NullMarked;
