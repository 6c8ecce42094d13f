package dev.signet.codegen.parse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members of unions by which documents say that a value may be null, and those that only look like it. */
class NullMemberTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anyOf: [REF, {nullable: true}]                                           | ->B?",
                "oneOf: [REF, {nullable: true}]                                           | ->B?",
                "anyOf: [{nullable: true}, REF]                                           | ->B?",
                "anyOf: [REF, {type: object, nullable: true}]                             | ->B?",
                "oneOf: [{type: object, nullable: true}, REF]                             | ->B?",
                "anyOf: [REF, {nullable: true, description: none, x-note: 1}]             | ->B?",
                "anyOf: [REF, {type: object, nullable: true, properties: {}}]             | ->B?",
                "anyOf: [REF, {type: object, nullable: true, additionalProperties: false}] | ->B?",
                "anyOf: [REF, {type: object, nullable: true, maxProperties: 0}]           | ->B?",
                "anyOf: [REF, {type: [object, 'null']}]                                   | ->B?",
                "anyOf: [REF, {type: 'null'}]                                             | ->B?",
                "anyOf: [ENUM, {type: object, nullable: true}]                            | ->E?",
                "anyOf: [REF, ENUM, {nullable: true}]                                     | oneOf(->B, ->E)?",
                "anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, nullable: true}] | {a: string}?",
                "anyOf: [{type: string}, {nullable: true}]                                | string?",
                "allOf: [REF, {nullable: true}]                                           | allOf(->B)?",
                "anyOf: [{type: string}, {type: object, nullable: true}]                  | oneOf(string, {}?)",
                "anyOf: [REF, {type: object}]                                             | oneOf(->B, {})",
                "anyOf: [REF, {nullable: false}]                                          | oneOf(->B, any)",
                "anyOf: [REF, {type: object, nullable: true, required: [z]}]              | oneOf(->B, {}?)",
                "anyOf: [REF, {type: object, nullable: true, properties: {z: {type: string}}}] | oneOf(->B, {z: string}?)",
                "anyOf: [REF, {type: string, nullable: true}]                             | oneOf(->B, string?)",
                "anyOf: [{nullable: true}]                                                | any?",
            })
    void unionReadsAs(String schema, String expected) {
        String text = schema.replace("REF", "{$ref: '#/components/schemas/B'}")
                .replace("ENUM", "{$ref: '#/components/schemas/E'}");
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.0.3
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas:
                    A: {%s}
                    B: {type: object, properties: {b: {type: string}}}
                    E: {type: string, enum: [x, y]}
                """.formatted(text));

        assertThat(SchemaNotation.of(reading.schema("A")).replace("#/components/schemas/", ""))
                .isEqualTo(expected);
    }
}
