package dev.signet.codegen.parse.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what keywords mean depends on what a schema is written in. */
class DialectTest {
    @TempDir
    Path folder;

    private ReadDocument schema(String dialect, String rest) {
        return ReadDocument.file(ReadDocument.write(
                folder, "root.json", "{\"$schema\": \"" + dialect + "\", " + rest.replace('\'', '"') + "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://json-schema.org/draft-04/schema#, true",
        "http://json-schema.org/draft-06/schema, true",
        "https://json-schema.org/draft-07/schema#, true",
        "https://json-schema.org/draft/2019-09/schema, false",
        "https://json-schema.org/draft/2020-12/schema, false",
        "https://example.com/own-dialect, false",
    })
    void siblingsOfAReferenceCountFrom2019On(String dialect, boolean ignored) {
        ReadDocument reading = schema(
                dialect,
                "'type': 'object', 'definitions': {'B': {'type': 'object', 'properties': {'b': {'type': 'string'}}}, "
                        + "'A': {'$ref': '#/definitions/B', 'properties': {'c': {'type': 'string'}}}}");

        assertThat(SchemaNotation.of(reading.schema("A")))
                .isEqualTo(ignored ? "->#/definitions/B" : "allOf(->#/definitions/B, {c: string})");
        assertThat(reading.warnings()).hasSize(ignored ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"3.0.0, true", "3.0.4, true", "3.1.0, false", "3.2.0, false"})
    void siblingsOfAReferenceCountFromOpenApi31On(String version, boolean ignored) {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: %s
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas:
                    A: {$ref: '#/components/schemas/B', enum: [x], maxLength: 3}
                    B: {type: string}
                """.formatted(version));

        assertThat(SchemaNotation.of(reading.schema("A")).startsWith("allOf")).isEqualTo(!ignored);
        assertThat(reading.warnings().stream()
                        .filter(text -> text.contains("ignores what stands beside `$ref`: `enum`")))
                .hasSize(ignored ? 1 : 0);
    }

    @Test
    void proseAndNullableBesideAReferenceCountInOpenApi30Too() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.0.3
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas:
                    A: {type: object, properties: {b: {$ref: '#/components/schemas/B', nullable: true, description: d, type: object}}}
                    B: {type: object}
                """);

        Schema b = reading.property("A", "b");
        assertThat(b.meta().nullable()).isTrue();
        assertThat(b.meta().description()).isEqualTo("d");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void fileWithoutADialectHasThatOfWhatRefersToIt() {
        ReadDocument.write(folder, "parts.yaml", "A: {$ref: '#/B', properties: {c: {}}}\nB: {type: object}");
        ReadDocument reading = ReadDocument.document(
                folder,
                "openapi: 3.0.3\ninfo: {title: t, version: v}\npaths: {}\ncomponents: {schemas: {U: {$ref: 'parts.yaml#/A'}}}");

        assertThat(SchemaNotation.of(reading.schema("A"))).isEqualTo("->parts.yaml#/B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://json-schema.org/draft-04/schema# | id  | tree  | #/definitions/B",
                "http://json-schema.org/draft-04/schema# | id  | #tree | #/definitions/B",
                "http://json-schema.org/draft-06/schema# | $id | tree  | #/definitions/B",
                "http://json-schema.org/draft-07/schema# | $id | #tree | #/definitions/B",
            })
    void idOfOlderDraftsIsAnIdOrAnAnchor(String dialect, String keyword, String id, String target) {
        ReadDocument reading = schema(
                dialect,
                "'" + keyword + "': 'http://example.com/root', 'type': 'object', 'properties': {'p': {'$ref': '" + id
                        + "'}}, 'definitions': {'B': {'" + keyword + "': '" + id + "', 'type': 'object'}}");

        assertThat(reading.problems()).isEmpty();
        assertThat(((Schema.Ref) reading.property("root", "p")).target()).isEqualTo(target);
    }

    @Test
    void idBesideAReferenceIsNoneInOlderDrafts() {
        ReadDocument.write(folder, "sub/b.json", "{\"type\": \"integer\"}");
        ReadDocument.write(folder, "b.json", "{\"type\": \"string\"}");
        ReadDocument reading = schema(
                "http://json-schema.org/draft-07/schema#",
                "'type': 'object', 'properties': {'p': {'$id': 'sub/', '$ref': 'b.json'}}");

        assertThat(((Schema.Ref) reading.property("root", "p")).target()).isEqualTo("b.json#");
    }

    @Test
    void propertyCalledIdIsNoIdInDraft04() {
        ReadDocument reading = schema(
                "http://json-schema.org/draft-04/schema#",
                "'type': 'object', 'properties': {'id': {'type': 'string'}, 'p': {'$ref': '#/definitions/B'}}, "
                        + "'definitions': {'B': {'type': 'object'}}");

        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#"})
    void exclusiveBoundMayBeAFlagOfOlderDrafts(String dialect) {
        Schema age = schema(
                        dialect,
                        "'type': 'object', 'properties': {'age': {'type': 'integer', 'minimum': 0, 'exclusiveMinimum': true}}")
                .property("root", "age");

        assertThat(age.meta().constraints().exclusiveMinimum()).isTrue();
        assertThat(age.meta().constraints().minimum()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://json-schema.org/draft-03/schema#", "https://json-schema.org/draft-02/schema"})
    void olderDraftsAreRefusedByName(String dialect) {
        assertThat(schema(dialect, "'type': 'object'").errors())
                .singleElement()
                .asString()
                .contains("#/$schema JSON Schema draft-0", " is not supported");
    }
}
