package dev.signet.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Documents of many styles, which together use every keyword: each generates, compiles without a warning, is the same a second
 * time, and reads and writes what it allows. {@code -Dsignet.roundtrip.samples=} tries more values of each type.
 */
class DocumentsTest {
    private static final Path DOCUMENTS = Path.of("src/test/documents");
    private static final int SAMPLES = Integer.getInteger("signet.roundtrip.samples", 20);

    @TempDir
    static Path folder;

    private final Workshop workshop = new Workshop();

    /** A file, a folder with a document that refers to the other files in it, or a folder of JSON Schemas. */
    static List<Path> documents() throws IOException {
        try (Stream<Path> all = Files.list(DOCUMENTS)) {
            return all.sorted()
                    .map(path -> Files.exists(path.resolve("openapi.yaml")) ? path.resolve("openapi.yaml") : path)
                    .map(path -> path.toAbsolutePath().normalize())
                    .toList();
        }
    }

    static List<Path> everySecondDocument() throws IOException {
        List<Path> all = documents();
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(all::get)
                .toList();
    }

    static List<Path> otherDocuments() throws IOException {
        List<Path> others = new ArrayList<>(documents());
        others.removeAll(everySecondDocument());
        return others;
    }

    @ParameterizedTest
    @MethodSource("everySecondDocument")
    void everyTypeReadsWhatTheDocumentAllowsAndWritesItBack(Path document) {
        roundTrip(document);
    }

    @ParameterizedTest
    @Tag("integration")
    @MethodSource("otherDocuments")
    void everyTypeOfOtherDocumentsToo(Path document) {
        roundTrip(document);
    }

    private void roundTrip(Path document) {
        Workshop.Made made = workshop.make(document, List.of());
        assertThat(made.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
        RoundTrip.Result result = RoundTrip.of(made, SAMPLES);
        assertThat(result.failures()).isEmpty();
        assertThat(result.unsampled()).isEmpty();
        assertThat(result.texts()).isGreaterThan(SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void twoRunsIntoDifferentFoldersGiveTheSameBytes(Path document) throws IOException {
        Path once = folder.resolve("once/" + document.getFileName());
        Path again = folder.resolve("another/folder/" + document.getFileName());
        assertThat(workshop.write(document, again))
                .isEqualTo(workshop.write(document, once))
                .isNotEmpty();
    }

    @Test
    void togetherTheyUseEveryKeyword() throws IOException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(15);
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                collect(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), used);
            }
        }
        assertThat(used).containsAll(Files.readAllLines(Path.of("src/test/resources/keywords.txt")));
    }

    /** Each key, and each key with its value where that is a word. */
    private static void collect(Object node, Set<String> used) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                used.add(String.valueOf(key));
                if (value instanceof String || value instanceof Boolean) {
                    used.add(key + ": " + value);
                }
                if (value instanceof List<?> list && list.contains("null")) {
                    used.add(key + ": [null]");
                }
                collect(value, used);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, used));
        }
    }

    @Test
    void aDifferenceIsFound() {
        JsonNode node = Json.parse("{\"a\":[1.0,{\"b\":null}]}");
        assertThat(Json.same(node, Json.parse("{\"a\":[1,{\"b\":null}]}"))).isTrue();
        assertThat(Json.difference(node.toString(), "{\"a\":[1,{}]}")).isEqualTo("/a/1/b is lost");
        assertThat(Json.difference(node.toString(), "{\"a\":[1.00000000000000000001,{\"b\":null}]}"))
                .startsWith("/a/0");
    }
}
