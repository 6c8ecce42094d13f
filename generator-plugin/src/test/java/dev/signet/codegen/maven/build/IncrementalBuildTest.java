package dev.signet.codegen.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second build does, and what makes it do more. */
@Tag("integration")
class IncrementalBuildTest {
    private static final String OUTPUT = "target/generated-sources/signet";
    private static final String UP_TO_DATE = "; up to date in ";
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {}
            components:
              schemas:
                Pet:
                  description: An animal.
                  type: object
                  properties:
                    name: {type: string}
                    owner: {$ref: 'parts/owner.yaml'}
                Shop:
                  type: object
                  properties:
                    pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
            """;
    private static final String OVERLAY = """
            overlay: 1.0.0
            info: {title: Corrections, version: '1'}
            actions:
              - target: $.components.schemas.Shop
                update: {description: Sells pets.}
            """;
    private static final String CONFIGURATION = """
            <inputSpec>spec/openapi.yaml</inputSpec>
            <overlay>spec/overlay.yaml</overlay>
            <modelPackage>shop.model</modelPackage>
            <templateDirectory>templates</templateDirectory>
            """;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void setUp() throws IOException {
        project = Project.in(folder);
        project.write("spec/openapi.yaml", DOCUMENT);
        project.write("spec/overlay.yaml", OVERLAY);
        project.write("spec/parts/owner.yaml", "type: object\nproperties:\n  age: {type: integer}\n");
        project.write("templates/other.mustache", "");
        project.write(
                "pom.xml",
                Project.pom(
                        "shop",
                        Project.java17() + "<build><plugins>" + Project.compiling()
                                + Project.signet(Project.execution("one", CONFIGURATION)) + "</plugins></build>"));
    }

    private String generate(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "generate-sources";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return project.build(all);
    }

    @Test
    void aSecondBuildWritesNothingAndCompilesNothing() throws IOException, InterruptedException {
        assertThat(project.build("compile"))
                .contains(" written, 0 unchanged, 0 deleted in ")
                .contains("Compiling ");
        project.age(OUTPUT);
        Map<String, String> state = Map.of("state", project.read(OUTPUT + "/.signet/state"));

        String log = project.build("compile");

        assertThat(log).contains(UP_TO_DATE).contains("Nothing to compile").doesNotContain("Compiling ");
        assertThat(project.young(OUTPUT)).isEmpty();
        assertThat(Map.of("state", project.read(OUTPUT + "/.signet/state"))).isEqualTo(state);
    }

    @Test
    void aNewDescriptionRewritesOneFile() throws IOException, InterruptedException {
        generate();
        project.age(OUTPUT);
        project.write("spec/openapi.yaml", DOCUMENT.replace("An animal.", "A beast."));

        assertThat(generate()).contains("; 1 file written, ");

        assertThat(project.young(OUTPUT)).containsExactly("Pet.java");
        assertThat(project.read(OUTPUT + "/shop/model/Pet.java")).contains("A beast.");
    }

    @Test
    void everyFileThatIsReadCounts() throws IOException, InterruptedException {
        generate();
        project.write("spec/parts/owner.yaml", "type: object\nproperties:\n  years: {type: integer}\n");
        assertThat(generate()).doesNotContain(UP_TO_DATE);
        assertThat(project.files(OUTPUT).values()).anyMatch(text -> text.contains("Long years"));

        project.write("spec/overlay.yaml", OVERLAY.replace("Sells pets.", "Sells beasts."));
        assertThat(generate()).contains("; 1 file written, ");

        project.write("templates/package-info.java.mustache", "package {{package}};\n");
        assertThat(generate()).contains("; 1 file written, ");
        assertThat(project.read(OUTPUT + "/shop/model/package-info.java")).isEqualTo("package shop.model;\n");

        assertThat(generate()).contains(UP_TO_DATE);
    }

    @Test
    void parametersAndThePluginItselfCount() throws IOException, InterruptedException {
        generate();
        assertThat(generate("-Dsignet.generateSupport=true")).contains(UP_TO_DATE);
        assertThat(generate("-Dsignet.validation=strict")).doesNotContain(UP_TO_DATE);
        assertThat(generate("-Dsignet.typeMappings=integer=java.math.BigDecimal"))
                .doesNotContain(UP_TO_DATE);

        generate();
        project.repository().putPlugin("another build of it");
        assertThat(generate()).contains("; 0 files written, ");
        assertThat(generate()).contains(UP_TO_DATE);
    }

    @Test
    void whatWasEditedOrDeletedByHandIsRestored() throws IOException, InterruptedException {
        generate();
        Map<String, String> generated = project.files(OUTPUT);
        project.write(OUTPUT + "/shop/model/Pet.java", "edited");
        assertThat(generate()).contains("; 1 file written, ");
        assertThat(project.files(OUTPUT)).isEqualTo(generated);

        Files.delete(project.folder().resolve(OUTPUT + "/shop/model/Shop.java"));
        assertThat(generate()).contains("; 1 file written, ");
        assertThat(project.files(OUTPUT)).isEqualTo(generated);
    }

    @Test
    void tellsWhereTheTimeWent() throws IOException, InterruptedException {
        assertThat(generate("-Dsignet.timings"))
                .contains(" ms in all, of which")
                .contains(" ms preparing")
                .contains(" ms reading the document")
                .contains(" ms Swagger Parser")
                .contains(" ms writing files");
    }
}
