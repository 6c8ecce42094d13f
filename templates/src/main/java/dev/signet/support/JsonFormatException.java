package dev.signet.support;

import static java.util.Objects.requireNonNull;

import dev.signet.support.value.Quotes;

/**
 * Thrown if input is not well-formed JSON, or if a value has another type or format than expected. Has the JSON pointer
 * of the value.
 *
 * @serial exclude
 */
public final class JsonFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_POINTER = 200;

    private final String pointer;
    private final String expected;
    private final String found;

    /**
     * Tells what was expected and what was found.
     *
     * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole document
     * @param expected what would have been right, such as {@code a string}
     * @param found what was there instead, with little of the payload or nothing
     */
    public JsonFormatException(String pointer, String expected, String found) {
        super(message(requireNonNull(pointer, "pointer"), expected, found));
        this.pointer = pointer;
        this.expected = requireNonNull(expected, "expected");
        this.found = requireNonNull(found, "found");
    }

    /** {@return where it happened, as a JSON pointer (RFC 6901); empty for the whole document} */
    public String pointer() {
        return pointer;
    }

    /** {@return what would have been right there} */
    public String expected() {
        return expected;
    }

    /** {@return what was there instead; quotes at most 40 characters of the payload} */
    public String found() {
        return found;
    }

    static String message(String pointer, String expected, String found) {
        String place = pointer;
        if (pointer.isEmpty()) {
            place = "the document";
        } else if (pointer.length() > SHOWN_POINTER) {
            place = pointer.substring(0, SHOWN_POINTER / 2) + "\u2026"
                    + pointer.substring(pointer.length() - SHOWN_POINTER / 2);
        }
        return Quotes.line(place + ": expected " + expected + ", found " + found);
    }
}
