package dev.signet.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the texts of a document are, they end no line of a log or a report, and bring in no invisible character. */
class VisibleOutputTest {
    private static final String EVIL =
            "x\n[ERROR] forged\r\n::error::forged\r# forged\u0085\u001b[2J\u009b\u202e\u2028\u200b\u2066y";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");
    private static final Pattern FORGED = Pattern.compile("(?m)^(?:\\[ERROR\\]|::error::|#) forged");

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(said, true);
        return new CommandLineInterface(folder, writer, writer).run(arguments);
    }

    private Path write(String name, Object document) throws IOException {
        // a lone surrogate can only be written as an escape
        JsonMapper mapper =
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        return Files.writeString(folder.resolve(name), mapper.writeValueAsString(document));
    }

    /** A document with the text wherever one may stand, and with faults of many kinds around it. */
    private static Map<String, Object> document(String text, String type) {
        Map<String, Object> reference = Map.of("$ref", "#/components/schemas/" + text);
        Map<String, Object> object = Map.ofEntries(
                Map.entry("type", "object"),
                Map.entry("title", text),
                Map.entry("description", text),
                Map.entry("required", List.of(text, text + "2")),
                Map.entry(text, text),
                Map.entry(
                        "properties",
                        Map.of(
                                text,
                                Map.of("type", type, "format", text, "pattern", "(" + text, "default", text),
                                text + " ",
                                Map.of("type", text),
                                "e",
                                Map.of(
                                        "type",
                                        "string",
                                        "enum",
                                        List.of(text, "a" + type),
                                        "x-enum-varnames",
                                        List.of(text)),
                                "n",
                                Map.of("type", "string", "x-java-name", text),
                                "u",
                                Map.of(
                                        "oneOf",
                                        List.of(reference, reference),
                                        "discriminator",
                                        Map.of("propertyName", text, "mapping", Map.of(text, text))))));
        Map<String, Object> content =
                Map.of(text, Map.of("schema", reference), "application/json", Map.of("schema", reference));
        Map<String, Object> operation = Map.of(
                "operationId", text,
                "tags", List.of(text),
                "deprecated", text,
                "security", List.of(Map.of(text, List.of())),
                "parameters",
                        List.of(
                                Map.of("name", text, "in", "header", "schema", reference),
                                Map.of(
                                        "name",
                                        text + type,
                                        "in",
                                        "query",
                                        "schema",
                                        Map.of("type", type),
                                        "style",
                                        text)),
                "requestBody", Map.of("content", content),
                "responses", Map.of(text, Map.of("content", content), "200", Map.of("content", content)));
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", text, "version", text),
                "servers",
                        List.of(Map.of(
                                "url", "https://user:hunter2@" + type + ".example/" + text + "?api_key=hunter2")),
                "paths", Map.of("/" + text, Map.of("post", operation), "/{" + text + "}", Map.of("get", operation)),
                "components",
                        Map.of(
                                "schemas", Map.of(text, object, text + " ", object, text + type, object),
                                "securitySchemes", Map.of(text, Map.of("type", text))));
    }

    @BeforeEach
    void documents() throws IOException {
        write("old.json", document(EVIL, "string"));
        write("new.json", document(EVIL, "integer"));
    }

    private static void assertVisible(String name, String text) {
        assertThat(text)
                .as(name)
                .isNotEmpty()
                .doesNotContain("hunter2")
                .doesNotContainPattern(FORGED)
                .doesNotContainPattern(INVISIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "report"})
    void lineOfALogIsOneProblem(String command) {
        int code = run(command, "--input-spec=old.json", "--model-package=com.example.model");

        assertVisible(command, said.toString());
        assertThat(said.toString())
                .as("exit code %s", code)
                .contains("x [ERROR] forged ::error::forged # forged\\u0085\\u001B[2J");
    }

    @Test
    void refusalIsOneLine() throws IOException {
        write(
                "old.json",
                Map.of("openapi", "3.1.0", "info", EVIL, "paths", Map.of("/a", Map.of("$ref", EVIL + ".json"))));
        assertThat(run("generate", "--input-spec=old.json", "--model-package=com.example.model"))
                .isNotZero();
        assertVisible("log", said.toString());
    }

    @Test
    void changeIsOneLineInLogAndReports() throws IOException {
        run("diff", "--from=old.json", "--to=new.json", "--fail-on=any");

        assertVisible("log", said.toString());
        try (var reports = Files.walk(folder)) {
            List<Path> files = reports.filter(
                            file -> file.getFileName().toString().startsWith("diff."))
                    .toList();
            assertThat(files).hasSize(5);
            for (Path file : files) {
                assertVisible(file.toString(), Files.readString(file));
            }
        }
    }
}
