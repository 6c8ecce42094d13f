/**
 * Compares operations, webhooks and callbacks by address and position, whatever their parts are called.
 */
@NullMarked
package dev.signet.codegen.diff.wire.operation;

import org.jspecify.annotations.NullMarked;
