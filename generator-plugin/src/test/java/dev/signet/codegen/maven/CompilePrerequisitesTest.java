package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilePrerequisitesTest {
    private final Plugin compiler = new Plugin();
    private MavenProject project;

    @TempDir
    Path folder;

    @BeforeEach
    void project() {
        compiler.setArtifactId("maven-compiler-plugin");
        compiler.setVersion("3.14.1");
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(compiler);
        project = new MavenProject(model);
        release("17");
        artifacts("compile", "provided");
    }

    private void release(String release) {
        project.getProperties().setProperty("maven.compiler.release", release);
    }

    private void artifacts(String scopeOfCore, String scopeOfJspecify) {
        Set<Artifact> artifacts = new LinkedHashSet<>();
        artifacts.add(artifact("com.fasterxml.jackson.core", "jackson-core", scopeOfCore));
        artifacts.add(artifact("org.jspecify", "jspecify", scopeOfJspecify));
        project.setArtifacts(artifacts);
        project.setArtifactFilter(artifact -> true);
        project.setResolvedArtifacts(artifacts);
    }

    private static Artifact artifact(String group, String name, String scope) {
        return new DefaultArtifact(group, name, "1", scope, "jar", null, new DefaultArtifactHandler("jar"));
    }

    private List<String> faults(String phase) {
        return new CompilePrerequisites(project).faults(phase);
    }

    @Test
    void projectThatHasAllIsFine() {
        assertThat(faults("generate-sources")).isEmpty();
        assertThat(faults(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11, 11", "1.8, 1.8", "8, 8"})
    void oldReleaseIsReported(String release, String shown) {
        release(release);

        assertThat(faults(null))
                .containsExactly("generated code needs Java 17, and the project is compiled for " + shown
                        + " → set <maven.compiler.release>17</maven.compiler.release> in <properties>");
    }

    @Test
    void releaseOfTheCompilerPluginCounts() {
        project.getProperties().clear();
        assertThat(faults(null)).singleElement().asString().contains("does not say for which release");

        compiler.setConfiguration("<configuration><release>21</release></configuration>");
        assertThat(faults(null)).isEmpty();

        compiler.setConfiguration(null);
        compiler.setVersion("4.0.0");
        assertThat(faults(null)).isEmpty();
    }

    @Test
    void missingLibraryIsReported() {
        artifacts("test", "compile");

        assertThat(faults(null))
                .containsExactly(
                        "generated code needs com.fasterxml.jackson.core:jackson-core, which is no dependency of"
                                + " the project → add it to <dependencies>");
    }

    @Test
    void phaseAfterCompilationIsReported() {
        assertThat(faults("package")).singleElement().asString().contains("→ remove <phase>");
    }

    @Test
    void moduleThatDoesNotRequireALibraryIsReported() throws Exception {
        Files.writeString(folder.resolve("module-info.java"), "module pets { requires java.net.http; }");
        project.addCompileSourceRoot(folder.toString());

        assertThat(faults(null))
                .hasSize(2)
                .anyMatch(fault -> fault.endsWith("→ add `requires static org.jspecify;`"))
                .anyMatch(fault -> fault.endsWith("→ add `requires com.fasterxml.jackson.core;`"));
    }
}
