package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.ProblemsException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machine-made documents: each is generated from or refused with problems, never anything else; what is generated is the same a
 * second time, and compiles without a warning. {@code -Dsignet.fuzz.documents=}, {@code -Dsignet.fuzz.compiled=} and
 * {@code -Dsignet.fuzz.first=} go further.
 */
class FuzzTest {
    private static final int DOCUMENTS = Integer.getInteger("signet.fuzz.documents", 1_000);
    private static final int FIRST = Integer.getInteger("signet.fuzz.first", 0);
    private static final int COMPILED = Integer.getInteger("signet.fuzz.compiled", 20);
    private static final int BATCH = 20;

    private static final Path FOREIGN = Path.of("src/test/java/dev/signet/codegen/fuzz/Foreign.java");

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

    private static Optional<List<SourceFile>> generate(int seed) {
        String home = "fuzz.s" + seed;
        Packages packages = new Packages(home + ".model", home, CompiledKit.PACKAGE);
        try {
            // Every third checks limits, and of those every second in builders only.
            Validation validation =
                    seed % 3 != 0 ? Validation.NONE : seed % 2 == 0 ? Validation.STRICT : Validation.BUILDER;
            Mappings mappings = seed % 4 == 0 ? MAPPINGS : Mappings.NONE;
            Databind databind = seed % 5 == 0 ? Databind.JACKSON2 : Databind.NONE;
            return Optional.of(Workbench.generate(
                    new Grammar(seed).document(), folder, packages, Kit.NONE, mappings, validation, databind));
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).isNotEmpty();
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
            Optional<List<SourceFile>> once = generate(seed);
            if (once.isEmpty()) {
                refused.incrementAndGet();
            } else if (seed % 10 == 0) {
                assertThat(generate(seed).orElseThrow()).as("seed " + seed).isEqualTo(once.get());
            }
        });
        assertThat(refused.get()).isLessThan(DOCUMENTS / 3);
    }

    @Test
    void whatIsGeneratedCompilesWithoutWarnings() {
        compile(0, COMPILED);
    }

    @Test
    @Tag("integration")
    void manyMoreCompileToo() {
        compile(COMPILED, 10 * COMPILED);
    }

    /** @param from how many documents that are not refused to leave out */
    private static void compile(int from, int to) {
        List<List<SourceFile>> good = IntStream.iterate(FIRST, seed -> seed + 1)
                .mapToObj(FuzzTest::generate)
                .flatMap(Optional::stream)
                .skip(from)
                .limit(to - from)
                .toList();
        IntStream.range(0, (good.size() + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(n -> good.subList(n * BATCH, Math.min(good.size(), (n + 1) * BATCH)))
                .forEach(batch -> CompiledKit.get()
                        .load(batch.stream().flatMap(List::stream).toList(), foreign()));
    }

    private static JavaFileObject foreign() {
        try {
            return JavaFileObjects.forResource(FOREIGN.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
