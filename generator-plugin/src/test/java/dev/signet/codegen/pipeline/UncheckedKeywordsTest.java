package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keywords that make values invalid which generated code accepts: where it validates, each is a warning at its place. */
class UncheckedKeywordsTest {
    @TempDir
    Path folder;

    private List<Problem> warnings(String schema, Validation validation) throws IOException {
        Path document = Files.writeString(
                folder.resolve("a.yaml"), """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                components:
                  schemas:
                    Cat: {type: object, required: [kind, lives], properties: {kind: {const: cat}, lives: {type: integer}}}
                    Dog: {type: object, required: [kind], properties: {kind: {const: dog}, name: {type: string}}}
                    Closed: {type: object, properties: {id: {type: string}}, additionalProperties: false}
                    U: {type: object, properties: {v: %s}}
                """.formatted(schema.replaceAll("\\b(CAT|DOG|CLOSED)\\b", "{$1}")
                        .replace("{CAT}", "{$ref: '#/components/schemas/Cat'}")
                        .replace("{DOG}", "{$ref: '#/components/schemas/Dog'}")
                        .replace("{CLOSED}", "{$ref: '#/components/schemas/Closed'}")));
        Problems problems = new Problems();
        Configuration configuration = Configuration.of(document, folder, Configuration.Packages.around("shop"))
                .with(Options.VALIDATION, validation);
        new Compiler().analyze(configuration, problems);
        return problems.all().stream()
                .filter(problem -> problem.message().endsWith("is not checked"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not                   | {type: string, not: {const: a}}",
                "not                   | {type: string, not: {enum: [a, b]}}",
                "not                   | {not: {enum: [a, 1]}}",
                "not                   | {type: object, not: {properties: {a: {type: string}}, required: [a]}}",
                "not                   | {type: integer, not: {multipleOf: 3}}",
                "then                  | {type: object, if: {properties: {k: {const: a}}}, then: {required: [b]}}",
                "then                  | {type: object, if: {required: [k]}, then: {properties: {a: {type: string, maxLength: 2}}}}",
                "then                  | {if: {exclusiveMaximum: 0}, then: {minimum: -10}}",
                "else                  | {if: {exclusiveMaximum: 0}, else: {multipleOf: 2}}",
                "else                  | {type: object, if: {properties: {k: {const: a}}}, else: {not: {required: [b]}}}",
                "dependentSchemas/bar  | {type: object, dependentSchemas: {bar: {properties: {foo: {type: integer}}}}}",
                "dependentSchemas/bar  | {type: object, dependentSchemas: {bar: {minProperties: 4}}}",
                "dependencies/bar      | {type: object, dependencies: {bar: {properties: {foo: {type: integer}}}}}",
                "anyOf                 | {type: string, anyOf: [{maxLength: 2}, {minLength: 4}]}",
                "anyOf                 | {anyOf: [{type: string, maxLength: 2}, {type: string, pattern: ^x}]}",
                "anyOf                 | {anyOf: [{enum: [a, b]}, {type: string, pattern: ^x}]}",
                "anyOf                 | {anyOf: [{maxLength: 2}, {minimum: 4}]}",
                "anyOf                 | {type: object, anyOf: [{required: [a], not: {properties: {b: {const: 1}}}}, {required: [b]}]}",
                "oneOf                 | {type: string, oneOf: [{minLength: 2}, {maxLength: 4}]}",
                "oneOf                 | {oneOf: [true, true, true]}",
                "oneOf                 | {oneOf: [{type: number}, {}]}",
                "oneOf                 | {oneOf: [{type: number}, {type: integer}]}",
                "oneOf                 | {oneOf: [{type: object, properties: {a: {type: string}}}, CLOSED]}",
                "oneOf                 | {oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], properties: {b: {type: string}}}]}",
                "oneOf                 | {oneOf: [DOG, {type: object, properties: {kind: {const: cat}}}]}",
                "patternProperties     | {type: object, patternProperties: {'a*': {type: integer}, 'aaa*': {maximum: 20}}}",
                "patternProperties     | {type: object, patternProperties: {'f.*': true, 'b.*': false}}",
                "patternProperties     | {type: object, properties: {foo: {type: array}}, patternProperties: {'f.o': {minItems: 2}}}",
                "patternProperties     | {type: object, properties: {a: {}}, patternProperties: {^x: {type: string, maxLength: 2}}}",
                "patternProperties     | {type: object, patternProperties: {^x: {type: string, maxLength: 2}}, additionalProperties: {type: string}}",
                "prefixItems           | {type: array, prefixItems: [{type: string, maxLength: 1}, {type: string, maxLength: 5}], items: false}",
                "unevaluatedItems      | {unevaluatedItems: false}",
                "unevaluatedItems      | {type: array, allOf: [{contains: {multipleOf: 2}}], unevaluatedItems: {multipleOf: 5}}",
                "unevaluatedItems      | {type: array, prefixItems: [{type: string}], if: {minItems: 2}, unevaluatedItems: false}",
                "unevaluatedProperties | {type: object, properties: {a: {}}, if: {required: [a]}, then: {properties: {b: {}}}, unevaluatedProperties: false}"
            })
    void isAWarningAtItsPlace(String keyword, String schema) throws IOException {
        assertThat(warnings(schema, Validation.STRICT))
                .extracting(Problem::pointer)
                .contains("#/components/schemas/U/properties/v/" + keyword);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: [string, integer], not: {type: integer}}",
                "{type: string, enum: [a, b, c], not: {enum: [c]}}",
                "{type: object, not: {required: [a, b]}}",
                "{type: string, not: false}",
                "{type: object, if: {required: [a]}, then: {required: [b]}, else: {required: [c]}}",
                "{type: object, properties: {a: {}}, if: {properties: {a: {const: x}}}, then: {description: Some., properties: {a: {title: A}}}}",
                "{type: object, then: {minProperties: 3}}",
                "{type: object, dependentSchemas: {bar: {required: [foo]}}}",
                "{type: object, dependencies: {bar: [foo]}}",
                "{type: object, anyOf: [{required: [a]}, {required: [b]}]}",
                "{anyOf: [{type: string, maxLength: 2}, {type: integer, minimum: 3}]}",
                "{oneOf: [CAT, DOG]}",
                "{oneOf: [CAT, DOG], discriminator: {propertyName: kind}}",
                "{oneOf: [{type: string}, {type: integer}, {type: array, items: {}}, CLOSED, {type: 'null'}]}",
                "{oneOf: [{enum: [a, b]}, {const: c}, {type: number}]}",
                "{oneOf: [CLOSED, {type: object, required: [name], properties: {name: {}}}]}",
                "{oneOf: [{allOf: [CAT, {properties: {a: {}}}]}, {anyOf: [{type: string}, {type: boolean}]}]}",
                "{oneOf: [true, false, false]}",
                "{type: object, patternProperties: {^x: {type: string, maxLength: 2}}, additionalProperties: false}",
                "{type: object, properties: {a: {}}, patternProperties: {'^x-': {}}}",
                "{type: object, properties: {a: {maxLength: 2}}, patternProperties: {'^a$': {}}}",
                "{type: array, prefixItems: [{type: string, maxLength: 1}, {type: string, maxLength: 1}], items: false}",
                "{type: array, prefixItems: [{type: string}], unevaluatedItems: false}",
                "{type: array, items: {type: string}, unevaluatedItems: false}",
                "{type: object, properties: {a: {}}, unevaluatedProperties: false}"
            })
    void isNoneWhereItIsChecked(String schema) throws IOException {
        assertThat(warnings(schema, Validation.STRICT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Validation.class)
    void isAWarningWhereCodeValidatesOnly(Validation validation) throws IOException {
        assertThat(warnings("{type: string, not: {const: a}}", validation))
                .hasSize(validation == Validation.NONE ? 0 : 1);
    }
}
