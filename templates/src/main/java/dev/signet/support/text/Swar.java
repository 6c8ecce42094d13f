package dev.signet.support.text;

import java.nio.ByteBuffer;

/**
 * Looks at eight bytes at once (SIMD within a register). Buffers are in {@linkplain java.nio.ByteOrder#LITTLE_ENDIAN
 * little-endian} order, so that the lowest bits of a word are its first byte.
 */
final class Swar {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private Swar() {}

    /** The first place in a string's content that is a quote, a backslash, a control character or no ASCII; or {@code end}. */
    static int endOfAscii(ByteBuffer json, int from, int end) {
        int i = from;
        while (i <= end - 16) { // two words at once, since they don't wait for each other
            long first = notPlainAscii(json.getLong(i));
            long second = notPlainAscii(json.getLong(i + 8));
            if (first != 0) {
                return i + bytesBefore(first);
            }
            if (second != 0) {
                return i + 8 + bytesBefore(second);
            }
            i += 16;
        }
        while (i < end && json.get(i) >= ' ' && json.get(i) != '"' && json.get(i) != '\\') {
            i++;
        }
        return i;
    }

    /** The first place in a string's content that is a quote, a backslash or a control character; or {@code end}. */
    static int endOfPlain(ByteBuffer json, int from, int end) {
        int i = from;
        while (i <= end - 16) {
            long first = special(json.getLong(i));
            long second = special(json.getLong(i + 8));
            if (first != 0) {
                return i + bytesBefore(first);
            }
            if (second != 0) {
                return i + 8 + bytesBefore(second);
            }
            i += 16;
        }
        while (i < end && !isSpecial(json.get(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpecial(byte b) {
        return b == '"' || b == '\\' || (b >= 0 && b < ' ');
    }

    /** How many bytes come before the first that is marked. */
    static int bytesBefore(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /**
     * Marks, by its highest bit, the first byte that is a quote, a backslash, below a space or no ASCII; 0 if there is none.
     * Marks after the first mean nothing, since subtracting borrows from later bytes.
     */
    static long notPlainAscii(long bytes) {
        return (borrows(bytes) | bytes) & HIGH_BITS;
    }

    private static long special(long bytes) {
        return borrows(bytes) & ~bytes & HIGH_BITS;
    }

    private static long borrows(long bytes) {
        return ((bytes ^ QUOTES) - ONES) | ((bytes ^ BACKSLASHES) - ONES) | (bytes - SPACES);
    }
}
