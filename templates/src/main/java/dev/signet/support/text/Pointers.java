package dev.signet.support.text;

import dev.signet.support.value.Quotes;
import java.nio.charset.StandardCharsets;

/** JSON pointers (RFC 6901) and pieces of text, which say where something is wrong. */
public final class Pointers {

    private static final int SNIPPET = 12;

    private Pointers() {}

    /** The pointer to the last value of a text that may stop after any value. */
    public static String toEnd(byte[] json) {
        try {
            TokenReader reader = new TokenReader(Source.of(json), new Stopping());
            reader.start();
            reader.skipValue();
            return "";
        } catch (Stop e) {
            return e.pointer;
        }
    }

    /** A property's name as a step of a pointer. */
    public static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A little of the text from {@code offset} on. */
    static String snippet(Source source, int offset) {
        if (offset >= source.end) {
            return TokenReader.END;
        }
        int length = Math.min(SNIPPET, source.end - offset);
        return Quotes.brief(new String(source.json, offset, length, StandardCharsets.UTF_8)) + " at offset " + offset;
    }

    /** A class and no lambda, which would be linked at run time. */
    private static final class Stopping implements Failures {
        @Override
        public RuntimeException failure(String pointer, String expected, String found) {
            return new Stop(pointer);
        }
    }

    /** Ends reading, and has the place. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String pointer;

        Stop(String pointer) {
            super(pointer, null, false, false);
            this.pointer = pointer;
        }
    }
}
