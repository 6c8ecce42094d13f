/**
 * Changes of what a document declares: types, properties, constraints, calls and the client, and which of them are renames or moves.
 */
@NullMarked
package dev.signet.codegen.diff.document;

import org.jspecify.annotations.NullMarked;
