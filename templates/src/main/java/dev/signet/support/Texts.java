package dev.signet.support;

import org.jspecify.annotations.Nullable;

/** The content of JSON strings, taken straight from the source. */
final class Texts {

    // Discriminators come from small sets. A race between threads costs a second copy of a string, nothing else.
    private static final int SHARED = 256;
    private static final int MAX_SHARED_LENGTH = 48;
    private static final @Nullable String[] TABLE = new @Nullable String[SHARED];

    private Texts() {}

    /**
     * The content of the string whose first character is at {@code from}, the same object again and again. Null if it is long,
     * or has escapes or other characters than ASCII.
     */
    static @Nullable String shared(Source source, int from) {
        int hash = 0;
        int to = from;
        for (int c = source.at(to); c != '"'; c = source.at(++to)) {
            if (c < ' ' || c >= 0x80 || c == '\\' || to - from == MAX_SHARED_LENGTH) {
                return null;
            }
            hash = hash * 31 + c;
        }
        int slot = (hash ^ (hash >>> 15)) & (SHARED - 1);
        String known = TABLE[slot];
        if (known == null || !matches(known, source, from, to)) {
            known = source.text(from, to);
            TABLE[slot] = known;
        }
        return known;
    }

    private static boolean matches(String known, Source source, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != source.at(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** Resolves the escapes of RFC 8259 section 7; null if one is malformed. */
    static @Nullable String unescape(String raw) {
        int escape = raw.indexOf('\\');
        if (escape < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int done = 0;
        while (escape >= 0) {
            out.append(raw, done, escape);
            int c = escape + 1 < raw.length() ? raw.charAt(escape + 1) : -1;
            int meant = c == 'u' ? hex(raw, escape + 2) : single(c);
            if (meant < 0) {
                return null;
            }
            out.append((char) meant);
            done = escape + (c == 'u' ? 6 : 2);
            escape = raw.indexOf('\\', done);
        }
        return out.append(raw, done, raw.length()).toString();
    }

    private static int single(int c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
    }

    private static int hex(String raw, int from) {
        if (from + 4 > raw.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            char c = raw.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
