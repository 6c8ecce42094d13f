package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.codegen.DefaultPipeline;
import dev.signet.codegen.Generated;
import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.ClientDefaults;
import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.LocatedProblemsException;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machine-made documents: each is generated from or refused with problems, never anything else; what is generated is the same a
 * second time, and compiles without a warning. {@code -Dsignet.fuzz.documents=} and {@code -Dsignet.fuzz.first=} go further.
 */
class FuzzTest {
    private static final int DOCUMENTS = Integer.getInteger("signet.fuzz.documents", 20_000);
    private static final int FIRST = Integer.getInteger("signet.fuzz.first", 0);
    private static final int COMPILED = Integer.getInteger("signet.fuzz.compiled", 300);
    private static final int BATCH = 20;

    /** A lone surrogate can only be written as an escape. */
    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    static Path folder;

    private static Optional<Generated> generate(int seed, Kit kit) {
        String home = "fuzz.s" + seed;
        Path file = folder.resolve(Thread.currentThread().getId() + ".json");
        try {
            Files.writeString(file, WRITER.writeValueAsString(new Grammar(seed).document()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        GeneratorConfig plain = GeneratorConfig.of(file, folder, new Packages(home + ".model", home, "fuzz.support"));
        GeneratorConfig config = new GeneratorConfig(
                file,
                List.of(),
                folder,
                plain.packages(),
                new Parts(true, true, kit),
                plain.mappings(),
                plain.access(),
                null,
                ClientDefaults.NONE,
                false);
        try {
            return Optional.of(new DefaultPipeline().run(config, new Problems()));
        } catch (LocatedProblemsException refused) {
            assertThat(refused.problems().all()).isNotEmpty();
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            String where =
                    Stream.of(e.getStackTrace()).limit(6).map(String::valueOf).collect(Collectors.joining("\n  "));
            throw new AssertionError(
                    "seed " + seed + ": " + e + "\n  " + where + "\n" + new Grammar(seed).document(), e);
        }
    }

    @Test
    void everyDocumentIsGeneratedFromOrRefusedTheSameWayTwice() {
        AtomicInteger refused = new AtomicInteger();
        IntStream.range(FIRST, FIRST + DOCUMENTS).parallel().forEach(seed -> {
            Optional<Generated> once = generate(seed, Kit.NONE);
            if (once.isEmpty()) {
                refused.incrementAndGet();
            } else if (seed % 10 == 0) {
                assertThat(generate(seed, Kit.NONE).orElseThrow().files())
                        .as("seed " + seed)
                        .isEqualTo(once.get().files());
            }
        });
        assertThat(refused.get()).isLessThan(DOCUMENTS / 3);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(SourceFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.text = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    @Test
    void whatIsGeneratedCompilesWithoutWarnings() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int kitSeed = IntStream.range(0, 100)
                .filter(seed -> generate(seed, Kit.WHOLE).isPresent())
                .findFirst()
                .orElseThrow();
        List<Source> kit = generate(kitSeed, Kit.WHOLE).orElseThrow().files().stream()
                .filter(file -> file.path().startsWith("fuzz/support/"))
                .map(Source::new)
                .toList();
        assertThat(compile(kit, classes)).isEmpty();
        List<Integer> good = IntStream.iterate(FIRST, seed -> seed + 1)
                .filter(seed -> generate(seed, Kit.NONE).isPresent())
                .limit(COMPILED)
                .boxed()
                .toList();
        List<String> warnings = IntStream.range(0, (COMPILED + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(n -> good.subList(n * BATCH, Math.min(good.size(), (n + 1) * BATCH)))
                .flatMap(seeds -> compiled(seeds, classes).stream())
                .toList();
        assertThat(warnings).isEmpty();
    }

    private static List<String> compiled(List<Integer> seeds, Path classes) {
        List<Source> sources = seeds.stream()
                .flatMap(seed -> generate(seed, Kit.NONE).orElseThrow().files().stream())
                .map(Source::new)
                .toList();
        try {
            return compile(sources, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> compile(List<Source> sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of(
                    "-Xlint:all,-classfile",
                    "--release",
                    "17",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classes + java.io.File.pathSeparator + System.getProperty("java.class.path"));
            javac.getTask(new StringWriter(), files, diagnostics, options, null, sources)
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> (d.getSource() == null ? "" : d.getSource().getName()) + ":" + d.getLineNumber() + " "
                        + d.getMessage(Locale.ROOT))
                .limit(20)
                .toList();
    }
}
