package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * The connection could not be made, or broke before the answer was complete.
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

    /** Whether another try could end better; false for a TLS failure, say. */
    boolean isTransient() {
        return isTransient;
    }
}
