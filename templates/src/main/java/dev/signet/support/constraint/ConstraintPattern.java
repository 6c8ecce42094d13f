package dev.signet.support.constraint;

import java.util.regex.Pattern;

/**
 * A regular expression that must match somewhere in a string. Matching is aborted after a bounded number of steps,
 * which only pathological patterns reach.
 */
public final class ConstraintPattern {

    private static final long STEPS = 1_000_000;
    private static final long STEPS_PER_CHARACTER = 20;

    private final String shown;
    private final Pattern pattern;

    private ConstraintPattern(String shown, Pattern pattern) {
        this.shown = shown;
        this.pattern = pattern;
    }

    /**
     * {@return the pattern}
     *
     * @param regex in Java's syntax, and the document's own
     */
    public static ConstraintPattern of(String regex) {
        return of(regex, regex);
    }

    /**
     * {@return the pattern}
     *
     * @param shown as the document has it, for messages
     * @param regex the same in Java's syntax
     */
    public static ConstraintPattern of(String shown, String regex) {
        return new ConstraintPattern(shown, Pattern.compile(regex));
    }

    /** What came of looking for the pattern. */
    enum Outcome {
        FOUND,
        MISSING,
        /** It would have taken too long. */
        UNDECIDED
    }

    Outcome test(String text) {
        try {
            Counted counted = new Counted(text, STEPS + STEPS_PER_CHARACTER * text.length());
            return pattern.matcher(counted).find() ? Outcome.FOUND : Outcome.MISSING;
        } catch (TooLong | StackOverflowError e) {
            // Java matches groups that repeat by recursion.
            return Outcome.UNDECIDED;
        }
    }

    /** As in messages. */
    @Override
    public String toString() {
        return "a string that matches " + Quoting.brief(shown);
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
