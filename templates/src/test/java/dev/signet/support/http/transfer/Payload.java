package dev.signet.support.http.transfer;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Content whose every byte follows from its position: what is lost, repeated, swapped or of another transfer shows.
 *
 * @param seed tells one transfer's content from another's
 * @param size in bytes
 */
record Payload(long seed, int size) {

    private static final int DIGITS = 10;
    private static final List<byte[]> LETTERS =
            List.of(utf8("a"), utf8("\u00e9"), utf8("\u20ac"), utf8("\ud83d\ude00"));
    private static final int LARGEST_SHORT_EVENT = 200;

    /** Bytes of all values, which don't compress. */
    byte[] bytes() {
        byte[] bytes = new byte[size];
        fill(bytes, 0, size, 0);
        return bytes;
    }

    /** The first place where {@code found} is not what stands at {@code position} and after it, or -1. */
    long mismatch(byte[] found, int length, long position) {
        byte[] expected = new byte[length];
        fill(expected, 0, length, position);
        for (int i = 0; i < length; i++) {
            if (found[i] != expected[i]) {
                return position + i;
            }
        }
        return position + length > size ? size : -1;
    }

    private void fill(byte[] target, int from, int length, long position) {
        long word = 0;
        for (int i = 0; i < length; i++) {
            long at = position + i;
            if (i == 0 || (at & 7) == 0) {
                word = mix(seed + (at >>> 3));
            }
            target[from + i] = (byte) (word >>> (8 * (at & 7)));
        }
    }

    /** Numbered lines, which compress well, with letters of one to four bytes; no character that JSON escapes. */
    String text() {
        byte[] bytes = new byte[size];
        int at = 0;
        for (int line = 0; at < size; line++) {
            byte[] letter = LETTERS.get((int) (mix(seed + line) & 3));
            if (at + DIGITS + 1 + letter.length > size) {
                Arrays.fill(bytes, at, size, (byte) 'x');
                break;
            }
            long number = (seed << 20) ^ line;
            for (int digit = DIGITS - 1; digit >= 0; digit--) {
                bytes[at++] = (byte) Character.forDigit((int) (number >>> (4 * digit)) & 0xF, 16);
            }
            bytes[at++] = ' ';
            System.arraycopy(letter, 0, bytes, at, letter.length);
            at += letter.length;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The text in pieces, short ones or a few long ones. */
    List<String> events(boolean shortOnes) {
        Random random = new Random(seed);
        String text = text();
        int longest = shortOnes ? LARGEST_SHORT_EVENT : Math.max(1, text.length() / 2);
        List<String> events = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(longest));
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            events.add(text.substring(from, to));
            from = to;
        }
        return events;
    }

    /** The bytes as a stream that gives a few at a time. */
    InputStream stream() {
        return new InputStream() {
            private final Random random = new Random(seed);
            private final byte[] one = new byte[1];
            private int position;

            @Override
            public int read() {
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (position == size) {
                    return length == 0 ? 0 : -1;
                }
                int most = Math.min(length, size - position);
                int count = most < 2 ? most : 1 + random.nextInt(most);
                fill(target, offset, count, position);
                position += count;
                return count;
            }
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where two texts differ, for a message; null if they don't. */
    static @Nullable String difference(String expected, String found) {
        if (expected.equals(found)) {
            return null;
        }
        int at = 0;
        while (at < Math.min(expected.length(), found.length()) && expected.charAt(at) == found.charAt(at)) {
            at++;
        }
        return "differs at " + at + ": " + expected.length() + " characters expected, " + found.length() + " found";
    }

    /** The output function of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
