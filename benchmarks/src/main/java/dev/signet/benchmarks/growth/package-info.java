/** How time and memory grow with documents of which a careless generator would make much. */
@NullMarked
package dev.signet.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
