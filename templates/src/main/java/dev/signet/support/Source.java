package dev.signet.support;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A whole JSON text in memory, which can be parsed from any place and looked at again. */
abstract sealed class Source {

    /** Deeper nesting is refused, so that code that descends with it can't exhaust the stack. */
    static final int MAX_DEPTH = 1500;

    static final int MAX_NAME = 1 << 20;
    static final int MAX_STRING = 1 << 29;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // No guessing of UTF-16 and the like: JSON is UTF-8. Interned names would cost more than they give.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(Numbers.MAX_DIGITS)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();

    private final int start;
    private final int end;

    private Source(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /** ASCII, which most texts are, is read as bytes, since that is faster; anything else as it is. */
    static Source of(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        // as many bytes as characters: ASCII, unless lone surrogates became question marks
        if (bytes.length == json.length() && json.equals(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return new Bytes(bytes, 0, true);
        }
        char[] chars = json.toCharArray();
        return new Chars(chars, chars.length > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0);
    }

    static Source of(byte[] json) {
        boolean marked = json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF;
        return new Bytes(json, marked ? 3 : 0, false);
    }

    /** Where the text begins: after the byte order mark. */
    final int start() {
        return start;
    }

    final int end() {
        return end;
    }

    /** The unit (byte or char) at {@code index}, or -1 from the end on. */
    abstract int at(int index);

    /** The text between two places that are no middle of a character. */
    abstract String text(int from, int to);

    /** The index of the first byte that is no UTF-8 (RFC 3629), or -1. */
    abstract int malformed();

    /** A parser over a part. Its token offsets count from {@code from}, one too many. */
    abstract ParserBase parser(int from, int to) throws IOException;

    private static final class Bytes extends Source {
        private final byte[] json;
        private final boolean ascii;

        Bytes(byte[] json, int start, boolean ascii) {
            super(start, json.length);
            this.json = json;
            this.ascii = ascii;
        }

        @Override
        int at(int index) {
            return index < json.length ? json[index] & 0xFF : -1;
        }

        @Override
        String text(int from, int to) {
            return new String(json, from, to - from, StandardCharsets.UTF_8);
        }

        @Override
        int malformed() {
            return ascii ? -1 : Utf8.malformed(json);
        }

        @Override
        ParserBase parser(int from, int to) throws IOException {
            return (ParserBase) FACTORY.createParser(json, from, to - from);
        }
    }

    private static final class Chars extends Source {
        private final char[] json;

        Chars(char[] json, int start) {
            super(start, json.length);
            this.json = json;
        }

        @Override
        int at(int index) {
            return index < json.length ? json[index] : -1;
        }

        @Override
        String text(int from, int to) {
            return new String(json, from, to - from);
        }

        @Override
        int malformed() {
            return -1;
        }

        @Override
        ParserBase parser(int from, int to) throws IOException {
            return (ParserBase) FACTORY.createParser(json, from, to - from);
        }
    }
}
