package dev.signet.codegen.parse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties that are there under a condition. */
class ConditionalsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "then: {properties: {x: {type: string}}}                            | {a: string, x: string}",
                "else: {properties: {x: {type: integer}}}                           | {a: string, x: int64}",
                "then: {properties: {x: {type: string}}}, else: {properties: {y: {type: boolean}}} | {a: string, x: string, y: boolean}",
                "then: {properties: {a: {maxLength: 3}}}                            | {a: string}",
                "then: {required: [a]}                                              | {a: string}",
                "dependentSchemas: {a: {properties: {x: {type: string}}}}           | {a: string, x: string}",
                "dependencies: {a: {properties: {x: {type: string}}}, b: [a]}       | {a: string, x: string}",
                "then: {if: {}, then: {properties: {x: {type: string}}}}            | {a: string, x: string}",
                "then: {allOf: [{properties: {x: {type: string}}}]}                 | {a: string, x: string}",
                "then: {$ref: '#/components/schemas/B'}                             | {a: string, b: string}",
                "then: {$ref: '#/components/schemas/C'}                             | {a: string}",
                "then: {properties: {k: {const: p}}}, else: {properties: {k: {const: q}}} | '{a: string, k: p|q}'",
                "then: {properties: {k: {type: string}}}, else: {properties: {k: {maxLength: 2}}} | {a: string, k: string}",
            })
    void conditionalPropertyIsOptional(String keywords, String expected) {
        assertThat(read(keywords)).isEqualTo(expected);
    }

    @Test
    void branchesThatDifferInTypeAreAnyValueWithAWarning() {
        ReadDocument reading =
                reading("then: {properties: {k: {type: string}}}, else: {properties: {k: {type: object}}}");

        assertThat(SchemaNotation.of(reading.schema("A"))).isEqualTo("{a: string, k: any}");
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("A/then/properties/k", "the branches of a condition differ in the type of `k`");
    }

    @Test
    void conditionalPropertyThatIsRequiredAnywayIsRequired() {
        assertThat(read("required: [x], then: {properties: {x: {type: string}}}"))
                .isEqualTo("{a: string, x*: string}");
    }

    @Test
    void partOfAllOfThatOnlyHasAConditionIsAnObject() {
        ReadDocument reading = ReadDocument.schemas(
                folder,
                "A: {type: object, properties: {a: {type: string}}, allOf: [{if: {}, then: {properties: {x: {type: string}}}}]}");

        assertThat(SchemaNotation.of(reading.schema("A"))).isEqualTo("allOf({x: string}, {a: string})");
    }

    private String read(String keywords) {
        return SchemaNotation.of(reading(keywords).schema("A"));
    }

    private ReadDocument reading(String keywords) {
        return ReadDocument.schemas(
                folder,
                "A: {type: object, properties: {a: {type: string}}, " + keywords
                        + "}\nB: {type: object, properties: {b: {type: string}}}\n"
                        + "C: {properties: {c: {type: string}}, allOf: [{$ref: '#/components/schemas/B'}]}\n");
    }
}
