package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTest {

    @TempDir
    private Path folder;

    @Test
    void knowsAReleaseByItsVersion() throws IOException {
        assertThat(identity("1.0", "a")).isEqualTo(identity("1.0", "b")).isNotEqualTo(identity("1.1", "a"));
    }

    @Test
    void knowsASnapshotByItsContent() throws IOException {
        assertThat(identity("1.0-SNAPSHOT", "a"))
                .isEqualTo(identity("1.0-SNAPSHOT", "a"))
                .isNotEqualTo(identity("1.0-SNAPSHOT", "b"));
    }

    private String identity(String version, String content) throws IOException {
        Artifact artifact =
                new DefaultArtifact("g", "a", version, "runtime", "jar", null, new DefaultArtifactHandler("jar"));
        artifact.setFile(Files.writeString(folder.resolve("a.jar"), content).toFile());
        return Tool.identity(List.of(artifact));
    }
}
