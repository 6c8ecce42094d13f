/** Programs that run on the class path of a Maven plugin, with nothing but the JDK beside it. */
@NullMarked
package dev.signet.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
