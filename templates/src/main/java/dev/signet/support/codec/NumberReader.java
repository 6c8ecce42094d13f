package dev.signet.support.codec;

import dev.signet.support.JsonNumber;
import dev.signet.support.text.Source;
import dev.signet.support.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers. A plain method wants a value that its type can hold; its {@code optional} twin gives null for JSON null, and
 * for a number that is out of the type's range. Whatever the result does not say exactly is kept in {@link #pending}.
 */
abstract sealed class NumberReader extends BasicReader permits FormatReader {

    private static final String INT32 = "a 32-bit integer";
    private static final String INT64 = "a 64-bit integer";
    private static final String NUMBER = "a number";
    private static final String ANY_INTEGER = "an integer";
    private static final String INTEGER = "an integer of at most " + Numbers.MAX_DIGITS + " digits";
    private static final String FLOAT64 = "a number in the range of a double";
    private static final String DECIMAL = "a number with an exponent of at most 10 digits";

    /** As many digits as fit a long, whatever they are. */
    private static final int PLAIN_DIGITS = 18;

    NumberReader(Source source) {
        super(source);
    }

    /**
     * Reads an integer of 32 bits; {@code 1.0} and {@code 1e2} are integers too.
     *
     * @return what was read
     */
    public int int32() {
        return (int) integral(Integer.MIN_VALUE, Integer.MAX_VALUE, INT32, false);
    }

    /**
     * Reads an integer of 32 bits, or null.
     *
     * @return what was read
     */
    public @Nullable Integer optionalInt32() {
        if (!isNumber()) {
            return absent(INT32);
        }
        pending = null;
        int value = (int) integral(Integer.MIN_VALUE, Integer.MAX_VALUE, INT32, true);
        return pending == null ? (Integer) value : null;
    }

    /**
     * Reads an integer of 32 bits, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalInt32(IntFunction<T> of) {
        if (!isNumber()) {
            return absent(INT32);
        }
        pending = null;
        int value = (int) integral(Integer.MIN_VALUE, Integer.MAX_VALUE, INT32, true);
        return pending == null ? of.apply(value) : null;
    }

    /**
     * Reads an integer of 64 bits; {@code 1.0} and {@code 1e2} are integers too.
     *
     * @return what was read
     */
    public long int64() {
        return integral(Long.MIN_VALUE, Long.MAX_VALUE, INT64, false);
    }

    /**
     * Reads an integer of 64 bits, or null.
     *
     * @return what was read
     */
    public @Nullable Long optionalInt64() {
        if (!isNumber()) {
            return absent(INT64);
        }
        pending = null;
        long value = integral(Long.MIN_VALUE, Long.MAX_VALUE, INT64, true);
        return pending == null ? (Long) value : null;
    }

    /**
     * Reads an integer of 64 bits, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalInt64(LongFunction<T> of) {
        if (!isNumber()) {
            return absent(INT64);
        }
        pending = null;
        long value = integral(Long.MIN_VALUE, Long.MAX_VALUE, INT64, true);
        return pending == null ? of.apply(value) : null;
    }

    /**
     * Reads a number as the nearest double; a literal that the double does not say exactly is kept.
     *
     * @return what was read
     */
    public double float64() {
        double value = nearestDouble();
        if (Double.isInfinite(value)) {
            throw unlike(FLOAT64);
        }
        return value;
    }

    /**
     * Reads a number as the nearest double, or null.
     *
     * @return what was read
     */
    public @Nullable Double optionalFloat64() {
        if (!isNumber()) {
            return absent(NUMBER);
        }
        double value = nearestDouble();
        return Double.isInfinite(value) ? fitting(null, FLOAT64) : (Double) value;
    }

    /**
     * Reads a number as the nearest double, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalFloat64(DoubleFunction<T> of) {
        Double value = optionalFloat64();
        return value == null ? null : of.apply(value);
    }

    /**
     * Reads an integer of any size up to 10,000 digits.
     *
     * @return what was read
     */
    public BigInteger integer() {
        return held(wholeNumber(false), INTEGER);
    }

    /**
     * Reads an integer of any size up to 10,000 digits, or null.
     *
     * @return what was read
     */
    public @Nullable BigInteger optionalInteger() {
        return isNumber() ? wholeNumber(true) : absent(ANY_INTEGER);
    }

    /**
     * Reads an integer of any size, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalInteger(Function<BigInteger, T> of) {
        BigInteger value = optionalInteger();
        return value == null ? null : of.apply(value);
    }

    /**
     * Reads a number exactly, with its scale.
     *
     * @return what was read
     */
    public BigDecimal decimal() {
        return held(exactNumber(), DECIMAL);
    }

    /**
     * Reads a number exactly, with its scale, or null.
     *
     * @return what was read
     */
    public @Nullable BigDecimal optionalDecimal() {
        return isNumber() ? fitting(exactNumber(), DECIMAL) : absent(NUMBER);
    }

    /**
     * Reads a number exactly, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalDecimal(Function<BigDecimal, T> of) {
        BigDecimal value = optionalDecimal();
        return value == null ? null : of.apply(value);
    }

    /** An integer within bounds. One that is not is kept if that is allowed, and the result is meaningless. */
    private long integral(long min, long max, String expected, boolean keep) {
        int next = endOfDigits();
        if (next > 0) {
            long small = Numbers.plainLong(json, value, next - value);
            if (small >= min && small <= max) {
                at = next;
                return small;
            }
        }
        number(expected);
        String literal = text();
        BigInteger exact = Numbers.isInteger(literal) ? Numbers.integer(literal, Numbers.LONG_DIGITS) : null;
        if (exact != null && exact.bitLength() < Long.SIZE && exact.longValue() >= min && exact.longValue() <= max) {
            return exact.longValue();
        }
        if (!keep) {
            throw unlike(expected);
        }
        fitting(null, expected);
        pending = new JsonNumber(literal);
        return 0;
    }

    /** Where the number at the cursor ends, if it is nothing but a few digits and perhaps a minus; else 0. */
    private int endOfDigits() {
        int i = first() == '-' ? value + 1 : value;
        int start = i;
        while (i < end && Numbers.isDigit(json[i])) {
            i++;
        }
        int digits = i - start;
        boolean plain = digits > 0
                && digits < PLAIN_DIGITS
                && (digits == 1 || json[start] != '0')
                && (i == end || !Tokens.goesOn(json[i]));
        return plain ? i : 0;
    }

    private double nearestDouble() {
        number(NUMBER);
        double simple = Numbers.simple(json, value, at - value);
        if (!Double.isNaN(simple)) {
            return simple;
        }
        String literal = text();
        double value = Double.parseDouble(literal);
        if (Double.isInfinite(value) || !Numbers.same(literal, Numbers.shortest(value))) {
            pending = new JsonNumber(literal);
        }
        return value;
    }

    private @Nullable BigInteger wholeNumber(boolean keep) {
        number(ANY_INTEGER);
        String literal = text();
        boolean integer = Numbers.isInteger(literal);
        if (!integer && !keep) {
            throw unlike(ANY_INTEGER);
        }
        BigInteger value = integer ? Numbers.integer(literal, Numbers.MAX_DIGITS) : null;
        if (value == null) {
            if (keep) {
                fitting(null, integer ? INTEGER : ANY_INTEGER);
            }
            pending = new JsonNumber(literal);
        }
        return value;
    }

    private @Nullable BigDecimal exactNumber() {
        number(NUMBER);
        String literal = text();
        BigDecimal value = Numbers.decimal(literal);
        if (value == null) {
            pending = new JsonNumber(literal);
        }
        return value;
    }

    /** Moves behind the number at the cursor; whether it is in plain digits. */
    private boolean isNumber() {
        int first = first();
        return first == '-' || Numbers.isDigit(first);
    }

    private boolean number(String expected) {
        if (!isNumber()) {
            throw unexpected(expected);
        }
        return Tokens.number(this);
    }
}
