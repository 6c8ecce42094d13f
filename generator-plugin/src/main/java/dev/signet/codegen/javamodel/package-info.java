/**
 * The decisions about the Java code, as values: {@link JavaModel}, its types with their components, how a union is dispatched, the
 * client's calls, the constraints to check. Made by {@code translate}, read by {@code declaration}, {@code emit}, {@code diff} and
 * {@code report}.
 */
@NullMarked
package dev.signet.codegen.javamodel;

import org.jspecify.annotations.NullMarked;
