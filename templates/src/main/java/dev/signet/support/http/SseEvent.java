package dev.signet.support.http;

import dev.signet.support.value.Quotes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An event of a stream before it is decoded (WHATWG HTML, "Server-sent events"). In a stream of JSON Lines it
 * is a line: no name, no id, and the line's JSON as data.
 */
public final class SseEvent {

    private final @Nullable String name;
    private final String id;
    private final byte[] data;
    private final @Nullable String ownId;
    private final long retryMillis;

    /**
     * An event, for tests of an {@link EventDecoder} too.
     *
     * @param name the {@code event} field, or null
     * @param id the {@code id} field, or empty
     * @param data the data in UTF-8; not copied
     */
    public SseEvent(@Nullable String name, String id, byte[] data) {
        this(name, id, data, id.isEmpty() ? null : id, -1);
    }

    /**
     * An event with what its own fields say.
     *
     * @param name the {@code event} field, or null
     * @param id see {@link #id()}
     * @param data the data in UTF-8; not copied
     * @param ownId see {@link #ownId()}
     * @param retryMillis see {@link #retryMillis()}
     */
    public SseEvent(@Nullable String name, String id, byte[] data, @Nullable String ownId, long retryMillis) {
        this.name = name;
        this.id = id;
        this.data = data;
        this.ownId = ownId;
        this.retryMillis = retryMillis;
    }

    /** {@return the event's {@code event} field, or null if it has none or an empty one} */
    public @Nullable String name() {
        return name;
    }

    /**
     * {@return the id of this event, or of the last one before it on this connection that had one; empty if there
     * is none}
     */
    public String id() {
        return id;
    }

    /** {@return the {@code id} field that this event itself has; null if it has none} */
    public @Nullable String ownId() {
        return ownId;
    }

    /** {@return the {@code retry} field that this event itself has; -1 if it has none} */
    public long retryMillis() {
        return retryMillis;
    }

    /** {@return the data in UTF-8, lines joined by LF} The array belongs to the caller. */
    public byte[] data() {
        return data;
    }

    /** {@return the data as text; invalid UTF-8 becomes U+FFFD} */
    public String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** Name, id and size; not the data. */
    @Override
    public String toString() {
        return Quotes.line("SseEvent[name=" + name + ", id=" + id + ", " + data.length + " bytes]");
    }
}
