package dev.signet.support.text;

import dev.signet.support.value.Numbers;
import java.nio.charset.StandardCharsets;

/** Strings, numbers and literals of a JSON text (RFC 8259), checked as they are passed. */
final class Tokens {

    /** As many digits as fit a long, whatever they are. */
    private static final int SMALL_DIGITS = 18;

    private Tokens() {}

    /** The content of the string that starts at {@code quote}; the cursor is behind it then. */
    static String string(TokenReader in, int quote) {
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
        int end = Strings.end(in.source, quote);
        if (end < 0) {
            throw in.malformed(in.end);
        }
        Unescaped unescaped = new Unescaped(in.source, from, end - 1);
        if (unescaped.malformed >= 0) {
            throw in.malformed(unescaped.malformed);
        }
        in.at = end;
        return unescaped.text();
    }

    /** The content of the string at the cursor, which is behind it then. */
    static TokenReader.Content content(TokenReader in) {
        int from = in.value + 1;
        int quote = Swar.endOfAscii(in.source.words, from, in.end);
        if (quote < in.end && in.json[quote] == '"') {
            in.at = quote + 1;
            return new TokenReader.Content(in.json, from, quote - from);
        }
        byte[] content = string(in, in.value).getBytes(StandardCharsets.UTF_8);
        return new TokenReader.Content(content, 0, content.length);
    }

    /** Moves behind the number at the cursor; whether it has neither a fraction nor an exponent. */
    static boolean number(TokenReader in) {
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
            throw in.failure("numbers of at most " + Numbers.MAX_DIGITS + " characters", "a longer one");
        }
        requireEnd(in, i);
        in.at = i;
        return plain;
    }

    /** See {@link TokenReader#smallInteger}. */
    static long smallInteger(TokenReader in) {
        byte[] json = in.json;
        int end = in.end;
        int i = in.first() == '-' ? in.value + 1 : in.value;
        int start = i;
        while (i < end && Numbers.isDigit(json[i])) {
            i++;
        }
        int digits = i - start;
        boolean small = digits > 0
                && digits < SMALL_DIGITS
                && (digits == 1 || json[start] != '0')
                && (i == end || !goesOn(json[i]));
        if (!small) {
            return TokenReader.NO_SMALL_INTEGER;
        }
        in.at = i;
        return Numbers.plainLong(json, in.value, i - in.value);
    }

    /** See {@link TokenReader#simpleDouble}. */
    static double simpleDouble(TokenReader in) {
        return Numbers.simple(in.json, in.value, in.at - in.value);
    }

    /** The token just passed, which is no string. */
    static String ascii(TokenReader in) {
        return new String(in.json, in.value, in.at - in.value, StandardCharsets.ISO_8859_1);
    }

    /** Rejects a number or literal that is followed by further characters. */
    private static void requireEnd(TokenReader in, int place) {
        if (place < in.end && goesOn(in.json[place])) {
            throw in.malformed(place);
        }
    }

    /** Whether this, after a number or literal, would make it a word of another kind. */
    private static boolean goesOn(byte b) {
        return b < 0 || b == '_' || b == '$' || b == '.' || Character.isLetterOrDigit(b);
    }

    private static int digits(TokenReader in, int from) {
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
    static void literal(TokenReader in, String literal) {
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
    static void skipScalar(TokenReader in) {
        int first = in.first();
        switch (first) {
            case '{', '[' -> {
                return;
            }
            case '"' -> string(in, in.value);
            case 't' -> literal(in, "true");
            case 'f' -> literal(in, "false");
            case 'n' -> literal(in, "null");
            default -> {
                if (Phrases.of(first) == null) {
                    throw in.malformed(in.value);
                }
                number(in);
            }
        }
    }
}
