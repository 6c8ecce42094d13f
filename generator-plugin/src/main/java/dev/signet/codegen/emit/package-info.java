/**
 * Spells out what {@link dev.signet.codegen.javamodel.JavaModel} says: one small emitter per kind of generated file. No name is
 * decided here.
 */
@NullMarked
package dev.signet.codegen.emit;

import org.jspecify.annotations.NullMarked;
