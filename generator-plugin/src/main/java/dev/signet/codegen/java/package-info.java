/**
 * {@link dev.signet.codegen.java.JavaModel}: every Java name and type decided once, before any text is written. Collisions are
 * settled and reported here; emitters only spell out what this says.
 */
@NullMarked
package dev.signet.codegen.java;

import org.jspecify.annotations.NullMarked;
