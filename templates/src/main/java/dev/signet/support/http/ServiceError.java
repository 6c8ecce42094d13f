package dev.signet.support.http;

import dev.signet.support.value.Quotes;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error reported by the service, in an error response or in an event of a stream.
 *
 * @param code the service's own code, such as {@code INVALID_ARGUMENT}, or null
 * @param message the service's message; null if there is none
 * @param fields errors about single fields; may be empty
 * @serial exclude
 */
public record ServiceError(@Nullable String code, @Nullable String message, List<FieldProblem> fields)
        implements Serializable {

    static final ServiceError UNEXPLAINED = new ServiceError(null, null, List.of());

    /**
     * Copies the list.
     *
     * @param code see {@link #code()}
     * @param message see {@link #message()}
     * @param fields see {@link #fields()}
     */
    public ServiceError {
        fields = List.copyOf(fields);
    }

    /**
     * {@return an error without field problems}
     *
     * @param code the service's own code, or null
     * @param message the error message
     */
    public static ServiceError of(@Nullable String code, @Nullable String message) {
        return new ServiceError(code, message, List.of());
    }

    /**
     * {@return the error in JSON text, in any of the usual forms; one without code and message if it
     * contains none}
     *
     * @param json JSON text
     */
    public static ServiceError fromJson(String json) {
        return ErrorBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the error in JSON text that stands where something else was expected; null if it is no error} It is one if it has a member
     * {@code error}, or a message and no {@code id}.
     *
     * @param json JSON text
     */
    public static @Nullable ServiceError ofErrorObject(String json) {
        return ErrorBody.isError(json) ? fromJson(json) : null;
    }

    /** {@code INVALID_ARGUMENT: no such model (model: unknown)}, as far as the parts are known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (code != null) {
            text.append(code);
        }
        if (message != null) {
            text.append(text.isEmpty() ? "" : ": ").append(message);
        }
        if (!fields.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append('(');
            for (int i = 0; i < fields.size(); i++) {
                text.append(i == 0 ? "" : "; ").append(fields.get(i));
            }
            text.append(')');
        }
        return text.isEmpty() ? "no error message" : Quotes.line(text.toString());
    }
}
