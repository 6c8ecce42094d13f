package dev.signet.codegen.parse.schema;

import dev.signet.support.text.BoundedPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Patterns of {@code patternProperties}, as far as they can be asked while a document is read. */
final class NamePatterns {
    /** Looks at a name before it is taken that a pattern may match it. */
    private static final long STEPS = 1_000;

    /** Patterns that no name fails: {@code .*}, {@code ^.+$} and the like. */
    private static final Pattern ALL = Pattern.compile("\\^?(\\.[*+]?)?\\$?");

    private static final Pattern ONE = Pattern.compile("\\^((?:[\\w@ -]|\\\\[^\\w])+)\\$");

    private NamePatterns() {}

    /** The only name that a pattern matches, as {@code ^\$ref$} does; null if there are more, or it is not plain which. */
    static @Nullable String onlyName(String pattern) {
        Matcher one = ONE.matcher(pattern);
        return one.matches() ? one.group(1).replaceAll("\\\\(.)", "$1") : null;
    }

    /** Whether a pattern may match a name: that is false only if it is certain. */
    static boolean mayMatch(String pattern, String name) {
        try {
            return BoundedPattern.of(pattern).find(name, STEPS) != BoundedPattern.Outcome.MISSING;
        } catch (PatternSyntaxException | StackOverflowError e) {
            return true; // ECMA-262 has expressions that Java has not
        }
    }

    /** Whether a pattern matches every name, but maybe the empty one. */
    static boolean matchesAll(String pattern) {
        return ALL.matcher(pattern).matches();
    }
}
