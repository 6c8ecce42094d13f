package dev.signet.support.http;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds against one field of a request.
 *
 * @param field the field as the service names it, a path or a JSON pointer
 * @param message what is wrong with it, or null if the service does not say
 * @serial exclude
 */
public record FieldProblem(String field, @Nullable String message) implements Serializable {

    @Override
    public String toString() {
        return message == null ? field : field + ": " + message;
    }
}
