package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.text.TokenReader;
import java.util.HashMap;
import java.util.Map;
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
        throw new IllegalArgumentException("no candidate ".concat(Integer.toString(number)));
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

    /**
     * Values that are read on trial: as each candidate with every deviation refused. Trials nest; what is found in one is remembered
     * until the outermost ends, so that no value is tried more than once as the same candidate.
     */
    static final class Trials {
        private static final int NONE = -1;

        private final JsonReader in;
        private final TokenReader tokens;
        private final Kept kept;
        private final Map<Question, Integer> answers = new HashMap<>();
        private int running;

        /** What a property of the value itself counts for, in those inside it. */
        private static final long OUTER = 1L << 32;

        /** Properties that are not declared by the types of what is being read; those of the value itself count most. */
        private long undeclared;

        /** How deep the value is that is being read on trial. */
        private long depth;

        /** Which candidate of a union the marked value fits. */
        private record Question(VariantCodec<?> union, long mark) {}

        /**
         * @param number the candidate; negative if there is none
         * @param value what was read, if the candidate says the whole of it and the cursor is on its end
         */
        private record Answer(int number, @Nullable Object value) {}

        Trials(JsonReader in, TokenReader tokens, Kept kept) {
            this.in = in;
            this.tokens = tokens;
            this.kept = kept;
        }

        boolean isRunning() {
            return running > 0;
        }

        void countUndeclared() {
            undeclared += tokens.mark() >>> 32 == depth + 1 ? OUTER : 1;
        }

        /** As {@link VariantCodec#fitting}, of candidates of which several can be. */
        @Nullable
        Object fitting(VariantCodec<?> union, int... candidates) {
            long mark = tokens.mark();
            Question question = new Question(union, mark);
            Integer known = answers.get(question);
            if (known != null) {
                return known == NONE ? null : union.candidate(in, known);
            }
            long before = undeclared;
            long outer = depth;
            Answer answer = best(union, mark, candidates);
            undeclared = before;
            depth = outer;
            if (isRunning()) {
                answers.put(question, answer.number);
            } else {
                answers.clear();
            }
            if (answer.value != null) {
                return answer.value;
            }
            tokens.goTo(mark);
            return answer.number == NONE ? null : union.candidate(in, answer.number);
        }

        private Answer best(VariantCodec<?> union, long mark, int... candidates) {
            int best = NONE;
            long least = Long.MAX_VALUE;
            Kept.Reporting before = kept.refuse();
            running++;
            try {
                for (int number : candidates) {
                    tokens.goTo(mark);
                    depth = mark >>> 32;
                    if (union.canBe(in, number) && union.hasListed(in, number)) {
                        Object value = read(union, number);
                        long left = value == null ? Long.MAX_VALUE : undeclared;
                        if (left == 0) {
                            return new Answer(number, value);
                        }
                        if (left < least) {
                            least = left;
                            best = number;
                        }
                    }
                }
            } finally {
                running--;
                kept.restore(before);
            }
            return new Answer(best, null);
        }

        /** Reads a candidate, and counts what it does not say by itself; null if the value does not fit. */
        private @Nullable Object read(VariantCodec<?> union, int number) {
            undeclared = 0;
            try {
                Object value = union.candidate(in, number);
                undeclared += in.inexact() ? 1 : 0;
                return value == VariantCodec.UNKNOWN ? null : value;
            } catch (JsonFormatException e) {
                return null;
            } finally {
                kept.clear();
                in.forgetMissing();
            }
        }
    }
}
