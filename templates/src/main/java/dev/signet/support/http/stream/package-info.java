/**
 * Streams of events: parsing, decoding, resuming after a connection broke, and delivery to a thread or a subscriber.
 */
@NullMarked
package dev.signet.support.http.stream;

import org.jspecify.annotations.NullMarked;
