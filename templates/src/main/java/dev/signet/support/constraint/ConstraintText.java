package dev.signet.support.constraint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates the constraints of a string; characters are Unicode code points. */
public final class ConstraintText {

    private final ConstraintPlace place;
    private final @Nullable String text;

    ConstraintText(ConstraintPlace place, @Nullable String text) {
        this.place = place;
        this.text = text;
    }

    /**
     * Checks the length.
     *
     * @param least the fewest characters
     * @return this
     */
    public ConstraintText minLength(int least) {
        if (text != null && text.length() / 2 < least && length(text) < least) {
            violated("at least " + ConstraintPlace.counted(least, "character"), text);
        }
        return this;
    }

    /**
     * Checks the length.
     *
     * @param most the most characters
     * @return this
     */
    public ConstraintText maxLength(int most) {
        if (text != null && text.length() > most && length(text) > most) {
            violated("at most " + ConstraintPlace.counted(most, "character"), text);
        }
        return this;
    }

    /**
     * Checks the form.
     *
     * @param pattern what the text must contain
     * @return this
     */
    public ConstraintText pattern(ConstraintPattern pattern) {
        if (text != null) {
            switch (pattern.test(text)) {
                case FOUND -> {}
                case MISSING -> place.violated(pattern.toString(), Quoting.quoted(text));
                case UNDECIDED -> place.violated(pattern.toString(), "a string for which the pattern took too long");
            }
        }
        return this;
    }

    /**
     * Checks the value.
     *
     * @param values all that it may have
     * @return this
     */
    public ConstraintText oneOf(String... values) {
        if (text != null && !List.of(values).contains(text)) {
            place.violated(Quoting.oneOf(values), Quoting.quoted(text));
        }
        return this;
    }

    /**
     * Checks that the document lists the value.
     *
     * @param isListed whether it does
     * @return this
     */
    public ConstraintText listed(boolean isListed) {
        if (text != null && !isListed) {
            place.violated("a value that the document lists", Quoting.quoted(text));
        }
        return this;
    }

    private void violated(String limit, String found) {
        place.violated(limit, ConstraintPlace.counted(length(found), "character") + ", " + Quoting.quoted(found));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
