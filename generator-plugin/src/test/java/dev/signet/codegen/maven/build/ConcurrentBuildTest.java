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

/** Several runs at once, one after the other in one module, and one that did not get to its end. */
@Tag("integration")
class ConcurrentBuildTest {
    private static final int TYPES = 600;
    private static final int ATTEMPTS = 8;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void setUp() throws IOException {
        project = Project.in(folder);
    }

    private static String document(int types) {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n");
        for (int i = 0; i < types; i++) {
            text.append("    Thing").append(i).append(": {type: object, properties: {id: {type: string}}}\n");
        }
        return text.toString();
    }

    private static String configuration(String name) {
        return "<inputSpec>${maven.multiModuleProjectDirectory}/openapi.yaml</inputSpec><modelPackage>" + name
                + ".model</modelPackage><output>${project.build.directory}/" + name + "</output>";
    }

    private static String plugins(String... executions) {
        return "<build><plugins>" + Project.signet(executions) + "</plugins></build>";
    }

    @Test
    void modulesAtOnceAndTwoExecutionsInEachGetWhatTheyGetAlone() throws IOException, InterruptedException {
        project.write("openapi.yaml", document(30));
        Files.createDirectories(project.folder().resolve(".mvn"));
        StringBuilder modules = new StringBuilder();
        for (String module : new String[] {"one", "two", "three"}) {
            modules.append("<module>").append(module).append("</module>");
            project.write(
                    module + "/pom.xml",
                    Project.pom(
                            module,
                            plugins(
                                    Project.execution("first", configuration("first")),
                                    Project.execution("second", configuration("second")))));
        }
        project.write("pom.xml", Project.pom("all", "<packaging>pom</packaging><modules>" + modules + "</modules>"));

        project.build("-T", "2", "generate-sources");

        Map<String, String> first = project.files("one/target/first");
        assertThat(first).containsKeys("first/model/Thing0.java", "first/model/Thing29.java");
        assertThat(project.files("two/target/first")).isEqualTo(first);
        assertThat(project.files("three/target/first")).isEqualTo(first);
        assertThat(project.files("three/target/second")).hasSameSizeAs(first);
        assertThat(project.build("-T", "2", "generate-sources").split("; up to date in ", -1))
                .hasSize(7);
    }

    @Test
    void aKilledRunLeavesNoHalfFileAndTheNextOneCompletesIt() throws IOException, InterruptedException {
        project.write("openapi.yaml", document(TYPES));
        Files.createDirectories(project.folder().resolve(".mvn"));
        project.write("pom.xml", Project.pom("shop", plugins(Project.execution("whole", configuration("shop")))));
        project.build("generate-sources");
        Map<String, String> whole = project.files("target/shop");
        boolean killed = false;
        for (int attempt = 0; attempt < ATTEMPTS && !killed; attempt++) {
            Project.delete(project.folder().resolve("target/shop"));
            killed = killWhileItWrites();
            assertThat(whole).containsAllEntriesOf(project.files("target/shop"));
        }
        assertThat(killed).as("a run was killed before its end").isTrue();

        assertThat(project.build("generate-sources")).doesNotContain("; up to date in ");

        assertThat(project.files("target/shop")).isEqualTo(whole);
        assertThat(project.folder().resolve("target/shop/.signet")).isDirectoryNotContaining("glob:**/new");
        assertThat(project.build("generate-sources")).contains("; up to date in ");
    }

    private boolean killWhileItWrites() throws IOException, InterruptedException {
        Path stage = project.folder().resolve("target/shop/.signet/new");
        Process maven = project.start("generate-sources");
        while (maven.isAlive() && !Files.exists(stage)) {
            Thread.onSpinWait();
        }
        maven.descendants().forEach(ProcessHandle::destroyForcibly);
        maven.destroyForcibly().waitFor();
        return Files.exists(stage);
    }
}
