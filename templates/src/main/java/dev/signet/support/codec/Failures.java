package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.text.Source;
import dev.signet.support.value.Quotes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Says what is wrong with a JSON text, and where. */
final class Failures {

    static final String END = "the end of the text";
    private static final int SNIPPET = 12;

    private Failures() {}

    /** The JSON pointer (RFC 6901) to the last value of a text that may stop after any value. */
    static String pointerToEnd(byte[] json) {
        try (JsonReader reader = JsonReader.of(json)) {
            reader.start();
            Trees.read(reader);
            return "";
        } catch (JsonFormatException e) {
            return e.pointer();
        }
    }

    /** A byte that is no UTF-8: the place is found by reading up to it. */
    static JsonFormatException malformedUtf8(Source source) {
        String pointer = pointerToEnd(Arrays.copyOf(source.json, source.malformed));
        return new JsonFormatException(
                pointer, "well-formed UTF-8", "a malformed byte at offset ".concat(Integer.toString(source.malformed)));
    }

    /** A property's name as a step of a pointer. */
    static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A little of the text from {@code offset} on. */
    static String snippet(Source source, int offset) {
        if (offset >= source.end) {
            return END;
        }
        int length = Math.min(SNIPPET, source.end - offset);
        return Quotes.brief(new String(source.json, offset, length, StandardCharsets.UTF_8)) + " at offset " + offset;
    }
}
