package dev.signet.support.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text token by token. The cursor is on a value before it is read, and on its last token afterwards; malformed text is
 * reported with the JSON pointer of its place.
 */
public final class TokenReader {

    static final String END = "the end of the text";

    /** What {@link #smallInteger} returns if there is none. */
    public static final long NO_SMALL_INTEGER = Long.MIN_VALUE;

    /** In {@link #path}: an object of which no name was read yet. */
    private static final int NO_NAME = 0;

    /** In {@link #path}: an array of which no element was reached yet. */
    private static final int NO_ELEMENT = -1;

    final Source source;
    final byte[] json;
    final int end;

    /** Where the current value starts. */
    int value;

    /** The next byte to be read. While the current value is still to be read, that is where it starts. */
    int at;

    private final Failures failures;
    private @Nullable LookAhead lookAhead; // made when it is needed

    /** For each open container, from 1 on: where the last name starts in an object, the complement of the size so far in an array. */
    private int[] path = new int[8];

    private int depth;

    public TokenReader(Source source, Failures failures) {
        this.source = source;
        this.json = source.json;
        this.end = source.end;
        this.failures = failures;
        if (source.malformed >= 0) {
            throw malformedUtf8();
        }
    }

    /** Steps onto the first token of the text. */
    public void start() {
        moveTo(space(source.start));
        if (at == end) {
            throw failures.failure("", "a value", END);
        }
    }

    /** Checks that nothing follows. */
    public void requireEnd() {
        int next = space(at);
        if (next != end) {
            moveTo(next);
            throw failures.failure("", END, describe());
        }
    }

    /** Looks ahead in the same text. */
    public LookAhead lookAhead() {
        LookAhead made = lookAhead;
        if (made == null) {
            made = new LookAhead(source);
            lookAhead = made;
        }
        return made;
    }

    /** Enters the object at the cursor. */
    public void beginObject() {
        if (first() != '{') {
            throw unexpected(Phrases.OBJECT);
        }
        enter(NO_NAME);
    }

    /** Steps over the next property's name, onto its value; null at the end of the object. The value before must have been read. */
    public @Nullable String nextName() {
        int i = space(at);
        int c = i < end ? json[i] : -1;
        if (c == ',' && path[depth] != NO_NAME) {
            i = space(i + 1);
            c = i < end ? json[i] : -1;
        } else if (c == '}') {
            leave(i);
            return null;
        } else if (path[depth] != NO_NAME) {
            throw malformed(i);
        }
        if (c != '"') {
            throw malformed(i);
        }
        String name = name(i);
        path[depth] = i;
        i = space(at);
        if (i == end || json[i] != ':') {
            throw malformed(i);
        }
        moveTo(space(i + 1));
        return name;
    }

    /** Enters the array at the cursor. */
    public void beginArray() {
        if (first() != '[') {
            throw unexpected(Phrases.ARRAY);
        }
        enter(NO_ELEMENT);
    }

    /** Steps onto the next element; false at the end of the array. The element before must have been read. */
    public boolean nextElement() {
        int i = space(at);
        int c = i < end ? json[i] : -1;
        if (c == ']') {
            leave(i);
            return false;
        }
        if (path[depth] != NO_ELEMENT) {
            if (c != ',') {
                throw malformed(i);
            }
            i = space(i + 1);
        }
        path[depth]--;
        moveTo(i);
        return true;
    }

    /** The first byte of the current value, or -1 at the end of the text. */
    public int first() {
        return value < end ? json[value] : -1;
    }

    /** Where the current value starts. */
    public int place() {
        return value;
    }

    /** A mark on the current value: where it starts, and how deep that is. */
    public long mark() {
        return (long) depth << 32 | value;
    }

    /** Goes back to a mark. */
    public void goTo(long mark) {
        moveTo((int) mark);
        depth = (int) (mark >>> 32);
    }

    /** Goes back to the start of the current value, which is a scalar. */
    public void goToStart() {
        at = value;
    }

    /** Moves behind the value at the cursor, which was read before. */
    public void passAgain() {
        at = lookAhead().skipValue(value);
    }

    /** Whether the cursor is on a member of the outermost value. */
    public boolean isOutermost() {
        return depth == 1;
    }

    /** How long the text is. */
    public int length() {
        return end;
    }

    /** How much of the text lies between a mark and the cursor. */
    public int lengthFrom(long mark) {
        return at - (int) mark;
    }

    /** Where the cursor is, for {@link #restore}; it may be moved anywhere meanwhile. */
    State state() {
        State now = new State(value, at, depth, path);
        path = Arrays.copyOf(path, path.length);
        return now;
    }

    void restore(State then) {
        value = then.value;
        at = then.at;
        depth = then.depth;
        path = then.path;
    }

    /** Reads the string at the cursor. */
    public String string() {
        return Tokens.string(this, value);
    }

    /** Whether the string at the cursor has this content; if so, it is read. A string with escapes is not recognized. */
    public boolean isPlainString(String content) {
        boolean plain = Strings.isPlain(source, value, content);
        if (plain) {
            at = value + 2 + content.length();
        }
        return plain;
    }

    /** Reads {@code true}, {@code false} or {@code null} at the cursor. */
    public void literal(String literal) {
        Tokens.literal(this, literal);
    }

    /** Reads the number at the cursor; whether it has neither a fraction nor an exponent. */
    public boolean number() {
        return Tokens.number(this);
    }

    /** Reads the integer at the cursor; {@link #NO_SMALL_INTEGER} if it has many digits or is none, and is not read then. */
    public long smallInteger() {
        return Tokens.smallInteger(this);
    }

    /** The number just read, if its double is found without rounding; NaN otherwise. */
    public double simpleDouble() {
        return Tokens.simpleDouble(this);
    }

    /** Reads the string or number at the cursor. */
    public String text() {
        if (first() == '"') {
            return string();
        }
        Tokens.number(this);
        return ascii();
    }

    /** The number or literal just read. */
    public String ascii() {
        return Tokens.ascii(this);
    }

    /** The text from a place up to the cursor. */
    public String textFrom(int place) {
        return source.text(place, at);
    }

    /** Reads the string at the cursor. */
    public Content content() {
        return Tokens.content(this);
    }

    /** Reads the scalar at the cursor; stays before a bracket. */
    public void skipScalar() {
        Tokens.skipScalar(this);
    }

    /** Reads the value at the cursor, without recursion. */
    void skipValue() {
        int outer = depth;
        do {
            int first = first();
            if (first == '{') {
                beginObject();
            } else if (first == '[') {
                beginArray();
            } else {
                skipScalar();
            }
            while (depth > outer && !next()) {
                // each that ends is left
            }
        } while (depth > outer);
    }

    private boolean next() {
        return path[depth] >= NO_NAME ? nextName() != null : nextElement();
    }

    /** What kind of value the cursor is on, or has just left, in words. */
    public String describe() {
        int first = first();
        String phrase = at > value && first == '}' ? Phrases.OBJECT : at > value && first == ']' ? Phrases.ARRAY : null;
        if (phrase != null) {
            return phrase;
        }
        int next = at;
        skipScalar(); // only of what is well-formed it can be said what it is
        at = next;
        return requireNonNull(Phrases.of(first));
    }

    /** The JSON pointer (RFC 6901) to the current value, or to the one whose end was just read. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            int state = path[level];
            if (state > NO_NAME) {
                pointer.append(Pointers.segment(requireNonNull(Strings.content(source, state))));
            } else if (state < NO_ELEMENT) {
                pointer.append('/').append(NO_ELEMENT - state - 1);
            }
        }
        return pointer.toString();
    }

    /** An exception for the value at the cursor, which is not what it should be. */
    public RuntimeException unexpected(String expected) {
        return failures.failure(pointer(), expected, describe());
    }

    /** An exception for the value at the cursor, of which {@code found} says what is wrong. */
    public RuntimeException failure(String expected, String found) {
        return failures.failure(pointer(), expected, found);
    }

    /** An exception for the value at the cursor, which is none. */
    public RuntimeException malformed() {
        return malformed(value);
    }

    /** An exception for a text that is not JSON at {@code place}. */
    RuntimeException malformed(int place) {
        return failure("well-formed JSON", Pointers.snippet(source, place));
    }

    /** A byte that is no UTF-8: the place is found by reading up to it. */
    private RuntimeException malformedUtf8() {
        String pointer = Pointers.toEnd(Arrays.copyOf(json, source.malformed));
        return failures.failure(
                pointer, "well-formed UTF-8", "a malformed byte at offset ".concat(Integer.toString(source.malformed)));
    }

    private void moveTo(int place) {
        value = place;
        at = place;
    }

    private void enter(int state) {
        if (depth == Source.MAX_DEPTH) {
            throw failure("nesting of at most " + Source.MAX_DEPTH + " levels", "a deeper one");
        }
        depth++;
        if (depth == path.length) {
            path = Arrays.copyOf(path, depth * 2);
        }
        path[depth] = state;
        at = value + 1;
    }

    private void leave(int bracket) {
        depth--;
        value = bracket;
        at = bracket + 1;
    }

    /** The first place from {@code i} on that is no white space (RFC 8259 section 2). */
    private int space(int i) {
        int next = i;
        while (next < end && json[next] <= ' ' && isSpace(json[next])) {
            next++;
        }
        return next;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The name that starts at {@code quote}; the cursor is behind it then. */
    private String name(int quote) {
        String known = NameTable.find(source, quote + 1);
        if (known != null) {
            at = quote + 2 + known.length();
            return known;
        }
        String name = Tokens.string(this, quote);
        if (name.length() > Source.MAX_NAME) {
            throw failure("names of at most " + Source.MAX_NAME + " characters", "a longer one");
        }
        return name;
    }

    /**
     * The content of a string in UTF-8.
     *
     * @param bytes holds the content, and may hold more
     * @param from where the content starts
     * @param length how many bytes it has
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Content(byte[] bytes, int from, int length) {}

    /** A place in the text, with all that leads there. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record State(int value, int at, int depth, int[] path) {}
}
