package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of a union. Variants that nothing tells apart without reading them are candidates, which are read on
 * trial.
 *
 * @param <T> the union
 */
public abstract class VariantCodec<T> extends JsonCodec<T> {

    /** Returned for a value that a later version of the document may add, which is no deviation. */
    protected static final Object UNKNOWN = new Object();

    /** For subclasses of this package. */
    VariantCodec() {}

    /**
     * Reads the value at the cursor as one of the candidates.
     *
     * @param in the cursor is on the value
     * @param number the number of the candidate
     * @return a {@code T}; null if a required property is missing, which {@code in} then {@linkplain JsonReader#lacks records}
     * @throws JsonFormatException if the value does not fit the candidate for another reason
     */
    protected @Nullable Object candidate(JsonReader in, int number) {
        throw new IllegalArgumentException("no candidate " + number);
    }

    /**
     * {@return whether the value at the cursor may be a candidate, by the names of its properties}
     *
     * @param in the cursor is on the value
     * @param number the number of the candidate
     */
    protected boolean canBe(JsonReader in, int number) {
        return true;
    }

    /**
     * {@return whether the scalars inside the value at the cursor are ones that a candidate lists} An enum reads others too.
     *
     * @param in the cursor is on the value
     * @param number the number of the candidate
     */
    protected boolean hasListed(JsonReader in, int number) {
        return true;
    }

    /**
     * Reads the value at the cursor as the candidate that it fits completely; if it fits several, as the one that declares most of its
     * properties, and of those the first.
     *
     * @param in the cursor is on the value
     * @param candidates their numbers, in order
     * @return a {@code T}; null if it fits none
     */
    protected final @Nullable Object fitting(JsonReader in, int... candidates) {
        return in.trials().fitting(this, candidates);
    }

    /**
     * As {@link #fitting}; what fits none of the candidates is read as another one, which takes any value of its kind.
     *
     * @param in the cursor is on the value
     * @param other its number
     * @param candidates the numbers of the others, in order
     * @return a {@code T}; null if a required property is missing
     * @throws JsonFormatException if the value fits the other one neither
     */
    protected final @Nullable Object fittingOr(JsonReader in, int other, int... candidates) {
        Object value = in.trials().fitting(this, candidates);
        return value == null ? candidate(in, other) : value;
    }

    /**
     * As {@link #fitting}; a value that can be only one of the candidates, by the names of its properties, is read as that one without a
     * trial.
     *
     * @param in the cursor is on the value
     * @param candidates their numbers, in order
     * @return a {@code T}; null if there is none, or a required property is missing
     * @throws JsonFormatException if the only one that it can be does not fit
     */
    protected final @Nullable Object meant(JsonReader in, int... candidates) {
        int possible = 0;
        int last = -1;
        for (int number : candidates) {
            if (canBe(in, number)) {
                possible++;
                last = number;
            }
        }
        return possible < 2 ? possible == 0 ? null : candidate(in, last) : fitting(in, candidates);
    }
}
