package dev.signet.codegen.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/** JSON texts in UTF-8, which may be large: they are looked at where they stand, and copied only if something is escaped. */
public final class Utf8 {
    private static final HexFormat HEX = HexFormat.of();

    /** Below it every byte is a character. */
    private static final int ASCII = 0x80;

    private Utf8() {}

    /**
     * JSON that says the same, with some characters as escapes.
     *
     * @param json valid UTF-8; returned itself if there is nothing to escape
     * @param hidden which code points to escape; one of ASCII other than a control character occurs in strings alone
     */
    public static byte[] escaped(byte[] json, IntPredicate hidden) {
        // What begins a character of several bytes is looked at, too.
        boolean[] looked = new boolean[2 * ASCII];
        for (int c = 0; c < looked.length; c++) {
            looked[c] = c >= ASCII || (c >= ' ' && hidden.test(c));
        }
        ByteArrayOutputStream out = null;
        int start = 0;
        int i = next(json, 0, looked);
        while (i < json.length) {
            int size = size(json[i]);
            if (hidden.test(codePoint(json, i, size))) {
                out = out == null ? new ByteArrayOutputStream(json.length + json.length / 16) : out;
                out.write(json, start, i - start);
                out.writeBytes(escape(codePoint(json, i, size)));
                start = i + size;
            }
            i = next(json, i + size, looked);
        }
        if (out == null) {
            return json;
        }
        out.write(json, start, json.length - start);
        return out.toByteArray();
    }

    private static int next(byte[] json, int from, boolean[] looked) {
        int i = from;
        while (i < json.length && !looked[json[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    /** How many bytes a character has that begins with this one. */
    private static int size(int first) {
        return first >= 0 ? 1 : (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
    }

    private static int codePoint(byte[] json, int at, int size) {
        int c = size == 1 ? json[at] : json[at] & (0x7F >> size);
        for (int i = 1; i < size; i++) {
            c = c << 6 | (json[at + i] & 0x3F);
        }
        return c;
    }

    private static byte[] escape(int c) {
        StringBuilder text = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            text.append("\\u").append(HEX.toHexDigits(unit));
        }
        return text.toString().getBytes(US_ASCII);
    }
}
