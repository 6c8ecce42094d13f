package dev.signet.support.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON text under construction: UTF-8 in an array, and whether the next value needs a comma before it. The array grows with the text,
 * or is passed on to a stream whenever it is full.
 */
public final class JsonBuffer {

    private static final byte[] NOTHING = {};

    /** From this length on a string is encoded by the JDK and looked at eight bytes at a time. */
    private static final int LONG_STRING = 32;

    /** Bytes of an escape such as {@code \\u001F}. */
    private static final int UNICODE_ESCAPE = 6;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** In a text that goes to a stream, longer strings are encoded in slices of this many characters. */
    private static final int SLICE = 8 * 1024;

    /** A stream gets pieces of about this many bytes. */
    private static final int FULL = 16 * 1024;

    private final @Nullable OutputStream sink;
    private byte[] bytes = Buffers.take();
    private int length;
    private boolean comma;
    private boolean begun;

    /** @param sink takes the text piece by piece; null if the whole text is kept */
    public JsonBuffer(@Nullable OutputStream sink) {
        this.sink = sink;
    }

    /** Whether the stream has some of the text already. */
    public boolean hasBegun() {
        return begun;
    }

    /** Passes on to the stream what it does not have yet. */
    public void flush() {
        if (sink != null && length > 0) {
            begun = true;
            try {
                sink.write(bytes, 0, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            length = 0;
        }
    }

    /** Gives the array back; what was written is lost. */
    public void release() {
        byte[] released = bytes;
        bytes = NOTHING;
        length = 0;
        Buffers.give(released);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    public void open(char bracket) {
        separate();
        put(bracket);
        comma = false;
    }

    public void close(char bracket) {
        ensure(1);
        put(bracket);
        comma = true;
    }

    /** A name in quotes with its colon, encoded before. */
    public void name(byte[] encoded) {
        separate(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        comma = false;
    }

    public void name(String name) {
        string(name);
        ensure(1);
        put(':');
        comma = false;
    }

    /** A value that is JSON already. */
    public void raw(String json) {
        byte[] encoded = json.getBytes(StandardCharsets.UTF_8);
        separate(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        comma = true;
    }

    /** Literals, numbers: what needs neither quotes nor escapes. */
    public void ascii(String text) {
        separate(text.length());
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        comma = true;
    }

    public void number(long value) {
        if (value == Long.MIN_VALUE) {
            ascii("-9223372036854775808");
            return;
        }
        separate(20);
        long rest = value;
        if (rest < 0) {
            put('-');
            rest = -rest;
        }
        int digits = 1;
        for (long bound = rest; bound >= 10; bound /= 10) {
            digits++;
        }
        digits(rest, digits);
        comma = true;
    }

    /** A string in quotes without anything to escape, made by {@link #put} and {@link #digits}: {@code size} is enough. */
    public void openQuote(int size) {
        separate(size + 2);
        put('"');
    }

    public void closeQuote() {
        put('"');
        comma = true;
    }

    /** A number with leading zeros. There must be room. */
    public void digits(long value, int digits) {
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            long tenth = rest / 10;
            bytes[i] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        length += digits;
    }

    /** An ASCII character. There must be room. */
    public void put(char c) {
        bytes[length++] = (byte) c;
    }

    public void string(String text) {
        int end = text.length();
        if (end > SLICE && sink != null) {
            slices(text);
            return;
        }
        if (end >= LONG_STRING && longString(text)) {
            return;
        }
        separate(end + 2);
        put('"');
        byte[] target = bytes;
        int at = length;
        int i = 0;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            target[at++] = (byte) c;
        }
        length = at;
        if (i < end) {
            escaped(text, i);
        }
        ensure(1);
        put('"');
        comma = true;
    }

    /** Writes a string of any length, unless it may hold lone surrogates. */
    private boolean longString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (questionMarks(utf8) != questionMarks(text)) {
            return false; // the encoder put them where it met a lone surrogate
        }
        separate(utf8.length + 2);
        put('"');
        content(utf8);
        ensure(1);
        put('"');
        comma = true;
        return true;
    }

    /** Writes a string without a copy of the whole. */
    private void slices(String text) {
        separate(1);
        put('"');
        int end = text.length();
        int from = 0;
        while (from < end) {
            int to = Math.min(from + SLICE, end);
            if (to < end && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--; // the other half belongs to the same slice
            }
            String slice = text.substring(from, to);
            byte[] utf8 = slice.getBytes(StandardCharsets.UTF_8);
            if (questionMarks(utf8) == questionMarks(slice)) {
                content(utf8);
            } else {
                escaped(slice, 0);
            }
            from = to;
        }
        ensure(1);
        put('"');
        comma = true;
    }

    /** Writes what is between the quotes, with escapes where they are needed. */
    private void content(byte[] utf8) {
        ByteBuffer words = ByteBuffer.wrap(utf8).order(ByteOrder.LITTLE_ENDIAN);
        int i = 0;
        while (true) {
            int special = Swar.endOfPlain(words, i, utf8.length);
            ensure(special - i + UNICODE_ESCAPE);
            System.arraycopy(utf8, i, bytes, length, special - i);
            length += special - i;
            if (special == utf8.length) {
                return;
            }
            ascii((char) utf8[special]);
            i = special + 1;
        }
    }

    private static int questionMarks(byte[] utf8) {
        int count = 0;
        for (byte b : utf8) {
            count += b == '?' ? 1 : 0;
        }
        return count;
    }

    private static int questionMarks(String text) {
        int count = 0;
        for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
            count++;
        }
        return count;
    }

    private void escaped(String text, int from) {
        int end = text.length();
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            ensure(UNICODE_ESCAPE);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                continuation(c);
            } else if (!Character.isSurrogate(c)) {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                continuation(c >> 6);
                continuation(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[length++] = (byte) (0xF0 | point >> 18);
                continuation(point >> 12);
                continuation(point >> 6);
                continuation(point);
            } else {
                unicodeEscape(c);
            }
        }
    }

    private void continuation(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void ascii(char c) {
        if (c >= ' ' && c != '"' && c != '\\') {
            put(c);
            return;
        }
        char letter = switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 'u';
        };
        if (letter == 'u') {
            unicodeEscape(c);
        } else {
            put('\\');
            put(letter);
        }
    }

    private void unicodeEscape(char c) {
        put('\\');
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 0xF];
        }
    }

    private void separate() {
        separate(1);
    }

    private void separate(int size) {
        ensure(size + 1);
        if (comma) {
            put(',');
        }
    }

    private void ensure(int size) {
        if (bytes.length - length < size) {
            makeRoom(size);
        }
    }

    private void makeRoom(int size) {
        if ((long) length + size > FULL) {
            flush();
        }
        if (bytes.length - length < size) {
            long wanted = Math.max(2L * bytes.length, (long) length + size);
            bytes = Buffers.enlarge(bytes, length, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
        }
    }
}
