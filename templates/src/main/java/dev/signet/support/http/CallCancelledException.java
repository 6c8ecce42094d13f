package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the caller cancelled the call: it closed the stream or the client, cancelled the future, or interrupted the
 * waiting thread (whose interrupt flag is set again).
 */
public final class CallCancelledException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param message what went wrong, without the call
     * @param cause what caused it, or null
     */
    public CallCancelledException(CallInfo call, String message, @Nullable Throwable cause) {
        super(call, message, cause);
    }
}
