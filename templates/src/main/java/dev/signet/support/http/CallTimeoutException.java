package dev.signet.support.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a timeout of {@link Timeouts} expires. The exchange is cancelled and its connection closed.
 *
 * @serial exclude
 */
public final class CallTimeoutException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Which limit ran out. */
    public enum Phase {
        /** No connection came about: nothing was sent. */
        CONNECT("no connection"),
        /** The request was sent, or was being sent; the response headers did not come in full. */
        HEADERS("no response headers"),
        /** The response had begun, then nothing came for too long. */
        IDLE("nothing received"),
        /** The call as a whole, with all its attempts, took too long. */
        CALL("not finished");

        private final String description;

        Phase(String description) {
            this.description = description;
        }
    }

    private final Phase phase;
    private final Duration limit;

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param phase see {@link #phase()}
     * @param limit see {@link #limit()}
     * @param cause what caused it, or null
     */
    public CallTimeoutException(CallInfo call, Phase phase, Duration limit, @Nullable Throwable cause) {
        super(call, phase.description + " within " + limit.toMillis() + " ms", cause);
        this.phase = phase;
        this.limit = limit;
    }

    /** {@return which limit ran out} */
    public Phase phase() {
        return phase;
    }

    /** {@return the limit as configured} */
    public Duration limit() {
        return limit;
    }
}
