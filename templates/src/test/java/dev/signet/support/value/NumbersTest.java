package dev.signet.support.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(4) == 0 ? random.nextInt(10) : 0);
        }
        return digits.toString();
    }

    /** A literal of any length, often with zeros at either end. */
    private static String literal(Random random) {
        String whole = random.nextInt(3) == 0 ? "0" : 1 + random.nextInt(9) + digits(random, random.nextInt(70));
        String fraction = random.nextBoolean() ? "" : "." + digits(random, 1 + random.nextInt(70));
        String exponent = random.nextBoolean() ? "" : "e" + (random.nextInt(160) - 80);
        return (random.nextBoolean() ? "-" : "") + whole + fraction + exponent;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void longLiteralsAreSpelledAsShortOnes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String literal = literal(random);
            BigDecimal stripped = new BigDecimal(literal).stripTrailingZeros();
            String expected = Math.abs(stripped.scale()) <= 20 ? stripped.toPlainString() : stripped.toString();
            assertThat(Numbers.canonical(literal)).as(literal).isEqualTo(expected);
            assertThat(Numbers.same(literal, expected)).as(literal).isTrue();
            String other = literal(random);
            assertThat(Numbers.same(literal, other))
                    .as(literal + " " + other)
                    .isEqualTo(new BigDecimal(literal).compareTo(new BigDecimal(other)) == 0);
        }
    }

    @Test
    @Timeout(20)
    void tenThousandDigitsTakeNoMoreThanTheirBytes() {
        String zeros = "1".concat("0".repeat(9_990));
        String ones = "0.".concat("1".repeat(9_990));
        for (int i = 0; i < 2_000; i++) {
            assertThat(Numbers.same(ones, "0.1111111111111111")).isFalse();
            assertThat(Numbers.canonical(zeros)).isEqualTo("1E+9990");
        }
    }
}
