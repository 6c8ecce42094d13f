package dev.signet.codegen.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema validation keywords; null or empty means not given. If several schemas apply, there may be several
 * patterns.
 *
 * @param minimum smallest number, inclusive unless {@code exclusiveMinimum}
 * @param maximum largest number, inclusive unless {@code exclusiveMaximum}
 * @param exclusiveMinimum whether {@code minimum} itself is excluded
 * @param exclusiveMaximum whether {@code maximum} itself is excluded
 * @param multiplesOf what the number must be a multiple of
 * @param minLength fewest code points of a string
 * @param maxLength most code points of a string
 * @param patterns ECMA-262 regular expressions that a string must contain
 * @param minItems fewest items
 * @param maxItems most items
 * @param uniqueItems whether items must differ
 * @param minProperties fewest members of an object
 * @param maxProperties most members of an object
 */
public record Constraints(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        boolean exclusiveMinimum,
        boolean exclusiveMaximum,
        List<BigDecimal> multiplesOf,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        List<String> patterns,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        boolean uniqueItems,
        @Nullable Integer minProperties,
        @Nullable Integer maxProperties) {

    /** The keywords that state them. */
    public static final Set<String> KEYWORDS = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "uniqueItems");

    /** No limit at all. */
    public static final Constraints NONE =
            new Constraints(null, null, false, false, List.of(), null, null, List.of(), null, null, false, null, null);

    public Constraints {
        multiplesOf = List.copyOf(multiplesOf);
        patterns = List.copyOf(patterns);
    }

    /** Constraints of numbers alone. */
    public static Constraints ofNumbers(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            boolean exclusiveMinimum,
            boolean exclusiveMaximum,
            List<BigDecimal> multiplesOf) {
        return new Constraints(
                minimum,
                maximum,
                exclusiveMinimum,
                exclusiveMaximum,
                multiplesOf,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                null);
    }

    /** Constraints of strings alone. */
    public static Constraints ofStrings(
            @Nullable Integer minLength, @Nullable Integer maxLength, List<String> patterns) {
        return new Constraints(
                null, null, false, false, List.of(), minLength, maxLength, patterns, null, null, false, null, null);
    }

    /** Constraints of arrays alone. */
    public static Constraints ofArrays(@Nullable Integer minItems, @Nullable Integer maxItems, boolean uniqueItems) {
        return new Constraints(
                null,
                null,
                false,
                false,
                List.of(),
                null,
                null,
                List.of(),
                minItems,
                maxItems,
                uniqueItems,
                null,
                null);
    }

    /** Constraints of objects alone. */
    public static Constraints ofObjects(@Nullable Integer minProperties, @Nullable Integer maxProperties) {
        return new Constraints(
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
                minProperties,
                maxProperties);
    }

    /** Whether there is no limit at all, as in {@link #NONE}. */
    public boolean isNone() {
        return minimum == null
                && maximum == null
                && minLength == null
                && maxLength == null
                && minItems == null
                && maxItems == null
                && minProperties == null
                && maxProperties == null
                && !uniqueItems
                && !exclusiveMinimum
                && !exclusiveMaximum
                && multiplesOf.isEmpty()
                && patterns.isEmpty();
    }

    /** What allows only values that both allow. */
    public Constraints and(Constraints other) {
        if (isNone() || equals(other)) {
            return other;
        }
        if (other.isNone()) {
            return this;
        }
        int least = compare(minimum, other.minimum, -1);
        int most = compare(maximum, other.maximum, 1);
        return new Constraints(
                least >= 0 ? minimum : other.minimum,
                most <= 0 ? maximum : other.maximum,
                (least >= 0 && exclusiveMinimum) || (least <= 0 && other.exclusiveMinimum),
                (most <= 0 && exclusiveMaximum) || (most >= 0 && other.exclusiveMaximum),
                joined(multiplesOf, other.multiplesOf),
                compare(minLength, other.minLength, -1) >= 0 ? minLength : other.minLength,
                compare(maxLength, other.maxLength, 1) <= 0 ? maxLength : other.maxLength,
                joined(patterns, other.patterns),
                compare(minItems, other.minItems, -1) >= 0 ? minItems : other.minItems,
                compare(maxItems, other.maxItems, 1) <= 0 ? maxItems : other.maxItems,
                uniqueItems || other.uniqueItems,
                compare(minProperties, other.minProperties, -1) >= 0 ? minProperties : other.minProperties,
                compare(maxProperties, other.maxProperties, 1) <= 0 ? maxProperties : other.maxProperties);
    }

    /** @param absent how a limit that is not given compares to one that is */
    private static <T extends Comparable<T>> int compare(@Nullable T one, @Nullable T other, int absent) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? absent : -absent;
        }
        return one.compareTo(other);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
