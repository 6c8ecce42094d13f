package dev.signet.codegen.parse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Any;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Null;
import dev.signet.codegen.model.Schema.Scalar;
import dev.signet.codegen.model.Schema.Value;
import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnumMappingTest {
    @TempDir
    Path folder;

    private Schema one(String schema) {
        return ReadDocument.schemas(folder, "A: " + schema).schema("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, enum: [a, b]}           | STRING  | a b",
                "{enum: [a, b, a]}                      | STRING  | a b",
                "{type: string, enum: [1.0, 2, on]}     | STRING  | 1.0 2 on",
                "{type: string, format: date, enum: [2026-05-20]} | STRING | 2026-05-20",
                "{type: integer, enum: [1, 2]}          | INT64   | 1 2",
                "{type: integer, format: int32, enum: [1]} | INT32 | 1",
                "{enum: [1.5, 2]}                       | FLOAT64 | 1.5 2",
                "{type: number, enum: [1, 2.50]}        | FLOAT64 | 1 2.5",
                "{type: number, format: decimal, enum: [1, 2.50]} | DECIMAL | 1 2.5",
                "{type: integer, enum: [1.0, 2e1, -0]}  | INT64   | 1 20 0",
                "{type: integer, format: bigint, enum: [1e25]} | INTEGER | 1E+25",
                "{anyOf: [{const: 1}, {const: 2.5}]}    | FLOAT64 | 1 2.5",
                "{enum: [true]}                         | BOOLEAN | true",
            })
    void valuesHaveOneTypeAndKeepTheirOrder(String schema, ScalarKind kind, String values) {
        Enumeration enumeration = (Enumeration) one(schema);
        assertThat(enumeration.kind()).isEqualTo(kind);
        assertThat(enumeration.values()).extracting(Value::text).containsExactly(values.split(" "));
        assertThat(enumeration.constant()).isFalse();
        assertThat(enumeration.open()).isFalse();
    }

    @Test
    void nullAmongTheValuesMakesNullable() {
        Enumeration enumeration = (Enumeration) one("{type: [string, 'null'], enum: [a, null]}");
        assertThat(enumeration.values()).extracting(Value::text).containsExactly("a");
        assertThat(enumeration.meta().nullable()).isTrue();
        assertThat(one("{enum: [null]}")).isInstanceOf(Null.class);
        assertThat(one("{type: string, enum: []}")).isInstanceOf(Scalar.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, format: int32, enum: [1, 3000000000]}  | INT64",
                "{type: integer, enum: [9223372036854775808]}           | INTEGER",
                "{type: number, enum: [0.5, 1e400]}                     | DECIMAL",
            })
    void aValueThatTheFormatCannotHoldMakesTheTypeWiderAndAWarning(String schema, ScalarKind kind) {
        ReadDocument reading = ReadDocument.schemas(folder, "A: " + schema);
        assertThat(((Enumeration) reading.schema("A")).kind()).isEqualTo(kind);
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("#/components/schemas/A the range of the format");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{enum: [a, b, a]}                                | a",
                "{enum: [1, 2, 1.0]}                              | 1",
                "{enum: [0.1, 0.10]}                              | 0.1",
            })
    void aValueListedTwiceIsDroppedWithAWarning(String schema, String repeated) {
        ReadDocument reading = ReadDocument.schemas(folder, "A: " + schema);
        Enumeration enumeration = (Enumeration) reading.schema("A");
        assertThat(reading.warnings()).singleElement().asString().contains("/enum `" + repeated);
        assertThat(enumeration.values()).extracting(Value::text).doesNotHaveDuplicates();
        assertThat(enumeration.values().size()).isLessThan(3);
    }

    @Test
    void aPlainNumberAmongConstantsMakesThemOpen() {
        Enumeration open = (Enumeration) one("{anyOf: [{type: integer}, {const: 1, title: One}, {const: 2}]}");
        assertThat(open.open()).isTrue();
        assertThat(open.kind()).isEqualTo(ScalarKind.INT64);
        assertThat(open.values()).containsExactly(new Value("1", "One", null), new Value("2", null, null));
        assertThat(one("{anyOf: [{type: integer}, {type: number}]}")).isInstanceOf(Schema.Union.class);
    }

    @Test
    void numbersOfAnotherTypeThanStatedAreAnyValueAndAWarning() {
        ReadDocument reading = ReadDocument.schemas(
                folder,
                "A: {type: integer, enum: [1.5]}\nB: {type: boolean, enum: [1]}\nC: {type: integer, enum: [true]}");
        assertThat(reading.schema("A")).isInstanceOf(Any.class);
        assertThat(reading.schema("B")).isInstanceOf(Any.class);
        assertThat(reading.schema("C")).isInstanceOf(Any.class);
        assertThat(reading.warnings()).hasSize(3);
    }

    @Test
    void valuesOfSeveralTypesAreAnyValueAndAWarning() {
        ReadDocument reading =
                ReadDocument.schemas(folder, "A: {enum: [a, 1]}\nB: {enum: [{a: 1}]}\nC: {type: integer, enum: [x]}");
        assertThat(reading.schema("A")).isInstanceOf(Any.class);
        assertThat(reading.schema("B")).isInstanceOf(Any.class);
        assertThat(reading.schema("C")).isInstanceOf(Any.class);
        assertThat(reading.warnings())
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).contains("/enum "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{const: a}               | STRING  | a",
                "{type: string, const: a} | STRING  | a",
                "{const: 7}               | INT64   | 7",
                "{const: false}           | BOOLEAN | false",
            })
    void aConstantIsAnEnumerationOfOne(String schema, ScalarKind kind, String value) {
        Enumeration constant = (Enumeration) one(schema);
        assertThat(constant.constant()).isTrue();
        assertThat(constant.kind()).isEqualTo(kind);
        assertThat(constant.values()).containsExactly(new Value(value, null, null));
    }

    @Test
    void constantsThatAreNoScalarsAreNotEnumerated() {
        assertThat(one("{const: null}")).isInstanceOf(Null.class);
        assertThat(one("{const: {a: 1}}")).isInstanceOf(Any.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-enum-descriptions: [first, '']       | x-enum-varnames: [ONE, TWO]",
                "x-enumDescriptions: {a: first}         | x-enumNames: [ONE, TWO]",
                "x-google-enum-descriptions: [first]    | x-enum-varnames: {a: ONE, b: TWO}",
                "x-speakeasy-enum-descriptions: [first] | x-enum-varnames: [ONE, TWO]",
                "x-speakeasy-enum-descriptions: {a: first} | x-enum-varnames: [ONE, TWO]",
            })
    void vendorExtensionsDescribeAndNameValues(String descriptions, String names) {
        Enumeration values = (Enumeration) one("{enum: [a, b], %s, %s}".formatted(descriptions, names));
        assertThat(values.values()).containsExactly(new Value("a", "first", "ONE"), new Value("b", null, "TWO"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[false, true]", "{b: true}", "{a: false, b: true}"})
    void vendorExtensionDeprecatesValues(String deprecated) {
        Enumeration values = (Enumeration) one("{enum: [a, b], x-google-enum-deprecated: %s}".formatted(deprecated));
        assertThat(values.values()).containsExactly(new Value("a", null, null), new Value("b", null, null, true));
    }

    @Test
    void vendorExtensionOpensAnEnum() {
        assertThat(((Enumeration) one("{enum: [a, b], x-speakeasy-unknown-values: allow}")).open())
                .isTrue();
        assertThat(((Enumeration) one("{enum: [a, b]}")).open()).isFalse();
    }

    @Test
    void labelsStayBesideTheirValuesWhenNullStandsBetween() {
        Enumeration values = (Enumeration) one("{enum: [a, null, b], x-enum-descriptions: [A, none, B]}");
        assertThat(values.values()).containsExactly(new Value("a", "A", null), new Value("b", "B", null));
    }
}
