package dev.signet.support.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the service reports an error in an event of a stream, after a successful status.
 *
 * @serial exclude
 */
public final class StreamErrorException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final ServiceError error;
    private final String body;

    /**
     * For the runtime, and for tests of code that handles it.
     *
     * @param call the call that failed
     * @param error code, message and fields as the service describes them
     * @param body see {@link #body()}
     */
    public StreamErrorException(CallInfo call, ServiceError error, String body) {
        super(call, "the stream reports an error: " + error, null);
        this.error = error;
        this.body = body;
    }

    /** {@return the service's own code, or null} */
    public @Nullable String code() {
        return error.code();
    }

    /** {@return the service's explanation alone, or null} */
    public @Nullable String explanation() {
        return error.message();
    }

    /** {@return fields that the service rejects, as far as it names them} */
    public List<FieldProblem> fields() {
        return error.fields();
    }

    /** {@return the data of the event, cut after 64 KiB} */
    public String body() {
        return body;
    }
}
