package dev.signet.support.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Names and tags that were read before, so that each is one string with a known hash. Bounded: a newer one takes the place of an
 * older one.
 */
public final class NameTable {

    // A race between threads costs a second copy of a string, nothing else.
    private static final int BITS = 12;
    private static final @Nullable Entry[] TABLE = new @Nullable Entry[1 << BITS];
    private static final int LONGEST = 64;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private NameTable() {}

    /**
     * The string whose content starts at {@code from}; null if it is long, or has escapes or anything
     * but ASCII. Its length says where it ends.
     */
    public static @Nullable String find(Source source, int from) {
        return find(source, from, null);
    }

    /**
     * Makes this string the one that is found for its name: comparing it with itself takes no time.
     *
     * @param encoded the name in quotes
     */
    public static void add(String name, byte[] encoded) {
        find(Source.of(encoded), 1, name);
    }

    private static @Nullable String find(Source source, int from, @Nullable String string) {
        long hash = 0;
        int last = Math.min(source.end - 1, from + LONGEST);
        for (int i = from; i <= last; i += Long.BYTES) {
            long word = word(source, i);
            long marks = Swar.notPlainAscii(word);
            if (marks == 0) {
                hash = (hash ^ word) * FACTOR;
                continue;
            }
            int to = i + Swar.bytesBefore(marks);
            if (source.at(to) != '"') {
                return null;
            }
            hash = (hash ^ rest(word, to - i)) * FACTOR;
            int slot = (int) (hash >>> (Long.SIZE - BITS));
            Entry entry = TABLE[slot];
            if (string != null || entry == null || !entry.matches(source, from, to)) {
                entry = new Entry(source, from, to, string);
                TABLE[slot] = entry;
            }
            return entry.string;
        }
        return null;
    }

    /** The next eight bytes, of which those behind the end are zero. */
    private static long word(Source source, int from) {
        if (from <= source.end - Long.BYTES) {
            return source.words.getLong(from);
        }
        long word = 0;
        for (int i = source.end - 1; i >= from; i--) {
            word = (word << Byte.SIZE) | (source.json[i] & 0xFF);
        }
        return word;
    }

    /** The first bytes of a word and nothing else. */
    private static long rest(long word, int bytes) {
        return bytes == 0 ? 0 : word << (Long.SIZE - Byte.SIZE * bytes);
    }

    /** A string of ASCII, and its bytes, eight in each word. */
    private static final class Entry {
        private final String string;
        private final long[] words;

        Entry(Source source, int from, int to, @Nullable String string) {
            this.string =
                    string == null ? new String(source.json, from, to - from, StandardCharsets.ISO_8859_1) : string;
            this.words = new long[(to - from) / Long.BYTES + 1];
            for (int i = 0; i < words.length; i++) {
                int at = from + i * Long.BYTES;
                long word = word(source, at);
                words[i] = to - at < Long.BYTES ? rest(word, to - at) : word;
            }
        }

        boolean matches(Source source, int from, int to) {
            if (string.length() != to - from) {
                return false;
            }
            int i = from;
            int last = words.length - 1;
            for (int n = 0; n < last; n++) {
                if (source.words.getLong(i) != words[n]) {
                    return false;
                }
                i += Long.BYTES;
            }
            return rest(word(source, i), to - i) == words[last];
        }
    }
}
