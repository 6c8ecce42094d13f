package dev.signet.support;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;

/**
 * A value that does not fit its type and was kept as JSON: in {@code extras} of the record whose optional property holds it, or in the
 * {@code Unknown} of a union. A discriminator value or a constant that is not listed is no deviation.
 *
 * @param pointer where the value is, as a JSON pointer (RFC 6901); empty for the whole document
 * @param expected what would have been right there, such as {@code a string}
 * @param found what was there instead; quotes at most 40 characters of the payload
 */
public record JsonDeviation(String pointer, String expected, String found) {

    /** Refuses every deviation: reading throws a {@link JsonFormatException} at the first. */
    public static final Consumer<JsonDeviation> REFUSE = new Refusal();

    /** Refuses null. */
    public JsonDeviation {
        requireNonNull(pointer, "pointer");
        requireNonNull(expected, "expected");
        requireNonNull(found, "found");
    }

    /** {@return the deviation in words, such as {@code /steps/0/id: expected a string, found a number}} */
    @Override
    public String toString() {
        return JsonFormatException.message(pointer, expected, found);
    }

    /** A class and no lambda, which would be linked at run time. */
    private static final class Refusal implements Consumer<JsonDeviation> {
        @Override
        public void accept(JsonDeviation deviation) {
            throw new JsonFormatException(deviation.pointer, deviation.expected, deviation.found);
        }
    }
}
