package dev.signet.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedWriteTest {
    private static final Fingerprint FINGERPRINT = Fingerprint.builder().build();

    @TempDir
    private Path root;

    @Test
    void isRepairedByTheNextRun() throws IOException {
        write(file("a/Old.java", "1"), file("a/Changed.java", "1"));
        // A folder with something in it, in place of the temporary file of folder c, stops the run halfway.
        Path obstacle = Files.createDirectories(root.resolve("c/.signet-tmp/x"));
        SourceFile[] files = {file("a/Changed.java", "2"), file("b/New.java", "2"), file("c/Blocked.java", "2")};

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> write(files));

        assertThat(OutputTree.at(root).isUpToDate(FINGERPRINT)).isFalse();
        assertThat(root.resolve("b/New.java")).hasContent("2");
        assertThat(root.resolve("c/Blocked.java")).doesNotExist();

        Files.delete(obstacle);
        assertThat(write(files)).isEqualTo(new WriteCounts(1, 2, 0));
        assertThat(OutputTree.at(root).isUpToDate(FINGERPRINT)).isTrue();
    }

    @Test
    void leavesFilesThatALaterRunWithOtherFilesStillKnowsAsItsOwn() throws IOException {
        Path obstacle = Files.createDirectories(root.resolve("c/.signet-tmp/x"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> write(file("b/New.java", "2"), file("c/Blocked.java", "2")));
        Files.delete(obstacle);

        assertThat(write(file("b/Other.java", "3"))).isEqualTo(new WriteCounts(1, 0, 1));

        assertThat(root.resolve("b/New.java")).doesNotExist();
    }

    @Test
    void leavesNoTemporaryFileBehindForGood() throws IOException {
        write(file("a/A.java", "1"));
        Path state = root.resolve(".signet/state");
        Files.writeString(state, Files.readString(state).replaceAll("fingerprint .*\n", ""));
        Files.writeString(root.resolve("a/.signet-tmp"), "half");
        Files.writeString(root.resolve(".signet-tmp"), "half");

        write(file("a/A.java", "1"));

        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all.filter(path -> path.endsWith(".signet-tmp"))).isEmpty();
        }
    }

    private WriteCounts write(SourceFile... files) {
        return OutputTree.at(root).write(List.of(files), new Run(FINGERPRINT, Instant.now(), List.of(), Map.of()));
    }

    private static SourceFile file(String path, String content) {
        return new SourceFile(path, content);
    }
}
