package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * The caller gave the call up: it closed the stream or the client, cancelled the future, or interrupted the waiting
 * thread (whose interrupt flag is then set again).
 */
public final class CallCancelledException extends ApiException {

    private static final long serialVersionUID = 1L;

    CallCancelledException(CallInfo call, String message, @Nullable Throwable cause) {
        super(call, message, cause);
    }
}
