/**
 * What a change of a document does to the wire and to Java callers: {@link ApiDiff} compares two {@link Side}s. What callers see of
 * each side is its {@link Surface}; the verdicts come from comparing the two surfaces, the names of changes from comparing the
 * models.
 */
@NullMarked
package dev.signet.codegen.diff;

import org.jspecify.annotations.NullMarked;
