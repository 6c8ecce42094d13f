package dev.signet.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.signet.codegen.parse.tree.ParserLimits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private ReadDocument refused(String name, String text) {
        Path file = ReadDocument.write(folder, name, text);
        ReadDocument reading = assertTimeoutPreemptively(PATIENCE, () -> ReadDocument.file(file));
        assertThat(reading.spec()).isEmpty();
        assertThat(reading.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).doesNotContain("Exception");
            assertThat(problem.hint()).isNotEmpty();
        });
        return reading;
    }

    @Test
    void anAliasBombIsRefusedBeforeItExpands() {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\nx0: &x0 [a, b, c, d, e, f, g, h, i, j]\n");
        for (int i = 1; i < 30; i++) {
            text.append("x%d: &x%d [%s]\n".formatted(i, i, ("*x" + (i - 1) + ", ").repeat(9) + "*x" + (i - 1)));
        }
        assertThat(refused("openapi.yaml", text.toString()).errors().get(0)).contains("aliases expand to more than");
    }

    @Test
    void anAliasThatContainsItselfIsRefused() {
        assertThat(refused("openapi.yaml", "openapi: &a [*a]").errors().get(0)).contains("`*a` contains itself");
    }

    @Test
    void anAliasWithoutAnchorIsRefused() {
        assertThat(refused("openapi.yaml", "openapi: *b").errors().get(0)).contains("`*b` has no anchor");
    }

    @Test
    void aliasesCannotNestDeeperThanTheLimitEither() {
        StringBuilder text = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 700; i++) {
            text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertThat(refused("openapi.yaml", text.toString()).errors().get(0)).contains("deeper than 500");
    }

    @ParameterizedTest
    @CsvSource({
        "openapi.json, '[', ']'",
        "openapi.yaml, '[', ']'",
        "openapi.json, '{\"a\":', '}'",
        "openapi.yaml, '{a: ', '}'"
    })
    void nestingOfTenThousandLevelsIsRefused(String name, String open, String close) {
        String text = open.repeat(10_000) + "1" + close.repeat(10_000);
        assertThat(refused(name, text).errors().get(0)).contains("deeper than 500 levels");
    }

    @Test
    void nestingOfTenThousandLevelsByIndentationIsRefused() {
        assertThat(refused("openapi.yaml", "- ".repeat(10_000) + "x").errors().get(0))
                .contains("deeper than 500 levels");
    }

    private static String nested(int schemas) {
        return "{\"type\": \"array\", \"items\": ".repeat(schemas) + "{}" + "}".repeat(schemas);
    }

    @Test
    void schemasNestedFurtherThanAnyStackShouldBearAreRefused() {
        ReadDocument inside = refused(
                "openapi.json",
                "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"Deep\": " + nested(490) + "}}}");
        assertThat(inside.errors())
                .singleElement()
                .asString()
                .startsWith("#/components/schemas/Deep/items/items/")
                .contains("schemas are nested deeper than 100 levels");
        ReadDocument.write(folder, "other.json", nested(490));
        ReadDocument elsewhere = refused(
                "openapi.json",
                "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"Deep\": {\"$ref\": \"other.json\"}}}}");
        assertThat(elsewhere.errors()).singleElement().asString().startsWith("other.json#/items/items/");
    }

    @ParameterizedTest
    @CsvSource({"openapi.json, ''", "openapi.yaml, ''", "openapi.json, 0.", "openapi.yaml, 0.", "openapi.yaml, '!!int '"
    })
    void aNumberOfAMillionDigitsIsRefusedWhereItStands(String name, String before) {
        String text = "{\"openapi\": \"3.1.0\", \"x-a\": [1, " + before + "9".repeat(1_000_000) + "]}";
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> refused(name, text))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("#/x-a/1 ")
                .contains("a number has 100000", " characters, more than 1000");
    }

    @ParameterizedTest
    @Tag("integration")
    @ValueSource(strings = {"'%s'", "|\n  %s", "x #%s", "&%s x"})
    void aLongTokenTakesTimeInProportion(String token) {
        String text = "openapi: 3.1.0\npaths: {}\nx-a: " + token.formatted("x".repeat(16 << 20)) + "\n";
        Path file = ReadDocument.write(folder, "openapi.yaml", text);
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> ReadDocument.file(file))
                        .spec())
                .hasSize(1);
    }

    @Test
    void whatNestsWithinTheLimitsIsRead() {
        String data = "[".repeat(490) + "]".repeat(490);
        Path file = ReadDocument.write(
                folder,
                "openapi.json",
                "{\"openapi\": \"3.1.0\", \"x-data\": " + data + ", \"components\": {\"schemas\": {\"Deep\": "
                        + nested(95) + "}}}");
        assertThat(ReadDocument.file(file).model().schemas()).hasSize(1);
    }

    @Test
    void aFileLargerThanTheLimitIsNotEvenRead() throws IOException {
        Path file = folder.resolve("openapi.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(ParserLimits.FILE_BYTES + 1);
        }
        assertThat(ReadDocument.file(file).errors()).singleElement().asString().contains("larger than 64 MB");
    }

    @Test
    void everyDuplicateKeyIsReportedWithItsPlace() {
        ReadDocument yaml = refused("openapi.yaml", "openapi: 3.1.0\ninfo: {a: 1, a: 2}\npaths: {}\npaths: {}\n");
        assertThat(yaml.errors()).hasSize(2);
        assertThat(yaml.errors().get(0))
                .startsWith("#/info/a ")
                .contains("line 2")
                .contains("duplicate key");
        assertThat(yaml.errors().get(1)).startsWith("#/paths ").contains("line 4");
        ReadDocument json = refused("openapi.json", "{\"openapi\": \"3.1.0\",\n \"paths\": {}, \"paths\": {}}");
        assertThat(json.errors())
                .singleElement()
                .asString()
                .startsWith("#/paths ")
                .contains("line 2");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() throws IOException {
        Path file = folder.resolve("openapi.yaml");
        Files.write(file, "openapi: 3.1.0\ninfo: {title: Caf\u00e9}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ReadDocument.file(file).errors())
                .singleElement()
                .asString()
                .contains("line 2")
                .contains("UTF-8");
        Files.write(file, "openapi: 3.1.0".getBytes(StandardCharsets.UTF_16));
        assertThat(ReadDocument.file(file).errors()).singleElement().asString().contains("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"openapi\": \"3.1.0\", \"paths\": {",
                "{\"openapi\": \"3.1",
                "{\"openapi\" 1}",
                "{} {}",
                "[1,]"
            })
    void brokenJsonIsRefusedWithItsLine(String text) {
        assertThat(refused("openapi.json", text).errors())
                .singleElement()
                .asString()
                .contains("line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: [3.1.0",
                "openapi: 'x",
                "a: b: c",
                "{a: 1",
                "? {a: b}\n: c",
                "a: !thing x",
                "<<: {a: 1}"
            })
    void brokenYamlIsRefusedWithItsLine(String text) {
        assertThat(refused("openapi.yaml", text).errors())
                .singleElement()
                .asString()
                .contains("line ");
    }

    @Test
    void tabsAsIndentationAreNamed() {
        assertThat(refused("openapi.yaml", "openapi: 3.1.0\ninfo:\n\ttitle: x\n")
                        .errors()
                        .get(0))
                .contains("line 3")
                .contains("not with tabs");
    }

    @Test
    void severalYamlDocumentsAreRefused() {
        assertThat(refused("openapi.yaml", "openapi: 3.1.0\n---\nopenapi: 3.1.0\n")
                        .errors()
                        .get(0))
                .contains("second YAML document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "swagger: '2.0'                       | Swagger 2.0",
                "<!DOCTYPE html><html></html>         | HTML",
                "''                                   | empty",
                "'# only a comment'                   | empty",
                "asyncapi: 2.6.0                      | AsyncAPI",
                "overlay: 1.0.0                       | overlay",
                "openapi: 4.0.0                       | not supported",
                "openapi: 3.1.0                       | neither `paths` nor `components`",
                "hello                                | not an object",
                "openpi: 3.1.0                        | `openapi` is missing",
            })
    void whatIsNoOpenApiDocumentIsCalledByItsName(String text, String expected) {
        assertThat(refused("openapi.yaml", text).errors().get(0)).contains(expected);
    }

    @Test
    void aFolderWithoutSchemasIsRefused() {
        assertThat(ReadDocument.file(folder).errors())
                .singleElement()
                .asString()
                .contains("contains no schemas");
    }

    @Test
    void aMissingFileNamesItsNeighbours() {
        ReadDocument.write(folder, "openapi.yaml", "");
        assertThat(ReadDocument.file(folder.resolve("openapi.yml")).errors())
                .singleElement()
                .asString()
                .contains("does not exist")
                .contains("did you mean `openapi.yaml`?");
        assertThat(ReadDocument.file(folder.resolve("nowhere/openapi.yml"))
                        .errors()
                        .get(0))
                .contains("folder does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paths: []",
                "paths: {/a: []}",
                "paths: {/a: {get: []}}",
                "paths: {/a: {get: {responses: {'200': 1}}}}",
                "paths: {/a: {get: {responses: {'200': {content: {application/json: 1}}}}}}",
                "paths: {/a: {get: {parameters: [1]}}}",
                "paths: {/a: {get: {parameters: {a: 1}}}}",
                "paths: {/a: {get: {parameters: [{name: [], in: query}]}}}",
                "paths: {/a: {post: {requestBody: 7}}}",
                "components: {schemas: []}",
                "components: {schemas: {A: 1, B: [], C: text}}",
                "components: {schemas: {A: {properties: [1]}}}",
                "components: {schemas: {A: {properties: {b: 1}}}}",
                "components: {schemas: {A: {type: {}, enum: 3, allOf: {}, required: x, items: 5}}}",
                "components: {schemas: {A: {discriminator: type, oneOf: [1]}}}",
                "components: {securitySchemes: {a: 1}}",
                "components: {securitySchemes: {a: {type: 1}}}",
                "components: {headers: {a: 1}, links: {b: 2}, examples: {c: 3}, callbacks: {d: 4}}",
                "{paths: {}, servers: [1], tags: [2], security: [3], info: 4}",
                "{paths: {}, servers: [{url: '/', variables: {v: 1}}]}",
                "webhooks: {a: 1}",
            })
    void aDocumentWhoseValuesHaveTheWrongTypesNeverEndsInAnotherException(String rest) {
        String text = "openapi: 3.1.0\n" + rest;
        ReadDocument reading = assertTimeoutPreemptively(PATIENCE, () -> ReadDocument.document(folder, text));
        assertThat(reading.spec().size() + reading.problems().size()).isPositive();
    }
}
