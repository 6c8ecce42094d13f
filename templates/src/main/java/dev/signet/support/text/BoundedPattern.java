package dev.signet.support.text;

import java.util.regex.Pattern;

/**
 * A regular expression that is looked for in a text. Matching is aborted after a bounded number of steps, which only pathological
 * expressions reach.
 */
public final class BoundedPattern {

    private static final long STEPS = 1_000_000;
    private static final long STEPS_PER_CHARACTER = 20;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * {@return the expression}
     *
     * @param regex in Java's syntax
     */
    public static BoundedPattern of(String regex) {
        return new BoundedPattern(Pattern.compile(regex));
    }

    /** What came of looking for the expression. */
    public enum Outcome {
        /** It matches somewhere in the text. */
        FOUND,
        /** It matches nowhere. */
        MISSING,
        /** It would have taken too long. */
        UNDECIDED
    }

    /**
     * Looks for the expression.
     *
     * @param text where to look
     * @return what came of it
     */
    public Outcome find(String text) {
        return find(text, STEPS);
    }

    /**
     * Looks for the expression, for as long as somebody wants to wait.
     *
     * @param text where to look
     * @param steps looks at a character, beside those that the length of the text allows
     * @return what came of it
     */
    public Outcome find(String text, long steps) {
        try {
            Counted counted = new Counted(text, steps + STEPS_PER_CHARACTER * text.length());
            return pattern.matcher(counted).find() ? Outcome.FOUND : Outcome.MISSING;
        } catch (TooLong | StackOverflowError e) {
            // Java matches groups that repeat by recursion.
            return Outcome.UNDECIDED;
        }
    }

    /** A text that can be looked at only so many times. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text, long left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }
}
