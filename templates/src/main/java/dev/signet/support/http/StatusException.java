package dev.signet.support.http;

import dev.signet.support.http.response.RawResponse;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the service returns a status other than 2xx (RFC 9110, section 15). The client of a document that declares errors throws
 * a subclass, which has the error as its type. If a stream of events is asked for, a status of 2xx is thrown too whose response the
 * document declares as no stream.
 *
 * @serial exclude
 */
public non-sealed class StatusException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final ServiceError error;
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;
    private final String body;
    private final transient @Nullable RawResponse response;

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
        this(call, message, error, requestId, retryAfter, body, answer(status, body));
    }

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param message what went wrong, without the call
     * @param error code, message and fields as the service describes them
     * @param requestId see {@link #requestId()}
     * @param retryAfter see {@link #retryAfter()}
     * @param body see {@link #body()}
     * @param response see {@link #response()}
     */
    public StatusException(
            CallInfo call,
            String message,
            ServiceError error,
            @Nullable String requestId,
            @Nullable Duration retryAfter,
            String body,
            RawResponse response) {
        super(call, message, null);
        this.status = response.status();
        this.error = error;
        this.requestId = requestId;
        this.retryAfter = retryAfter;
        this.body = body;
        this.response = response;
    }

    /**
     * For subclasses that know more of the error.
     *
     * @param other the exception that this one replaces
     */
    protected StatusException(StatusException other) {
        super(other);
        this.status = other.status;
        this.error = other.error;
        this.requestId = other.requestId;
        this.retryAfter = other.retryAfter;
        this.body = other.body;
        this.response = other.response;
    }

    private static RawResponse answer(int status, String body) {
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new RawResponse(status, none, body.getBytes(StandardCharsets.UTF_8));
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

    /** {@return the body as text; that of an error is cut after 64 KiB} */
    public String body() {
        return body;
    }

    /** {@return the headers of the response; none once the exception has been serialized} */
    public HttpHeaders headers() {
        return response().headers();
    }

    /**
     * {@return the response: its headers, and the body as bytes, cut after 64 KiB; once the exception has been serialized, what {@link
     * #body()} has}
     */
    public RawResponse response() {
        return response == null ? answer(status, body) : response;
    }
}
