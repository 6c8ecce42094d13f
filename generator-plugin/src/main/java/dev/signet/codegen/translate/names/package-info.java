/**
 * Java identifiers made of names of the document, and the ones already taken.
 */
@NullMarked
package dev.signet.codegen.translate.names;

import org.jspecify.annotations.NullMarked;
