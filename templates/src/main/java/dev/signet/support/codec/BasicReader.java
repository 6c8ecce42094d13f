package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.text.Source;
import dev.signet.support.value.Quotes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings and booleans. A plain method wants a value that its type can hold; its {@code optional} twin gives null for JSON
 * null, and for any other value that its type can't hold, which is kept in {@link #pending}.
 */
abstract sealed class BasicReader extends Cursor permits NumberReader {

    private static final String STRING = "a string";
    private static final String BOOLEAN = "a boolean";

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
        return first() == '"' ? Tokens.string(this, value) : absent(STRING);
    }

    /**
     * Reads a boolean.
     *
     * @return what was read
     */
    public boolean bool() {
        int first = first();
        if (first != 't' && first != 'f') {
            throw unexpected(BOOLEAN);
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
        int first = first();
        return (first == 't' || first == 'f') ? (Boolean) bool() : absent(BOOLEAN);
    }

    private boolean nullHere() {
        Tokens.literal(this, "null");
        pending = JsonNull.NULL;
        return true;
    }

    /**
     * Keeps the value at the cursor, which is null or of another kind than it should be; always null.
     *
     * @param expected what would have been right
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // stands where a value is expected, and never gives one
    final <T> @Nullable T absent(String expected) {
        if (!isNull()) {
            if (listens()) {
                deviates(unexpected(expected));
            }
            pending = Trees.read(this);
        }
        return null;
    }

    /** Gives back a value that was read; reports null, for which the value just read is kept. */
    final <T> @Nullable T fitting(@Nullable T value, String expected) {
        if (value == null && listens()) {
            deviates(unlike(expected));
        }
        return value;
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
