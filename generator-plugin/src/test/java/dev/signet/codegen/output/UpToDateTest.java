package dev.signet.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpToDateTest {
    private static final Fingerprint FINGERPRINT =
            Fingerprint.builder().add("modelPackage", "a.b").build();
    private static final List<SourceFile> FILES =
            List.of(new SourceFile("a/A.java", "1"), new SourceFile("a/B.java", "1"));

    @TempDir
    private Path folder;

    private Path root;
    private Path input;

    @BeforeEach
    void setUp() throws IOException {
        root = folder.resolve("out");
        input = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0");
        write(Instant.now());
    }

    @Test
    void afterARunWithTheSameInputsAndRepeatsItsFigures() {
        assertThat(isUpToDate()).isTrue();
        assertThat(OutputTree.at(root).upToDate(FINGERPRINT)).contains(Map.of("records", 2));
    }

    @Test
    void notBeforeTheFirstRun() {
        assertThat(OutputTree.at(folder.resolve("other")).isUpToDate(FINGERPRINT))
                .isFalse();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void notWithAnotherFingerprint() {
        assertThat(OutputTree.at(root).isUpToDate(Fingerprint.builder().build()))
                .isFalse();
    }

    @Test
    void notWhenAnInputChangedEvenIfItsTimeStampDidNot() throws IOException {
        FileTime time = Files.getLastModifiedTime(input);
        Files.writeString(input, "openapi: 3.1.1");
        Files.setLastModifiedTime(input, time);

        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void stillWhenAnInputWasOnlyTouched() throws IOException {
        Files.setLastModifiedTime(input, FileTime.fromMillis(0));

        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void notWhenAnInputIsMissing() throws IOException {
        Files.delete(input);

        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void notWhenAnOutputWasEditedOrDeleted() throws IOException {
        Files.writeString(root.resolve("a/A.java"), "2");
        assertThat(isUpToDate()).isFalse();

        write(Instant.now());
        assertThat(isUpToDate()).isTrue();

        Files.delete(root.resolve("a/B.java"));
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void notWhenAnInputChangedWhileItWasRead() {
        write(Instant.now().minusSeconds(60));
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void stillWhenTheWholeProjectMoved() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path document = Files.writeString(project.resolve("openapi.yaml"), "openapi: 3.1.0");
        Run run = new Run(FINGERPRINT, Instant.now(), List.of(document), Map.of());
        OutputTree.at(project.resolve("target")).write(FILES, run);

        Path moved = Files.move(project, folder.resolve("moved"));

        assertThat(OutputTree.at(moved.resolve("target")).isUpToDate(FINGERPRINT))
                .isTrue();
        assertThat(moved.resolve("target/.signet/state")).content().doesNotContain(folder.toString());
    }

    @Test
    void notWithADamagedStateWhichTheNextRunRepairs() throws IOException {
        Path state = root.resolve(".signet/state");
        Files.writeString(state, Files.readString(state).replace("end\n", "\0\n"));
        assertThat(isUpToDate()).isFalse();

        assertThat(write(Instant.now())).isEqualTo(new WriteCounts(0, 2, 0));
        assertThat(isUpToDate()).isTrue();
    }

    private boolean isUpToDate() {
        return OutputTree.at(root).isUpToDate(FINGERPRINT);
    }

    private WriteCounts write(Instant started) {
        return OutputTree.at(root).write(FILES, new Run(FINGERPRINT, started, List.of(input), Map.of("records", 2)));
    }
}
