package dev.signet.codegen.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build and the next one, of three modules at once with two executions each; RepeatedRunTest has what makes the goal write
 * again.
 */
@Tag("integration")
class IncrementalBuildTest {
    private static final String UP_TO_DATE = "; up to date in ";
    private static final String STATE = "one/target/first/.signet/state";

    @TempDir
    static Path folder;

    private static Project project;
    private static String firstLog;
    private static String secondLog;
    private static String firstState;

    private static String document() {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n");
        for (int i = 0; i < 30; i++) {
            text.append("    Thing").append(i).append(": {type: object, properties: {id: {type: string}}}\n");
        }
        return text.toString();
    }

    private static String execution(String name, boolean support) {
        return Project.execution(
                name,
                "<inputSpec>${maven.multiModuleProjectDirectory}/openapi.yaml</inputSpec><modelPackage>" + name
                        + ".model</modelPackage><output>${project.build.directory}/" + name
                        + "</output><supportPackage>first.support</supportPackage><generateSupport>" + support
                        + "</generateSupport>");
    }

    /** Of the modules only the first compiles; the others have nothing of their own to do in that phase. */
    @BeforeAll
    static void buildTwice() throws IOException, InterruptedException {
        project = Project.in(folder);
        project.write("openapi.yaml", document());
        Files.createDirectories(project.folder().resolve(".mvn"));
        String signet = Project.signet(execution("first", true), execution("second", false));
        for (String module : List.of("one", "two", "three")) {
            project.write(
                    module + "/pom.xml",
                    Project.pom(
                            module,
                            (module.equals("one") ? "" : "<packaging>pom</packaging>")
                                    + Project.java17()
                                    + "<build><plugins>" + Project.compiling() + signet + "</plugins></build>"));
        }
        project.write(
                "pom.xml",
                Project.pom(
                        "all",
                        "<packaging>pom</packaging><modules><module>one</module><module>two</module><module>three</module></modules>"));

        firstLog = project.build("-T", "2", "compile");
        project.age("one/target/first");
        project.age("one/target/second");
        firstState = project.read(STATE);
        secondLog = project.build("-T", "2", "compile");
    }

    @Test
    void secondBuildWritesNothingAndCompilesNothing() throws IOException {
        assertThat(firstLog).contains(" written, 0 unchanged, 0 deleted in ").contains("Compiling ");

        assertThat(secondLog).contains("Nothing to compile").doesNotContain("Compiling ");
        assertThat(secondLog.split(UP_TO_DATE, -1)).hasSize(7);
        assertThat(project.young("one/target/first")).isEmpty();
        assertThat(project.young("one/target/second")).isEmpty();
        assertThat(project.read(STATE)).isEqualTo(firstState);
    }

    @Test
    void modulesAtOnceAndTwoExecutionsInEachGetWhatTheyGetAlone() throws IOException {
        Map<String, String> first = project.files("one/target/first");
        Map<String, String> second = project.files("one/target/second");
        assertThat(first)
                .containsKeys("first/model/Thing0.java", "first/model/Thing29.java", "first/support/JsonValue.java");
        assertThat(second).containsKeys("second/model/Thing0.java", "second/model/Thing29.java");
        for (String module : List.of("two", "three")) {
            assertThat(project.files(module + "/target/first")).isEqualTo(first);
            assertThat(project.files(module + "/target/second")).isEqualTo(second);
        }
    }
}
