package dev.signet.codegen.maven;

import dev.signet.codegen.GeneratorConfig.Access;
import dev.signet.codegen.PublishedDocument;
import dev.signet.codegen.RevisionUpdate;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.spec.RemoteFile;
import dev.signet.codegen.spec.Revisions;
import dev.signet.codegen.spec.Revisions.Row;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code check} and {@code update} have in common: a look at each published document of a list of revisions. */
abstract class PublishedMojo extends SignetMojo {

    /** The file that lists the revisions; a path relative to the project's folder, or to where Maven was started. */
    @Parameter(property = "signet.revisions", required = true)
    @Nullable
    File revisions;

    /** The only revision to look at. Default: all whose rows say where they are published. */
    @Parameter(property = "signet.revision")
    @Nullable
    String revision;

    /**
     * The folder that receives the reports of what has changed, in a folder for each revision. Default: {@code signet-diff} in the
     * project's build folder; without a project, where Maven was started.
     */
    @Parameter(property = "signet.output")
    @Nullable
    File output;

    /** How many seconds to wait for a document, from the first connection to its last byte. */
    @Parameter(property = "signet.timeout", defaultValue = "30")
    int timeout = (int) RemoteFile.PATIENCE.toSeconds();

    /** What the documents may refer to by {@code $ref}, as for {@code generate}. */
    @Parameter(property = "signet.allowedRefs")
    @Nullable
    List<String> allowedRefs;

    @Override
    final void run(Workspace workspace) throws MojoFailureException {
        Problems problems = new Problems();
        Checks checks = new Checks(workspace.base(), problems);
        Access access = checks.access(orEmpty(allowedRefs));
        if (timeout <= 0) {
            problems.error("", "<timeout> is " + timeout + " s", "use a number above 0");
        }
        if (revisions == null) {
            problems.error("", "<revisions> is empty", "set the path of the file that lists the revisions");
        }
        throwIfErrors(problems);
        Revisions list = revisions == null ? null : checks.revisions(revisions);
        throwIfErrors(problems);
        if (list != null) {
            List<Row> rows = rows(list, problems);
            throwIfErrors(problems);
            look(list, rows, access, workspace.reports(output));
        }
    }

    private List<Row> rows(Revisions list, Problems problems) {
        List<Row> rows = list.rows().stream()
                .filter(row -> row.published() != null)
                .filter(row -> revision == null || row.revision().equals(revision))
                .toList();
        if (rows.isEmpty()) {
            problems.error(
                    "",
                    revision == null
                            ? "no row of " + list.file() + " has a published source"
                            : "the row of " + revision + " in " + list.file() + " has no published source",
                    "add `published:` with `source:` to a row");
        }
        return rows;
    }

    private void look(Revisions list, List<Row> rows, Access access, Path reports) throws MojoFailureException {
        for (Row row : rows) {
            // An update before may have changed the list.
            Revisions now = Revisions.read(list.file(), new Problems());
            PublishedDocument document =
                    PublishedDocument.lookUp(now, now.row(row.revision()).orElse(row), Duration.ofSeconds(timeout));
            if (document.hasChanged()) {
                try (RevisionUpdate update = new RevisionUpdate(now, document, access)) {
                    changed(row, update, reports.resolve(row.revision()));
                }
            } else {
                getLog().info("Signet: " + row.revision() + " is as published, sha256 " + document.sha256());
            }
        }
        finished();
    }

    /** A published document differs from the one that the project knows. */
    abstract void changed(Row row, RevisionUpdate update, Path reports);

    /** All were looked at. */
    abstract void finished() throws MojoFailureException;
}
