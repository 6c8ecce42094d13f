package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a second run of the goal write, and what it writes; IncrementalBuildTest has the same from Maven. */
class RepeatedRunTest {
    private static final String UP_TO_DATE = "; up to date in ";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_600_000_000_000L);
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

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        output = folder.resolve("target/generated-sources/signet");
        write("spec/openapi.yaml", DOCUMENT);
        write("spec/overlay.yaml", OVERLAY);
        write("spec/parts/owner.yaml", "type: object\nproperties:\n  age: {type: integer}\n");
        write("templates/other.mustache", "");
        write("plugin.jar", "one build of the plugin");
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String read(String path) throws IOException {
        return Files.readString(output.resolve(path));
    }

    private GenerateMojo goal() {
        GenerateMojo goal = new GenerateMojo();
        goal.inputSpec = "spec/openapi.yaml";
        goal.overlay = "spec/overlay.yaml";
        goal.modelPackage = "shop.model";
        goal.templateDirectory = Path.of("templates").toFile();
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().setDirectory(folder.resolve("target").toString());
        goal.project = new MavenProject(model);
        goal.project.setFile(folder.resolve("pom.xml").toFile());
        Artifact plugin = new DefaultArtifact(
                "dev.signet", "plugin", "1-SNAPSHOT", "runtime", "jar", null, new DefaultArtifactHandler("jar"));
        plugin.setFile(folder.resolve("plugin.jar").toFile());
        goal.pluginArtifacts = List.of(plugin);
        return goal;
    }

    private static String run(GenerateMojo goal) throws Exception {
        RecordingLog log = new RecordingLog();
        goal.setLog(log);
        goal.execute();
        return String.join("\n", log.lines);
    }

    private String run() throws Exception {
        return run(goal());
    }

    private List<Path> generated() throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !output.relativize(file).startsWith(".signet"))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : generated()) {
            texts.put(output.relativize(file).toString(), Files.readString(file));
        }
        return texts;
    }

    @Test
    void newDescriptionRewritesOneFile() throws Exception {
        run();
        for (Path file : generated()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        write("spec/openapi.yaml", DOCUMENT.replace("An animal.", "A beast."));

        assertThat(run()).contains("; 1 file written, ");

        List<String> young = new ArrayList<>();
        for (Path file : generated()) {
            if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                young.add(String.valueOf(file.getFileName()));
            }
        }
        assertThat(young).containsExactly("Pet.java");
        assertThat(read("shop/model/Pet.java")).contains("A beast.");
    }

    @Test
    void everyFileThatIsReadCounts() throws Exception {
        run();
        write("spec/parts/owner.yaml", "type: object\nproperties:\n  years: {type: integer}\n");
        assertThat(run()).doesNotContain(UP_TO_DATE);
        assertThat(texts().values()).anyMatch(text -> text.contains("Long years"));

        write("spec/overlay.yaml", OVERLAY.replace("Sells pets.", "Sells beasts."));
        assertThat(run()).contains("; 1 file written, ");

        write("templates/package-info.java.mustache", "package {{package}};\n");
        assertThat(run()).contains("; 1 file written, ");
        assertThat(read("shop/model/package-info.java")).isEqualTo("package shop.model;\n");

        assertThat(run()).contains(UP_TO_DATE);
    }

    @Test
    void parametersAndThePluginItselfCount() throws Exception {
        run();
        assertThat(run()).contains(UP_TO_DATE);
        GenerateMojo strict = goal();
        strict.validation = "strict";
        assertThat(run(strict)).doesNotContain(UP_TO_DATE);
        GenerateMojo mapped = goal();
        mapped.typeMappings = List.of("integer=java.math.BigDecimal");
        assertThat(run(mapped)).doesNotContain(UP_TO_DATE);

        run();
        write("plugin.jar", "another build of it");
        assertThat(run()).contains("; 0 files written, ");
        assertThat(run()).contains(UP_TO_DATE);
    }

    @Test
    void generatedFileThatWasEditedOrDeletedIsRestored() throws Exception {
        run();
        Map<String, String> generated = texts();
        write("target/generated-sources/signet/shop/model/Pet.java", "edited");
        assertThat(run()).contains("; 1 file written, ");
        assertThat(texts()).isEqualTo(generated);

        Files.delete(output.resolve("shop/model/Shop.java"));
        assertThat(run()).contains("; 1 file written, ");
        assertThat(texts()).isEqualTo(generated);
    }

    @Test
    void timingsAreLogged() throws Exception {
        GenerateMojo timed = goal();
        timed.timings = true;

        assertThat(run(timed))
                .contains(" ms in all, of which")
                .contains(" ms preparing")
                .contains(" ms reading the document")
                .contains(" ms Swagger Parser")
                .contains(" ms writing files");
    }
}
