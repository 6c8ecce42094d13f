/**
 * Java text. Emitters describe types with JavaPoet, public ones by {@link dev.signet.codegen.emit.source.DeclaredType}; {@link
 * dev.signet.codegen.emit.source.Sources} has JavaPoet write a file; {@link dev.signet.codegen.emit.source.Layout} sets its lines: {@link
 * dev.signet.codegen.emit.source.Spacing} joins and separates them, {@link dev.signet.codegen.emit.source.LineWrapper} breaks those that
 * are too long.
 */
@NullMarked
package dev.signet.codegen.emit.source;

import org.jspecify.annotations.NullMarked;
