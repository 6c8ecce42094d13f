package dev.signet.codegen.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.meaning.Trial.Kind;
import dev.signet.codegen.parse.RawDocument;
import dev.signet.codegen.roundtrip.Json;
import dev.signet.codegen.roundtrip.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What finds faults finds them: code of one document is judged by another that differs in one word. */
class TrialTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Cat: {type: object, required: [t], properties: {t: {const: cat}, size: {type: integer, format: int32}, tags: {type: array, items: {type: string}}}}
                Dog: {type: object, required: [t], properties: {t: {const: dog}, note: {type: string, nullable: true}}}
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Home: {type: object, required: [pets], properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
            """;

    @TempDir
    Path folder;

    private Trial.Result judged(String other) throws IOException {
        Path document = Files.writeString(folder.resolve("one.yaml"), DOCUMENT);
        Path judge = Files.writeString(folder.resolve("other.yaml"), other);
        Workshop.Made made = new Workshop().make(document, List.of());
        return Trial.of(
                new Workshop.Made(
                        "one", made.model(), RawDocument.read(judge, List.of()), made.loader(), made.problems()),
                200,
                1);
    }

    private static String json(Trial.Result result, Kind kind, String about) {
        Trial.Fault fault = result.faults().get(kind + " " + about);
        assertThat(fault).as(kind + " " + about + " among " + result.faults()).isNotNull();
        return fault.json().toString();
    }

    @Test
    void nothingIsWrongWithCodeOfTheDocumentItself() throws IOException {
        Trial.Result result = judged(DOCUMENT);
        assertThat(result.faults()).isEmpty();
        assertThat(result.without()).isEmpty();
        assertThat(result.valid()).isEqualTo(200);
        assertThat(result.invalid()).isBetween(20, 80);
        assertThat(result.places()).isGreaterThan(100);
    }

    @Test
    void aWrongVariantIsFoundAndMadeSmall() throws IOException {
        Trial.Result result = judged(DOCUMENT.replace("const: cat", "const: x")
                .replace("const: dog", "const: cat")
                .replace("const: x", "const: dog"));
        assertThat(json(result, Kind.WRONG, "Pet")).isIn("{\"t\":\"cat\"}", "{\"t\":\"dog\"}");
    }

    @Test
    void anUnknownVariantIsFound() throws IOException {
        Trial.Result result = judged(DOCUMENT.replace("const: dog", "const: hound"));
        assertThat(json(result, Kind.UNKNOWN, "Pet")).isEqualTo("{\"t\":\"hound\"}");
    }

    @Test
    void whatIsRefusedOrKeptAsJsonIsFoundAndMadeSmall() throws IOException {
        Trial.Result result = judged(
                DOCUMENT.replace("required: [pets], ", "").replace("items: {type: string}", "items: {type: boolean}"));
        assertThat(json(result, Kind.REFUSED, "Home")).isEqualTo("{}");
        assertThat(json(result, Kind.CONTAINED, "Cat")).matches("\\{\"t\":\"cat\",\"tags\":\\[(true|false)]}");
    }

    @Test
    void everyBranchAndEveryPresenceIsProposed() {
        JsonNode root = Json.parse("""
                {"components": {"schemas": {"S": {"type": "object", "required": ["u"], "properties": {
                  "u": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}, {"type": "array", "items": {"type": "boolean"}}]},
                  "o": {"type": "boolean"}}}}}}
                """);
        Discriminators discriminators = new Discriminators(root);
        Proposals proposals = new Proposals(new Oracle(root, discriminators), discriminators, new Random(1));
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            JsonNode json = proposals.propose("#/components/schemas/S");
            kinds.add(String.valueOf(json.path("u").getNodeType()));
            kinds.add(json.has("o") ? "with o" : "without o");
            kinds.add(json.size() > (json.has("o") ? 2 : 1) ? "with more" : "without more");
            kinds.add(json.path("u").isArray() && json.path("u").isEmpty() ? "empty list" : "other");
        }
        assertThat(kinds)
                .contains(
                        "STRING",
                        "NUMBER",
                        "NULL",
                        "ARRAY",
                        "with o",
                        "without o",
                        "with more",
                        "without more",
                        "empty list");
    }
}
