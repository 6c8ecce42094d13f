package dev.signet.support.codec;

import dev.signet.support.text.Phrases;
import dev.signet.support.text.TokenReader;
import dev.signet.support.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers. What is optional is null for JSON null, and for what is no such number, which is kept; as is a number that the result
 * does not represent exactly.
 */
final class NumberReader {

    private static final String INT32 = "a 32-bit integer";
    private static final String INT64 = "a 64-bit integer";
    private static final String ANY_INTEGER = "an integer";
    private static final String INTEGER = "an integer of at most " + Numbers.MAX_DIGITS + " digits";
    private static final String FLOAT64 = "a number in the range of a double";
    private static final String DECIMAL = "a number with an exponent of at most 10 digits";

    private static final Set<String> NUMBERS =
            Set.of(Phrases.NUMBER, INT32, INT64, ANY_INTEGER, INTEGER, FLOAT64, DECIMAL);

    private NumberReader() {}

    /** Whether a message that expects this expects a number. */
    static boolean isNumber(String expected) {
        return NUMBERS.contains(expected);
    }

    /** An integer of 32 bits. */
    static int int32(TokenReader in, Kept kept) {
        return (int) integral(in, kept, Integer.MIN_VALUE, Integer.MAX_VALUE, INT32, false);
    }

    /** An integer of 32 bits, or null if there is none. */
    static @Nullable Integer optionalInt32(TokenReader in, Kept kept) {
        if (!isNumber(in)) {
            return kept.absent(in, INT32);
        }
        kept.clear();
        int value = (int) integral(in, kept, Integer.MIN_VALUE, Integer.MAX_VALUE, INT32, true);
        return kept.isEmpty() ? (Integer) value : null;
    }

    /** An integer of 64 bits. */
    static long int64(TokenReader in, Kept kept) {
        return integral(in, kept, Long.MIN_VALUE, Long.MAX_VALUE, INT64, false);
    }

    /** An integer of 64 bits, or null if there is none. */
    static @Nullable Long optionalInt64(TokenReader in, Kept kept) {
        if (!isNumber(in)) {
            return kept.absent(in, INT64);
        }
        kept.clear();
        long value = integral(in, kept, Long.MIN_VALUE, Long.MAX_VALUE, INT64, true);
        return kept.isEmpty() ? (Long) value : null;
    }

    /** The nearest integer of 64 bits; one that is not in their range is reported. */
    static long nearestInt64(TokenReader in, Kept kept) {
        long small = in.smallInteger();
        if (small != TokenReader.NO_SMALL_INTEGER) {
            return small;
        }
        number(in, INT64);
        String literal = in.ascii();
        if (!Numbers.isInteger(literal)) {
            throw Trees.unlike(in, INT64);
        }
        long value = Numbers.nearestLong(literal);
        if (!Numbers.same(literal, Long.toString(value))) {
            kept.fitting(null, in, INT64);
            kept.number(literal);
        }
        return value;
    }

    /** The nearest double; one that is not in its range is reported. */
    static double float64(TokenReader in, Kept kept) {
        double value = nearestDouble(in, kept);
        if (Double.isInfinite(value)) {
            kept.fitting(null, in, FLOAT64);
            return Math.copySign(Double.MAX_VALUE, value);
        }
        return value;
    }

    /** The nearest double, or null if there is no number in its range. */
    static @Nullable Double optionalFloat64(TokenReader in, Kept kept) {
        if (!isNumber(in)) {
            return kept.absent(in, Phrases.NUMBER);
        }
        double value = nearestDouble(in, kept);
        return Double.isInfinite(value) ? kept.fitting(null, in, FLOAT64) : (Double) value;
    }

    /** An integer of any size. */
    static BigInteger integer(TokenReader in, Kept kept) {
        BigInteger value = wholeNumber(in, kept, false);
        if (value == null) {
            throw Trees.unlike(in, INTEGER);
        }
        return value;
    }

    /** An integer of any size, or null if there is none. */
    static @Nullable BigInteger optionalInteger(TokenReader in, Kept kept) {
        return isNumber(in) ? wholeNumber(in, kept, true) : kept.absent(in, ANY_INTEGER);
    }

    /** The exact number. */
    static BigDecimal decimal(TokenReader in, Kept kept) {
        BigDecimal value = exactNumber(in, kept);
        if (value == null) {
            throw Trees.unlike(in, DECIMAL);
        }
        return value;
    }

    /** The exact number, or null if there is none. */
    static @Nullable BigDecimal optionalDecimal(TokenReader in, Kept kept) {
        return isNumber(in) ? kept.fitting(exactNumber(in, kept), in, DECIMAL) : kept.absent(in, Phrases.NUMBER);
    }

    private static @Nullable BigInteger wholeNumber(TokenReader in, Kept kept, boolean keep) {
        number(in, ANY_INTEGER);
        String literal = in.ascii();
        boolean integer = Numbers.isInteger(literal);
        if (!integer && !keep) {
            throw Trees.unlike(in, ANY_INTEGER);
        }
        BigInteger value = integer ? Numbers.integer(literal, Numbers.MAX_DIGITS) : null;
        if (value == null) {
            if (keep) {
                kept.fitting(null, in, integer ? INTEGER : ANY_INTEGER);
            }
            kept.number(literal);
        }
        return value;
    }

    private static @Nullable BigDecimal exactNumber(TokenReader in, Kept kept) {
        number(in, Phrases.NUMBER);
        String literal = in.ascii();
        BigDecimal value = Numbers.decimal(literal);
        if (value == null) {
            kept.number(literal);
        }
        return value;
    }

    /** An integer within bounds. One that is not is kept if that is allowed, and the result is meaningless. */
    private static long integral(TokenReader in, Kept kept, long min, long max, String expected, boolean keep) {
        long small = in.smallInteger();
        if (small != TokenReader.NO_SMALL_INTEGER && small >= min && small <= max) {
            return small;
        }
        number(in, expected);
        String literal = in.ascii();
        BigInteger exact = Numbers.isInteger(literal) ? Numbers.integer(literal, Numbers.LONG_DIGITS) : null;
        if (exact != null && exact.bitLength() < Long.SIZE && exact.longValue() >= min && exact.longValue() <= max) {
            return exact.longValue();
        }
        if (!keep) {
            throw Trees.unlike(in, expected);
        }
        kept.fitting(null, in, expected);
        kept.number(literal);
        return 0;
    }

    private static double nearestDouble(TokenReader in, Kept kept) {
        number(in, Phrases.NUMBER);
        double simple = in.simpleDouble();
        if (!Double.isNaN(simple)) {
            return simple;
        }
        String literal = in.ascii();
        double value = Double.parseDouble(literal);
        if (Double.isInfinite(value) || !Numbers.same(literal, Numbers.shortest(value))) {
            kept.number(literal);
        }
        return value;
    }

    private static void number(TokenReader in, String expected) {
        if (!isNumber(in)) {
            throw in.unexpected(expected);
        }
        in.number();
    }

    private static boolean isNumber(TokenReader in) {
        int first = in.first();
        return first == '-' || Numbers.isDigit(first);
    }
}
