package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.Constraints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which constraints allow all that others do, and how they are written. */
final class ConstraintRelation {
    private static final int DIGITS = 500;

    private ConstraintRelation() {}

    /** Those that mean something to one kind of JSON. */
    static Constraints of(JsonKind kind, Constraints c, boolean integral) {
        if (c.equals(Constraints.NONE)) {
            return c;
        }
        return switch (kind) {
            case NUMBER -> integral ? integers(c) : numbers(c);
            case STRING -> Constraints.ofStrings(c.minLength(), c.maxLength(), c.patterns());
            case ARRAY -> Constraints.ofArrays(c.minItems(), c.maxItems(), c.uniqueItems());
            case OBJECT -> Constraints.ofObjects(c.minProperties(), c.maxProperties());
            case NULL, BOOLEAN -> Constraints.NONE;
        };
    }

    private static Constraints numbers(Constraints c) {
        return Constraints.ofNumbers(
                c.minimum(), c.maximum(), c.exclusiveMinimum(), c.exclusiveMaximum(), c.multiplesOf());
    }

    /** Bounds of integers are the least and the greatest of them, so that {@code exclusiveMinimum: 0} is {@code minimum: 1}. */
    private static Constraints integers(Constraints c) {
        BigDecimal least = c.minimum();
        BigDecimal most = c.maximum();
        if (isLong(least) || isLong(most)) {
            return numbers(c);
        }
        List<BigDecimal> multiples = c.multiplesOf().stream()
                .filter(one -> !isMultiple(BigDecimal.ONE, one))
                .toList();
        return Constraints.ofNumbers(
                least == null ? null : bound(least, RoundingMode.CEILING, c.exclusiveMinimum() ? 1 : 0),
                most == null ? null : bound(most, RoundingMode.FLOOR, c.exclusiveMaximum() ? -1 : 0),
                false,
                false,
                multiples);
    }

    private static BigDecimal bound(BigDecimal number, RoundingMode inwards, int step) {
        BigDecimal whole = number.setScale(0, inwards);
        boolean excluded = step != 0 && whole.compareTo(number) == 0;
        return excluded ? whole.add(BigDecimal.valueOf(step)) : whole;
    }

    /** Whether a number written out has more digits than anybody means. */
    private static boolean isLong(@Nullable BigDecimal number) {
        return number != null && (number.scale() < -DIGITS || number.scale() > DIGITS);
    }

    /** Whether everything that {@code tight} allows is allowed by {@code loose}. */
    static boolean allows(Constraints loose, Constraints tight) {
        return above(loose.minimum(), tight.minimum())
                && below(loose.maximum(), tight.maximum())
                && !excludes(loose.minimum(), loose.exclusiveMinimum(), tight.minimum(), tight.exclusiveMinimum())
                && !excludes(loose.maximum(), loose.exclusiveMaximum(), tight.maximum(), tight.exclusiveMaximum())
                && loose.multiplesOf().stream()
                        .allMatch(one -> tight.multiplesOf().stream().anyMatch(it -> isMultiple(it, one)))
                && above(loose.minLength(), tight.minLength())
                && below(loose.maxLength(), tight.maxLength())
                && tight.patterns().containsAll(loose.patterns())
                && above(loose.minItems(), tight.minItems())
                && below(loose.maxItems(), tight.maxItems())
                && (!loose.uniqueItems() || tight.uniqueItems())
                && above(loose.minProperties(), tight.minProperties())
                && below(loose.maxProperties(), tight.maxProperties());
    }

    private static boolean excludes(
            @Nullable BigDecimal loose, boolean exclusive, @Nullable BigDecimal tight, boolean tightExclusive) {
        return exclusive && !tightExclusive && loose != null && tight != null && loose.compareTo(tight) == 0;
    }

    private static boolean isMultiple(BigDecimal of, BigDecimal one) {
        if (isLong(of) || isLong(one)) {
            return of.compareTo(one) == 0;
        }
        return one.signum() != 0 && of.remainder(one).signum() == 0;
    }

    private static <T extends Comparable<T>> boolean above(@Nullable T loose, @Nullable T tight) {
        return loose == null || (tight != null && tight.compareTo(loose) >= 0);
    }

    private static <T extends Comparable<T>> boolean below(@Nullable T loose, @Nullable T tight) {
        return loose == null || (tight != null && tight.compareTo(loose) <= 0);
    }

    /** As the document writes them. */
    static String text(Constraints c) {
        String text = Stream.of(
                        part(c.exclusiveMinimum() ? "exclusiveMinimum" : "minimum", c.minimum()),
                        part(c.exclusiveMaximum() ? "exclusiveMaximum" : "maximum", c.maximum()),
                        part("multipleOf", each(c.multiplesOf())),
                        part("minLength", c.minLength()),
                        part("maxLength", c.maxLength()),
                        part("pattern", each(c.patterns())),
                        part("minItems", c.minItems()),
                        part("maxItems", c.maxItems()),
                        part("uniqueItems", c.uniqueItems() ? true : null),
                        part("minProperties", c.minProperties()),
                        part("maxProperties", c.maxProperties()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }

    private static @Nullable Object each(List<?> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(ConstraintRelation::plain).collect(Collectors.joining(" and "));
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number && !isLong(number) ? number.toPlainString() : String.valueOf(value);
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + " " + plain(value);
    }
}
