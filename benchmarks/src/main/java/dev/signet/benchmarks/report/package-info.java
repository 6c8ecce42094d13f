/** Samples, and the one table. */
@NullMarked
package dev.signet.benchmarks.report;

import org.jspecify.annotations.NullMarked;
