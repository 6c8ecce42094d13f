/** Calls whose answer is large, over loopback. */
@NullMarked
package dev.signet.benchmarks.call;

import org.jspecify.annotations.NullMarked;
