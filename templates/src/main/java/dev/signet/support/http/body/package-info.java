/**
 * Bodies of responses on their way from the {@code HttpClient}: flow control, decompression, size limits, media types.
 */
@NullMarked
package dev.signet.support.http.body;

import org.jspecify.annotations.NullMarked;
