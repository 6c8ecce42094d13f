package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.compiler.DocumentReport;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Real documents with a little damage: each is generated from or refused with problems, shown and compared with what it was; whatever
 * is generated compiles. {@code -Dsignet.fuzz.mutants=} and {@code -Dsignet.fuzz.first=} go further, {@code -Dsignet.fuzz.folder=}
 * has more documents, in JSON.
 */
class MutantsTest {
    private static final int FEW = 12;
    private static final int MUTANTS = Integer.getInteger("signet.fuzz.mutants", 25);
    private static final int FIRST = Integer.getInteger("signet.fuzz.first", 0);
    private static final int BATCH = 20;

    /** Published documents are taken, too, where they are at hand, and others that a property names. */
    private static final List<Path> FOLDERS = Stream.of(
                    "../spec", "../../shared/specs", System.getProperty("signet.fuzz.folder", ""))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList();

    @TempDir
    static Path folder;

    private final List<Path> documents = documents();
    private final Map<Path, JsonNode> read = new HashMap<>();

    private static List<Path> documents() {
        List<Path> all = new ArrayList<>();
        for (Path each : FOLDERS) {
            try (Stream<Path> files = Files.isDirectory(each) ? Files.walk(each) : Stream.empty()) {
                files.filter(file -> file.toString().endsWith(".json") || file.endsWith("openapi.yaml"))
                        .sorted()
                        .forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private JsonNode document(int seed) {
        return read.computeIfAbsent(documents.get(Math.floorMod(seed, documents.size())), MutantsTest::read);
    }

    private static JsonNode read(Path file) {
        try {
            if (file.toString().endsWith(".json")) {
                return new ObjectMapper().readTree(file.toFile());
            }
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return new ObjectMapper().valueToTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fewMutantsDoNoHarm() {
        check(FIRST, FEW);
    }

    @Test
    @Tag("integration")
    void manyMoreMutantsDoNoHarm() {
        check(FIRST + FEW, MUTANTS);
    }

    private void check(int from, int count) {
        assertThat(documents).isNotEmpty();
        int accepted = 0;
        List<SourceFile> sources = new ArrayList<>();
        List<Integer> seeds = new ArrayList<>();
        for (int seed = from; seed < from + count; seed++) {
            List<SourceFile> generated = mutant(seed);
            if (!generated.isEmpty()) {
                accepted++;
                sources.addAll(generated);
                seeds.add(seed);
            }
            if (seeds.size() == BATCH || seed == from + count - 1) {
                compile(sources, seeds);
                sources.clear();
                seeds.clear();
            }
        }
        assertThat(accepted).isGreaterThan(count / 10);
    }

    private static void compile(List<SourceFile> sources, List<Integer> seeds) {
        try {
            CompiledKit.get().load(sources);
        } catch (AssertionError e) {
            throw new AssertionError("one of the seeds " + seeds + ": " + e.getMessage(), e);
        }
    }

    /** What is generated of a mutant; empty if it is refused. */
    private List<SourceFile> mutant(int seed) {
        Mutations mutations = new Mutations(seed);
        ObjectNode before = mutations.part(document(seed));
        ObjectNode after = before.deepCopy();
        mutations.damage(after);
        try {
            Path old = Files.writeString(folder.resolve("old.json"), Workbench.WRITER.writeValueAsString(before));
            Path now = Files.writeString(folder.resolve("now.json"), Workbench.WRITER.writeValueAsString(after));
            List<SourceFile> files = refusable(() -> generate(after, seed));
            if (!files.isEmpty()) {
                Packages packages = Packages.around("fuzz.model");
                refusable(() -> {
                    DocumentReport.write(Configuration.of(now, folder, packages), folder.resolve("page.html"));
                    return List.of();
                });
                refusable(() -> {
                    DocumentDiff.write(DocumentDiff.of(subject(old), subject(now)), folder.resolve("diff"));
                    return List.of();
                });
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError e) {
            String where =
                    Stream.of(e.getStackTrace()).limit(8).map(String::valueOf).collect(Collectors.joining("\n  "));
            throw new AssertionError("seed " + seed + ": " + e + "\n  " + where, e);
        }
    }

    private static List<SourceFile> generate(JsonNode document, int seed) {
        String home = "fuzz.m" + seed;
        return Workbench.generate(
                document,
                folder,
                new Packages(home + ".model", home, CompiledKit.PACKAGE),
                Kit.NONE,
                Mappings.NONE,
                seed % 2 == 0 ? Validation.STRICT : Validation.NONE,
                seed % 5 == 0 ? Databind.JACKSON2 : Databind.NONE);
    }

    private static Subject subject(Path file) {
        return new Subject(file.getFileName().toString(), file, List.of(), new Access(List.of(), List.of()));
    }

    private interface Step {
        List<SourceFile> run();
    }

    private static List<SourceFile> refusable(Step step) {
        try {
            return step.run();
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).isNotEmpty();
            return List.of();
        }
    }
}
