/** Generating: whole builds by Maven, and the generators alone once they are warm. */
@NullMarked
package dev.signet.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
