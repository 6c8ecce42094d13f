/** Everything that reads and writes the messages, behind one interface. */
@NullMarked
package dev.signet.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
