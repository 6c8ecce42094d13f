package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.codegen.compiler.GenerationResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents as they are published generate, and what they become compiles without a warning. Those that
 * {@link dev.signet.codegen.prism.EveryOperationTest} calls are compiled there.
 */
@Tag("integration")
class RealDocumentsTest {
    @TempDir
    Path folder;

    private static Path specs() {
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.isDirectory(above.resolve("shared/specs"))) {
            above = above.getParent();
        }
        return above == null ? Path.of("shared/specs") : above.resolve("shared/specs");
    }

    @ParameterizedTest
    @CsvSource({"google-interactions-2026-05.json, 20", "google-interactions-2025-12.json, 15"})
    void publishedDocumentsCompile(String name, int unions) throws IOException {
        Path document = specs().resolve(name);
        assumeTrue(Files.exists(document), "the published documents are not beside this project");
        GenerationResult outcome = Runs.generate(document, folder.resolve("out"), "pub.model", List.of());
        assertThat(outcome.counts().unions()).isGreaterThanOrEqualTo(unions);
        assertCompiles(folder.resolve("out"));
    }

    @Test
    void theOverlayAppliesToThePublishedDocumentToo() throws IOException {
        Path document = specs().resolve("google-interactions-2026-11-derived.json");
        assumeTrue(Files.exists(document), "the published documents are not beside this project");
        List<Path> overlays = List.of(Runs.spec().resolve("overlay.yaml"));
        GenerationResult published = Runs.generate(document, folder.resolve("out"), "pub.model", overlays);
        assertCompiles(folder.resolve("out"));
        GenerationResult ours =
                Runs.generate(Runs.spec().resolve("openapi.yaml"), folder.resolve("ours"), "pub.model", overlays);
        assertThat(published.counts()).isEqualTo(ours.counts());
        assertThat(Runs.files(folder.resolve("out")).keySet())
                .isEqualTo(Runs.files(folder.resolve("ours")).keySet());
    }

    private void assertCompiles(Path sources) throws IOException {
        List<String> options =
                new ArrayList<>(List.of("--release", "17", "-Xlint:all,-classfile,-path", "-Werror", "-proc:none"));
        options.addAll(
                List.of("-d", Files.createDirectories(folder.resolve("classes")).toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java = all.filter(f -> f.toString().endsWith(".java")).toList();
            assertThat(java).hasSizeGreaterThan(200);
            boolean done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }
}
