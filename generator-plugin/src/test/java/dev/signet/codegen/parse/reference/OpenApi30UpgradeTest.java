package dev.signet.codegen.parse.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Ref;
import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApi30UpgradeTest {
    @TempDir
    Path folder;

    private static JsonNode tree(String yaml) {
        return TreeReader.parse(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml", "", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, nullable: true}                 | {type: [string, 'null']}",
                "{type: string, nullable: false}                | {type: string}",
                "{type: [string, 'null'], nullable: true}       | {type: [string, 'null'], nullable: true}",
                "{oneOf: [{type: string}], nullable: true}      | {oneOf: [{type: string}, {type: 'null'}]}",
                "{anyOf: [{type: string}], nullable: true}      | {anyOf: [{type: string}, {type: 'null'}]}",
                "{$ref: '#/x', nullable: true}                  | {$ref: '#/x', nullable: true}",
                "{minimum: 1, exclusiveMinimum: true}           | {exclusiveMinimum: 1}",
                "{minimum: 1, exclusiveMinimum: false}          | {minimum: 1}",
                "{maximum: 1.50, exclusiveMaximum: true}        | {exclusiveMaximum: 1.50}",
                "{exclusiveMaximum: true}                       | {}",
                "{exclusiveMaximum: 5}                          | {exclusiveMaximum: 5}",
                "{const: a, examples: [b], type: [string]}      | {const: a, examples: [b], type: [string]}",
                "{items: {type: string, nullable: true}}        | {items: {type: [string, 'null']}}",
                "{items: [{type: string, nullable: true}]}      | {items: [{type: [string, 'null']}]}",
                "{properties: {nullable: {type: string, nullable: true}}} | {properties: {nullable: {type: [string, 'null']}}}",
            })
    void onlyWhatIsNot31YetChanges(String before, String after) {
        JsonNode schema = tree(before);
        lift(schema);
        assertThat(schema).isEqualTo(tree(after));
        lift(schema);
        assertThat(schema).isEqualTo(tree(after));
    }

    private static void lift(JsonNode schema) {
        DocumentNode root = new SourceDocument("", "x.yaml", schema).root();
        new OpenApi30Upgrade().schema(root);
    }

    @Test
    void dataThatLooksLikeASchemaStays() {
        String data = "{type: object, default: {type: x, nullable: true}, example: {type: x, nullable: true}, "
                + "enum: [{type: x, nullable: true}], const: {type: x, nullable: true}, x-any: {type: x, nullable: true}}";
        JsonNode schema = tree(data);
        lift(schema);
        assertThat(schema).isEqualTo(tree(data));
    }

    @Test
    void schemasAreFoundWhereverAnOpenApiDocumentHasThem() {
        String schema = "{type: string, nullable: true}";
        String parameter = "{name: p, in: query, schema: %s, content: {a/b: {schema: %s}}}".formatted(schema, schema);
        String message =
                "{headers: {h: {schema: %s}}, content: {a/b: {schema: %s, encoding: {e: {headers: {h: {schema: %s}}}}}}}"
                        .formatted(schema, schema, schema);
        String operation =
                "{parameters: [%s], requestBody: %s, responses: {'200': %s}, callbacks: {c: {u: {post: {requestBody: %s}}}}}"
                        .formatted(parameter, message, message, message);
        String text = """
                openapi: 3.0.3
                paths: {/a: {parameters: [%s], get: %s}}
                components:
                  schemas: {S: %s}
                  parameters: {P: %s}
                  headers: {H: %s}
                  requestBodies: {B: %s}
                  responses: {R: %s}
                  callbacks: {C: {u: {get: %s}}}
                """.formatted(parameter, operation, schema, parameter, parameter, message, message, operation);
        JsonNode document = tree(text);
        new OpenApi30Upgrade().document(new SourceDocument("", "x.yaml", document));
        assertThat(document.toString()).doesNotContain("nullable").contains("\"openapi\":\"3.1");
    }

    @Test
    void aDocumentThatCallsItself30KeepsWhatOnly31Has() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.0.3
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas:
                    A: {type: object, properties: {k: {const: a}, r: {$ref: '#/components/schemas/B', description: d, readOnly: true}}}
                    B: {type: string, nullable: true, examples: [x]}
                """);
        assertThat(((Enumeration) reading.property("A", "k")).constant()).isTrue();
        assertThat(reading.property("A", "r")).isInstanceOf(Ref.class);
        assertThat(reading.property("A", "r").meta().description()).isEqualTo("d");
        assertThat(reading.property("A", "r").meta().readOnly()).isTrue();
        assertThat(reading.schema("B").meta().nullable()).isTrue();
    }
}
