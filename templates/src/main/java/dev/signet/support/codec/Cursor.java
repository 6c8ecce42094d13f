package dev.signet.support.codec;

import static java.util.Objects.requireNonNull;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import dev.signet.support.text.NameTable;
import dev.signet.support.text.Scanner;
import dev.signet.support.text.Source;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A position in a JSON text, with moves and error messages. */
abstract sealed class Cursor implements AutoCloseable permits BasicReader {

    /** In {@link #path}: an object of which no name was read yet. */
    private static final int NO_NAME = 0;

    /** In {@link #path}: an array of which no element was reached yet. */
    private static final int NO_ELEMENT = -1;

    final Source source;
    final byte[] json;
    final int end;
    final Scanner scanner;

    /** Where the current value starts. */
    int value;

    /** The next byte to be read. While the current value is still to be read, that is where it starts. */
    int at;

    /** What the Java value just read can't represent; kept by the object that contains it. */
    @Nullable
    JsonValue pending;

    /** Takes what does not fit and is kept; null if nobody wants to know. */
    private @Nullable Consumer<? super JsonDeviation> deviations;

    /** The pointer of the last deviation: a value that is kept once more, with what surrounds it, is one deviation. */
    private @Nullable String deviant;

    /** For each open container, from 1 on: where the last name starts in an object, the complement of the size so far in an array. */
    private int[] path = new int[16];

    private int depth;

    Cursor(Source source) {
        this.source = source;
        this.json = source.json;
        this.end = source.end;
        this.scanner = new Scanner(source);
        if (source.malformed >= 0) {
            throw Failures.malformedUtf8(source);
        }
    }

    final void report(@Nullable Consumer<? super JsonDeviation> sink) {
        deviations = sink;
    }

    final boolean listens() {
        return deviations != null;
    }

    /** Reports a value that does not fit, for which there is a place to be kept in. */
    final void deviates(JsonFormatException reason) {
        Consumer<? super JsonDeviation> sink = deviations;
        if (sink != null && !reason.pointer().equals(deviant)) {
            sink.accept(new JsonDeviation(reason.pointer(), reason.expected(), reason.found()));
            deviant = reason.pointer();
        }
    }

    /** Steps onto the first token of the text. */
    public void start() {
        moveTo(space(source.start));
        if (at == end) {
            throw new JsonFormatException("", "a value", Failures.END);
        }
    }

    /**
     * Checks that nothing follows, and gives back {@code value}.
     *
     * @param value the value
     * @param <T> the type of what is read
     * @return {@code value}
     */
    public <T> T end(T value) {
        int next = space(at);
        if (next == end) {
            return value;
        }
        moveTo(next);
        throw new JsonFormatException("", Failures.END, describe());
    }

    /** Enters the object at the cursor. */
    public void beginObject() {
        if (first() != '{') {
            throw unexpected("an object");
        }
        enter(NO_NAME);
    }

    /**
     * Steps over the next property's name, onto its value; null at the end of the object. The value before must have been read.
     *
     * @return the next one, if there is one
     */
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
            throw unexpected("an array");
        }
        enter(NO_ELEMENT);
    }

    /**
     * Steps onto the next element; false at the end of the array. The element before must have been read.
     *
     * @return whether there is one
     */
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

    /**
     * {@return an exception for the value at the cursor, which is not what it should be}
     *
     * @param expected what would have been right, such as {@code a string}
     */
    public JsonFormatException unexpected(String expected) {
        return new JsonFormatException(pointer(), expected, describe());
    }

    /** Does nothing: there is nothing to give back. */
    @Override
    public void close() {}

    /** Whether the cursor is on a member of the outermost value. */
    final boolean isOutermost() {
        return depth == 1;
    }

    /** The first byte of the current value, or -1 at the end of the text. */
    final int first() {
        return value < end ? json[value] : -1;
    }

    /** A mark on the current value: where it starts, and how deep that is. */
    final long place() {
        return (long) depth << 32 | value;
    }

    /** Goes back to a mark. */
    final void goTo(long place) {
        moveTo((int) place);
        depth = (int) (place >>> 32);
    }

    /** Reads a value that was passed already as free-form JSON; the cursor stays where it is. */
    final JsonValue again(long place) {
        int oldValue = value;
        int oldAt = at;
        int oldDepth = depth;
        int[] oldPath = path;
        path = Arrays.copyOf(path, path.length);
        goTo(place);
        JsonValue tree = Trees.read(this);
        value = oldValue;
        at = oldAt;
        depth = oldDepth;
        path = oldPath;
        return tree;
    }

    private void moveTo(int place) {
        value = place;
        at = place;
    }

    private void enter(int state) {
        if (depth == Source.MAX_DEPTH) {
            throw new JsonFormatException(
                    pointer(), "nesting of at most " + Source.MAX_DEPTH + " levels", "a deeper one");
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
            throw new JsonFormatException(
                    pointer(), "names of at most " + Source.MAX_NAME + " characters", "a longer one");
        }
        return name;
    }

    /** What kind of value the cursor is on, or has just left, in words. */
    final String describe() {
        if (at > value && (first() == '}' || first() == ']')) {
            return (first() == '}' ? JsonReader.Kind.OBJECT : JsonReader.Kind.ARRAY).toString();
        }
        JsonReader.Kind kind = JsonReader.Kind.of(first());
        if (kind == null) {
            throw malformed(value);
        }
        int next = at;
        Tokens.skipScalar(this); // only of what is well-formed it can be said what it is
        at = next;
        return kind.toString();
    }

    /** The JSON pointer (RFC 6901) to the current value, or to the one whose end was just read. */
    final String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            int state = path[level];
            if (state > NO_NAME) {
                pointer.append(Failures.segment(requireNonNull(scanner.content(state))));
            } else if (state < NO_ELEMENT) {
                pointer.append('/').append(NO_ELEMENT - state - 1);
            }
        }
        return pointer.toString();
    }

    /** An exception for a text that is not JSON at {@code place}. */
    final JsonFormatException malformed(int place) {
        return new JsonFormatException(pointer(), "well-formed JSON", Failures.snippet(source, place));
    }
}
