package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredExecutionsTest {
    private final Plugin plugin = new Plugin();

    private ConfiguredExecutions executions(String... ids) {
        plugin.setGroupId("dev.signet");
        plugin.setArtifactId("signet-maven-plugin");
        for (String id : ids) {
            PluginExecution execution = new PluginExecution();
            execution.setId(id);
            execution.addGoal("generate");
            execution.setConfiguration(
                    "<configuration><inputSpec>a</inputSpec><validaton>none</validaton></configuration>");
            plugin.addExecution(execution);
        }
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(plugin);
        return new ConfiguredExecutions(new MavenProject(model));
    }

    @Test
    void executionsOfAGoalAreCalledByTheirIds() {
        ConfiguredExecutions executions = executions("default", "other");

        assertThat(executions.calls("generate")).containsExactly("signet:generate@default", "signet:generate@other");
        assertThat(executions.calls("report")).containsExactly("signet:report@default", "signet:report@other");
        assertThat(executions.calls("diff")).isEmpty();
    }

    @Test
    void executionsOfTheCommandLineAreNotThoseOfThePom() {
        ConfiguredExecutions executions = executions("default");

        assertThat(executions.has("default")).isTrue();
        assertThat(executions.has("default-cli")).isFalse();
        assertThat(executions.has("parcels")).isFalse();
    }

    @Test
    void unknownParameterIsReportedWithWhatWasMeant() {
        ConfiguredExecutions executions = executions("default");
        plugin.setConfiguration("<configuration><generatorName>java</generatorName></configuration>");

        List<String> faults = executions.unknownParameters(new MojoExecution(plugin, "generate", "default"));

        assertThat(faults)
                .hasSize(2)
                .anyMatch(fault ->
                        fault.startsWith("<generatorName> is no parameter of this plugin; it has no effect → remove"))
                .anyMatch(fault -> fault.endsWith("→ did you mean <validation>?"));
    }

    @Test
    void classThatTheProjectHasAlreadyIsReported(@TempDir Path folder) throws Exception {
        for (String root : List.of("out", "src", "other")) {
            Files.createDirectories(folder.resolve(root).resolve("pets"));
        }
        Files.writeString(folder.resolve("out/pets/Pet.java"), "");
        Files.writeString(folder.resolve("src/pets/Pet.java"), "");
        Files.writeString(folder.resolve("other/pets/Cat.java"), "");
        List<String> roots = List.of("out", "src", "other", "none").stream()
                .map(root -> folder.resolve(root).toString())
                .toList();

        assertThat(SourceClashes.of(folder.resolve("out"), roots))
                .containsExactly(folder.resolve("src/pets/Pet.java")
                        + " has the name of a generated class → rename it, or choose another package");
    }
}
