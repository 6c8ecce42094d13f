/** What someone would write by hand for the records of the model who cares for speed alone: nothing unknown is kept or forgiven. */
@NullMarked
package dev.signet.benchmarks.handwritten;

import org.jspecify.annotations.NullMarked;
