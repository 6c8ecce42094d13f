package dev.signet.support.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A whole JSON text in memory, in UTF-8. */
public final class Source {

    /** Deeper nesting is refused, so that code that descends with it can't exhaust the stack. */
    static final int MAX_DEPTH = 1500;

    /** Longer names are refused: nobody means them. */
    static final int MAX_NAME = 1 << 20;

    final byte[] json;

    /** The same, to be seen eight bytes at a time. */
    final ByteBuffer words;

    /** Where the text begins: after the byte order mark. */
    final int start;

    final int end;

    /** Whether lone surrogates may occur, each in three bytes, as only a Java string can hold them. */
    final boolean surrogates;

    /** The first byte that is no UTF-8 (RFC 3629); -1 if all is. */
    final int malformed;

    private Source(byte[] json, boolean surrogates, boolean encoded) {
        boolean marked = json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF;
        this.json = json;
        this.words = ByteBuffer.wrap(json).order(ByteOrder.LITTLE_ENDIAN);
        this.start = marked ? 3 : 0;
        this.end = json.length;
        this.surrogates = surrogates;
        this.malformed = encoded ? -1 : Utf8.malformed(json, words, start, end);
    }

    public static Source of(byte[] json) {
        return new Source(json, false, false);
    }

    public static Source of(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        // as many bytes as characters: ASCII, unless lone surrogates became question marks
        boolean lost = bytes.length == json.length()
                ? !json.equals(new String(bytes, StandardCharsets.ISO_8859_1))
                : Surrogates.anyAlone(json);
        return lost ? new Source(Surrogates.encode(json), true, true) : new Source(bytes, false, true);
    }

    /** Reads the stream to its end, and leaves it open. */
    public static Source of(InputStream json) {
        try {
            return of(json.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit at {@code index}, or -1 from the end on. */
    int at(int index) {
        return index < end ? json[index] & 0xFF : -1;
    }

    /** The text between two places that are no middle of a character. */
    String text(int from, int to) {
        return surrogates
                ? Surrogates.decode(json, from, to)
                : new String(json, from, to - from, StandardCharsets.UTF_8);
    }
}
