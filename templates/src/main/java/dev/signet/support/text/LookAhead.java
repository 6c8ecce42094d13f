package dev.signet.support.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead in a JSON text without parsing it: strings and brackets are all it knows. Where the text is malformed it finds
 * nothing; the parser will say what is wrong.
 */
public final class LookAhead {

    /**
     * So much of a container may be passed over again and again by nested look-ahead. One that has more is remembered, not counting
     * what is inside others that are: thus there are no more of these than the text has kilobytes.
     */
    private static final int LONG = 1024;

    private static final int[] NONE = {};

    private final Source source;
    /** For each container that is open, where it starts, and how much of it lies in remembered ones. */
    private int[] open = NONE;

    private int[] covered = NONE;

    /** How far the text has been looked at: what is remembered starts before. */
    private int scanned;

    private @Nullable Spans known;

    public LookAhead(Source source) {
        this.source = source;
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
            return Strings.end(source, i);
        }
        return c == '{' || c == '[' ? skipContainer(i) : skipLiteral(i);
    }

    private int skipContainer(int i) {
        int remembered = knownEnd(i);
        if (remembered >= 0) {
            return remembered;
        }
        int before = known == null ? 0 : scanned;
        int depth = 0;
        int at = i;
        do {
            int c = source.at(at);
            if (c == '"') {
                at = Strings.end(source, at);
                if (at < 0) {
                    return -1;
                }
                continue;
            }
            if (c == '{' || c == '[') {
                int end = at < before ? knownEnd(at) : -1;
                if (end >= 0 && depth > 0) {
                    covered[depth - 1] += end - at;
                    at = end;
                    continue;
                }
                if (depth == Source.MAX_DEPTH) {
                    return -1; // refused when it is read
                }
                push(depth++, at);
            } else if (c == '}' || c == ']') {
                depth--;
                close(depth, at + 1);
            } else if (c < 0) {
                return -1;
            }
            at++;
        } while (depth > 0);
        scanned = Math.max(scanned, at);
        return at;
    }

    private int knownEnd(int start) {
        Spans spans = known;
        return spans == null ? -1 : spans.end(start);
    }

    private void close(int depth, int end) {
        int length = end - open[depth];
        int inside = covered[depth];
        if (length - inside > LONG) {
            remember(open[depth], end);
            inside = length;
        }
        if (depth > 0) {
            covered[depth - 1] += inside;
        }
    }

    private void push(int depth, int at) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, Math.max(16, depth * 2));
            covered = Arrays.copyOf(covered, open.length);
        }
        open[depth] = at;
        covered[depth] = 0;
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

    /** Where the value of a property starts, in the object that starts at {@code object}; -1 if it has none or is none. */
    int find(int object, String property) {
        if (source.at(object) != '{') {
            return -1;
        }
        int i = skipSpace(object + 1);
        while (source.at(i) == '"') {
            boolean found = Strings.isPlain(source, i, property);
            int after = found ? i + property.length() + 2 : Strings.end(source, i);
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

    /** Whether the value that starts at {@code object} is an object that has the property. */
    public boolean has(int object, String property) {
        return find(object, property) >= 0;
    }

    /** The first character of the value of a property of the object that starts at {@code object}; -1 if it has none or is none. */
    public int valueStart(int object, String property) {
        return startAt(find(object, property));
    }

    /** The string value of a property of the object that starts at {@code object}, or null. */
    public @Nullable String string(int object, String property) {
        return stringAt(find(object, property));
    }

    /** The content of the string that starts at {@code value}; null if that is no place, or none starts there. */
    public @Nullable String stringAt(int value) {
        if (value < 0 || source.at(value) != '"') {
            return null;
        }
        String known = NameTable.find(source, value + 1);
        if (known != null) {
            return known;
        }
        return Strings.end(source, value) < 0 ? null : Strings.content(source, value);
    }

    /** The literal that starts at {@code value}, such as a number; null if that is no place, or none starts there. */
    public @Nullable String literalAt(int value) {
        if (value < 0 || isBracketOrQuote(source.at(value))) {
            return null;
        }
        int end = skipLiteral(value);
        if (end < 0) {
            return null;
        }
        StringBuilder literal = new StringBuilder(end - value);
        for (int i = value; i < end; i++) {
            literal.append((char) source.at(i));
        }
        return literal.toString();
    }

    private static boolean isBracketOrQuote(int c) {
        return c == '"' || c == '{' || c == '[';
    }

    /** The first character of the value at a place; -1 if it is none. */
    public int startAt(int value) {
        return value < 0 ? -1 : source.at(value);
    }

    /** Where a member of a member, and so on, of the value that starts at {@code from} starts; -1 if there is none. */
    public int follow(int from, String... path) {
        int place = from;
        for (int i = 0; i < path.length && place >= 0; i++) {
            place = find(place, path[i]);
        }
        return place;
    }

    /** Whether the object that starts at {@code object} has no other members than those; true if it is no object or malformed. */
    public boolean hasOnly(int object, String... names) {
        if (source.at(object) != '{') {
            return true;
        }
        int i = skipSpace(object + 1);
        while (source.at(i) == '"') {
            int after = Strings.end(source, i);
            int colon = after < 0 ? -1 : skipSpace(after);
            if (colon < 0 || source.at(colon) != ':') {
                return true;
            }
            if (!isAnyOf(i, after, names)) {
                return false;
            }
            after = skipValue(skipSpace(colon + 1));
            i = after < 0 ? -1 : skipSpace(after);
            if (i < 0 || source.at(i) != ',') {
                return true;
            }
            i = skipSpace(i + 1);
        }
        return true;
    }

    private boolean isAnyOf(int from, int to, String... names) {
        for (String name : names) {
            if (Strings.isPlain(source, from, name) || isEscaped(name, from, to)) {
                return true;
            }
        }
        return false;
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
    int firstElement(int array) {
        if (source.at(array) != '[') {
            return -1;
        }
        int i = skipSpace(array + 1);
        return source.at(i) == ']' ? -1 : i;
    }

    /** Whether the quoted text between two places says {@code name} in other ways. */
    private boolean isEscaped(String name, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            int c = source.at(i);
            if (c == '\\' || c >= 0x80) {
                return name.equals(Strings.content(source, from));
            }
        }
        return false;
    }
}
