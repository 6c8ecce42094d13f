package dev.signet.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScalarKindTest {
    @ParameterizedTest
    @CsvSource({
        "string,  '',            STRING",
        "string,  uri-reference, URI",
        "string,  int32,         STRING",
        "string,  decimal,       STRING",
        "integer, uint8,         INT32",
        "integer, unknown,       INT64",
        "number,  decimal,       DECIMAL",
        "number,  int32,         FLOAT64",
        "boolean, date,          BOOLEAN"
    })
    void formatsCountWithinTheirTypeOnly(String type, String format, ScalarKind kind) {
        assertThat(ScalarKind.of(type, format)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void codecsAreThoseOfTheFirstKindWithTheSameJavaType(ScalarKind kind) {
        ScalarKind shared = ScalarKind.valueOf(kind.codec());

        assertThat(shared.javaType()).isEqualTo(kind.javaType());
        assertThat(shared.codec()).isEqualTo(shared.name());
        assertThat(shared.reader()).isEqualTo(kind.reader());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INT32   | INT32 INT64 INTEGER FLOAT64 DECIMAL
            INT64   | INT64 INTEGER FLOAT64 DECIMAL
            INTEGER | INTEGER FLOAT64 DECIMAL
            FLOAT64 | FLOAT64 DECIMAL
            DECIMAL | FLOAT64 DECIMAL
            BOOLEAN | BOOLEAN
            STRING  | STRING BASE64 BINARY
            BINARY  | STRING BASE64 BINARY
            DATE    | STRING DATE BASE64 BINARY
            UUID    | STRING UUID BASE64 BINARY
            URI     | STRING URI BASE64 BINARY
            """, delimiter = '|')
    void aTypeIsWithinThoseThatTakeAllOfItsValues(ScalarKind kind, String wider) {
        assertThat(Arrays.stream(ScalarKind.values()).filter(kind::isWithin).map(Enum::name))
                .containsExactlyInAnyOrder(wider.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "INT32, INT64, INT64",
        "INTEGER, INT32, INTEGER",
        "INT64, FLOAT64, FLOAT64",
        "INTEGER, FLOAT64, DECIMAL",
        "DECIMAL, INT32, DECIMAL"
    })
    void theNarrowestNumberForBothHoldsTheValuesOfBoth(ScalarKind a, ScalarKind b, ScalarKind both) {
        assertThat(Numeral.wider(a, b)).isEqualTo(both);
        assertThat(Numeral.wider(b, a)).isEqualTo(both);
    }
}
