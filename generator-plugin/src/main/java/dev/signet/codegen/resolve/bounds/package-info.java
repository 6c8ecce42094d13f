/**
 * Bounds of what a document makes of itself: what would grow faster than the document is cut off with a warning.
 */
@NullMarked
package dev.signet.codegen.resolve.bounds;

import org.jspecify.annotations.NullMarked;
