package dev.signet.support.value;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** JSON number literals (RFC 8259 section 6) and the Java numbers they stand for. */
public final class Numbers {

    /** No 64-bit integer has more digits. */
    public static final int LONG_DIGITS = 19;

    /** Longer integers are out of range, however they are written: nobody means them, and they cost quadratic time. */
    public static final int MAX_DIGITS = 10_000;

    /** So many digits always survive the way to binary and back. */
    private static final int SAFE_DIGITS = 15;

    /** The highest power of ten that binary holds exactly. */
    private static final int SAFE_EXPONENT = 22;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int PLAIN_SCALE = 20;

    /** Longer literals are taken apart as texts: exact arithmetic takes time that grows with the square of their length. */
    private static final int SHORT = 60;

    /** Numbers that are smaller than this power of ten have no plain digits. */
    private static final int PLAIN_MAGNITUDE = -6;

    private static final double PLAIN_INTEGERS = 1e15;
    private static final int EXPONENT_CAP = 1_000_000_000;

    private Numbers() {}

    /** Whether {@code text} is a JSON number and nothing else. */
    public static boolean isNumber(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int digits = digits(text, i);
        if (digits == i || (text.charAt(i) == '0' && digits > i + 1)) {
            return false;
        }
        i = digits;
        if (i < text.length() && text.charAt(i) == '.') {
            digits = digits(text, i + 1);
            if (digits == i + 1) {
                return false;
            }
            i = digits;
        }
        if (i < text.length() && (text.charAt(i) | 0x20) == 'e') {
            int start = i + 1;
            if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
                start++;
            }
            i = digits(text, start);
            if (i == start) {
                return false;
            }
        }
        return i == text.length();
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The integer that plain digits say: at most 18 of them, with or without a minus before. */
    public static long plainLong(byte[] text, int from, int length) {
        boolean negative = text[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < from + length; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return negative ? -value : value;
    }

    /** Whether the literal has no fraction, as {@code 1}, {@code 1.0} and {@code 1.5e1} have none. */
    public static boolean isInteger(String literal) {
        return new Decimal(literal).isInteger();
    }

    /** The integer in plain digits, or null if the literal has a fraction or more than {@code maxDigits} digits. */
    public static @Nullable String plainInteger(String literal, int maxDigits) {
        return new Decimal(literal).plainInteger(maxDigits);
    }

    /** The exact value and scale, or null if the exponent is out of range. */
    public static @Nullable BigDecimal decimal(String literal) {
        try {
            return new BigDecimal(literal);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The exact integer, or null if the literal has a fraction or is out of range. */
    public static @Nullable BigInteger integer(String literal, int maxDigits) {
        String plain = plainInteger(literal, maxDigits);
        return plain == null ? null : new BigInteger(plain);
    }

    /** The value of a literal with few digits and a small exponent, which binary arithmetic gets exactly right; NaN otherwise. */
    public static double simple(byte[] text, int from, int length) {
        int end = from + length;
        int i = text[from] == '-' ? from + 1 : from;
        long mantissa = 0;
        int point = -1;
        int digits = 0;
        for (; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                if (mantissa != 0 && ++digits > SAFE_DIGITS) {
                    return Double.NaN;
                }
            } else if (text[i] == '.') {
                point = i;
            } else {
                break;
            }
        }
        int scale = point < 0 ? 0 : i - point - 1;
        int exponent = i < end ? smallExponent(text, i + 1, end) : 0;
        double signed = text[from] == '-' ? -(double) mantissa : mantissa;
        int power = exponent - scale;
        if (power < -SAFE_EXPONENT || power > SAFE_EXPONENT) {
            return Double.NaN;
        }
        return power < 0 ? signed / POWERS[-power] : signed * POWERS[power];
    }

    private static int smallExponent(byte[] text, int from, int end) {
        int i = text[from] == '-' || text[from] == '+' ? from + 1 : from;
        int exponent = 0;
        for (; i < end; i++) {
            exponent = Math.min(exponent * 10 + (text[i] - '0'), 10_000);
        }
        return text[from] == '-' ? -exponent : exponent;
    }

    /** Whether a double is an integer that few plain digits say, without a fraction or an exponent. */
    public static boolean isPlainInteger(double value) {
        return value == (long) value && Math.abs(value) < PLAIN_INTEGERS && (value != 0 || 1 / value > 0);
    }

    /** The 64-bit integer nearest to one of any size. */
    public static long nearestLong(String integer) {
        BigInteger exact = integer(integer, LONG_DIGITS);
        if (exact != null && exact.bitLength() < Long.SIZE) {
            return exact.longValue();
        }
        return integer.charAt(0) == '-' ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** The finite double nearest to a number. */
    public static double nearestDouble(String literal) {
        double value = Double.parseDouble(literal);
        return Double.isInfinite(value) ? Math.copySign(Double.MAX_VALUE, value) : value;
    }

    /** The fewest digits that tell a double from its neighbours. */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON can't represent " + value);
        }
        return NumberOutput.toString(value, true);
    }

    /** Whether two literals have the same value. */
    public static boolean same(String literal, String other) {
        if (literal.length() > SHORT || other.length() > SHORT) {
            return new Decimal(literal).isSame(new Decimal(other));
        }
        BigDecimal left = decimal(literal);
        BigDecimal right = decimal(other);
        return left != null && right != null && left.compareTo(right) == 0;
    }

    /** The same text for all literals of a number: plain digits, unless there would be many zeros. */
    public static String canonical(String literal) {
        if (literal.length() > SHORT) {
            return new Decimal(literal).canonical(literal);
        }
        BigDecimal value = decimal(literal);
        if (value == null) {
            return literal;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return Math.abs(stripped.scale()) <= PLAIN_SCALE ? stripped.toPlainString() : stripped.toString();
    }

    /** A literal taken apart: significant digits without zeros at either end, times a power of ten. */
    private static final class Decimal {
        private final boolean negative;
        private final String digits;
        private final int exponent;

        Decimal(String literal) {
            negative = literal.charAt(0) == '-';
            StringBuilder mantissa = new StringBuilder(literal.length());
            int scale = 0;
            boolean fraction = false;
            int i = negative ? 1 : 0;
            for (; i < literal.length() && (literal.charAt(i) | 0x20) != 'e'; i++) {
                char c = literal.charAt(i);
                if (c == '.') {
                    fraction = true;
                } else {
                    mantissa.append(c);
                    scale += fraction ? 1 : 0;
                }
            }
            int start = 0;
            int end = mantissa.length();
            while (end > 0 && mantissa.charAt(end - 1) == '0') {
                end--;
            }
            while (start < end && mantissa.charAt(start) == '0') {
                start++;
            }
            digits = mantissa.substring(start, end);
            exponent = (i < literal.length() ? exponent(literal, i + 1) : 0) - scale + (mantissa.length() - end);
        }

        private static int exponent(String literal, int from) {
            boolean signed = literal.charAt(from) == '-' || literal.charAt(from) == '+';
            long value = 0;
            for (int i = signed ? from + 1 : from; i < literal.length(); i++) {
                value = Math.min(value * 10 + (literal.charAt(i) - '0'), EXPONENT_CAP);
            }
            return (int) (literal.charAt(from) == '-' ? -value : value);
        }

        boolean isSame(Decimal other) {
            return digits.equals(other.digits)
                    && (digits.isEmpty()
                            || (negative == other.negative
                                    && exponent == other.exponent
                                    && Math.abs(exponent) < EXPONENT_CAP / 2));
        }

        /** As {@link Numbers#canonical} has it: the spelling of {@link BigDecimal}. */
        String canonical(String literal) {
            if (digits.isEmpty()) {
                return "0";
            }
            if (Math.abs(exponent) > EXPONENT_CAP / 2) {
                return literal;
            }
            String sign = negative ? "-" : "";
            int scale = -exponent;
            int magnitude = digits.length() - 1 - scale;
            if (scale <= 0 && scale >= -PLAIN_SCALE) {
                return sign.concat(digits).concat("0".repeat(-scale));
            }
            if (scale > 0 && (scale <= PLAIN_SCALE || magnitude >= PLAIN_MAGNITUDE)) {
                String padded =
                        "0".repeat(Math.max(0, scale + 1 - digits.length())).concat(digits);
                int point = padded.length() - scale;
                return sign.concat(padded.substring(0, point)).concat(".").concat(padded.substring(point));
            }
            String rest = digits.length() == 1 ? "" : ".".concat(digits.substring(1));
            return sign.concat(digits.substring(0, 1))
                    .concat(rest)
                    .concat(magnitude < 0 ? "E" : "E+")
                    .concat(Integer.toString(magnitude));
        }

        boolean isInteger() {
            return digits.isEmpty() || exponent >= 0;
        }

        @Nullable
        String plainInteger(int maxDigits) {
            if (digits.isEmpty()) {
                return "0";
            }
            if (exponent < 0 || exponent > maxDigits || digits.length() + exponent > maxDigits) {
                return null;
            }
            String plain = exponent == 0 ? digits : digits.concat("0".repeat(exponent));
            return negative ? "-".concat(plain) : plain;
        }
    }
}
