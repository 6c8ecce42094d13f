/**
 * The two versions compared: which types correspond, which are sent and received, and whether JSON of one is valid for the other.
 */
@NullMarked
package dev.signet.codegen.diff.wire;

import org.jspecify.annotations.NullMarked;
