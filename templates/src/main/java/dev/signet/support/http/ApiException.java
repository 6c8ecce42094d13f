package dev.signet.support.http;

import dev.signet.support.value.Quotes;
import org.jspecify.annotations.Nullable;

/**
 * A failed call. Each kind of failure is a subclass. The message contains the method and the path, but no query value,
 * header or credential.
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
        super(Quotes.line(call + ": " + message), cause);
        this.call = call;
    }

    /** The same failure as another kind of exception. */
    ApiException(ApiException other) {
        super(other.getMessage(), other.getCause());
        this.call = other.call;
    }

    /** {@return the call that failed} */
    public final CallInfo call() {
        return call;
    }
}
