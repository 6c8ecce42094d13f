package dev.signet.support.constraint;

import static java.util.Objects.requireNonNull;

import dev.signet.support.value.Quotes;
import java.io.Serializable;

/**
 * A violated constraint.
 *
 * @param pointer the JSON pointer (RFC 6901) within the validated object; empty for the object itself
 * @param limit the expected value, such as {@code at most 64 characters}
 * @param found the actual value, shortened to 40 characters; masked if it is a secret
 */
public record ConstraintViolation(String pointer, String limit, String found) implements Serializable {

    /**
     * None is null.
     *
     * @param pointer see {@link #pointer()}
     * @param limit see {@link #limit()}
     * @param found see {@link #found()}
     */
    public ConstraintViolation {
        requireNonNull(pointer, "pointer");
        requireNonNull(limit, "limit");
        requireNonNull(found, "found");
    }

    /** On one line, as in messages. */
    @Override
    public String toString() {
        return Quotes.line((pointer.isEmpty() ? "the value" : Quoting.shortened(pointer)) + ": expected " + limit
                + ", found " + found);
    }
}
