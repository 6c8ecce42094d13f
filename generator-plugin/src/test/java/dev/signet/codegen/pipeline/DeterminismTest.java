package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.openapigenerator.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever and whenever it is generated. */
class DeterminismTest {
    @TempDir
    Path folder;

    @Test
    @Tag("integration")
    void foldersLocalesAndTimeZonesMakeNoDifference() throws IOException, InterruptedException {
        Map<String, String> here = inAnotherJvm("here", "-Duser.language=en", "-Duser.timezone=UTC");
        assertThat(here).hasSizeGreaterThan(300);
        assertThat(inAnotherJvm("a/deeper/folder", "-Duser.language=tr", "-Duser.timezone=Pacific/Kiritimati"))
                .isEqualTo(here);
        assertThat(inAnotherJvm(
                        "there", "-Duser.language=ar", "-Dfile.encoding=ISO-8859-1", "-Duser.timezone=America/Caracas"))
                .isEqualTo(here);
    }

    private Map<String, String> inAnotherJvm(String output, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Tools.SHORT_LIVED);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Runs.class.getName()));
        command.addAll(List.of(
                Runs.spec().resolve("openapi.yaml").toString(),
                folder.resolve(output).toString(),
                "a.b.model",
                Runs.spec().resolve("overlay.yaml").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return Runs.files(folder.resolve(output));
    }

    @Test
    void aSecondRunWritesNothing() {
        List<Path> overlays = List.of(Runs.spec().resolve("overlay.yaml"));
        Path output = folder.resolve("twice");
        Path document = Runs.spec().resolve("openapi.yaml");
        assertThat(Runs.generate(document, output, "a.b.model", overlays)
                        .files()
                        .written())
                .isGreaterThan(300);
        var second = Runs.generate(document, output, "a.b.model", overlays);
        assertThat(second.upToDate()).isTrue();
        assertThat(second.files().written()).isZero();
    }
}
