/**
 * Emitters of records, unions, enums, named values and optional parameters, one for each kind.
 */
@NullMarked
package dev.signet.codegen.emit.type;

import org.jspecify.annotations.NullMarked;
