package dev.signet.support;

import dev.signet.support.value.Numbers;
import dev.signet.support.value.Quotes;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number, which keeps its literal: {@code 1.10} stays {@code 1.10}. Two numbers are equal if their
 * literals are; compare {@link #bigDecimal()} for numeric equality.
 *
 * @param text the literal (RFC 8259, section 6)
 */
public record JsonNumber(String text) implements JsonValue {

    /**
     * Checks the literal.
     *
     * @param text the text
     * @throws IllegalArgumentException if {@code text} is not a JSON number
     */
    public JsonNumber {
        if (!Numbers.isNumber(text)) {
            throw new IllegalArgumentException("not a JSON number: " + Quotes.brief(text));
        }
    }

    /**
     * {@return the number with this value}
     *
     * @param value the value
     */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * {@return the number with this value, in the fewest digits that distinguish it from other doubles}
     *
     * @param value the value
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    public static JsonNumber of(double value) {
        return new JsonNumber(Numbers.shortest(value));
    }

    /**
     * {@return the number with this value and scale}
     *
     * @param value the value
     */
    public static JsonNumber of(BigDecimal value) {
        return new JsonNumber(value.toString());
    }

    /**
     * {@return the number with this value}
     *
     * @param value the value
     */
    public static JsonNumber of(BigInteger value) {
        return new JsonNumber(value.toString());
    }

    /**
     * {@return the value as an {@code int}; {@code 1.0} and {@code 1e2} are integers too}
     *
     * @throws ArithmeticException if it has a fraction or is out of range
     */
    public int intValue() {
        return Math.toIntExact(longValue());
    }

    /**
     * {@return the value as a {@code long}; {@code 1.0} and {@code 1e2} are integers too}
     *
     * @throws ArithmeticException if it has a fraction or is out of range
     */
    public long longValue() {
        String plain = Numbers.plainInteger(text, Numbers.LONG_DIGITS);
        if (plain != null) {
            try {
                return Long.parseLong(plain);
            } catch (NumberFormatException e) {
                // 19 digits, yet beyond the range: reported below
            }
        }
        throw new ArithmeticException("not a 64-bit integer: " + Quotes.brief(text));
    }

    /** {@return the nearest {@code double}; infinite if the literal lies beyond the range} */
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    /**
     * {@return the exact value with the literal's scale}
     *
     * @throws ArithmeticException if the exponent is beyond what {@link BigDecimal} can hold
     */
    public BigDecimal bigDecimal() {
        BigDecimal value = Numbers.decimal(text);
        if (value == null) {
            throw new ArithmeticException("exponent out of range: " + Quotes.brief(text));
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNumber that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toJson() {
        return text;
    }

    /** The literal. */
    @Override
    public String toString() {
        return text;
    }
}
