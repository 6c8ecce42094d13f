/**
 * Java text: names, literals, types, layout.
 */
@NullMarked
package dev.signet.codegen.emit.source;

import org.jspecify.annotations.NullMarked;
