package dev.signet.codegen.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema validation keywords; null means not given.
 *
 * @param minimum smallest number, inclusive unless {@code exclusiveMinimum}
 * @param maximum largest number, inclusive unless {@code exclusiveMaximum}
 * @param exclusiveMinimum whether {@code minimum} itself is excluded
 * @param exclusiveMaximum whether {@code maximum} itself is excluded
 * @param multipleOf what the number must be a multiple of
 * @param minLength fewest code points of a string
 * @param maxLength most code points of a string
 * @param pattern ECMA-262 regular expression that a string must contain
 * @param minItems fewest items (or properties, for a map)
 * @param maxItems most items (or properties, for a map)
 * @param uniqueItems whether items must differ
 */
public record Constraints(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        boolean exclusiveMinimum,
        boolean exclusiveMaximum,
        @Nullable BigDecimal multipleOf,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        boolean uniqueItems) {

    /** No limit at all. */
    public static final Constraints NONE =
            new Constraints(null, null, false, false, null, null, null, null, null, null, false);
}
