package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report}, in a folder without a project. */
class ReportMojoTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
            """;

    @TempDir
    Path folder;

    private final RecordingLog log = new RecordingLog();
    private final Map<Object, Object> context = new HashMap<>();
    private ReportMojo mojo;

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(folder.resolve("pets.yaml"), PETS);
        mojo = mojo();
    }

    private ReportMojo mojo() {
        ReportMojo result = new ReportMojo();
        result.setLog(log);
        result.setPluginContext(context);
        result.startFolder = folder.toString();
        result.inputSpec = "pets.yaml";
        return result;
    }

    private String failure(ReportMojo failing) {
        return assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(failing::execute)
                .actual()
                .getMessage();
    }

    @Test
    void needsNoMoreThanADocument() throws Exception {
        mojo.execute();
        Path page = folder.resolve("signet-report/report.html");
        assertThat(log.lines).containsExactly("info Signet: 1 type, 0 calls, 0 warnings", "info Report: " + page);
        assertThat(page).content().contains("\"name\":\"Pet\"", "api.model");
        assertThat(page.getParent()).isDirectoryContaining("glob:**/report.html");
        assertThat(page.getParent().toFile().list()).containsExactly("report.html");
    }

    @Test
    void namesAreThoseThatAreGenerated() throws Exception {
        mojo.modelPackage = "com.example.pets";
        mojo.typeMappings = List.of("integer=int");
        mojo.reportFile = new File("docs/pets.html");
        mojo.execute();
        assertThat(folder.resolve("docs/pets.html")).content().contains("com.example.pets", "@Nullable Integer age");
    }

    @Test
    void warningsAreToldToo() throws Exception {
        Files.writeString(
                folder.resolve("pets.yaml"), PETS.replace("age: {type: integer}", "age: {$ref: '#/nowhere'}"));
        mojo.execute();
        assertThat(log.lines).first().asString().startsWith("warn pets.yaml:6 #/components/schemas/Pet/properties/age");
    }

    @Test
    void aPageThatSaysTheSameIsNotTouched() throws Exception {
        mojo.execute();
        Path page = folder.resolve("signet-report/report.html");
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(page, before);
        mojo.execute();
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(before);
        Files.writeString(folder.resolve("pets.yaml"), PETS.replace("age", "weight"));
        mojo.execute();
        assertThat(page).content().contains("weight").doesNotContain("age:");
    }

    @Test
    void whatIsNoSuchPageIsNotOverwritten() throws IOException {
        mojo.reportFile = new File("pets.yaml");
        assertThat(failure(mojo)).contains("pets.yaml already exists and was not written by Signet");
        assertThat(folder.resolve("pets.yaml")).content().isEqualTo(PETS);
        mojo.reportFile = new File(".");
        assertThat(failure(mojo)).contains("is a folder");
    }

    @Test
    void eachRevisionHasItsPage() throws Exception {
        Files.writeString(folder.resolve("old.yaml"), PETS.replace("age", "weight"));
        Files.writeString(folder.resolve("revisions.yaml"), """
                revisions:
                  - {revision: '2', status: current, package: a.r2, document: pets.yaml}
                  - {revision: '1', status: retired, package: a.r1, document: old.yaml}
                """);
        mojo.inputSpec = null;
        mojo.revisions = new File("revisions.yaml");
        mojo.execute();
        assertThat(folder.resolve("signet-report/2/report.html")).content().contains("a.r2.model", "Long age");
        assertThat(folder.resolve("signet-report/1/report.html")).content().contains("a.r1.model", "Long weight");
    }

    @Test
    void executionsOfOneProjectNeedAPageEach() throws Exception {
        mojo.executionId = "one";
        mojo.execute();
        ReportMojo other = mojo();
        other.executionId = "two";
        assertThat(failure(other))
                .contains(
                        "execution one of this build already writes to",
                        "use a separate -Dsignet.reportFile for each execution");
        other.reportFile = new File("signet-report/two.html");
        other.execute();
        assertThat(folder.resolve("signet-report").toFile().list())
                .containsExactlyInAnyOrder("report.html", "two.html");
    }
}
