package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.text.Source;
import dev.signet.support.value.Quotes;
import java.nio.charset.StandardCharsets;
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
        return first() == 'n' && nullHere();
    }

    /**
     * Reads a string.
     *
     * @return what was read
     */
    public String string() {
        if (first() != '"') {
            throw unexpected(STRING);
        }
        return Tokens.string(this, value);
    }

    /**
     * Reads a string, or null.
     *
     * @return what was read
     */
    public @Nullable String optionalString() {
        return isNull() ? null : string();
    }

    /**
     * Reads a boolean.
     *
     * @return what was read
     */
    public boolean bool() {
        int first = first();
        if (first != 't' && first != 'f') {
            throw unexpected("a boolean");
        }
        Tokens.literal(this, first == 't' ? "true" : "false");
        return first == 't';
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
        Tokens.literal(this, "null");
        pending = JsonNull.NULL;
        return true;
    }

    final <T> T held(@Nullable T value, String expected) {
        if (value == null) {
            throw unlike(expected);
        }
        return value;
    }

    /** The content of the current string or number. */
    final String text() {
        if (first() == '"') {
            return Tokens.string(this, value);
        }
        Tokens.number(this);
        return new String(json, value, at - value, StandardCharsets.ISO_8859_1);
    }

    /** A scalar of the right JSON type that is still not what it should be. */
    final JsonFormatException unlike(String expected) {
        return new JsonFormatException(pointer(), expected, Quotes.brief(text()));
    }
}
