/**
 * Code that checks the constraints of a document.
 */
@NullMarked
package dev.signet.codegen.emit.constraint;

import org.jspecify.annotations.NullMarked;
