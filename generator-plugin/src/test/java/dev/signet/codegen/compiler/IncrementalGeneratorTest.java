package dev.signet.codegen.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.compiler.Compilation.TypeCounts;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.output.WriteCounts;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.timing.Timings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalGeneratorTest {
    private static final Packages PACKAGES = Packages.around("com.example.pets.model");

    @TempDir
    private Path folder;

    private Configuration config;
    private int runs;

    @BeforeEach
    void setUp() throws IOException {
        config = Configuration.of(
                Files.writeString(folder.resolve("openapi.yaml"), "1"), folder.resolve("out"), PACKAGES);
    }

    private Compilation compile(Configuration configuration) {
        runs++;
        return new Compilation(
                List.of(new SourceFile("com/example/Pet.java", read(configuration.inputSpec()))),
                List.of(configuration.inputSpec()),
                new TypeCounts(3, 2, 1),
                List.of(Problem.warning("#/a", "odd", "correct it")));
    }

    private GenerationResult generate(Configuration configuration, String tool) {
        return generate(this::compile, configuration, tool);
    }

    private static GenerationResult generate(
            Function<Configuration, Compilation> compiler, Configuration configuration, String tool) {
        return new IncrementalGenerator(compiler, tool, new Timings()).generate(configuration);
    }

    @Test
    void writesTheFilesAndReturnsCountsAndWarnings() {
        GenerationResult result = generate(config, "1");

        assertThat(result.files()).isEqualTo(new WriteCounts(1, 0, 0));
        assertThat(result.summary())
                .matches("3 records, 2 unions, 1 enum; 1 file written, 0 unchanged, 0 deleted in \\d+ ms");
        assertThat(result.warnings()).extracting(Problem::text).containsExactly("#/a odd → correct it");
        assertThat(folder.resolve("out/com/example/Pet.java")).hasContent("1");
    }

    @Test
    void doesNothingTheSecondTimeAndRepeatsTheCounts() {
        generate(config, "1");

        GenerationResult result = generate(config, "1");

        assertThat(runs).isEqualTo(1);
        assertThat(result.upToDate()).isTrue();
        assertThat(result.summary()).matches("3 records, 2 unions, 1 enum; up to date in \\d+ ms");
    }

    @Test
    void generatesAnewWhenTheDocumentChanged() throws IOException {
        generate(config, "1");
        Files.writeString(config.inputSpec(), "2");

        assertThat(generate(config, "1").files()).isEqualTo(new WriteCounts(1, 0, 0));
    }

    @Test
    void generatesAnewWithOtherCodeButTouchesNoUnchangedFile() {
        generate(config, "1");

        assertThat(generate(config, "2").files()).isEqualTo(new WriteCounts(0, 1, 0));
    }

    @Test
    void generatesAnewWhenAddressesMayHaveBeenRead() {
        Configuration remote =
                config.with(Options.ALLOWED_REFS, new Access(List.of(), List.of("https://example.com/")));
        generate(remote, "1");
        generate(remote, "1");

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void writesNothingIfTheCompilerRefuses() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> generate(
                        refused -> {
                            throw new ProblemsException("#/a", "wrong", "correct it");
                        },
                        config,
                        "1"));
        assertThat(config.output()).doesNotExist();
    }

    @Test
    void reportsFilesThatDifferOnlyByCase() {
        Function<Configuration, Compilation> clashing = configuration -> new Compilation(
                List.of(new SourceFile("a/A.java", ""), new SourceFile("a/a.java", "")),
                List.of(),
                new TypeCounts(0, 0, 0),
                List.of());

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> generate(clashing, config, "1"))
                .withMessageContaining("differ only by case");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
