package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a response can't be parsed: unexpected content type, corrupt compression, malformed or unexpected JSON (the
 * cause has its JSON pointer), or more bytes than allowed.
 *
 * @serial exclude
 */
public final class ResponseFormatException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String body;

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param status see {@link #status()}
     * @param message what went wrong, without the call
     * @param cause what caused it, or null
     */
    public ResponseFormatException(CallInfo call, int status, String message, @Nullable Throwable cause) {
        this(call, status, message, null, cause);
    }

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param status see {@link #status()}
     * @param message what went wrong, without the call
     * @param body see {@link #body()}
     * @param cause what caused it, or null
     */
    public ResponseFormatException(
            CallInfo call, int status, String message, @Nullable String body, @Nullable Throwable cause) {
        super(call, message, cause);
        this.status = status;
        this.body = body;
    }

    /** {@return the JSON that came in place of a stream; null in other cases} */
    public @Nullable String body() {
        return body;
    }

    /** {@return the HTTP status of the response, or 0 if it was not HTTP} */
    public int status() {
        return status;
    }
}
