/** What is read and written: messages of the sizes and shapes that the API sends, made up and always the same. */
@NullMarked
package dev.signet.benchmarks.payload;

import org.jspecify.annotations.NullMarked;
