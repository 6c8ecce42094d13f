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
    private final boolean isTransient;

    ConnectionException(
            CallInfo call, String message, boolean requestSent, boolean isTransient, @Nullable Throwable cause) {
        super(call, message, cause);
        this.requestSent = requestSent;
        this.isTransient = isTransient;
    }

    /** {@return false if the service can't have seen the request; true if it may have acted on it} */
    public boolean requestSent() {
        return requestSent;
    }

    /** Whether a retry could succeed; false for a TLS failure, for example. */
    boolean isTransient() {
        return isTransient;
    }
}
