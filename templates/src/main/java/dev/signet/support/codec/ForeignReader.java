package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonString;
import dev.signet.support.text.TokenReader;
import dev.signet.support.value.Quotes;
import java.util.function.Function;

/** Reads values of classes that are not generated, which make them of a text or of JSON. */
final class ForeignReader {

    private ForeignReader() {}

    /** Reads a string; a text that the value's {@code toString()} does not give back is kept. */
    static <T> T parsed(TokenReader in, Kept kept, String text, Function<String, T> of, String expected) {
        T value = made(in, of, text, expected, Quotes.brief(text));
        if (!text.equals(value.toString())) {
            kept.set(new JsonString(text));
        }
        return value;
    }

    /** Reads any value. */
    static <T> T typed(TokenReader in, Function<String, T> fromJson, String expected) {
        int from = in.place();
        String found = in.describe();
        Trees.read(in);
        return made(in, fromJson, in.textFrom(from), expected, found);
    }

    /** A value that a class makes; a JsonFormatException of it gets the pointer in this document. */
    private static <T> T made(TokenReader in, Function<String, T> of, String text, String expected, String found) {
        try {
            return of.apply(text);
        } catch (JsonFormatException e) {
            throw new JsonFormatException(in.pointer().concat(e.pointer()), e.expected(), e.found());
        } catch (RuntimeException e) {
            RuntimeException unlike = in.failure(expected, found);
            unlike.initCause(e);
            throw unlike;
        }
    }
}
