package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.Constraints;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which constraints allow all that others do, and how they are written. */
final class ConstraintRelation {
    private ConstraintRelation() {}

    /** Those that mean something to one kind of JSON. */
    static Constraints of(JsonKind kind, Constraints c) {
        return switch (kind) {
            case NUMBER ->
                new Constraints(
                        c.minimum(),
                        c.maximum(),
                        c.exclusiveMinimum(),
                        c.exclusiveMaximum(),
                        c.multiplesOf(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        false,
                        null,
                        null);
            case STRING ->
                new Constraints(
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        c.minLength(),
                        c.maxLength(),
                        c.patterns(),
                        null,
                        null,
                        false,
                        null,
                        null);
            case ARRAY ->
                new Constraints(
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        c.minItems(),
                        c.maxItems(),
                        c.uniqueItems(),
                        null,
                        null);
            case OBJECT ->
                new Constraints(
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        false,
                        c.minProperties(),
                        c.maxProperties());
            case NULL, BOOLEAN -> Constraints.NONE;
        };
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
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + " " + plain(value);
    }
}
