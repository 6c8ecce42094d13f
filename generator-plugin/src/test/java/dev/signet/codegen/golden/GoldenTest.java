package dev.signet.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * One case per behaviour: the document, and exactly what it becomes, or the part of it that the case is about. All of it compiles
 * without a warning, together with the sources beside the document.
 * {@code -Dsignet.golden.update=true} writes what is generated now into the cases.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/cases");

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseIsAsExpectedAndCompiles() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(15);
        boolean update = Boolean.getBoolean("signet.golden.update");
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    Map<String, String> generated =
                            Excerpt.of(parameters(folder)).of(generate(folder));
                    if (update) {
                        refresh(folder.resolve("expected"), generated);
                    }
                    assertThat(differences(folder.resolve("expected"), generated))
                            .isEmpty();
                }));
    }

    @Test
    void aMissingAnExtraAndAChangedFileAreAllReported(@TempDir Path folder) throws IOException {
        Map<String, String> generated = Map.of("A.java", "a\n", "B.java", "b\n");
        refresh(folder, generated);
        assertThat(differences(folder, generated)).isEmpty();
        Files.writeString(folder.resolve("A.java"), "other\n");
        Files.writeString(folder.resolve("C.java"), "c\n");
        Files.delete(folder.resolve("B.java"));
        assertThat(differences(folder, generated)).hasSize(3);
        refresh(folder, generated);
        assertThat(differences(folder, generated)).isEmpty();
    }

    /** Path → text of everything generated but the runtime library, with the problems as a file of their own. */
    private static Map<String, String> generate(Path folder) throws IOException {
        Problems problems = new Problems();
        List<Path> overlays =
                Files.exists(folder.resolve("overlay.yaml")) ? List.of(folder.resolve("overlay.yaml")) : List.of();
        Path schemas = folder.resolve("spec");
        Properties parameters = parameters(folder);
        Configuration config = Configuration.of(
                        Files.isDirectory(schemas) ? schemas : folder.resolve("spec.yaml"),
                        Path.of("target/golden"),
                        Configuration.Packages.around("shop.model"))
                .with(Options.OVERLAYS, overlays)
                .with(Mapped.read(folder.resolve("mappings.txt")))
                .with(Options.VALIDATION, Validation.valueOf(parameter(parameters, "validation")))
                .with(Options.DATABIND, Databind.valueOf(parameter(parameters, "databind")));
        Compilation result = new Compiler().compile(config, problems);
        compile(result.files(), folder);
        Map<String, String> files = new TreeMap<>();
        for (SourceFile file : result.files()) {
            if (!CompiledKit.holds(file)) {
                files.put(file.path(), file.content());
            }
        }
        if (!problems.all().isEmpty()) {
            files.put(
                    "problems.txt",
                    String.join(
                                    "\n",
                                    problems.all().stream()
                                            .map(Problem::toString)
                                            .toList()) + "\n");
        }
        return files;
    }

    /** A case may hold parameters of the generator, and what it is about, each a {@code key=value} in {@code config.properties}. */
    private static Properties parameters(Path folder) throws IOException {
        Properties parameters = new Properties();
        if (Files.exists(folder.resolve("config.properties"))) {
            parameters.load(new StringReader(Files.readString(folder.resolve("config.properties"))));
        }
        return parameters;
    }

    private static String parameter(Properties parameters, String name) {
        return parameters.getProperty(name, "none").toUpperCase(Locale.ROOT);
    }

    private static void compile(List<SourceFile> files, Path folder) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> given = Files.list(folder)) {
            for (Path file :
                    given.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                sources.add(JavaFileObjects.forResource(file.toUri().toURL()));
            }
        }
        CompiledKit.get().load(files, sources.toArray(JavaFileObject[]::new));
    }

    private static List<String> differences(Path expected, Map<String, String> generated) throws IOException {
        List<String> differences = new ArrayList<>();
        Map<String, String> known = read(expected);
        generated.forEach((path, text) -> {
            String before = known.remove(path);
            if (before == null) {
                differences.add(path + " is new:\n" + text);
            } else if (!before.equals(text)) {
                differences.add(path + " differs at line " + firstDifference(before, text) + ", now:\n" + text);
            }
        });
        known.keySet().forEach(path -> differences.add(path + " is no longer generated"));
        return differences;
    }

    private static int firstDifference(String a, String b) {
        List<String> left = a.lines().toList();
        List<String> right = b.lines().toList();
        int line = 0;
        while (line < left.size() && line < right.size() && left.get(line).equals(right.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return files;
    }

    private static void refresh(Path folder, Map<String, String> generated) throws IOException {
        for (String stale : read(folder).keySet()) {
            if (!generated.containsKey(stale)) {
                Files.delete(folder.resolve(stale));
            }
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.writeString(path, file.getValue());
        }
    }
}
