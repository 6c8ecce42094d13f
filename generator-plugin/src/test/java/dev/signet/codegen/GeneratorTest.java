package dev.signet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.GeneratorConfig.Access;
import dev.signet.codegen.GeneratorConfig.ClientDefaults;
import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Mappings;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.output.Written;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final Packages PACKAGES = Packages.around("com.example.pets.model");

    @TempDir
    private Path folder;

    private GeneratorConfig config;
    private int runs;

    private final Pipeline pipeline = (config, problems) -> {
        runs++;
        problems.warn("#/a", "odd", "mend it");
        List<SourceFile> files = List.of(new SourceFile("com/example/Pet.java", read(config.inputSpec())));
        return new Generated(files, List.of(config.inputSpec()), 3, 2, 1, pointer -> "openapi.yaml:7");
    };

    @BeforeEach
    void setUp() throws IOException {
        config = GeneratorConfig.of(
                Files.writeString(folder.resolve("openapi.yaml"), "1"), folder.resolve("out"), PACKAGES);
    }

    @Test
    void writesWhatThePipelineProducesAndTellsFiguresAndWarnings() {
        Outcome outcome = new Generator(pipeline, "1").run(config);

        assertThat(outcome.written()).isEqualTo(new Written(1, 0, 0));
        assertThat(outcome.summary())
                .matches("3 records, 2 unions, 1 enum; 1 file written, 0 unchanged, 0 deleted in \\d+ ms");
        assertThat(outcome.problems().lines(Severity.WARNING)).containsExactly("openapi.yaml:7 #/a odd → mend it");
        assertThat(folder.resolve("out/com/example/Pet.java")).hasContent("1");
    }

    @Test
    void doesNothingTheSecondTimeAndRepeatsTheFigures() {
        new Generator(pipeline, "1").run(config);

        Outcome outcome = new Generator(pipeline, "1").run(config);

        assertThat(runs).isEqualTo(1);
        assertThat(outcome.upToDate()).isTrue();
        assertThat(outcome.summary()).matches("3 records, 2 unions, 1 enum; up to date in \\d+ ms");
    }

    @Test
    void generatesAnewWhenTheDocumentChanged() throws IOException {
        new Generator(pipeline, "1").run(config);
        Files.writeString(config.inputSpec(), "2");

        assertThat(new Generator(pipeline, "1").run(config).written()).isEqualTo(new Written(1, 0, 0));
    }

    @Test
    void generatesAnewWithOtherCodeButTouchesNoUnchangedFile() {
        new Generator(pipeline, "1").run(config);

        assertThat(new Generator(pipeline, "2").run(config).written()).isEqualTo(new Written(0, 1, 0));
    }

    @Test
    void neverTrustsAnEarlierRunThatMayHaveReadAddresses() {
        GeneratorConfig remote = config.toBuilder()
                .access(new Access(List.of(), List.of("https://example.com/")))
                .build();
        new Generator(pipeline, "1").run(remote);
        new Generator(pipeline, "1").run(remote);

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void writesNothingAfterAnErrorAndKeepsThePlace() {
        Pipeline failing = (config, problems) -> {
            problems.error("#/a", "wrong", "mend it");
            return pipeline.run(config, problems);
        };

        assertThatExceptionOfType(LocatedProblemsException.class)
                .isThrownBy(() -> new Generator(failing, "1").run(config))
                .satisfies(e -> assertThat(e.problems().lines(Severity.ERROR))
                        .containsExactly("openapi.yaml:7 #/a wrong → mend it"));
        assertThat(config.output()).doesNotExist();
    }

    @Test
    void reportsWhatWasFoundBeforeThePipelineGaveUp() {
        Pipeline failing = (config, problems) -> {
            problems.warn("#/a", "odd", "");
            throw new ProblemsException("#/b", "hopeless", "");
        };

        assertThatExceptionOfType(LocatedProblemsException.class)
                .isThrownBy(() -> new Generator(failing, "1").run(config))
                .satisfies(e -> assertThat(e.problems().all()).hasSize(2));
    }

    @Test
    void writesNothingAfterAWarningIfThatIsWanted() {
        assertThatExceptionOfType(LocatedProblemsException.class)
                .isThrownBy(() -> new Generator(pipeline, "1")
                        .run(config.toBuilder().failOnWarnings(true).build()));
        assertThat(config.output()).doesNotExist();
    }

    @Test
    void reportsWhatStandsInTheWayOfWriting() {
        Pipeline clashing = (config, problems) -> new Generated(
                List.of(new SourceFile("a/A.java", ""), new SourceFile("a/a.java", "")), List.of(), 0, 0, 0);

        assertThatExceptionOfType(LocatedProblemsException.class)
                .isThrownBy(() -> new Generator(clashing, "1").run(config))
                .withMessageContaining("differ only by case");
    }

    @Test
    void keepsControlCharactersOfADocumentOutOfTheLog() {
        Pipeline forging = (config, problems) -> {
            throw new ProblemsException("#/a\n[INFO] BUILD SUCCESS", "wrong\u001b[2J", "");
        };

        assertThatExceptionOfType(LocatedProblemsException.class)
                .isThrownBy(() -> new Generator(forging, "1").run(config))
                .satisfies(e -> assertThat(e.problems().lines(Severity.ERROR))
                        .containsExactly("#/a [INFO] BUILD SUCCESS wrong [2J"));
    }

    @Test
    void fingerprintDependsOnEveryParameterAndOnTheTemplates() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Path other = folder.resolve("other");
        Map<String, String> map = Map.of("a", "b");
        GeneratorConfig templated =
                config.toBuilder().templateDirectory(templates).build();

        Stream<GeneratorConfig> changed = Stream.of(
                        config.toBuilder().access(new Access(List.of(other), List.of())),
                        config.toBuilder().access(new Access(List.of(), List.of("https://example.com/"))),
                        config.toBuilder().failOnWarnings(true),
                        config.toBuilder().overlays(List.of(other)),
                        config.toBuilder().parts(new Parts(true, true, Kit.NONE)),
                        config.toBuilder().parts(new Parts(true, false, Kit.NEEDED)),
                        config.toBuilder().parts(new Parts(false, true, Kit.NEEDED)),
                        config.toBuilder().mappings(new Mappings(map, Map.of(), Map.of())),
                        config.toBuilder().mappings(new Mappings(Map.of(), map, Map.of())),
                        config.toBuilder().mappings(new Mappings(Map.of(), Map.of(), map)),
                        config.toBuilder().client(new ClientDefaults(map, null)),
                        config.toBuilder().client(new ClientDefaults(Map.of(), "old")),
                        config.toBuilder().validation(Validation.STRICT),
                        config.toBuilder().databind(Databind.JACKSON2),
                        config.toBuilder().databind(Databind.JACKSON3))
                .map(GeneratorConfig.Builder::build);
        Stream<GeneratorConfig> others = Stream.of(
                config,
                GeneratorConfig.of(other, config.output(), PACKAGES),
                GeneratorConfig.of(config.inputSpec(), config.output(), Packages.around("a.b")),
                templated);
        List<String> variants = Stream.concat(others, changed)
                .map(variant -> variant.fingerprint("1").hash())
                .toList();
        Files.writeString(templates.resolve("client.mustache"), "x");

        assertThat(variants).hasSize(19).doesNotHaveDuplicates();
        assertThat(config.fingerprint("2")).isNotEqualTo(config.fingerprint("1"));
        assertThat(variants).doesNotContain(templated.fingerprint("1").hash());
    }

    @Test
    void aBuilderKeepsWhatItIsNotTold() {
        Map<String, String> map = Map.of("a", "b");
        GeneratorConfig all = new GeneratorConfig(
                folder.resolve("spec"),
                List.of(folder.resolve("overlay")),
                folder.resolve("out"),
                PACKAGES,
                new Parts(true, false, Kit.WHOLE),
                new Mappings(map, map, map),
                new Access(List.of(folder), List.of("https://example.com/")),
                folder.resolve("templates"),
                new ClientDefaults(map, "old"),
                Validation.STRICT,
                Databind.JACKSON2,
                true);

        assertThat(all.toBuilder().build()).isEqualTo(all);
        assertThat(all.toBuilder().failOnWarnings(false).build()).isNotEqualTo(all);
    }

    @Test
    void packagesWithoutAParentStayOutOfTheUnnamedPackage() {
        assertThat(Packages.around("a.b.model")).isEqualTo(new Packages("a.b.model", "a.b", "a.b.support"));
        assertThat(Packages.around("pets")).isEqualTo(new Packages("pets", "pets", "pets.support"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
