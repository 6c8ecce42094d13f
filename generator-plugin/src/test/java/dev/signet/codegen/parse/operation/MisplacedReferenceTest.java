package dev.signet.codegen.parse.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References where OpenAPI allows none, as in documents that were split by hand. */
class MisplacedReferenceTest {
    private static final String PARTS = """
            operation:
              operationId: getPet
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}
            item:
              get: {$ref: '#/operation'}
            paths:
              /pets/{id}: {$ref: '#/item'}
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {'200': {$ref: '#/response'}}
            response: {description: ok, content: {$ref: '#/content'}}
            content: {application/json: {$ref: '#/media'}}
            media: {schema: {type: object, properties: {id: {type: string}}}}
            """;

    @TempDir
    Path folder;

    private ReadDocument reading(String paths) {
        ReadDocument.write(folder, "parts.yaml", PARTS);
        return ReadDocument.document(
                folder, "openapi: 3.0.3\ninfo: {title: t, version: v}\npaths: " + paths + "\ncomponents: {}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$ref: 'parts.yaml#/paths'}                                            | #/paths",
                "{'/pets/{id}': {$ref: 'parts.yaml#/item'}}                             | ''",
                "{'/pets/{id}': {get: {$ref: 'parts.yaml#/operation'}}}                 | /get",
                "{'/pets/{id}': {get: {operationId: getPet, parameters: {$ref: 'parts.yaml#/parameters'}, responses: {$ref: 'parts.yaml#/responses'}}}} | /get/parameters /get/responses",
                "{'/pets/{id}': {parameters: {$ref: 'parts.yaml#/parameters'}, get: {operationId: getPet, responses: {'200': {$ref: 'parts.yaml#/response'}}}}} | /parameters",
                "{'/pets/{id}': {get: {operationId: getPet, parameters: {$ref: 'parts.yaml#/parameters'}, responses: {'200': {description: d, content: {$ref: 'parts.yaml#/content'}}}}}} | /get/parameters /content",
                "{'/pets/{id}': {get: {operationId: getPet, parameters: {$ref: 'parts.yaml#/parameters'}, responses: {'200': {description: d, content: {application/json: {$ref: 'parts.yaml#/media'}}}}}}} | /get/parameters",
            })
    void referenceIsFollowedWithAWarning(String paths, String warned) {
        ReadDocument reading = reading(paths);

        assertThat(reading.errors()).isEmpty();
        Operation operation = reading.operation(0);
        assertThat(reading.model().operations()).hasSize(1);
        assertThat(operation.id()).isEqualTo("getPet");
        assertThat(operation.method()).isEqualTo("GET");
        assertThat(operation.path()).isEqualTo("/pets/{id}");
        assertThat(operation.parameters()).singleElement().extracting("name").isEqualTo("id");
        assertThat(operation.responses().get(0).content())
                .singleElement()
                .extracting("mediaType")
                .isEqualTo("application/json");
        String[] places = warned.isEmpty() ? new String[0] : warned.split(" ");
        assertThat(reading.warnings()).hasSize(places.length);
        for (String place : places) {
            assertThat(reading.warnings())
                    .anySatisfy(text -> assertThat(text).contains(place, "OpenAPI allows no `$ref`", "it is followed"));
        }
    }

    @Test
    void pathItemMayHaveOperationsBesideItsReference() {
        ReadDocument reading = reading(
                "{'/pets/{id}': {$ref: 'parts.yaml#/item', delete: "
                        + "{operationId: deletePet, parameters: {$ref: 'parts.yaml#/parameters'}, responses: {'204': {description: ok}}}}}");

        assertThat(reading.model().operations()).extracting(Operation::id).containsExactly("deletePet", "getPet");
    }

    @Test
    void componentsMayBeSplitIntoFiles() {
        ReadDocument.write(
                folder, "schemas.yaml", "Pet: {type: object, properties: {tag: {$ref: '#/Tag'}}}\nTag: {type: object}");
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.0.3
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas: {$ref: schemas.yaml}
                """);

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.model().schemas()).extracting("name").containsExactly("Pet", "Tag");
    }

    @Test
    void manyMisplacedReferencesAreOneWarningWithTheirNumber() {
        StringBuilder paths = new StringBuilder("\n");
        for (int i = 0; i < 20; i++) {
            paths.append("  /p").append(i).append("/{id}: {get: {$ref: 'parts.yaml#/operation'}}\n");
        }
        ReadDocument reading = reading(paths.toString());

        assertThat(reading.model().operations()).hasSize(20);
        assertThat(reading.warnings().stream().filter(text -> text.contains("OpenAPI allows no `$ref`")))
                .singleElement()
                .asString()
                .contains("(likewise in 19 other places)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "servers: [{$ref: '#/x-server'}]    | a Server Object                  | it is followed",
                "servers: {$ref: '#/x-servers'}     | `servers`                        | it is followed",
                "tags: {$ref: '#/x-servers'}        | `tags`                           | it is ignored",
                "externalDocs: {$ref: '#/x-server'} | an External Documentation Object | it is ignored",
            })
    void whetherItIsFollowedIsSaid(String line, String what, String outcome) {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: t, version: v}
                paths: {}
                %s
                x-server: {url: 'https://example.com/v1'}
                x-servers: [{url: 'https://example.com/v1'}]
                """.formatted(line));

        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("OpenAPI allows no `$ref` in place of " + what, outcome);
        assertThat(reading.model().info().servers()).hasSize(line.startsWith("servers") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "allOf: {$ref: '#/components/x-list'}            | allOf(->B, ->C)",
                "oneOf: {$ref: '#/components/x-list'}            | oneOf(->B, ->C)",
                "properties: {$ref: '#/components/x-properties'} | {p: string}",
                "type: object, required: {$ref: '#/components/x-required'}, properties: {p: {type: string}} | {p*: string}",
            })
    void listsAndMapsOfASchemaMayBeReferredTo(String schema, String expected) {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas:
                    A: {%s}
                    B: {type: object, properties: {b: {type: string}}}
                    C: {type: object, properties: {c: {type: string}}}
                  x-list: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]
                  x-properties: {p: {type: string}}
                  x-required: [p]
                """.formatted(schema));

        assertThat(reading.errors()).isEmpty();
        assertThat(SchemaNotation.of(reading.schema("A"))).isEqualTo(expected);
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("OpenAPI allows no `$ref`", "it is followed");
    }
}
