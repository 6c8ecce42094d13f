package dev.signet.support;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A place in a JSON text, how to move on from it, and how to say what is wrong there. */
abstract sealed class Cursor implements AutoCloseable permits BasicReader {

    final Source source;
    final Scanner scanner;
    final ParserBase parser;

    /** What the value just read could not say; taken over by the object it belongs to. */
    @Nullable
    JsonValue pending;

    private final int base;

    Cursor(Source source) {
        this.source = source;
        this.scanner = new Scanner(source);
        this.base = source.start() - 1;
        try {
            this.parser = source.parser(source.start(), source.end());
        } catch (IOException e) {
            throw Failures.malformed(source, null, e);
        }
        int malformed = source.malformed();
        if (malformed >= 0) {
            parserClose();
            throw Failures.malformedUtf8(source, malformed);
        }
    }

    /** Steps onto the first token of the text. */
    public void start() {
        try {
            if (parser.nextToken() == null) {
                throw new JsonFormatException("", "a value", Failures.END);
            }
        } catch (IOException e) {
            throw malformed(e);
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
        try {
            if (parser.nextToken() == null) {
                return value;
            }
        } catch (IOException e) {
            throw malformed(e);
        }
        throw new JsonFormatException("", Failures.END, Failures.describe(parser.currentToken()));
    }

    /** Enters the object at the cursor. */
    public void beginObject() {
        if (advance() != JsonToken.START_OBJECT) {
            throw unexpected("an object");
        }
    }

    /**
     * Steps onto the next property's name; null at the end of the object.
     *
     * @return the next one, if there is one
     */
    public @Nullable String nextName() {
        try {
            return parser.nextFieldName();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Enters the array at the cursor. */
    public void beginArray() {
        if (advance() != JsonToken.START_ARRAY) {
            throw unexpected("an array");
        }
    }

    /**
     * Steps onto the next element's first token; false at the end of the array.
     *
     * @return whether there is one
     */
    public boolean nextElement() {
        try {
            return parser.nextToken() != JsonToken.END_ARRAY;
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /**
     * {@return an exception for the value at the cursor, which is not what it should be}
     *
     * @param expected what would have been right, such as {@code a string}
     */
    public JsonFormatException unexpected(String expected) {
        return new JsonFormatException(pointer(), expected, Failures.describe(source, offset()));
    }

    /** Gives back the parser's buffers; the source stays as it is. */
    @Override
    public void close() {
        parserClose();
    }

    private void parserClose() {
        try {
            parser.close();
        } catch (IOException e) {
            throw malformed(e); // can't be: there is no stream to close
        }
    }

    /** Moves from a name to its value; stays where a value is. */
    final JsonToken advance() {
        try {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.FIELD_NAME) {
                token = parser.nextToken();
            }
            return token;
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Where the current value starts, be the cursor on it or on its name. */
    final int offset() {
        // after a name the parser has stepped onto the first character of the value already
        return base + (int) parser.getTokenCharacterOffset();
    }

    /** Whether the cursor is on the last token of the value that ends before {@code end}. */
    final boolean isLast(int end) {
        JsonToken token = parser.currentToken();
        return token != null
                && token != JsonToken.FIELD_NAME
                && !token.isStructStart()
                && scanner.skipToken(offset()) == end;
    }

    /** Moves on by one token. */
    final void step() {
        try {
            if (parser.nextToken() == null) {
                throw new JsonFormatException("", "a value", Failures.END);
            }
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    final String pointer() {
        return Failures.pointer(parser.getParsingContext());
    }

    final JsonFormatException malformed(IOException e) {
        return Failures.malformed(source, parser, e);
    }
}
