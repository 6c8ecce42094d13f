/**
 * Code that reads and writes a type: the codec nested in it, dispatch of unions, look-up of enum constants.
 */
@NullMarked
package dev.signet.codegen.emit.codec;

import org.jspecify.annotations.NullMarked;
