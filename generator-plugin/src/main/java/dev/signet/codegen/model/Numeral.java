package dev.signet.codegen.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Numbers of an enum: the normalized literal, and the scalar type that can represent it. */
public final class Numeral {
    /** Up to so many zeros are written out. */
    private static final int PLAIN_SCALE = 20;
    /** Longer integers are refused: nobody means them, and writing them out would cost too much. */
    private static final int MOST_DIGITS = 1_000;

    private static final List<ScalarKind> INTEGERS = List.of(ScalarKind.INT32, ScalarKind.INT64, ScalarKind.INTEGER);

    private Numeral() {}

    /** The same text for {@code 1}, {@code 1.0} and {@code 1e0}. {@code JsonReader.peekNumber} of the runtime library spells likewise. */
    public static String canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) <= PLAIN_SCALE ? stripped.toPlainString() : stripped.toString();
    }

    /** The same for a number's text; empty if it is none. */
    public static Optional<String> canonical(String text) {
        try {
            return Optional.of(canonical(new BigDecimal(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it is an integer of a size that can be written out. */
    public static boolean isInteger(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 && (long) stripped.precision() - stripped.scale() <= MOST_DIGITS;
    }

    /** Whether a type holds every value exactly; a double holds the digits that Java writes for it. */
    public static boolean holds(ScalarKind kind, Collection<BigDecimal> values) {
        return values.stream().allMatch(value -> holds(kind, value));
    }

    private static boolean holds(ScalarKind kind, BigDecimal value) {
        return switch (kind) {
            case INT32 -> isInteger(value) && value.toBigIntegerExact().bitLength() < Integer.SIZE;
            case INT64 -> isInteger(value) && value.toBigIntegerExact().bitLength() < Long.SIZE;
            case INTEGER -> isInteger(value);
            case FLOAT64 -> isDouble(value);
            default -> kind == ScalarKind.DECIMAL;
        };
    }

    private static boolean isDouble(BigDecimal value) {
        double nearest = value.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(value) == 0;
    }

    /** The narrowest type from {@code kind} on that holds every value. */
    public static ScalarKind holding(ScalarKind kind, Collection<BigDecimal> values) {
        return (kind.isIntegral() ? INTEGERS.subList(INTEGERS.indexOf(kind), INTEGERS.size()) : List.of(kind))
                .stream().filter(wider -> holds(wider, values)).findFirst().orElse(ScalarKind.DECIMAL);
    }

    /** The narrowest type of which the values of both are. */
    public static ScalarKind wider(ScalarKind a, ScalarKind b) {
        if (a.isIntegral() && b.isIntegral()) {
            return a.isWithin(b) ? b : a;
        }
        boolean exact = List.of(a, b).stream().anyMatch(k -> k == ScalarKind.DECIMAL || k == ScalarKind.INTEGER);
        return exact ? ScalarKind.DECIMAL : ScalarKind.FLOAT64;
    }
}
