package dev.signet.support.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the service returns a status other than 2xx (RFC 9110, section 15).
 *
 * @serial exclude
 */
public final class StatusException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final ServiceError error;
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;
    private final String body;

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param message what went wrong, without the call
     * @param status see {@link #status()}
     * @param error code, message and fields as the service describes them
     * @param requestId see {@link #requestId()}
     * @param retryAfter see {@link #retryAfter()}
     * @param body see {@link #body()}
     */
    public StatusException(
            CallInfo call,
            String message,
            int status,
            ServiceError error,
            @Nullable String requestId,
            @Nullable Duration retryAfter,
            String body) {
        super(call, message, null);
        this.status = status;
        this.error = error;
        this.requestId = requestId;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the service's own code, such as {@code RESOURCE_EXHAUSTED}, or null} */
    public @Nullable String code() {
        return error.code();
    }

    /** {@return the service's error message; null if there is none} */
    public @Nullable String explanation() {
        return error.message();
    }

    /** {@return fields of the request that the service rejects, as far as it names them} */
    public List<FieldProblem> fields() {
        return error.fields();
    }

    /** {@return the id that the service gave the request, to look it up in its logs, or null} */
    public @Nullable String requestId() {
        return requestId;
    }

    /** {@return how long the service asks to wait before another try, or null} */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** {@return the body as text, cut after 64 KiB} */
    public String body() {
        return body;
    }
}
