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

/** What references mean by the URIs that {@code $id} gives schemas (JSON Schema 2020-12, sections 8.2 and 9). */
class ResourceTest {
    private static final String BASE = "https://example.com/root";

    @TempDir
    Path folder;

    private ReadDocument schema(String text) {
        return ReadDocument.file(ReadDocument.write(folder, "root.json", text));
    }

    private static String target(Schema schema) {
        return ((Schema.Ref) schema).target();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/schemas/address                              | #/$defs/address",
                "https://example.com/schemas/address           | #/$defs/address",
                "https://example.com/schemas/address#          | #/$defs/address",
                "schemas/address                               | #/$defs/address",
                "./schemas/../schemas/address                  | #/$defs/address",
                "schemas/address#street                        | #/$defs/address/properties/street",
                "schemas/address#/properties/street            | #/$defs/address/properties/street",
                "schemas/street                                | #/$defs/address/$defs/nested",
                "#here                                         | #/$defs/here",
                "#/$defs/here                                  | #/$defs/here",
                "root                                          | #",
                "https://example.com/root#here                 | #/$defs/here",
                "urn:example:unit                              | #/$defs/urn",
                "urn:example:unit#/$defs/inner                 | #/$defs/urn/$defs/inner",
            })
    void embeddedSchemaIsFoundByItsId(String ref, String target) {
        ReadDocument reading = schema("""
                {"$id": "%s", "type": "object", "properties": {"p": {"$ref": "%s"}}, "$defs": {
                  "address": {"$id": "/schemas/address", "type": "object",
                    "properties": {"street": {"$anchor": "street", "type": "object", "properties": {"s": {"type": "string"}}}},
                    "$defs": {"nested": {"$id": "street", "type": "object"}}},
                  "urn": {"$id": "urn:example:unit", "type": "object", "$defs": {"inner": {"type": "object"}}},
                  "here": {"$anchor": "here", "type": "object"}}}""".formatted(BASE, ref));

        assertThat(reading.problems()).isEmpty();
        assertThat(target(((Schema.Obj) reading.schema("root"))
                        .properties()
                        .get(0)
                        .schema()))
                .isEqualTo(target);
    }

    @Test
    void pointerInAnEmbeddedSchemaStartsAtThatSchema() {
        ReadDocument reading = schema("""
                {"$id": "https://example.com/root", "type": "object", "$defs": {"n": {"type": "string"},
                  "a": {"$id": "a", "type": "object", "properties": {"n": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "integer"}}}}}""");

        assertThat(reading.problems()).isEmpty();
        assertThat(target(reading.property("a", "n"))).isEqualTo("#/$defs/a/$defs/n");
    }

    @ParameterizedTest
    @CsvSource({"enum, [", "const, {", "default, {", "examples, ["})
    void idInDataIsNoId(String keyword, String open) {
        String data = "{\"$id\": \"https://example.com/other\"}" + (open.equals("[") ? "]" : "}");
        ReadDocument reading =
                schema("{\"$id\": \"https://example.com/root\", \"type\": \"object\", \"properties\": {\"p\": "
                        + "{\"$ref\": \"other\"}, \"q\": {\"" + keyword + "\": " + (open.equals("[") ? "[" : "{\"x\": ")
                        + data + "}}}");

        assertThat(reading.errors()).singleElement().asString().contains("there is no file `other`");
    }

    @Test
    void propertyThatIsCalledIdIsNoId() {
        ReadDocument reading = schema("""
                {"type": "object", "properties": {"$id": {"type": "string"}, "default": {"$id": "d", "type": "object"},
                  "p": {"$ref": "d"}}}""");

        assertThat(reading.problems()).isEmpty();
        assertThat(target(((Schema.Obj) reading.schema("root"))
                        .properties()
                        .get(2)
                        .schema()))
                .isEqualTo("#/properties/default");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the file's name is nothing like its id
                "https://example.com/root | tree                          | x.json     | https://example.com/tree        | x.json#",
                "https://example.com/root | https://example.com/tree      | x.yaml     | https://example.com/tree        | x.yaml#",
                "https://example.com/root | https://other.org/tree        | sub/x.json | https://other.org/tree          | sub/x.json#",
                // found by its place beside the document
                "https://example.com/root | tree.json                     | tree.json  | ''                              | tree.json#",
                "https://example.com/root | https://example.com/tree.json | tree.json  | ''                              | tree.json#",
                "https://example.com/root | https://example.com/a/t.json  | a/t.json   | ''                              | a/t.json#",
                // a relative id
                "''                       | named                         | x.json     | named                           | x.json#",
                // what has the id comes before what has the place
                "https://example.com/v2/a | b.json                        | x.json     | https://example.com/v2/b.json   | x.json#",
            })
    void fileBesideTheDocumentIsFoundByItsIdOrPlace(String base, String ref, String file, String id, String target) {
        ReadDocument.write(folder, "b.json", "{\"$id\": \"https://example.com/v1/b.json\", \"type\": \"string\"}");
        ReadDocument.write(
                folder, file, "{" + (id.isEmpty() ? "" : "\"$id\": \"" + id + "\", ") + "\"type\": \"object\"}");
        ReadDocument reading = schema("{" + (base.isEmpty() ? "" : "\"$id\": \"" + base + "\", ")
                + "\"type\": \"object\", \"properties\": {\"p\": {\"$ref\": \"" + ref + "\"}}}");

        assertThat(reading.problems()).isEmpty();
        assertThat(target(((Schema.Obj) reading.schema("root"))
                        .properties()
                        .get(0)
                        .schema()))
                .isEqualTo(target);
    }

    @Test
    void fileFoundByItsIdIsOneOfTheFilesThatWereRead() {
        ReadDocument.write(folder, "x.json", "{\"$id\": \"https://example.com/tree\", \"type\": \"object\"}");
        ReadDocument.write(folder, "y.json", "{\"$id\": \"https://example.com/other\", \"type\": \"object\"}");
        ReadDocument reading = schema("{\"$ref\": \"https://example.com/tree\"}");

        assertThat(reading.spec().get(0).files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("root.json", "x.json");
    }

    @Test
    void fileOutsideTheFolderIsNotFoundByItsId() {
        ReadDocument.write(folder, "secret.json", "{\"$id\": \"https://example.com/secret\", \"type\": \"object\"}");
        Path inner = folder.resolve("api");
        ReadDocument reading =
                ReadDocument.file(ReadDocument.write(inner, "root.json", "{\"$ref\": \"https://example.com/secret\"}"));

        assertThat(reading.errors()).singleElement().asString().contains("is refused: it is on the network");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://json-schema.org/draft-04/schema#                               | json-schema/draft-04.json#",
                "http://json-schema.org/draft-06/schema                                | json-schema/draft-06.json#",
                "https://json-schema.org/draft-07/schema#                              | json-schema/draft-07.json#",
                "https://json-schema.org/draft/2019-09/schema                          | json-schema/2019-09.json#",
                "https://json-schema.org/draft/2020-12/schema                          | json-schema/2020-12.json#",
                "https://json-schema.org/draft/2020-12/meta/core                       | json-schema/2020-12.json#/$defs/core",
                "https://json-schema.org/draft/2019-09/meta/validation#/$defs/simpleTypes | json-schema/2019-09.json#/$defs/validation/$defs/simpleTypes",
                "http://json-schema.org/draft-04/schema#/properties/title              | json-schema/draft-04.json#/properties/title",
                "http://json-schema.org/draft-07/schema#/definitions/nonNegativeInteger | json-schema/draft-07.json#/definitions/nonNegativeInteger",
                "https://spec.openapis.org/oas/3.1/dialect/base                        | json-schema/openapi-3.1.json#",
            })
    void metaschemasAreKnown(String ref, String target) {
        ReadDocument reading = schema("{\"type\": \"object\", \"properties\": {\"p\": {\"$ref\": \"" + ref + "\"}}}");

        assertThat(reading.problems()).isEmpty();
        assertThat(target(((Schema.Obj) reading.schema("root"))
                        .properties()
                        .get(0)
                        .schema()))
                .isEqualTo(target);
    }

    @Test
    void copyOfAMetaschemaBesideTheDocumentComesFirst() {
        ReadDocument.write(
                folder, "meta.json", "{\"$id\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\"}");
        ReadDocument reading = schema(
                "{\"type\": \"object\", \"properties\": {\"p\": {\"$ref\": \"http://json-schema.org/draft-07/schema#\"}}}");

        assertThat(target(((Schema.Obj) reading.schema("root"))
                        .properties()
                        .get(0)
                        .schema()))
                .isEqualTo("meta.json#");
    }

    @Test
    void dynamicReferenceMeansTheDocumentsOwnAnchor() {
        ReadDocument.write(folder, "tree.json", """
                {"$id": "https://example.com/tree", "$dynamicAnchor": "node", "type": "object",
                 "properties": {"children": {"type": "array", "items": {"$dynamicRef": "#node"}}}}""");
        ReadDocument strict = schema("""
                {"$id": "https://example.com/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false}""");
        ReadDocument plain = ReadDocument.file(folder.resolve("tree.json"));

        assertThat(SchemaNotation.of(strict.schema("tree"))).isEqualTo("{children: [->#]}");
        assertThat(SchemaNotation.of(plain.schema("tree"))).isEqualTo("{children: [->#]}");
    }

    @Test
    void dynamicReferenceToAPlainAnchorIsAReference() {
        ReadDocument reading = schema("""
                {"type": "object", "properties": {"p": {"$dynamicRef": "#x"}}, "$defs": {"x": {"$anchor": "x", "type": "object"}}}""");

        assertThat(target(((Schema.Obj) reading.schema("root"))
                        .properties()
                        .get(0)
                        .schema()))
                .isEqualTo("#/$defs/x");
    }

    @Test
    void recursiveReferenceMeansTheDocumentIfBothAreRecursiveAnchors() {
        ReadDocument.write(folder, "tree.json", """
                {"$id": "https://example.com/tree", "$recursiveAnchor": true, "type": "object",
                 "properties": {"child": {"$recursiveRef": "#"}}}""");
        ReadDocument both =
                schema("{\"$id\": \"https://example.com/root\", \"$recursiveAnchor\": true, \"$ref\": \"tree\"}");
        ReadDocument one = schema("{\"$id\": \"https://example.com/root\", \"$ref\": \"tree\"}");

        assertThat(target(both.property("tree", "child"))).isEqualTo("#");
        assertThat(target(one.property("tree", "child"))).isEqualTo("tree.json#");
    }

    @Test
    void pointerGoesOnThroughAReference() {
        ReadDocument.write(folder, "parts.yaml", "Part: {type: object, properties: {size: {type: object}}}");
        ReadDocument reading = ReadDocument.schemas(folder, """
                A: {$ref: '#/components/schemas/B/properties/part/properties/size'}
                B: {type: object, properties: {part: {$ref: 'parts.yaml#/Part'}}}
                """);

        assertThat(target(reading.schema("A"))).isEqualTo("parts.yaml#/Part/properties/size");
    }
}
