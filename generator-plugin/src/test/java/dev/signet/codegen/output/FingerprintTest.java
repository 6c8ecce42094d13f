package dev.signet.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder;

    @Test
    void isTheSameForTheSameValues() {
        assertThat(Fingerprint.builder()
                        .add("a", "1")
                        .add("b", List.of("2", "3"))
                        .build())
                .isEqualTo(Fingerprint.builder()
                        .add("a", "1")
                        .add("b", List.of("2", "3"))
                        .build());
    }

    @Test
    void tellsWhereOneValueEndsAndTheNextBegins() {
        assertThat(List.of(
                        Fingerprint.builder().add("a", "12").add("b", "3").build(),
                        Fingerprint.builder().add("a", "1").add("b", "23").build(),
                        Fingerprint.builder().add("a", List.of("1", "2")).build(),
                        Fingerprint.builder()
                                .add("a", List.of("1"))
                                .add("2", "")
                                .build(),
                        Fingerprint.builder().add("a", List.of("12")).build()))
                .doesNotHaveDuplicates();
    }

    @Test
    void coversNamesAndContentOfAllFilesBelowAFolder() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/a.mustache"), "1");
        Fingerprint first = ofFolder();
        Files.writeString(folder.resolve("sub/a.mustache"), "2");
        Fingerprint edited = ofFolder();
        Files.move(folder.resolve("sub/a.mustache"), folder.resolve("sub/b.mustache"));
        Fingerprint renamed = ofFolder();
        Files.writeString(folder.resolve("sub/c.mustache"), "");
        Fingerprint added = ofFolder();

        assertThat(List.of(first, edited, renamed, added)).doesNotHaveDuplicates();
    }

    @Test
    void doesNotDependOnTimeStamps() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "1");
        Fingerprint first = ofFolder();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(ofFolder()).isEqualTo(first);
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Fingerprint.builder().addContent("x", folder.resolve("missing")))
                .withMessageContaining("missing");
    }

    private Fingerprint ofFolder() {
        return Fingerprint.builder().addContent("folder", folder).build();
    }
}
