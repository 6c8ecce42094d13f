/**
 * The only writer of files: {@link dev.signet.codegen.output.OutputTree} brings a folder to the state that a run produced, and
 * {@link dev.signet.codegen.output.Fingerprint} detects whether a run is needed.
 */
@NullMarked
package dev.signet.codegen.output;

import org.jspecify.annotations.NullMarked;
