package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.text.TokenReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that are read on trial: as each candidate with every deviation refused. Trials nest; what is found in one is remembered
 * until the outermost ends, so that no value is tried more than once as the same candidate.
 */
final class Trials {
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
