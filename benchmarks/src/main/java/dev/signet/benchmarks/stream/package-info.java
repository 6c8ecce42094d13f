/** Events from an answer of another process. */
@NullMarked
package dev.signet.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
