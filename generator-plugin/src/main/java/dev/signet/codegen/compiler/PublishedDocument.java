package dev.signet.codegen.compiler;

import dev.signet.codegen.output.Fingerprint;
import dev.signet.codegen.parse.reference.RemoteFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Published;
import dev.signet.codegen.revisions.Revisions.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as an API publishes it now.
 *
 * @param row the revision that it is of
 * @param bytes its content; empty if it is what the row knows
 * @param sha256 of its content, in hex
 * @param etag what the server calls this state; null if it doesn't say, or no server was asked
 */
public record PublishedDocument(
        Row row,
        Optional<byte[]> bytes,
        String sha256,
        @Nullable String etag) {

    /**
     * Looks it up where its row says.
     *
     * @param patience for all of it
     * @throws ProblemsException if it can't be had
     */
    public static PublishedDocument lookUp(Revisions revisions, Row row, Duration patience) {
        Published published = Objects.requireNonNull(row.published(), "published");
        try {
            return published.source().matches("https?:.*")
                    ? remote(row, published, patience)
                    : local(row, published, revisions.file().resolveSibling(published.source()));
        } catch (IOException | InvalidPathException e) {
            Problem problem = Problem.error(
                    row.pointer() + "/published/source",
                    "the published document of " + row.revision() + " can't be fetched from " + published.source()
                            + ": " + e.getMessage(),
                    "no file was changed; try again, or correct the source");
            throw new ProblemsException(List.of(problem.in(revisions.sources())));
        }
    }

    /** Whether it differs from what the row knows. */
    public boolean hasChanged() {
        return bytes.isPresent();
    }

    private static PublishedDocument remote(Row row, Published published, Duration patience) throws IOException {
        // A state is worth a name only together with its content.
        String known = published.sha256() == null ? null : published.etag();
        RemoteFile.Answer answer = RemoteFile.fetch(published.source(), known, patience);
        if (answer.bytes().isEmpty()) {
            String sha256 = Objects.requireNonNullElse(published.sha256(), "");
            return new PublishedDocument(row, Optional.empty(), sha256, known);
        }
        return of(row, published, answer.bytes().get(), answer.etag());
    }

    private static PublishedDocument local(Row row, Published published, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("file not found: " + file.normalize());
        }
        return of(row, published, Files.readAllBytes(file), null);
    }

    private static PublishedDocument of(Row row, Published published, byte[] bytes, @Nullable String etag) {
        String sha256 = Fingerprint.of(bytes);
        boolean known = sha256.equals(published.sha256());
        return new PublishedDocument(row, known ? Optional.empty() : Optional.of(bytes), sha256, etag);
    }
}
