package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a stream ends before its final event and can't be resumed. The events delivered so far are valid but
 * incomplete. The cause, if any, is the failure of the connection or of the last attempt to resume.
 *
 * @serial exclude
 */
public final class StreamInterruptedException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final long events;
    private final @Nullable String lastEventId;

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param reason why it ended
     * @param events see {@link #events()}
     * @param lastEventId see {@link #lastEventId()}
     * @param cause what caused it, or null
     */
    public StreamInterruptedException(
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
