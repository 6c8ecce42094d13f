/** What an answer says, read from each contender's types. Free of lambdas and joined texts, whose first use costs a short process dearly. */
@NullMarked
package dev.signet.benchmarks.answer;

import org.jspecify.annotations.NullMarked;
