/**
 * Codecs, and what generated ones are made of: the reader and writer of JSON text, names encoded in advance, unmodifiable copies,
 * and {@code extras}. Callers meet {@link dev.signet.support.codec.JsonCodec} in the constant {@code CODEC} of each generated type.
 */
@NullMarked
package dev.signet.support.codec;

import org.jspecify.annotations.NullMarked;
