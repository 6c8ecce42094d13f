package dev.signet.support;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A JSON string.
 *
 * @param value its content, unescaped; unpaired surrogates are allowed and preserved
 */
public record JsonString(String value) implements JsonValue {

    /**
     * Never null.
     *
     * @param value see {@link #value()}
     */
    public JsonString {
        requireNonNull(value, "value");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The JSON text, quoted and escaped. */
    @Override
    public String toString() {
        return toJson();
    }
}
