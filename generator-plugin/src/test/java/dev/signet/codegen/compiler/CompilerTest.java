package dev.signet.codegen.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.compiler.Compilation.TypeCounts;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTest {
    private static final String HEAD =
            "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";
    private static final String PET = "    Pet: {type: object, properties: {name: {type: string}}}\n";
    private static final String DANGLING = "    Odd: {$ref: '#/components/schemas/Gone'}\n";

    @TempDir
    private Path folder;

    private Configuration configuration(String schemas) throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), HEAD + schemas);
        return Configuration.of(document, folder.resolve("out"), Packages.around("shop.model"));
    }

    @Test
    void compilationHasFilesInputsCountsAndWarningsAndNothingIsWritten() throws IOException {
        Compilation compilation = new Compiler().compile(configuration(PET + DANGLING));

        assertThat(compilation.files()).extracting(file -> file.path()).contains("shop/model/Pet.java");
        assertThat(compilation.inputs()).containsExactly(folder.resolve("openapi.yaml"));
        assertThat(compilation.counts()).isEqualTo(new TypeCounts(1, 0, 0));
        assertThat(compilation.warnings())
                .singleElement()
                .extracting(problem -> problem.location().toString())
                .isEqualTo("openapi.yaml:7");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void invalidDocumentIsRefusedWithAllProblemsAndTheirLocations() throws IOException {
        Configuration invalid = configuration(DANGLING + "    Pet: {type: object, properties: []}\n")
                .with(Options.OVERLAYS, List.of(folder.resolve("none.yaml")));
        Problems before = new Problems();
        before.warn("", "found before", "");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> new Compiler().compile(invalid, before))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::text)
                        .anyMatch("found before"::equals)
                        .anyMatch(text -> text.startsWith("none.yaml none.yaml# ")));
    }

    @Test
    void warningsAreErrorsIfTheConfigurationSaysSo() throws IOException {
        Configuration strict = configuration(PET + DANGLING).with(Options.FAIL_ON_WARNINGS, true);

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> new Compiler().compile(strict))
                .satisfies(e -> assertThat(e.problems()).hasSize(1));
    }

    @Test
    void controlCharactersOfADocumentStayOutOfTheTextOfAProblem() {
        Problem forging = Problem.error("#/a\n[INFO] BUILD SUCCESS", "wrong\u001b[2J", "");

        assertThat(forging.text()).isEqualTo("#/a [INFO] BUILD SUCCESS wrong\\u001B[2J");
    }
}
