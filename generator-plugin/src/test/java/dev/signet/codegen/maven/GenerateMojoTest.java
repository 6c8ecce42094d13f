package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.Validation;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class GenerateMojoTest extends MojoFixture {

    @Test
    void checksLimitsWhereItIsTold() throws Exception {
        mojo.execute();
        mojo.validation = " builder ";
        mojo.execute();
        mojo.validation = "strict";
        mojo.execute();

        assertThat(configs)
                .extracting(config -> config.get(Options.VALIDATION))
                .containsExactly(Validation.NONE, Validation.BUILDER, Validation.STRICT);
    }

    @Test
    void knowsWhichDatabindIsToKnowTheTypes() throws Exception {
        mojo.execute();
        mojo.databind = "jackson2";
        mojo.execute();
        mojo.databind = "jackson3";
        mojo.execute();

        assertThat(configs)
                .extracting(config -> config.get(Options.DATABIND))
                .containsExactly(Databind.NONE, Databind.JACKSON2, Databind.JACKSON3);
    }

    @Test
    void needsOnlyADocumentAndAPackage() throws Exception {
        mojo.execute();

        assertThat(configs)
                .containsExactly(Configuration.of(
                        folder.resolve("spec/openapi.yaml"),
                        folder.resolve("target/generated-sources/signet"),
                        new Packages("com.example.pets.model", "com.example.pets", "com.example.pets.support")));
        assertThat(folder.resolve("target/generated-sources/signet/com/example/pets/Pet.java"))
                .exists();
    }

    @Test
    void passesEveryParameterOn() throws Exception {
        Files.writeString(folder.resolve("one.yaml"), "");
        Files.writeString(folder.resolve("two.yaml"), "");
        Files.createDirectories(folder.resolve("templates"));
        mojo.overlay = "one.yaml";
        mojo.overlays = List.of("two.yaml");
        mojo.output = new File("out");
        mojo.apiPackage = "a.api";
        mojo.supportPackage = "a.kit";
        mojo.generateModels = false;
        mojo.generateApis = false;
        mojo.generateSupport = false;
        mojo.typeMappings = List.of("string+uuid=String, object=Map<String,Object>", "number=BigDecimal");
        mojo.importMappings = List.of("Money=com.example.Money");
        mojo.schemaMappings = List.of("Price=com.example.Price");
        mojo.allowedRefs = List.of("templates", "https://example.com/");
        mojo.templateDirectory = new File("templates");
        mojo.failOnWarnings = true;

        mojo.execute();

        assertThat(configs)
                .containsExactly(Configuration.of(
                                folder.resolve("spec/openapi.yaml"),
                                folder.resolve("out"),
                                new Packages("com.example.pets.model", "a.api", "a.kit"))
                        .with(Options.OVERLAYS, List.of(folder.resolve("one.yaml"), folder.resolve("two.yaml")))
                        .with(new Parts(false, false, Kit.NONE))
                        .with(new Mappings(
                                Map.of("string+uuid", "String", "object", "Map<String,Object>", "number", "BigDecimal"),
                                Map.of("Money", "com.example.Money"),
                                Map.of("Price", "com.example.Price")))
                        .with(
                                Options.ALLOWED_REFS,
                                new Access(List.of(folder.resolve("templates")), List.of("https://example.com/")))
                        .with(Options.TEMPLATE_DIRECTORY, folder.resolve("templates"))
                        .with(Options.FAIL_ON_WARNINGS, true));
    }

    @Test
    void addsTheOutputToTheSourceRootsEvenWhenUpToDate() throws Exception {
        String output = folder.resolve("target/generated-sources/signet").toString();
        mojo.execute();
        assertThat(mojo.project.getCompileSourceRoots()).containsExactly(output);

        GenerateMojo again = mojo(this::compilation);
        again.execute();
        assertThat(configs).hasSize(1);
        assertThat(again.project.getCompileSourceRoots()).containsExactly(output);
    }

    @Test
    void addsTheOutputToTheTestSourceRootsInstead() throws Exception {
        mojo.addTestCompileSourceRoot = true;
        mojo.execute();

        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
        assertThat(mojo.project.getTestCompileSourceRoots()).hasSize(1);
    }

    @Test
    void addsNoSourceRootIfNoneIsWanted() throws Exception {
        mojo.addCompileSourceRoot = false;
        mojo.execute();

        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
    }

    @Test
    void worksWithoutAProject() throws Exception {
        mojo.project = new MavenProject();
        mojo.startFolder = folder.toString();
        mojo.execute();

        assertThat(folder.resolve("generated/com/example/pets/Pet.java")).exists();
    }

    @Test
    void endsWithOneLine() throws Exception {
        mojo.execute();
        assertThat(log.lines)
                .singleElement()
                .asString()
                .matches("info Signet: 3 records, 2 unions, 1 enum; 1 file written, 0 unchanged, 0 deleted in \\d+ ms");

        log.lines.clear();
        mojo.execute();
        assertThat(log.lines)
                .singleElement()
                .asString()
                .matches("info Signet: 3 records, 2 unions, 1 enum; up to date in \\d+ ms");
    }

    @Test
    void saysMoreIfAsked() throws Exception {
        mojo.verbose = true;
        mojo.execute();

        assertThat(log.lines.get(0)).contains("openapi.yaml", "com.example.pets.support");
    }

    @Test
    void warnsIfNothingIsToBeGenerated() throws Exception {
        mojo.generateModels = false;
        mojo.generateApis = false;
        mojo.generateSupport = false;
        mojo.execute();

        assertThat(log.lines.get(0))
                .isEqualTo(
                        "warn Signet generates nothing: <generateModels>, <generateApis> and <generateSupport> are all false "
                                + "→ set one of them to true");
    }

    @Test
    void skipsAndSaysSo() throws Exception {
        mojo.skip = true;
        mojo.inputSpec = null;
        mojo.execute();

        assertThat(log.lines).containsExactly("info Signet: skipped, since signet.skip is set");
        assertThat(configs).isEmpty();
    }
}
