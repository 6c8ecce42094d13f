package dev.signet.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "old");
        Path apart;
        try (Drafts drafts = new Drafts()) {
            Path draft = drafts.add(file, bytes("new"));
            assertThat(draft).hasParent(folder).hasContent("new");
            assertThat(draft.toString()).endsWith("a.yaml");
            apart = drafts.apart("b.json", bytes("b"));
            assertThat(apart).hasContent("b").hasFileName("b.json");
        }
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.yaml");
        assertThat(apart.getParent()).doesNotExist();
    }

    @Test
    void linkStaysALinkAndModeStaysAMode() throws IOException {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a.yaml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, mode);
        try (Drafts drafts = new Drafts()) {
            drafts.add(link, bytes("new"));
            drafts.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new").isRegularFile();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(mode);
        assertThat(names()).containsExactly("link.yaml", "real");
    }

    @Test
    void allAreReplacedTogether() throws IOException {
        Path old = Files.writeString(folder.resolve("a.yaml"), "old");
        Path fresh = folder.resolve("b.yaml");
        try (Drafts drafts = new Drafts()) {
            drafts.add(old, bytes("new"));
            drafts.add(fresh, bytes("fresh"));
            drafts.commit();
        }
        assertThat(old).hasContent("new");
        assertThat(fresh).hasContent("fresh");
        assertThat(names()).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void ifOneCanNotBeReplacedAllStayAsTheyWere() throws IOException {
        Path good = Files.writeString(folder.resolve("a.yaml"), "old");
        Path fresh = folder.resolve("b.yaml");
        Path bad = folder.resolve("c.yaml");
        try (Drafts drafts = new Drafts()) {
            drafts.add(good, bytes("new"));
            drafts.add(fresh, bytes("fresh"));
            drafts.add(bad, bytes("new"));
            Files.createDirectories(bad.resolve("full"));
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(drafts::commit);
        }
        assertThat(good).hasContent("old");
        assertThat(fresh).doesNotExist();
        assertThat(bad.resolve("full")).exists();
    }
}
