package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.problem.Locator;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.ProblemsException;
import java.io.File;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class GenerateMojoFailureTest extends MojoFixture {
    private static final Locator AT_7 = pointer -> "openapi.yaml:7";

    @Test
    void reportsAllMistakesInParametersAtOnce() {
        mojo.inputSpec = " ";
        mojo.overlays = List.of("spec/opnapi.yaml", "spec");
        mojo.modelPackage = "com.my-company.model";
        mojo.apiPackage = "com.class";
        mojo.supportPackage = "java.util";
        mojo.typeMappings = List.of("string");
        mojo.importMappings = List.of("Money=no type");
        mojo.schemaMappings = List.of("A=a.B", "A=a.C");
        mojo.allowedRefs = List.of("nowhere");
        mojo.templateDirectory = new File("spec/openapi.yaml");

        assertThat(failure())
                .contains(
                        "<inputSpec> is missing → ",
                        "<overlays> refers to a file that does not exist: " + folder.resolve("spec/opnapi.yaml")
                                + " → did you mean " + folder.resolve("spec/openapi.yaml") + "?",
                        "<overlays> is a folder: " + folder.resolve("spec"),
                        "<modelPackage> is not a valid Java package name: com.my-company.model",
                        "<apiPackage> is not a valid Java package name: com.class",
                        "<supportPackage> belongs to the JDK: java.util",
                        "<typeMappings> has an entry that is not key=value: string",
                        "<importMappings> maps Money to an invalid Java type name: no type",
                        "<schemaMappings> maps A to both a.B and a.C",
                        "<allowedRefs> refers to a folder that does not exist",
                        "<templateDirectory> is a file");
        assertThat(log.lines).hasSize(11).allMatch(line -> line.startsWith("error "));
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void refusesAWordThatSaysNothingOfValidation() {
        mojo.validation = "strickt";
        assertThat(failure())
                .contains("<validation> is none of none, builder and strict: strickt → did you mean strict?");

        mojo.validation = "everywhere";
        assertThat(failure()).contains("everywhere → choose one of them");
    }

    @Test
    void refusesADatabindThatThereIsNone() {
        mojo.databind = "jackson4";

        assertThat(failure()).contains("<databind> is none of none, jackson2 and jackson3: jackson4 → did you mean");
    }

    @Test
    void refusesAddresses() {
        mojo.inputSpec = "https://example.com/openapi.yaml";

        assertThat(failure()).contains("<inputSpec> is a URL", "→ download the document");
    }

    @Test
    void refusesTwoExecutionsWhoseClassesAreCompiledTogether() throws Exception {
        Map<Object, Object> context = new HashMap<>();
        mojo.setPluginContext(context);
        mojo.executionId = "first";
        mojo.execute();

        mojo.executionId = "second";
        mojo.output = folder.resolve("other").toFile();
        mojo.modelPackage = "com.example.pets.other";
        assertThat(failure())
                .contains(
                        "execution first of this build already generates classes of the package com.example.pets →"
                                + " set a separate <apiPackage> for each execution",
                        "of the package com.example.pets.support → set a separate <supportPackage>")
                .doesNotContain("<modelPackage>");

        mojo.apiPackage = "com.example.pets.other";
        mojo.supportPackage = "com.example.pets.other.support";
        mojo.execute();
    }

    @Test
    void namesPropertiesWhereThereIsNoPom() {
        mojo.project = null;
        mojo.startFolder = folder.toString();
        mojo.inputSpec = null;
        mojo.modelPackage = null;

        assertThat(failure()).contains("-Dsignet.inputSpec is missing → ", "-Dsignet.modelPackage is missing → ");
    }

    @Test
    void refusesPackagesThatNoFolderOnWindowsCanHold() {
        mojo.modelPackage = "com.example.aux";

        assertThat(failure()).contains("<modelPackage> is not a valid Java package name: com.example.aux");
    }

    @Test
    void refusesASupportPackageThatIsTheModels() {
        mojo.supportPackage = mojo.modelPackage;

        assertThat(failure()).contains("<supportPackage> is also the package of the model");
    }

    @Test
    void refusesTwoExecutionsInOneFolderButNotOneThatRunsTwice() throws Exception {
        Map<Object, Object> context = new HashMap<>();
        mojo.setPluginContext(context);
        mojo.executionId = "first";
        mojo.execute();
        mojo.execute();

        mojo.executionId = "second";

        assertThat(failure())
                .contains(
                        "execution first of this build already writes to",
                        "→ use a separate <output> for each execution");
    }

    @Test
    void refusesAnOutputInThatOfAnotherExecution() throws Exception {
        Map<Object, Object> context = new HashMap<>();
        mojo.setPluginContext(context);
        mojo.executionId = "first";
        mojo.output = folder.resolve("target/code").toFile();
        mojo.execute();

        mojo.executionId = "second";
        mojo.modelPackage = "com.example.shop.model";
        mojo.output = folder.resolve("target/code/shop").toFile();

        assertThat(failure())
                .contains(
                        "and that of execution first, " + folder.resolve("target/code") + ", overlap → use a separate");
    }

    @Test
    void refusesAnOutputThatContainsTheProject() {
        mojo.output = folder.toFile();

        assertThat(failure()).contains("<output> contains the project: " + folder + " → choose a folder of its own");
    }

    private void warned() {
        mojo = mojo(config -> {
            Compilation plain = compilation(config);
            return new Compilation(
                    plain.files(),
                    plain.inputs(),
                    plain.counts(),
                    List.of(Problem.warning("#/a", "odd", "mend it").in(AT_7)));
        });
    }

    @Test
    void logsWarningsWithTheirPlaces() throws Exception {
        warned();
        mojo.execute();

        assertThat(log.lines.get(0)).isEqualTo("warn openapi.yaml:7 #/a odd → mend it");
    }

    @Test
    void failsWithEveryErrorOfTheDocument() {
        mojo = mojo(config -> {
            throw new ProblemsException(List.of(
                    Problem.warning("#/w", "odd", "").in(AT_7),
                    Problem.error("#/a", "wrong", "mend it").in(AT_7),
                    Problem.error("#/b", "bad", "").in(AT_7)));
        });

        assertThat(failure()).isEqualTo("""
                Signet found 2 errors and wrote nothing:
                  openapi.yaml:7 #/a wrong → mend it
                  openapi.yaml:7 #/b bad""");
        assertThat(log.lines)
                .containsExactly(
                        "warn openapi.yaml:7 #/w odd",
                        "error openapi.yaml:7 #/a wrong → mend it",
                        "error openapi.yaml:7 #/b bad");
        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
    }

    @Test
    void failsOnWarningsIfThatIsWanted() throws Exception {
        Files.writeString(folder.resolve("spec/openapi.yaml"), """
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                components: {schemas: {Odd: {$ref: '#/components/schemas/Gone'}}}
                """);
        mojo = real();
        mojo.failOnWarnings = true;

        assertThat(failure())
                .contains(
                        "Signet found 1 warning",
                        "signet.failOnWarnings is set",
                        "openapi.yaml:3 #/components/schemas/Odd");
    }

    @Test
    void ownsUpToItsOwnFaults() {
        mojo = mojo(config -> {
            throw new IllegalStateException("oops");
        });

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(mojo::execute)
                .withMessageContaining("oops")
                .withStackTraceContaining("IllegalStateException: oops");
    }

    @Test
    void saysWhatCannotBeWritten() throws Exception {
        Files.createDirectories(folder.resolve("out/com/example/pets/.signet-tmp/x"));
        mojo.output = new File("out");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(mojo::execute)
                .withMessageStartingWith("Signet can't read or write a file: can't write to " + folder.resolve("out"));
    }
}
