package dev.signet.support.constraint;

import dev.signet.support.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact decimal values of numbers: the double that is written 0.07 is seven hundredths. */
final class Exact {

    private Exact() {}

    /** A number that is exact, or infinite if no {@link BigDecimal} can hold it. */
    static Number of(JsonNumber number) {
        try {
            return number.bigDecimal();
        } catch (ArithmeticException e) {
            return number.doubleValue();
        }
    }

    /** @param number finite */
    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Double || number instanceof Float
                ? new BigDecimal(text(number))
                : BigDecimal.valueOf(number.longValue());
    }

    static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    /** As JSON has it. */
    static String text(Number number) {
        return number instanceof Double d && Double.isFinite(d)
                ? JsonNumber.of(d).text()
                : number.toString();
    }

    /**
     * Whether {@code value} is a multiple of {@code step}, which is not zero. Never makes a number with many more digits than
     * the two have, whatever their exponents.
     */
    static boolean isMultiple(BigDecimal value, BigDecimal step) {
        if (value.signum() == 0) {
            return true;
        }
        BigInteger digits = value.unscaledValue();
        BigInteger divisor = step.unscaledValue().abs();
        long shift = (long) step.scale() - value.scale();
        if (shift >= 0) {
            return digits.multiply(BigInteger.TEN.modPow(BigInteger.valueOf(shift), divisor))
                            .mod(divisor)
                            .signum()
                    == 0;
        }
        boolean tooSmall = -shift > value.precision();
        return !tooSmall
                && digits.mod(divisor.multiply(BigInteger.TEN.pow((int) -shift)))
                                .signum()
                        == 0;
    }
}
