package dev.signet.support.constraint;

import dev.signet.support.text.BoundedPattern;

/** A regular expression that must match somewhere in a string. */
public final class ConstraintPattern {

    private final String shown;
    private final BoundedPattern pattern;

    private ConstraintPattern(String shown, BoundedPattern pattern) {
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
        return new ConstraintPattern(shown, BoundedPattern.of(regex));
    }

    BoundedPattern.Outcome test(String text) {
        return pattern.find(text);
    }

    /** As in messages. */
    @Override
    public String toString() {
        return "a string that matches " + Quoting.brief(shown);
    }
}
