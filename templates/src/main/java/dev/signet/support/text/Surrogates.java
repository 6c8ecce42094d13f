package dev.signet.support.text;

import java.util.Arrays;

/**
 * UTF-8 in which a lone surrogate, which a Java string may hold and UTF-8 may not, takes three bytes as if it were a character
 * (known as WTF-8). Never leaves this package.
 */
public final class Surrogates {

    private Surrogates() {}

    /** Whether the text holds a surrogate without its other half. */
    public static boolean anyAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    public static byte[] encode(String text) {
        byte[] out = new byte[Math.multiplyExact(text.length(), 3)];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean pair = Character.isSurrogate(text.charAt(i)) && isPair(text, i);
            length = put(pair ? text.codePointAt(i) : text.charAt(i), out, length);
            i += pair ? 1 : 0;
        }
        return Arrays.copyOf(out, length);
    }

    /** Encodes one code point; returns the place after it. There must be room for four bytes. */
    public static int put(int codePoint, byte[] out, int at) {
        int i = at;
        if (codePoint < 0x80) {
            out[i++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            out[i++] = (byte) (0xC0 | (codePoint >> 6));
            out[i++] = (byte) (0x80 | (codePoint & 0x3F));
        } else {
            if (codePoint < 0x10000) {
                out[i++] = (byte) (0xE0 | (codePoint >> 12));
            } else {
                out[i++] = (byte) (0xF0 | (codePoint >> 18));
                out[i++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            }
            out[i++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            out[i++] = (byte) (0x80 | (codePoint & 0x3F));
        }
        return i;
    }

    /** The text of bytes that {@link #encode} or {@link #put} wrote. */
    public static String decode(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int lead = bytes[i];
            if (lead >= 0) {
                text.append((char) lead);
                i++;
                continue;
            }
            int more = lead < (byte) 0xE0 ? 1 : lead < (byte) 0xF0 ? 2 : 3;
            int codePoint = lead & (0x3F >> more);
            for (int n = 1; n <= more; n++) {
                codePoint = (codePoint << 6) | (bytes[i + n] & 0x3F);
            }
            text.appendCodePoint(codePoint);
            i += more + 1;
        }
        return text.toString();
    }
}
