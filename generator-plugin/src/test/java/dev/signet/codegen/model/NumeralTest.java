package dev.signet.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1e0, 1",
        "-0.50, -0.5",
        "0.00, 0",
        "1e20, 100000000000000000000",
        "1e21, 1E+21",
        "1e-20, 0.00000000000000000001",
        "1e-21, 1E-21"
    })
    void canonicalSpellsEqualNumbersAlike(String literal, String expected) {
        assertThat(Numeral.canonical(new BigDecimal(literal))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INT32, 2147483647, INT32",
        "INT32, 2147483648, INT64",
        "INT32, -2147483648, INT32",
        "INT64, 9223372036854775807, INT64",
        "INT64, 9223372036854775808, INTEGER",
        "INT32, 1.5, DECIMAL",
        "FLOAT64, 1.5, FLOAT64",
        "FLOAT64, 0.1, FLOAT64",
        "FLOAT64, 1e400, DECIMAL",
        "FLOAT64, 9007199254740993, DECIMAL",
        "FLOAT64, 0.1234567890123456789, DECIMAL",
        "INT64, 1e1001, DECIMAL"
    })
    void holdingWidensTheTypeUntilItHoldsTheValues(ScalarKind kind, String value, ScalarKind expected) {
        assertThat(Numeral.holding(kind, List.of(BigDecimal.ONE, new BigDecimal(value))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INT32, INT64, INT64",
        "INTEGER, INT32, INTEGER",
        "INT64, FLOAT64, FLOAT64",
        "FLOAT64, DECIMAL, DECIMAL",
        "INTEGER, FLOAT64, DECIMAL"
    })
    void widerHoldsTheValuesOfBoth(ScalarKind one, ScalarKind other, ScalarKind expected) {
        assertThat(Numeral.wider(one, other)).isEqualTo(expected);
        assertThat(Numeral.wider(other, one)).isEqualTo(expected);
    }
}
