package dev.signet.support;

import java.nio.ByteBuffer;

/** Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {

    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** The index of the first byte that does not belong to well-formed UTF-8, or -1. */
    static int malformed(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        int i = 0;
        int end = bytes.length - 7;
        while (i < end) { // eight at a time while it is ASCII, as it nearly always is
            if ((words.getLong(i) & HIGH_BITS) == 0) {
                i += 8;
                continue;
            }
            int next = i;
            while (next < i + 8) {
                int length = sequence(bytes, next);
                if (length == 0) {
                    return next;
                }
                next += length;
            }
            i = next;
        }
        while (i < bytes.length) {
            int length = sequence(bytes, i);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** How many bytes the character at {@code i} has; 0 if there is no well-formed one. */
    private static int sequence(byte[] b, int i) {
        int lead = b[i];
        if (lead >= 0) {
            return 1;
        }
        lead &= 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return continues(b, i + 1) ? 2 : 0;
        }
        if (i + 1 >= b.length) {
            return 0;
        }
        int second = b[i + 1] & 0xFF;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high || !continues(b, i + 2)) {
            return 0;
        }
        return lead < 0xF0 ? 3 : continues(b, i + 3) ? 4 : 0;
    }

    private static boolean continues(byte[] b, int i) {
        return i < b.length && (b[i] & 0xC0) == 0x80;
    }
}
