package dev.signet.codegen.parse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.ReadDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON Schemas as documents of their own. */
class JsonSchemaTest {
    @TempDir
    Path folder;

    private static List<String> names(ReadDocument reading) {
        assertThat(reading.errors()).isEmpty();
        return reading.model().schemas().stream().map(NamedSchema::name).toList();
    }

    private static Schema named(ReadDocument reading, String name) {
        return reading.model().schemas().stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    @Test
    void aSchemaAndItsDefinitions() {
        Path file = ReadDocument.write(folder, "pet.schema.json", """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/pet",
                 "title": "A pet", "type": "object", "required": ["name"],
                 "properties": {"name": {"type": "string"}, "owner": {"$ref": "#/$defs/person"},
                                "self": {"$ref": "#"}, "again": {"$ref": "https://example.com/pet#/$defs/person"}},
                 "$defs": {"person": {"type": "object", "properties": {"age": {"type": "integer"}}},
                           "unused": {"enum": ["a", "b"]}}}
                """);
        ReadDocument reading = ReadDocument.file(file);
        assertThat(names(reading)).containsExactly("pet", "person", "unused");
        Schema.Obj pet = (Schema.Obj) named(reading, "pet");
        assertThat(pet.properties())
                .extracting(Schema.Property::name)
                .containsExactly("name", "owner", "self", "again");
        assertThat(pet.properties().get(2).schema()).isInstanceOf(Schema.Ref.class);
        assertThat(((Schema.Ref) pet.properties().get(3).schema()).target()).isEqualTo("#/$defs/person");
        assertThat(reading.model().operations()).isEmpty();
        assertThat(reading.model().info().title()).isEqualTo("A pet");
    }

    @Test
    void anIdIsRelativeToTheIdsAroundIt() {
        Path file = ReadDocument.write(folder, "drawing.json", """
                {"$id": "https://example.com/a/drawing", "$defs": {
                  "box": {"$id": "https://example.com/b/box", "type": "object",
                          "properties": {"up": {"$ref": "../a/drawing#/$defs/point"}, "same": {"$ref": "box"}}},
                  "point": {"type": "number"},
                  "frame": {"type": "object", "properties": {"box": {"$ref": "../b/box"}}}}}
                """);
        ReadDocument reading = ReadDocument.file(file);
        assertThat(reading.problems()).isEmpty();
        assertThat(((Schema.Obj) named(reading, "box")).properties())
                .extracting(property -> ((Schema.Ref) property.schema()).target())
                .containsExactly("#/$defs/point", "#/$defs/box");
        assertThat(((Schema.Obj) named(reading, "frame")).properties())
                .extracting(property -> ((Schema.Ref) property.schema()).target())
                .containsExactly("#/$defs/box");
    }

    @Test
    void draft07() {
        Path file = ReadDocument.write(folder, "order.json", """
                {"$schema": "http://json-schema.org/draft-07/schema#",
                 "definitions": {"line": {"type": "object", "properties": {"n": {"type": "number", "exclusiveMinimum": 0}}},
                                 "lines": {"type": "array", "items": {"$ref": "#/definitions/line"}},
                                 "pair": {"type": "array", "items": [{"type": "string"}, {"type": "string"}], "additionalItems": false},
                                 "maybe": {"type": ["string", "null"]}}}
                """);
        ReadDocument reading = ReadDocument.file(file);
        assertThat(names(reading)).containsExactly("line", "lines", "pair", "maybe");
        assertThat(((Schema.Array) named(reading, "pair")).items()).isInstanceOf(Schema.Scalar.class);
        assertThat(reading.problems()).isEmpty();
        assertThat(named(reading, "maybe").meta().nullable()).isTrue();
    }

    @Test
    void tupleOfDraft07IsOpenUnlessItSaysOtherwise() {
        Path file = ReadDocument.write(folder, "pair.json", """
                {"$schema": "http://json-schema.org/draft-07/schema#",
                 "definitions": {"pair": {"type": "array", "items": [{"type": "string"}, {"type": "string"}]}}}
                """);
        ReadDocument reading = ReadDocument.file(file);
        assertThat(((Schema.Array) named(reading, "pair")).items()).isInstanceOf(Schema.Any.class);
        assertThat(reading.warnings()).singleElement().asString().contains("`additionalItems: false`");
    }

    @Test
    void aFolderOfSchemasThatReferToEachOtherByPathOrById() throws IOException {
        Path schemas = Files.createDirectories(folder.resolve("schemas"));
        ReadDocument.write(schemas, "a.json", """
                {"$id": "https://example.com/schemas/a", "type": "object",
                 "properties": {"b": {"$ref": "sub/b.yaml"}, "c": {"$ref": "https://example.com/schemas/c"}}}
                """);
        ReadDocument.write(schemas, "sub/b.yaml", "type: object\nproperties: {a: {$ref: ../a.json}}\n");
        ReadDocument.write(schemas, "c.json", "{\"$id\": \"https://example.com/schemas/c\", \"enum\": [\"x\", \"y\"]}");
        ReadDocument.write(schemas, ".hidden/d.json", "{\"type\": 7}");
        ReadDocument.write(schemas, "readme.txt", "none");
        ReadDocument reading = ReadDocument.file(schemas);
        assertThat(names(reading)).contains("a", "b", "c").doesNotContain("d");
        Schema.Obj a = (Schema.Obj) named(reading, "a");
        assertThat(a.properties())
                .extracting(property -> ((Schema.Ref) property.schema()).target())
                .containsExactly("sub/b.yaml#", "c.json#");
        assertThat(reading.spec().get(0).files())
                .first()
                .isEqualTo(schemas.toAbsolutePath().normalize());
    }

    @Test
    void aFolderWithoutSchemasIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(ReadDocument.file(empty).errors())
                .singleElement()
                .asString()
                .contains("contains no schemas", ".json, .yaml or .yml");
    }

    @Test
    void whatIsInTheFolderButNoSchemaIsNamed() throws IOException {
        Path schemas = Files.createDirectories(folder.resolve("odd"));
        ReadDocument.write(schemas, "a.json", "[1, 2]");
        ReadDocument.write(schemas, "b.json", "{\"type\": \"object\", \"properties\": {\"a\": {}}");
        assertThat(ReadDocument.file(schemas).errors())
                .anyMatch(error -> error.contains("a.json") && error.contains("is not a schema"))
                .anyMatch(error -> error.contains("b.json") && error.contains("not valid JSON"));
    }

    @Test
    void placesAreThoseOfTheDocument() {
        Path file = ReadDocument.write(folder, "places.json", """
                {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {
                  "several": {"type": ["null", "string", "array"], "items": {"type": "string"}},
                  "tuple": {"items": [{"type": "string"}], "additionalItems": {"type": "integer"}}}}
                """);
        ReadDocument reading = ReadDocument.file(file);
        Schema.Obj all = (Schema.Obj) named(reading, "places");
        assertThat(((Schema.Union) all.properties().get(0).schema()).members())
                .extracting(member -> member.meta().pointer())
                .containsExactly("#/properties/several/type/1", "#/properties/several/type/2");
        Schema.Array tuple = (Schema.Array) all.properties().get(1).schema();
        assertThat(tuple.items().meta().pointer()).isEqualTo("#/properties/tuple/items");
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains(
                        "#/properties/tuple/items",
                        "the schemas of `items` and of the items after them differ in type");
    }
}
