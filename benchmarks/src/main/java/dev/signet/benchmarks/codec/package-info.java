/** Reading and writing in memory, measured by JMH. */
@NullMarked
package dev.signet.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
