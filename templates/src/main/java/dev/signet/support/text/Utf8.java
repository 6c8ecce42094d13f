package dev.signet.support.text;

import java.nio.ByteBuffer;

/** Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {

    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** The index of the first byte that does not belong to well-formed UTF-8, or -1. Both hold the same bytes. */
    static int malformed(byte[] bytes, ByteBuffer words, int from, int to) {
        int i = from;
        int end = to - 7;
        while (i < end) { // eight at a time while it is ASCII, as it nearly always is
            if ((words.getLong(i) & HIGH_BITS) == 0) {
                i += 8;
                continue;
            }
            int next = i;
            while (next < i + 8) {
                int length = sequence(bytes, next, to);
                if (length == 0) {
                    return next;
                }
                next += length;
            }
            i = next;
        }
        while (i < to) {
            int length = sequence(bytes, i, to);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** How many bytes the character at {@code i} has; 0 if there is no well-formed one. */
    private static int sequence(byte[] b, int i, int to) {
        int lead = b[i];
        if (lead >= 0) {
            return 1;
        }
        lead &= 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return continues(b, i + 1, to) ? 2 : 0;
        }
        if (i + 1 >= to) {
            return 0;
        }
        int second = b[i + 1] & 0xFF;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high || !continues(b, i + 2, to)) {
            return 0;
        }
        return lead < 0xF0 ? 3 : continues(b, i + 3, to) ? 4 : 0;
    }

    private static boolean continues(byte[] b, int i, int to) {
        return i < to && (b[i] & 0xC0) == 0x80;
    }
}
