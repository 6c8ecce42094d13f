package dev.signet.support.constraint;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One limit that a value breaks.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) within the object that was checked; empty for the value itself
 * @param limit what would have been right, such as {@code at most 64 characters}
 * @param found what was there instead; quotes at most 40 characters of it, and nothing of a secret
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
        return (pointer.isEmpty() ? "the value" : Quoting.shortened(pointer)) + ": expected " + limit + ", found "
                + found;
    }
}
