package dev.signet.support.text;

import java.nio.charset.StandardCharsets;

/** The content of a string with escapes (RFC 8259 section 7), made plain. */
final class Unescaped {

    private static final int HEX_DIGITS = 4;

    /** Whether a surrogate without its other half was escaped. */
    boolean surrogates;

    /** Where an escape or a control character is none that may be there; -1 if that is nowhere. */
    int malformed = -1;

    private final Source source;
    private final byte[] json;
    private final int to;
    private final byte[] out; // no escape is shorter than what it means
    private int length;

    Unescaped(Source source, int from, int to) {
        this.source = source;
        this.json = source.json;
        this.to = to;
        this.out = new byte[to - from];
        int i = from;
        while (i < to && malformed < 0) {
            int special = Swar.endOfPlain(source.words, i, to);
            System.arraycopy(json, i, out, length, special - i);
            length += special - i;
            i = special == to ? to : escape(special);
        }
    }

    /** Takes the escape at {@code i}; returns the place after it. */
    private int escape(int i) {
        int letter = json[i] == '\\' && i + 1 < to ? json[i + 1] : -1;
        if (letter == 'u') {
            return unicode(i);
        }
        int meant = single(letter);
        if (meant < 0) {
            malformed = i;
            return i;
        }
        out[length++] = (byte) meant;
        return i + 2;
    }

    private int unicode(int i) {
        int unit = hex(i + 2);
        if (unit < 0) {
            malformed = i;
            return i;
        }
        int next = i + 2 + HEX_DIGITS;
        if (Character.isHighSurrogate((char) unit) && next + 1 < to && json[next] == '\\' && json[next + 1] == 'u') {
            int low = hex(next + 2);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                length = Surrogates.put(Character.toCodePoint((char) unit, (char) low), out, length);
                return next + 2 + HEX_DIGITS;
            }
        }
        surrogates |= Character.isSurrogate((char) unit);
        length = Surrogates.put(unit, out, length);
        return next;
    }

    private int hex(int from) {
        if (from + HEX_DIGITS > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + HEX_DIGITS; i++) {
            int digit = json[i] >= 0 ? Character.digit(json[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    private static int single(int letter) {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
    }

    /** The text; surrogates may lack their other half in it. */
    String text() {
        return surrogates || source.surrogates
                ? Surrogates.decode(out, 0, length)
                : new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
