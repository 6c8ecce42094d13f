package dev.signet.support.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead in a JSON text without parsing it: strings and brackets are all it knows. Where the text is malformed it finds
 * nothing; the parser will say what is wrong.
 */
public final class Scanner {

    /** Containers longer than this are remembered, so that nested look-ahead does not pass over them again and again. */
    private static final int LONG = 1024;

    private static final int[] NONE = {};

    private final Source source;
    private final byte[] json;
    private final ByteBuffer words;
    private final int end;
    private int[] open = NONE;
    private @Nullable Spans known;

    public Scanner(Source source) {
        this.source = source;
        this.json = source.json;
        this.words = source.words;
        this.end = source.end;
    }

    /** The first place from {@code i} on that is no white space. */
    int skipSpace(int i) {
        int at = i;
        int c = source.at(at);
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = source.at(++at);
        }
        return at;
    }

    /** The place after the value that starts at {@code i}, or -1 if it does not end. */
    public int skipValue(int i) {
        int c = source.at(i);
        if (c == '"') {
            return skipString(i);
        }
        return c == '{' || c == '[' ? skipContainer(i) : skipLiteral(i);
    }

    private int skipContainer(int i) {
        int remembered = known == null ? -1 : known.end(i);
        if (remembered >= 0) {
            return remembered;
        }
        int depth = 0;
        int at = i;
        do {
            int c = source.at(at);
            if (c == '"') {
                at = skipString(at);
                if (at < 0) {
                    return -1;
                }
                continue;
            }
            if (c == '{' || c == '[') {
                push(depth++, at);
            } else if (c == '}' || c == ']') {
                depth--;
                if (at - open[depth] > LONG) {
                    remember(open[depth], at + 1);
                }
            } else if (c < 0) {
                return -1;
            }
            at++;
        } while (depth > 0);
        return at;
    }

    private void push(int depth, int at) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, Math.max(16, depth * 2));
        }
        open[depth] = at;
    }

    private void remember(int start, int end) {
        if (known == null) {
            known = new Spans();
        }
        known.put(start, end);
    }

    private int skipLiteral(int i) {
        int at = i;
        int c = source.at(at);
        while (c > ' ' && c != ',' && c != ']' && c != '}') {
            c = source.at(++at);
        }
        return at == i ? -1 : at;
    }

    /** The place after the string that starts at {@code i}, or -1 if it does not end. */
    public int skipString(int i) {
        int at = i + 1;
        while (true) {
            at = Swar.endOfPlain(words, at, end);
            if (at >= end) {
                return -1;
            }
            int c = json[at];
            if (c == '"') {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
    }

    /** The content of the string that starts at {@code quote} and does end; null if an escape in it is none. */
    public @Nullable String content(int quote) {
        int end = skipString(quote) - 1;
        Unescaped unescaped = new Unescaped(source, quote + 1, end);
        if (unescaped.malformed >= 0) {
            return null;
        }
        return unescaped.surrogates || source.surrogates ? unescaped.toStringWithSurrogates() : unescaped.toString();
    }

    /** Where the value of a property starts, in the object that starts at {@code object}; -1 if it has none or is none. */
    public int find(int object, String property) {
        if (source.at(object) != '{') {
            return -1;
        }
        int i = skipSpace(object + 1);
        while (source.at(i) == '"') {
            boolean found = isPlain(property, i);
            int after = found ? i + property.length() + 2 : skipString(i);
            int colon = after < 0 ? -1 : skipSpace(after);
            if (colon < 0 || source.at(colon) != ':') {
                return -1;
            }
            int value = skipSpace(colon + 1);
            if (found || isEscaped(property, i, after)) {
                return value;
            }
            after = skipValue(value);
            if (after < 0) {
                return -1;
            }
            i = skipSpace(after);
            if (source.at(i) != ',') {
                return -1;
            }
            i = skipSpace(i + 1);
        }
        return -1;
    }

    /** The string value of a property of the object that starts at {@code object}, or null. */
    @Nullable
    public String string(int object, String property) {
        int value = find(object, property);
        if (value < 0 || source.at(value) != '"') {
            return null;
        }
        String known = NameTable.find(source, value + 1);
        if (known != null) {
            return known;
        }
        return skipString(value) < 0 ? null : content(value);
    }

    /** The first such string among the objects in the array that starts at {@code array}, or null. */
    @Nullable
    public String elementString(int array, String property) {
        int i = firstElement(array);
        while (i >= 0) {
            String text = string(i, property);
            if (text != null) {
                return text;
            }
            i = nextElement(i);
        }
        return null;
    }

    /** Where the first element that is not null starts, in the array that starts at {@code array}; -1 if there is none. */
    public int firstNonNull(int array) {
        int i = firstElement(array);
        while (i >= 0 && source.at(i) == 'n') {
            i = nextElement(i);
        }
        return i;
    }

    /** Where the element after the one that starts at {@code i} starts; -1 if that is the last. */
    private int nextElement(int i) {
        int after = skipValue(i);
        int comma = after < 0 ? -1 : skipSpace(after);
        return comma < 0 || source.at(comma) != ',' ? -1 : skipSpace(comma + 1);
    }

    /** Where the first element of the array that starts at {@code array} starts; -1 if it has none or is none. */
    public int firstElement(int array) {
        if (source.at(array) != '[') {
            return -1;
        }
        int i = skipSpace(array + 1);
        return source.at(i) == ']' ? -1 : i;
    }

    /** Whether the value at {@code from} is the quoted text {@code name}, in ASCII and without escapes. */
    public boolean isPlain(String name, int from) {
        int length = name.length();
        int last = from + 1 + length;
        if (last >= end || json[last] != '"' || json[from] != '"') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int c = json[from + 1 + i];
            if (c != name.charAt(i) || c == '\\' || c == '"') {
                return false;
            }
        }
        return true;
    }

    /** Whether the quoted text between two places says {@code name} in other ways. */
    private boolean isEscaped(String name, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            int c = source.at(i);
            if (c == '\\' || c >= 0x80) {
                return name.equals(content(from));
            }
        }
        return false;
    }
}
