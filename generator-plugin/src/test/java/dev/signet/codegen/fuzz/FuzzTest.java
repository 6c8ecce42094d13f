package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Mappings;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.LocatedProblemsException;
import dev.signet.codegen.compile.GeneratedSource;
import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
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

    /** Some documents have use for them. */
    private static final Mappings MAPPINGS = new Mappings(
            Map.of(
                    "string+email", Foreign.class.getName(),
                    "string+uuid", "String",
                    "string+odd", "java.time.Instant#parse",
                    "integer", "BigInteger",
                    "number+double", "BigDecimal"),
            Map.of(),
            Map.of("S1", Foreign.class.getName(), "S3", Foreign.class.getName(), "name", Foreign.class.getName()));

    @TempDir
    static Path folder;

    private static Optional<List<SourceFile>> generate(int seed, Kit kit) {
        String home = "fuzz.s" + seed;
        Packages packages = new Packages(home + ".model", home, "fuzz.support");
        try {
            // Every third checks limits, and of those every second in builders only.
            Validation validation =
                    seed % 3 != 0 ? Validation.NONE : seed % 2 == 0 ? Validation.STRICT : Validation.BUILDER;
            Mappings mappings = seed % 4 == 0 ? MAPPINGS : Mappings.NONE;
            Databind databind = seed % 5 == 0 ? Databind.JACKSON2 : Databind.NONE;
            return Optional.of(Workbench.generate(
                    new Grammar(seed).document(), folder, packages, kit, mappings, validation, databind));
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
            Optional<List<SourceFile>> once = generate(seed, Kit.NONE);
            if (once.isEmpty()) {
                refused.incrementAndGet();
            } else if (seed % 10 == 0) {
                assertThat(generate(seed, Kit.NONE).orElseThrow())
                        .as("seed " + seed)
                        .isEqualTo(once.get());
            }
        });
        assertThat(refused.get()).isLessThan(DOCUMENTS / 3);
    }

    @Test
    void whatIsGeneratedCompilesWithoutWarnings() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int kitSeed = IntStream.iterate(0, seed -> seed + 15)
                .limit(100)
                .filter(seed -> generate(seed, Kit.WHOLE).isPresent())
                .findFirst()
                .orElseThrow();
        List<GeneratedSource> kit = generate(kitSeed, Kit.WHOLE).orElseThrow().stream()
                .filter(file -> file.path().startsWith("fuzz/support/"))
                .map(GeneratedSource::new)
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
        List<GeneratedSource> sources = seeds.stream()
                .flatMap(seed -> generate(seed, Kit.NONE).orElseThrow().stream())
                .map(GeneratedSource::new)
                .toList();
        try {
            return compile(sources, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> compile(List<GeneratedSource> sources, Path classes) throws IOException {
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
