/**
 * The public Java API of what is generated, described once: types, members, parameters, nullness, deprecation and Javadoc.
 * Emitters add bodies to it, {@code diff} compares two of it, {@code report} prints it.
 */
@NullMarked
package dev.signet.codegen.declaration;

import org.jspecify.annotations.NullMarked;
