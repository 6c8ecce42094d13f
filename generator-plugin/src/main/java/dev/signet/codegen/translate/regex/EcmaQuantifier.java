package dev.signet.codegen.translate.regex;

import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often something repeats.
 *
 * @param java in Java's syntax
 * @param end where it ends
 * @param least the fewest times
 * @param copies how many of the repetitions may be of nothing: a loop without a bound stops at the first
 */
record EcmaQuantifier(String java, int end, long least, long copies) {
    private static final Pattern SYNTAX = Pattern.compile("(?:[*+?]|\\{(\\d+)(?:(,)(\\d+)?)?\\})(\\??)");
    private static final int MOST = 100_000;

    /** What stands there; null if it repeats nothing, such as a lone brace. */
    static @Nullable EcmaQuantifier read(String in, int at) {
        Matcher matcher = SYNTAX.matcher(in).region(at, in.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String lower = matcher.group(1);
        if (lower == null) {
            return new EcmaQuantifier(matcher.group(), matcher.end(), in.charAt(at) == '+' ? 1 : 0, 1);
        }
        long least = count(lower);
        String upper = matcher.group(3);
        long most = upper == null ? least : count(upper);
        if (most < least) {
            throw new Untranslatable("the numbers of " + matcher.group() + " are out of order");
        }
        return new EcmaQuantifier(matcher.group(), matcher.end(), least, Math.max(1, most));
    }

    private static long count(String digits) {
        long count = digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
        if (count > MOST) {
            throw new Untranslatable("a quantifier repeats more than " + MOST + " times");
        }
        return count;
    }
}
