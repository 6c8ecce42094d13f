/**
 * From a configuration to a folder of Java: {@link dev.signet.codegen.Generator} decides whether there is anything to do, has a
 * {@link dev.signet.codegen.Pipeline} do it, and has the result written.
 */
@NullMarked
package dev.signet.codegen;

import org.jspecify.annotations.NullMarked;
