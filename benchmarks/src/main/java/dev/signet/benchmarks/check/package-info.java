/** Proves that each contender does the whole job before its time counts. */
@NullMarked
package dev.signet.benchmarks.check;

import org.jspecify.annotations.NullMarked;
