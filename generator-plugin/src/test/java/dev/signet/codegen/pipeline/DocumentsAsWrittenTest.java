package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents mean that were not written by the book, from reading them to reading JSON. */
class DocumentsAsWrittenTest {
    private static final String HEAD =
            "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";

    @TempDir
    Path folder;

    private Compiled compiled(String name, String text) throws IOException {
        Path document = Files.writeString(folder.resolve(name), text);
        return Compiled.of(Configuration.of(document, folder.resolve("out"), Packages.around("shop.model")), Map.of());
    }

    @Test
    void memberThatIsOnlyNullableMakesTheOtherNullable() throws IOException {
        Compiled compiled = compiled("openapi.yaml", HEAD + """
                User:
                  type: object
                  properties:
                    manager: {anyOf: [{$ref: '#/components/schemas/Person'}, {type: object, nullable: true}]}
                    deputy: {anyOf: [{$ref: '#/components/schemas/Person'}, {nullable: true}]}
                Person: {type: object, required: [name], properties: {name: {type: string}}}
            """);

        assertThat(compiled.problems()).isEmpty();
        assertThat(Compiled.get(compiled.read("User", "{\"manager\":{\"name\":\"x\"}}"), "manager"))
                .hasToString("Person[name=x, extras={}]");
        for (String json : List.of("{\"manager\":null}", "{\"deputy\":null}", "{\"deputy\":{\"name\":\"y\"}}")) {
            assertThat(compiled.roundTrip("User", json)).isEqualTo(json);
        }
    }

    @Test
    void bundleOfEmbeddedSchemasIsReadByTheirIds() throws IOException {
        Compiled compiled = compiled("order.json", """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/order", "type": "object",
             "properties": {"to": {"$ref": "/schemas/address"}, "lines": {"type": "array", "items": {"$ref": "schemas/line"}}},
             "$defs": {
               "address": {"$id": "/schemas/address", "type": "object", "properties": {"zip": {"$ref": "#/$defs/zip"}},
                 "$defs": {"zip": {"type": "integer"}}},
               "line": {"$id": "schemas/line", "type": "object", "properties": {"next": {"$ref": "#"}, "n": {"type": "integer"}}}}}
            """);

        assertThat(compiled.problems()).isEmpty();
        String json = "{\"to\":{\"zip\":1},\"lines\":[{\"next\":{\"n\":2}}]}";
        assertThat(compiled.read("Order", json)).asString().contains("to=Address[zip=1", "next=Line[next=null, n=2");
        assertThat(compiled.roundTrip("Order", json)).isEqualTo(json);
    }

    @Test
    void metaschemaReadsSchemas() throws IOException {
        Compiled compiled = compiled("tool.json", """
            {"type": "object", "properties": {"parameters": {"$ref": "https://json-schema.org/draft/2020-12/schema"},
             "old": {"$ref": "http://json-schema.org/draft-04/schema#"}}}
            """);

        assertThat(compiled.problems()).extracting(Problem::text).isEmpty();
        for (String json : List.of(
                "{\"parameters\":{\"$defs\":{\"x\":{\"minLength\":3}},\"type\":\"object\",\"properties\":{\"a\":true}}}",
                "{\"parameters\":false}",
                "{\"old\":{\"id\":\"x\",\"type\":[\"string\",\"null\"]}}")) {
            assertThat(compiled.read("Tool", json)).asString().contains("extras={}]");
            assertThat(compiled.roundTrip("Tool", json)).hasSameSizeAs(json);
        }
    }

    @Test
    void namesThatNoFileOrIdentifierMayHaveAreGivenOthers() throws IOException {
        Compiled compiled = compiled("openapi.yaml", HEAD + """
                CON: {type: object, properties: {_id: {type: string}, id: {type: string}, gr\u00f6\u00dfe: {type: string}}}
            """);

        Object con = compiled.read("CONModel", "{\"_id\":\"a\",\"id\":\"b\",\"gr\u00f6\u00dfe\":\"c\"}");
        assertThat(Compiled.get(con, "id")).isEqualTo("b");
        assertThat(Compiled.get(con, "id_2")).isEqualTo("a");
        assertThat(Compiled.get(con, "grosse")).isEqualTo("c");
    }

    @Test
    void unionOfPropertyMayReferBackToTheSchemaThatNarrowsIt() throws IOException {
        Compiled compiled = compiled("openapi.yaml", HEAD + """
                Core:
                  type: object
                  properties:
                    items: {anyOf: [{$ref: '#/components/schemas/Core'}, {type: boolean}]}
                    title: {type: string}
                Own:
                  allOf:
                  - {$ref: '#/components/schemas/Core'}
                  - type: object
                    properties:
                      items: {anyOf: [{$ref: '#/components/schemas/Own'}, {type: boolean}]}
                      x: {type: integer}
            """);

        String json = "{\"items\":{\"items\":true,\"title\":\"a\",\"x\":1},\"x\":2}";
        assertThat(compiled.read("Own", json)).asString().contains("x=1").doesNotContain("extras={\"");
        assertThat(compiled.roundTrip("Own", json)).hasSameSizeAs(json);
    }
}
