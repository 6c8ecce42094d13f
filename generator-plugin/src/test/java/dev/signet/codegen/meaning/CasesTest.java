package dev.signet.codegen.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.roundtrip.Json;
import dev.signet.codegen.roundtrip.Reflection;
import dev.signet.codegen.roundtrip.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents and JSON that are kept beside this project, with what each must read as. */
@Tag("integration")
class CasesTest {
    private static final Path CASES = Shared.path("cases");

    @TempDir
    static Path folder;

    private final Workshop workshop = new Workshop();
    private final Map<Path, Object> made = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * One JSON text.
     *
     * @param expected the class that it reads as, or what is said of it; null if it need only come back
     */
    private record Row(
            Path document,
            String type,
            String json,
            @Nullable String expected) {}

    @Test
    void eachTextReadsAsWhatItMeans() throws IOException {
        Path table = CASES.resolve("meaning/cases.tsv");
        assumeTrue(Files.exists(table), "the cases are not beside this project");
        List<Row> rows = Files.readAllLines(table).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Row(table.resolveSibling(cells[0]), cells[1], cells[2], cells[3]))
                .toList();
        rows.forEach(this::check);
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThan(50);
    }

    @Test
    void eachShapeOfLargeDocumentsIsReadAndComesBack() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "the cases are not beside this project");
        try (Stream<Path> files = Files.list(CASES.resolve("corpus"))) {
            for (Path texts : files.filter(file -> file.toString().endsWith(".in"))
                    .sorted()
                    .toList()) {
                Path document = Path.of(texts.toString().replaceFirst("\\.in$", ""));
                Files.readAllLines(texts).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(" ", 2))
                        .forEach(cells -> check(new Row(document, cells[0], cells[1], null)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(Row row) {
        String fault;
        try {
            fault = fault(row);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            fault = String.valueOf(e);
        }
        if (fault != null) {
            wrong.add(row.document().getFileName() + " " + row.type() + " " + row.json() + " (" + row.expected() + "): "
                    + fault);
        }
    }

    private @Nullable String fault(Row row) {
        Workshop.Made all = made(row.document());
        if (row.json().startsWith("see ")) {
            return null;
        }
        Class<?> type = type(all, row.type());
        String holder = "Held" + row.type();
        boolean held = type == null;
        if (type == null) {
            type = all.type(holder);
        }
        String json = held ? "{\"v\":" + row.json() + "}" : row.json();
        Object value = Reflection.fromJson(type, json);
        String difference = Json.difference(json, Reflection.toJson(value));
        if (difference != null) {
            return "differs at " + difference;
        }
        return held || row.expected() == null ? null : new Expectation(all, type, value).unlike(row.expected());
    }

    /** A type's class; null if it is none of its own. */
    private static @Nullable Class<?> type(Workshop.Made all, String name) {
        String wanted = name.equals("(root)") ? all.model().types().get(0).name() : name;
        return all.model().type(wanted) == null ? null : all.type(wanted);
    }

    /** What is made of a document, with a holder for each schema, since some have no class of their own. */
    private Workshop.Made made(Path document) {
        Object known = made.computeIfAbsent(document, path -> {
            try {
                return make(Files.isDirectory(path) ? path.resolve(first(path)) : path);
            } catch (IOException | ProblemsException e) {
                return e;
            }
        });
        if (known instanceof Workshop.Made all) {
            return all;
        }
        throw new IllegalStateException(String.valueOf(known));
    }

    private static String first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Workshop.Made make(Path named) throws IOException {
        Path document = named.toAbsolutePath().normalize();
        Workshop.Made plain = workshop.make(document, List.of());
        List<String> without = new ArrayList<>();
        plain.document().root().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (plain.model().types().stream().noneMatch(type -> type.name().equals(name))) {
                without.add(name);
            }
        });
        return without.isEmpty() ? plain : workshop.make(document, List.of(holders(without)));
    }

    private Path holders(List<String> schemas) throws IOException {
        StringBuilder overlay = new StringBuilder("""
                overlay: 1.0.0
                info: {title: Holders, version: '1'}
                actions:
                  - target: $.components.schemas
                    update:
                """);
        for (String schema : schemas) {
            overlay.append("      Held")
                    .append(schema)
                    .append(": {type: object, required: [v], properties: {v: {$ref: '#/components/schemas/")
                    .append(schema)
                    .append("'}}}\n");
        }
        return Files.writeString(Files.createTempFile(folder, "holders", ".yaml"), overlay);
    }
}
