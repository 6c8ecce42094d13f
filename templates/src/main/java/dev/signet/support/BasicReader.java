package dev.signet.support;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings and booleans. A plain method wants a value that its type can hold; its {@code optional} twin gives null for JSON
 * null, which is kept in {@link #pending}.
 */
abstract sealed class BasicReader extends Cursor permits NumberReader {

    private static final String STRING = "a string";

    BasicReader(Source source) {
        super(source);
    }

    /** {@return whether the value at the cursor is null; if so, it is consumed and kept} */
    public boolean isNull() {
        return source.at(offset()) == 'n' && nullHere();
    }

    /**
     * Reads a string.
     *
     * @return what was read
     */
    public String string() {
        String value = nextText();
        if (value == null) {
            throw unexpected(STRING);
        }
        return value;
    }

    /**
     * Reads a string, or null.
     *
     * @return what was read
     */
    public @Nullable String optionalString() {
        String value = nextText();
        if (value == null && !nullHere()) {
            throw unexpected(STRING);
        }
        return value;
    }

    /**
     * Reads a boolean.
     *
     * @return what was read
     */
    public boolean bool() {
        JsonToken token = advance();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw unexpected("a boolean");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /**
     * Reads a boolean, or null.
     *
     * @return what was read
     */
    public @Nullable Boolean optionalBool() {
        return isNull() ? null : (Boolean) bool();
    }

    private boolean nullHere() {
        if (advance() != JsonToken.VALUE_NULL) {
            return false;
        }
        pending = JsonNull.NULL;
        return true;
    }

    private @Nullable String nextText() {
        try {
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                return parser.nextTextValue();
            }
            return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    final <T> T held(@Nullable T value, String expected) {
        if (value == null) {
            throw unlike(expected);
        }
        return value;
    }

    /** The content of the current scalar. */
    final String text() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** A scalar of the right JSON type that is still not what it should be. */
    final JsonFormatException unlike(String expected) {
        return new JsonFormatException(pointer(), expected, Quotes.brief(text()));
    }
}
