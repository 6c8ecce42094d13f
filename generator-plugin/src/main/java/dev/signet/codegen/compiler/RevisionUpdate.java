package dev.signet.codegen.compiler;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.output.Drafts;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Published;
import dev.signet.codegen.revisions.Revisions.Row;
import dev.signet.codegen.revisions.RevisionsWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Brings a project's copy of a published document up to date: what becomes different, and then the files. */
public final class RevisionUpdate implements AutoCloseable {
    private final Revisions revisions;
    private final PublishedDocument published;
    private final Drafts drafts = new Drafts();
    private final ApiDiff diff;

    /**
     * Compares a published document with the project's, both with the project's overlays.
     *
     * @param published one that has changed
     * @throws dev.signet.codegen.problem.ProblemsException if the document is wrong, or an overlay no longer applies to it
     */
    public RevisionUpdate(Revisions revisions, PublishedDocument published, Access access) {
        this.revisions = revisions;
        this.published = published;
        Row row = published.row();
        byte[] bytes = published.bytes().orElseThrow();
        try {
            // Beside the project's own, so that references mean the same.
            Path draft = drafts.add(row.document(), bytes);
            diff = DocumentDiff.of(
                    new Subject(row.revision() + ", here", row.document(), row.overlays(), access),
                    new Subject(row.revision() + ", published", draft, row.overlays(), access));
        } catch (RuntimeException e) {
            drafts.close();
            throw e;
        }
    }

    /** What becomes different. */
    public ApiDiff diff() {
        return diff;
    }

    /** Whether the project says the same in its own words, so that its document is not replaced. */
    public boolean isReworded() {
        Published place = published.row().published();
        return place != null && place.reworded();
    }

    /**
     * Writes the document and its row, both or neither.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if the row can't be written
     */
    public void write() {
        String list = RevisionsWriter.update(revisions, published.row(), published.sha256(), published.etag());
        if (isReworded()) {
            drafts.drop(published.row().document());
        }
        drafts.add(revisions.file(), list.getBytes(StandardCharsets.UTF_8));
        drafts.commit();
    }

    /** Leaves nothing behind. */
    @Override
    public void close() {
        drafts.close();
    }
}
