package dev.signet.codegen.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build with OpenAPI Generator's Gradle plugin, as the guide shows it, wherever a Gradle is on the PATH. */
@Tag("integration")
class GradleBuildTest {
    @TempDir
    Path project;

    private static Optional<Path> gradle() {
        String name = Tools.isWindows() ? "gradle.bat" : "gradle";
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void theGuidesBuildGenerates() throws Exception {
        Optional<Path> gradle = gradle();
        assumeTrue(gradle.isPresent(), "no gradle on the PATH: the guide's example is not tried");
        Tools.publish();
        Files.copy(Tools.GIVEN.resolve("parcels.yaml"), project.resolve("parcels.yaml"));
        Files.writeString(project.resolve("settings.gradle"), "rootProject.name = 'parcels'\n");
        Files.writeString(project.resolve("build.gradle"), Tools.block("openapi-generator.md", "build.gradle"));

        Tools.Said said = Tools.run(
                project,
                List.of(
                        gradle.get().toString(),
                        "--no-daemon",
                        "--console=plain",
                        "-Dmaven.repo.local=" + Tools.REPOSITORY,
                        "openApiGenerate"));

        assertThat(said.status())
                .as("%s is on the PATH, but can't build the guide's example; it said:%n%s", gradle.get(), said.text())
                .isZero();
        assertThat(project.resolve("build/parcels/src/main/java/com/example/parcels/model/Parcel.java"))
                .exists();
    }
}
