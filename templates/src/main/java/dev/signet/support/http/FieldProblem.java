package dev.signet.support.http;

import dev.signet.support.value.Quotes;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An error of the service about one field of a request.
 *
 * @param field the field, a path or a JSON pointer in the service's notation
 * @param message the error message; null if the service does not report it
 * @serial exclude
 */
public record FieldProblem(String field, @Nullable String message) implements Serializable {

    @Override
    public String toString() {
        return Quotes.line(message == null ? field : field + ": " + message);
    }
}
