package dev.signet.support.http.stream;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Event names recur: makes each a String once. */
final class EventNameCache {

    private static final int SIZE = 32;

    private final @Nullable String[] cached = new @Nullable String[SIZE];

    String text(byte[] bytes, int from, int to) {
        int slot = 31 * (to - from) + bytes[to - 1] + 7 * bytes[from + (to - from) / 2] & SIZE - 1;
        String known = cached[slot];
        if (known != null && same(known, bytes, from, to)) {
            return known;
        }
        String text = decode(bytes, from, to);
        cached[slot] = text;
        return text;
    }

    static String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** True only for equal ASCII. */
    private static boolean same(String known, byte[] bytes, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || known.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
