package dev.signet.codegen.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the state of one published document is rewritten. */
class RevisionsWriterTest {
    private static final String OLD = "0123456789abcdef".repeat(4);
    private static final String NEW = "fedcba9876543210".repeat(4);

    @TempDir
    Path folder;

    private String update(String published, @Nullable String etag) throws IOException {
        String list = """
                # A comment.
                revisions:
                  - revision: '2' # another
                    status: current
                    package: a.r2
                    document: openapi.yaml
                %s
                  - revision: '1'
                    status: retired
                    package: a.r1
                    document: openapi.yaml
                    published:
                      source: elsewhere
                      sha256: %s
                """.formatted(published.indent(4).stripTrailing(), OLD);
        Path file = Files.writeString(folder.resolve("revisions.yaml"), list);
        Files.writeString(folder.resolve("openapi.yaml"), "");
        Revisions revisions = Revisions.read(file, new Problems());
        String text = RevisionsWriter.update(revisions, revisions.rows().get(0), NEW, etag);
        assertThat(text).startsWith(list.substring(0, list.indexOf("    published:")));
        assertThat(text).endsWith(list.substring(list.indexOf("  - revision: '1'")));
        return text.substring(text.indexOf("    published:"), text.indexOf("  - revision: '1'"))
                .indent(-4)
                .strip();
    }

    @Test
    void theStateIsReplaced() throws IOException {
        assertThat(update(
                        "published:\n  source: x # here\n  sha256: " + OLD + "\n  etag: 'a'\n  reworded: true",
                        "\"b\""))
                .isEqualTo("published:\n  source: x # here\n  sha256: " + NEW + "\n  etag: '\"b\"'\n  reworded: true");
        assertThat(update("published:\n  etag: 'a'\n  sha256: " + OLD + "\n  source: x", "it's"))
                .isEqualTo("published:\n  etag: 'it''s'\n  sha256: " + NEW + "\n  source: x");
    }

    @Test
    void theStateIsAdded() throws IOException {
        assertThat(update("published:\n  source: x\n  reworded: true", "b"))
                .isEqualTo("published:\n  source: x\n  sha256: " + NEW + "\n  etag: 'b'\n  reworded: true");
        assertThat(update("published:\n  source: x", null)).isEqualTo("published:\n  source: x\n  sha256: " + NEW);
    }

    @Test
    void aStateThatTheServerNoLongerNamesGoes() throws IOException {
        assertThat(update("published:\n  source: x\n  etag: a\n  sha256: " + OLD, null))
                .isEqualTo("published:\n  source: x\n  sha256: " + NEW);
        assertThat(update("published:\n  source: x\n  sha256: " + OLD + "\n  etag: a", null))
                .isEqualTo("published:\n  source: x\n  sha256: " + NEW);
    }

    @Test
    void whatIsWrittenInBracesIsRefused() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> update("published: {source: x, sha256: " + OLD + "}", "b"))
                .satisfies(e -> assertThat(e.problems())
                        .singleElement()
                        .asString()
                        .startsWith("#/revisions/0/published the state of the published document can't be written"));
    }
}
