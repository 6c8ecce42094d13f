package dev.signet.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

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
}
