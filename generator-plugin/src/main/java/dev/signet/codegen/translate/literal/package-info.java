/**
 * JSON that a document states, such as defaults and constants, held against the constraints of schemas.
 */
@NullMarked
package dev.signet.codegen.translate.literal;

import org.jspecify.annotations.NullMarked;
