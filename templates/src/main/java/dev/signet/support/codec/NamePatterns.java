package dev.signet.support.codec;

import dev.signet.support.text.BoundedPattern;
import java.util.ArrayList;
import java.util.List;

/** Names of properties, as regular expressions: what {@code patternProperties} says of an object. */
public final class NamePatterns {
    private final List<BoundedPattern> patterns = new ArrayList<>();

    private NamePatterns() {}

    /**
     * {@return the patterns}
     *
     * @param regexes in Java's syntax
     */
    public static NamePatterns of(String... regexes) {
        NamePatterns all = new NamePatterns();
        for (String regex : regexes) {
            all.patterns.add(BoundedPattern.of(regex));
        }
        return all;
    }

    /**
     * {@return whether one of the patterns matches somewhere in a name, or can't be matched in bounded time}
     *
     * @param name of a property
     */
    public boolean match(String name) {
        for (BoundedPattern pattern : patterns) {
            if (pattern.find(name) != BoundedPattern.Outcome.MISSING) {
                return true;
            }
        }
        return false;
    }
}
