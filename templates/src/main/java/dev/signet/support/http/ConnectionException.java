package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if no connection can be made, or if it breaks before the response is complete.
 *
 * @serial exclude
 */
public final class ConnectionException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final boolean requestSent;

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param message what went wrong, without the call
     * @param requestSent see {@link #requestSent()}
     * @param cause what caused it, or null
     */
    public ConnectionException(CallInfo call, String message, boolean requestSent, @Nullable Throwable cause) {
        super(call, message, cause);
        this.requestSent = requestSent;
    }

    /** {@return false if the service can't have seen the request; true if it may have acted on it} */
    public boolean requestSent() {
        return requestSent;
    }
}
