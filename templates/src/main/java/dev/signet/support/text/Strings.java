package dev.signet.support.text;

import org.jspecify.annotations.Nullable;

/** Strings of a JSON text that need not be well-formed. Strings are named by the place of their opening quote. */
final class Strings {

    private Strings() {}

    /** The place after the string, or -1 if it does not end. */
    static int end(Source source, int quote) {
        int at = quote + 1;
        while (true) {
            at = Swar.endOfPlain(source.words, at, source.end);
            if (at >= source.end) {
                return -1;
            }
            int c = source.json[at];
            if (c == '"') {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
    }

    /** The content of a string that does end; null if an escape in it is none. */
    static @Nullable String content(Source source, int quote) {
        int end = end(source, quote) - 1;
        Unescaped unescaped = new Unescaped(source, quote + 1, end);
        return unescaped.malformed >= 0 ? null : unescaped.text();
    }

    /** Whether what is at {@code from} is the quoted text {@code content}, in ASCII and without escapes. */
    static boolean isPlain(Source source, int from, String content) {
        byte[] json = source.json;
        int length = content.length();
        int last = from + 1 + length;
        if (last >= source.end || json[last] != '"' || json[from] != '"') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int c = json[from + 1 + i];
            if (c != content.charAt(i) || c == '\\' || c == '"') {
                return false;
            }
        }
        return true;
    }
}
