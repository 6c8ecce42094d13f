package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * A stream ended before the event that ends it, and could not be resumed. The events delivered so far are good; what
 * should have followed is missing. The cause, if any, is what broke the connection or the last attempt to resume.
 *
 * @serial exclude
 */
public final class StreamInterruptedException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final long events;
    private final @Nullable String lastEventId;

    StreamInterruptedException(
            CallInfo call, String reason, long events, @Nullable String lastEventId, @Nullable Throwable cause) {
        super(call, "stream cut after " + events + (events == 1 ? " event: " : " events: ") + reason, cause);
        this.events = events;
        this.lastEventId = lastEventId;
    }

    /** {@return how many events were delivered before the cut} */
    public long events() {
        return events;
    }

    /** {@return the id of the last delivered event that had one, or null} */
    public @Nullable String lastEventId() {
        return lastEventId;
    }
}
