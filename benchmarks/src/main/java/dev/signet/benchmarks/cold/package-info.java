/** What a program costs that starts, does one thing and ends. */
@NullMarked
package dev.signet.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
