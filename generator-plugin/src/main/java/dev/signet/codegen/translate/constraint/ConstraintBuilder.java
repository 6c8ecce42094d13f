package dev.signet.codegen.translate.constraint;

import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import dev.signet.codegen.translate.regex.EcmaPattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a document limits → rules that Java can check. What can't be checked, or never be met, is told. */
final class ConstraintBuilder {
    /** Digits, before the point or after: beyond them arithmetic costs more than any document means. */
    private static final int MOST_DIGITS = 1_000;

    /** The kinds that lengths, ranges and counts are about. */
    static final List<Constraint.Kind> COUNTED =
            List.of(Constraint.Kind.TEXT, Constraint.Kind.NUMBER, Constraint.Kind.LIST, Constraint.Kind.MAP);

    private static final Pattern LOWER_BOUND = Pattern.compile("/(exclusiveM|m)in[A-Za-z]*$");

    private static final BigDecimal LARGEST_DOUBLE = new BigDecimal(Double.MAX_VALUE);

    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    /** Schemas of whose bounds it has been told that they cross. */
    private final Set<String> crossed;

    ConstraintBuilder(Problems problems) {
        this.problems = problems;
        this.crossed = problems.all().stream()
                .map(problem -> LOWER_BOUND.matcher(problem.pointer()))
                .filter(Matcher::find)
                .map(bound -> bound.replaceFirst(""))
                .collect(Collectors.toSet());
    }

    void warn(String pointer, String message, String hint) {
        if (told.add(pointer + message)) {
            problems.warn(pointer, message, hint);
        }
    }

    /**
     * The rules for values of one kind.
     *
     * @param scalar the type of numbers; null if they may be of any
     */
    List<Constraint> rules(Constraint.Kind kind, Constraints limits, @Nullable ScalarKind scalar, String pointer) {
        return switch (kind) {
            case TEXT -> {
                List<Constraint> rules = counts(kind, limits.minLength(), limits.maxLength(), pointer);
                limits.patterns().forEach(pattern -> pattern(pattern, pointer, rules));
                yield rules;
            }
            case NUMBER -> numbers(limits, scalar, pointer);
            case LIST -> {
                List<Constraint> rules = counts(kind, limits.minItems(), limits.maxItems(), pointer);
                if (limits.uniqueItems()) {
                    rules.add(new Constraint.Unique());
                }
                yield rules;
            }
            case MAP -> counts(kind, limits.minProperties(), limits.maxProperties(), pointer);
            case JSON -> List.of();
        };
    }

    private List<Constraint> counts(
            Constraint.Kind kind, @Nullable Integer least, @Nullable Integer most, String pointer) {
        List<Constraint> rules = new ArrayList<>();
        if (least != null && least > 0) {
            rules.add(new Constraint.AtLeast(kind, least));
        }
        if (most != null) {
            rules.add(new Constraint.AtMost(kind, most));
        }
        if (least != null && most != null && least > most) {
            never(pointer, least + " or more, and " + most + " or less");
        }
        return rules;
    }

    private void never(String pointer, String what) {
        if (!crossed.contains(pointer)) {
            warn(
                    pointer,
                    "no value can satisfy the constraints: " + what,
                    "every value is rejected; correct them by an overlay");
        }
    }

    private void pattern(String pattern, String pointer, List<Constraint> rules) {
        Constraint.Matches matches = pattern(pattern, pointer);
        if (matches != null) {
            rules.add(matches);
        }
    }

    /** What matches a pattern; null, and a warning, if Java can't. */
    Constraint.@Nullable Matches pattern(String pattern, String pointer) {
        try {
            return new Constraint.Matches(pattern, EcmaPattern.toJava(pattern));
        } catch (Untranslatable e) {
            warn(
                    pointer,
                    "the pattern `" + shortened(pattern) + "` can't be checked: " + e.getMessage(),
                    "any string is accepted; rewrite it by an overlay");
            return null;
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{C}", "?");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private List<Constraint> numbers(Constraints limits, @Nullable ScalarKind scalar, String pointer) {
        List<Constraint> rules = new ArrayList<>();
        boolean whole = scalar == ScalarKind.INT32 || scalar == ScalarKind.INT64 || scalar == ScalarKind.INTEGER;
        BigDecimal least = usable(limits.minimum(), pointer);
        BigDecimal most = usable(limits.maximum(), pointer);
        Constraint.Minimum minimum = least == null ? null : minimum(least, limits.exclusiveMinimum(), whole);
        Constraint.Maximum maximum = most == null ? null : maximum(most, limits.exclusiveMaximum(), whole);
        BigDecimal smallest = smallest(scalar);
        BigDecimal largest = largest(scalar);
        if (minimum != null && (smallest == null || isAbove(minimum, smallest))) {
            rules.add(minimum);
        }
        if (maximum != null && (largest == null || isBelow(maximum, largest))) {
            rules.add(maximum);
        }
        BigDecimal from = minimum == null ? smallest : minimum.limit();
        BigDecimal to = maximum == null ? largest : maximum.limit();
        if (from != null && to != null && !isMet(from, to, minimum, maximum)) {
            never(
                    pointer,
                    (minimum == null ? from : least) + " or more, and " + (maximum == null ? to : most) + " or less");
        }
        for (BigDecimal step : limits.multiplesOf()) {
            multiple(step, whole, pointer, rules);
        }
        return rules;
    }

    private static boolean isMet(
            BigDecimal from,
            BigDecimal to,
            Constraint.@Nullable Minimum minimum,
            Constraint.@Nullable Maximum maximum) {
        boolean open = (minimum != null && minimum.exclusive()) || (maximum != null && maximum.exclusive());
        return open ? from.compareTo(to) < 0 : from.compareTo(to) <= 0;
    }

    private static boolean isAbove(Constraint.Minimum minimum, BigDecimal smallest) {
        int compared = minimum.limit().compareTo(smallest);
        return minimum.exclusive() ? compared >= 0 : compared > 0;
    }

    private static boolean isBelow(Constraint.Maximum maximum, BigDecimal largest) {
        int compared = maximum.limit().compareTo(largest);
        return maximum.exclusive() ? compared <= 0 : compared < 0;
    }

    private static Constraint.Minimum minimum(BigDecimal limit, boolean exclusive, boolean whole) {
        boolean fraction = whole && !isInteger(limit);
        return new Constraint.Minimum(
                fraction ? limit.setScale(0, RoundingMode.CEILING) : limit, exclusive && !fraction);
    }

    private static Constraint.Maximum maximum(BigDecimal limit, boolean exclusive, boolean whole) {
        boolean fraction = whole && !isInteger(limit);
        return new Constraint.Maximum(fraction ? limit.setScale(0, RoundingMode.FLOOR) : limit, exclusive && !fraction);
    }

    private void multiple(BigDecimal step, boolean whole, String pointer, List<Constraint> rules) {
        if (step.signum() <= 0) {
            warn(pointer, "multipleOf is " + shortened(step.toString()), "ignored: it must be greater than 0");
            return;
        }
        BigDecimal usable = usable(step, pointer);
        boolean all =
                usable != null && whole && BigDecimal.ONE.remainder(usable).signum() == 0;
        if (usable != null && !all) {
            rules.add(new Constraint.MultipleOf(usable));
        }
    }

    private @Nullable BigDecimal usable(@Nullable BigDecimal limit, String pointer) {
        if (limit == null) {
            return null;
        }
        if (Math.abs((long) limit.scale()) > MOST_DIGITS || limit.precision() > MOST_DIGITS) {
            warn(pointer, "a constraint has more than " + MOST_DIGITS + " digits", "it is not checked");
            return null;
        }
        return limit;
    }

    static boolean isInteger(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable BigDecimal smallest(@Nullable ScalarKind scalar) {
        if (scalar == ScalarKind.INT32) {
            return BigDecimal.valueOf(Integer.MIN_VALUE);
        }
        BigDecimal largest = largest(scalar);
        return scalar == ScalarKind.INT64
                ? BigDecimal.valueOf(Long.MIN_VALUE)
                : largest == null ? null : largest.negate();
    }

    private static @Nullable BigDecimal largest(@Nullable ScalarKind scalar) {
        if (scalar == null) {
            return null;
        }
        return switch (scalar) {
            case INT32 -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case INT64 -> new BigDecimal(BigInteger.valueOf(Long.MAX_VALUE));
            case FLOAT64 -> LARGEST_DOUBLE;
            default -> null;
        };
    }
}
