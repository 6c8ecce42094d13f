/**
 * What a change of a document does to the wire and to Java callers: {@link ApiDiff} compares two versions. What callers see of each
 * is its {@link dev.signet.codegen.diff.javaapi.JavaApi}; the verdicts come from comparing these two, the names of changes from
 * comparing the models.
 */
@NullMarked
package dev.signet.codegen.diff;

import org.jspecify.annotations.NullMarked;
