package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.text.Swar;
import dev.signet.support.text.Unescaped;
import dev.signet.support.value.Numbers;
import java.nio.charset.StandardCharsets;

/** Strings, numbers and literals of a JSON text (RFC 8259), checked as they are passed. */
public final class Tokens {

    private Tokens() {}

    /** The content of the string that starts at {@code quote}; the cursor is behind it then. */
    static String string(Cursor in, int quote) {
        byte[] json = in.json;
        int from = quote + 1;
        int i = Swar.endOfAscii(in.source.words, from, in.end);
        if (i < in.end && json[i] == '"') {
            in.at = i + 1;
            return new String(json, from, i - from, StandardCharsets.ISO_8859_1);
        }
        i = Swar.endOfPlain(in.source.words, i, in.end);
        if (i < in.end && json[i] == '"') {
            in.at = i + 1;
            return in.source.text(from, i);
        }
        int end = in.scanner.skipString(quote);
        if (end < 0) {
            throw in.malformed(in.end);
        }
        Unescaped unescaped = new Unescaped(in.source, from, end - 1);
        if (unescaped.malformed >= 0) {
            throw in.malformed(unescaped.malformed);
        }
        in.at = end;
        return unescaped.surrogates || in.source.surrogates ? unescaped.toStringWithSurrogates() : unescaped.toString();
    }

    /** Moves behind the number at the cursor; whether it has neither a fraction nor an exponent. */
    static boolean number(Cursor in) {
        byte[] json = in.json;
        int end = in.end;
        int i = in.value;
        if (json[i] == '-') {
            i++;
        }
        int digits = i;
        i = digits(in, i);
        if (json[digits] == '0' && i > digits + 1) {
            throw in.malformed(digits);
        }
        boolean plain = true;
        if (i < end && json[i] == '.') {
            plain = false;
            i = digits(in, i + 1);
        }
        if (i < end && (json[i] | 0x20) == 'e') {
            plain = false;
            i++;
            i = digits(in, i < end && (json[i] == '+' || json[i] == '-') ? i + 1 : i);
        }
        if (i - digits > Numbers.MAX_DIGITS) {
            throw new JsonFormatException(
                    in.pointer(), "numbers of at most " + Numbers.MAX_DIGITS + " characters", "a longer one");
        }
        requireEnd(in, i);
        in.at = i;
        return plain;
    }

    /** Rejects a number or literal that is followed by further characters. */
    private static void requireEnd(Cursor in, int place) {
        if (place < in.end && goesOn(in.json[place])) {
            throw in.malformed(place);
        }
    }

    /** Whether this, after a number or literal, would make it a word of another kind. */
    static boolean goesOn(byte b) {
        return b < 0 || b == '_' || b == '$' || b == '.' || Character.isLetterOrDigit(b);
    }

    private static int digits(Cursor in, int from) {
        int i = from;
        while (i < in.end && Numbers.isDigit(in.json[i])) {
            i++;
        }
        if (i == from) {
            throw in.malformed(i);
        }
        return i;
    }

    /** Moves behind {@code true}, {@code false} or {@code null} at the cursor. */
    static void literal(Cursor in, String literal) {
        int from = in.value;
        if (in.end - from < literal.length()) {
            throw in.malformed(in.end);
        }
        for (int i = 1; i < literal.length(); i++) {
            if (in.json[from + i] != literal.charAt(i)) {
                throw in.malformed(from);
            }
        }
        requireEnd(in, from + literal.length());
        in.at = from + literal.length();
    }

    /** Moves behind the scalar at the cursor; stays before a bracket. */
    static void skipScalar(Cursor in) {
        switch (in.first()) {
            case '{', '[' -> {
                return;
            }
            case '"' -> string(in, in.value);
            case 't' -> literal(in, "true");
            case 'f' -> literal(in, "false");
            case 'n' -> literal(in, "null");
            default -> number(in);
        }
    }
}
