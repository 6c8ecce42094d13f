package dev.signet.support.http.stream;

import dev.signet.support.http.SseEvent;
import dev.signet.support.http.body.ByteSource;
import dev.signet.support.http.body.TooLargeException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Splits the bytes of a stream into events. Holds one chunk and one unfinished event; used by one thread at a time. */
interface EventParser {

    /** Takes the next chunk, once {@link #next} has returned null; returns what {@link ByteSource#read} did. */
    int fill(ByteSource source) throws IOException;

    /** The next event, or null if the chunk holds no further complete one. */
    @Nullable
    SseEvent next() throws TooLargeException;

    /**
     * Whether the last event returned was JSON that stood in the stream without a field name: how some services report an
     * error.
     */
    boolean isBare();

    /** Whether the input so far ends in the midst of an event. */
    boolean isWithinEvent();

    /** At the end of the input: an event that is complete but for its line end. Unfinished ones are dropped. */
    @Nullable
    SseEvent finish() throws TooLargeException;

    /** The pause before a reconnection that the service asks for, in milliseconds, or -1. */
    default long retryMillis() {
        return -1;
    }
}
