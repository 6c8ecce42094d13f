/**
 * What a comparison finds, as values: elements, changes of them, their impact and the verdict.
 */
@NullMarked
package dev.signet.codegen.diff.change;

import org.jspecify.annotations.NullMarked;
