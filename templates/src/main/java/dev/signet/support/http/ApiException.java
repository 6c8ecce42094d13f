package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not do what it was asked to. Each way to fail has a class of its own. The message names the method
 * and the path, never a query value, a header or a credential.
 *
 * @serial exclude
 */
public abstract sealed class ApiException extends RuntimeException
        permits CallCancelledException,
                CallTimeoutException,
                ConnectionException,
                ResponseFormatException,
                StatusException,
                StreamErrorException,
                StreamInterruptedException {

    private static final long serialVersionUID = 1L;

    private final CallInfo call;

    ApiException(CallInfo call, String message, @Nullable Throwable cause) {
        super(call + ": " + message, cause);
        this.call = call;
    }

    /** {@return the call that failed} */
    public final CallInfo call() {
        return call;
    }
}
