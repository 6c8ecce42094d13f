/**
 * Changes of the Java API that callers see, found by comparing its declarations.
 */
@NullMarked
package dev.signet.codegen.diff.javaapi;

import org.jspecify.annotations.NullMarked;
