package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a JVM of its own that does not get to its end. */
@Tag("integration")
class KilledRunTest {
    private static final int TYPES = 600;
    private static final int ATTEMPTS = 8;

    @TempDir
    Path folder;

    private Path document() throws IOException {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n");
        for (int i = 0; i < TYPES; i++) {
            text.append("    Thing").append(i).append(": {type: object, properties: {id: {type: string}}}\n");
        }
        return Files.writeString(folder.resolve("openapi.yaml"), text);
    }

    @Test
    void leavesNoHalfFileAndTheNextOneCompletesIt() throws IOException, InterruptedException {
        Path document = document();
        Path output = folder.resolve("out");
        Runs.generate(document, output, "shop.model", List.of());
        Map<String, String> whole = Runs.files(output);
        boolean killed = false;
        for (int attempt = 0; attempt < ATTEMPTS && !killed; attempt++) {
            delete(output);
            killed = killWhileItWrites(document, output);
            assertThat(whole).containsAllEntriesOf(Files.exists(output) ? Runs.files(output) : Map.of());
        }
        assertThat(killed).as("a run was killed before its end").isTrue();

        assertThat(Runs.generate(document, output, "shop.model", List.of()).upToDate())
                .isFalse();

        assertThat(Runs.files(output)).isEqualTo(whole);
        assertThat(output.resolve(".signet")).isDirectoryNotContaining("glob:**/new");
        assertThat(Runs.generate(document, output, "shop.model", List.of()).upToDate())
                .isTrue();
    }

    private static boolean killWhileItWrites(Path document, Path output) throws IOException, InterruptedException {
        Path stage = output.resolve(".signet/new");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Runs.class.getName(),
                        document.toString(),
                        output.toString(),
                        "shop.model")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (run.isAlive() && !Files.exists(stage)) {
            Thread.onSpinWait();
        }
        run.destroyForcibly().waitFor();
        return Files.exists(stage);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
