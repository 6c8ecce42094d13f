package dev.signet.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reports of more changes hold than the services take that show them. */
class DiffReportsTest {
    private static final int CHANGES = 5_050;

    @TempDir
    static Path folder;

    @BeforeAll
    static void compare() throws IOException {
        DocumentDiff.write(DocumentDiff.of(subject("old", "string"), subject("new", "integer")), folder);
    }

    private static Subject subject(String name, String type) throws IOException {
        String schemas = IntStream.range(0, CHANGES / 50)
                .mapToObj(i -> "    Pet" + i + ":\n      type: object\n      properties:\n"
                        + IntStream.range(0, 50)
                                .mapToObj(p -> "        p" + p + ": {type: " + type + "}\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve(name + ".yaml"),
                "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas);
        return new Subject(name, file, List.of(), Access.STRICT);
    }

    private static String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void markdownListsTheFirstAndSaysHowManyFollow() throws IOException {
        assertThat(text("diff.md").lines().filter(line -> line.startsWith("- ~")))
                .hasSize(2_000);
        assertThat(text("diff.md")).contains("## Breaking (5050)", "- … and 3050 more, see `diff.html` or `diff.json`");
    }

    @Test
    void annotationsListTheFirstAndSayHowManyFollow() throws IOException {
        assertThat(text("diff.annotations.txt").lines()).hasSize(2_001);
        assertThat(text("diff.annotations.txt")).endsWith("::notice ::and 3050 more, see diff.html or diff.json\n");
    }

    @Test
    void sarifHasAsManyResultsAsAServiceKeeps() throws IOException {
        JsonArray runs = (JsonArray) JsonObject.fromJson(text("diff.sarif")).get("runs");
        JsonObject run = (JsonObject) runs.get(0);
        assertThat(((JsonArray) run.get("results")).size()).isEqualTo(5_000);
        assertThat(run.get("properties"))
                .isEqualTo(JsonObject.fromJson("{\"omittedResults\": 50, \"allResults\": \"diff.json\"}"));
    }

    @Test
    void jsonHasAll() throws IOException {
        assertThat(((JsonArray) JsonObject.fromJson(text("diff.json")).get("changes")).size())
                .isEqualTo(CHANGES);
    }

    @Test
    void tilesOfThePageCountWhatIsNotAccepted() throws IOException {
        ApiDiff diff = DocumentDiff.of(subject("old", "string"), subject("new", "integer"));
        Map<Integer, String> first = IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> i, i -> "agreed"));
        Path accepted = folder.resolve("accepted");
        DocumentDiff.write(diff.accepting(first), accepted);
        assertThat(text("diff.html")).contains(CHANGES + " breaking");
        assertThat(Files.readString(accepted.resolve("diff.html")))
                .contains(CHANGES - 50 + " breaking")
                .doesNotContain(CHANGES + " breaking");
    }

    @Test
    void pageHasAll() throws IOException {
        assertThat(text("diff.html")).contains("\"c" + (CHANGES - 1) + "\"");
    }
}
