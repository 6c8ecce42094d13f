package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of a union whose variants are told apart by the kind of their JSON or by their properties. What fits
 * no variant is read as the union's {@code Unknown}, which keeps its JSON.
 *
 * @param <T> the union
 */
public abstract class UnionCodec<T> extends VariantCodec<T> {

    /** For subclasses. */
    protected UnionCodec() {}

    /**
     * Reads the value at the cursor as one of the variants.
     *
     * @param in the cursor is on the value
     * @return a {@code T}, or {@link #UNKNOWN}; null if no variant is like this, or a required property is missing, which {@code in}
     *     then {@linkplain JsonReader#lacks records}
     * @throws JsonFormatException if the value does not fit its variant for another reason
     */
    protected abstract @Nullable Object variant(JsonReader in);

    /**
     * {@return a {@code T} that keeps this JSON}
     *
     * @param json what was read
     */
    protected abstract Object unknown(JsonValue json);

    @Override
    protected final Object decode(JsonReader in) {
        long mark = in.mark();
        try {
            Object value = variant(in);
            if (value == null) {
                throw in.noVariant();
            }
            if (value == UNKNOWN) {
                in.requireKnown();
            }
            return value == UNKNOWN || in.inexact() ? unknown(in.giveUp(mark)) : value;
        } catch (JsonFormatException e) {
            return unknown(in.contain(mark, e));
        }
    }
}
