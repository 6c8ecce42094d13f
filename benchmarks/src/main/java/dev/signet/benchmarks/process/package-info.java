/** Whole processes: how long they run, and how much memory they take. */
@NullMarked
package dev.signet.benchmarks.process;

import org.jspecify.annotations.NullMarked;
