/** Measures Signet beside what else one could use, and prints one table. */
@NullMarked
package dev.signet.benchmarks;

import org.jspecify.annotations.NullMarked;
