package dev.signet.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTreeTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final Fingerprint FINGERPRINT = Fingerprint.builder().build();

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void setUp() {
        root = folder.resolve("target/generated");
    }

    @Test
    void createsTheFolderAndEveryFile() {
        assertThat(write(file("a/b/A.java", "1"), file("B.java", "ü"))).isEqualTo(new WriteCounts(2, 0, 0));

        assertThat(root.resolve("a/b/A.java")).hasContent("1");
        assertThat(root.resolve("B.java")).hasContent("ü");
    }

    @Test
    void leavesUnchangedFilesUntouched() throws IOException {
        write(file("a/A.java", "1"), file("a/B.java", "1"));
        Files.setLastModifiedTime(root.resolve("a/A.java"), LONG_AGO);
        Files.setLastModifiedTime(root.resolve("a/B.java"), LONG_AGO);

        assertThat(write(file("a/A.java", "1"), file("a/B.java", "2"))).isEqualTo(new WriteCounts(1, 1, 0));

        assertThat(Files.getLastModifiedTime(root.resolve("a/A.java"))).isEqualTo(LONG_AGO);
        assertThat(root.resolve("a/B.java")).hasContent("2");
    }

    @Test
    void deletesWhatItWroteBeforeAndProducesNoMore() {
        write(file("a/b/c/Old.java", "1"), file("a/Kept.java", "1"));

        assertThat(write(file("a/Kept.java", "1"))).isEqualTo(new WriteCounts(0, 1, 1));

        assertThat(root.resolve("a/b")).doesNotExist();
        assertThat(root.resolve("a/Kept.java")).exists();
    }

    @Test
    void leavesFilesAloneThatItNeverWrote() throws IOException {
        write(file("a/b/Old.java", "1"));
        Path foreign = Files.writeString(root.resolve("a/b/notes.txt"), "mine");

        assertThat(write()).isEqualTo(new WriteCounts(0, 0, 1));

        assertThat(foreign).hasContent("mine");
        assertThat(root.resolve("a/b/Old.java")).doesNotExist();
    }

    @Test
    void restoresItsOwnFilesWhenTheyWereEdited() throws IOException {
        write(file("a/A.java", "1"));
        Files.writeString(root.resolve("a/A.java"), "edited");

        assertThat(write(file("a/A.java", "1"))).isEqualTo(new WriteCounts(1, 0, 0));
    }

    @Test
    void refusesToOverwriteAForeignFileAndWritesNothingElse() throws IOException {
        foreign("a/B.java", "mine");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> write(file("a/A.java", "1"), file("a/B.java", "1")))
                .withMessageContaining("B.java")
                .withMessageContaining("→ delete it, or choose another folder");

        assertThat(root.resolve("a/A.java")).doesNotExist();
        assertThat(root.resolve("a/B.java")).hasContent("mine");
    }

    @Test
    void adoptsAForeignFileOfTheSameContent() throws IOException {
        foreign("a/A.java", "1");

        assertThat(write(file("a/A.java", "1"))).isEqualTo(new WriteCounts(0, 1, 0));
        assertThat(write(file("a/A.java", "2"))).isEqualTo(new WriteCounts(1, 0, 0));
    }

    @Test
    void reportsEverythingInTheWayAtOnce() throws IOException {
        foreign("A.java", "mine");
        foreign("B.java", "mine");
        Files.createDirectories(root.resolve("C.java"));
        foreign("d", "mine");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() ->
                        write(file("A.java", "1"), file("B.java", "1"), file("C.java", "1"), file("d/D.java", "1")))
                .satisfies(e -> assertThat(e.problems()).hasSize(4));
    }

    @Test
    void refusesTwoFilesOfOnePathBeforeAnythingIsWritten() {
        refuses("two generated files are both called a/A.java", file("a/A.java", "1"), file("a/A.java", "1"));
    }

    @Test
    void refusesPathsThatDifferOnlyByCase() {
        refuses("a/Step.java and a/STEP.java differ only by case", file("a/Step.java", "1"), file("a/STEP.java", "1"));
        refuses("a and A differ only by case", file("a/X.java", "1"), file("A/Y.java", "1"));
    }

    @Test
    void refusesAFileThatIsAlsoAFolder() {
        refuses("a/b would be both a generated file and a folder", file("a/b", "1"), file("a/b/C.java", "1"));
        refuses("a/b would be both a generated file and a folder", file("a/b/C.java", "1"), file("a/b", "1"));
    }

    @Test
    void refusesAnOutputFolderThatIsAFile() throws IOException {
        Files.createDirectories(root.getParent());
        Files.writeString(root, "mine");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> write(file("A.java", "1")))
                .withMessageContaining("is a file");
    }

    @Test
    void turnsAFileOfItsOwnIntoAFolder() {
        write(file("a", "1"));

        assertThat(write(file("a/b/C.java", "1"))).isEqualTo(new WriteCounts(1, 0, 1));
        assertThat(root.resolve("a/b/C.java")).hasContent("1");
    }

    @Test
    void writesAFileAnewThatTheFileSystemShowsUnderItsEarlierSpelling() throws IOException {
        write(file("a/STEP.java", "1"));
        // Two names of one file: what a file system that ignores case looks like from here.
        Files.createLink(root.resolve("a/Step.java"), root.resolve("a/STEP.java"));

        assertThat(write(file("a/Step.java", "1"))).isEqualTo(new WriteCounts(1, 0, 1));
        assertThat(root.resolve("a/Step.java")).hasContent("1");
    }

    @Test
    void refusesLinksThatLeadOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("a"), outside);

        refuses("is a symbolic link that leads out", file("a/A.java", "1"));

        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void neitherFollowsALinkInPlaceOfAFileNorALinkToNowhere() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "1");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("A.java"), outside);
        Files.createSymbolicLink(root.resolve("b"), folder.resolve("nowhere"));

        refuses("is a symbolic link that leads out", file("A.java", "1"));
        refuses("is a symbolic link that leads out", file("b/B.java", "1"));
    }

    @Test
    void deletesNothingBehindALinkThatLeadsOut() throws IOException {
        write(file("a/A.java", "1"));
        Path outside = Files.move(root.resolve("a"), folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("a"), outside);

        refuses("is a symbolic link that leads out");

        assertThat(outside.resolve("A.java")).exists();
    }

    @Test
    void refusesAStateFolderThatIsALink() throws IOException {
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve(".signet"), Files.createDirectories(folder.resolve("outside")));

        refuses("is a symbolic link, not created by Signet", file("A.java", "1"));
    }

    @Test
    void followsLinksThatStayInside() throws IOException {
        Files.createDirectories(root.resolve("real"));
        Files.createSymbolicLink(root.resolve("a"), root.resolve("real"));

        write(file("a/A.java", "1"));

        assertThat(root.resolve("real/A.java")).hasContent("1");
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        write(file("a/A.java", "1"), file("B.java", "1"));

        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(path -> root.relativize(path).toString()))
                    .containsExactlyInAnyOrder("a/A.java", "B.java", ".signet/state", ".signet/lock");
        }
    }

    private void refuses(String message, SourceFile... files) {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> write(files))
                .withMessageContaining(message);
        for (SourceFile file : files) {
            assertThat(root.resolve(".signet/state"))
                    .satisfiesAnyOf(
                            state -> assertThat(state).doesNotExist(),
                            state -> assertThat(State.read(state).outputs()).doesNotContainKey(file.path()));
        }
    }

    private void foreign(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private WriteCounts write(SourceFile... files) {
        return OutputTree.at(root).write(List.of(files), new Run(FINGERPRINT, Instant.now(), List.of(), Map.of()));
    }

    private static SourceFile file(String path, String content) {
        return new SourceFile(path, content);
    }
}
