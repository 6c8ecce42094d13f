/** The part of the API that the messages use, as records annotated for databind; the hand-written codec fills the same ones. */
@NullMarked
package dev.signet.benchmarks.model;

import org.jspecify.annotations.NullMarked;
