/** Checks of what a document limits beyond types: lengths, ranges, patterns, counts. */
@NullMarked
package dev.signet.support.constraint;

import org.jspecify.annotations.NullMarked;
