package dev.signet.codegen.command;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.compiler.PublishedDocument;
import dev.signet.codegen.compiler.RevisionUpdate;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Looks at each published document of a list of revisions. */
abstract class PublishedCommand {
    private final OptionReader options;
    private final Path reports;
    final CommandLog log;

    PublishedCommand(OptionReader options, Workspace workspace, CommandLog log) {
        this.options = options;
        this.reports = Objects.requireNonNullElse(options.find(Options.OUTPUT), workspace.reports());
        this.log = log;
    }

    /**
     * Looks at them.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if an option or a document is invalid
     * @throws CommandFailedException if that is what the command is for
     */
    public final void run() {
        Problems problems = options.problems();
        Access access = options.get(Options.ALLOWED_REFS);
        Duration timeout = Duration.ofSeconds(options.get(Options.TIMEOUT));
        if (!options.has(Options.REVISIONS)) {
            problems.error(
                    "",
                    options.spelled(Options.REVISIONS) + " is empty",
                    "set the path of the file that lists the revisions");
        }
        problems.throwIfErrors();
        Revisions list = problems.require(options::listedRevisions);
        List<Row> rows = rows(list);
        problems.throwIfErrors();
        for (Row row : rows) {
            look(list, row, access, timeout);
        }
        finished();
    }

    private List<Row> rows(Revisions list) {
        String revision = options.find(Options.REVISION);
        List<Row> rows = list.rows().stream()
                .filter(row -> row.published() != null)
                .filter(row -> revision == null || row.revision().equals(revision))
                .toList();
        if (rows.isEmpty()) {
            options.problems()
                    .error(
                            "",
                            revision == null
                                    ? "no row of " + list.file() + " has a published source"
                                    : "the row of " + revision + " in " + list.file() + " has no published source",
                            "add `published:` with `source:` to a row");
        }
        return rows;
    }

    private void look(Revisions list, Row row, Access access, Duration timeout) {
        // An update before may have changed the list.
        Revisions now = Revisions.read(list.file(), new Problems());
        PublishedDocument document =
                PublishedDocument.lookUp(now, now.row(row.revision()).orElse(row), timeout);
        if (document.hasChanged()) {
            try (RevisionUpdate update = new RevisionUpdate(now, document, access)) {
                changed(row, update, reports.resolve(row.revision()));
            }
        } else {
            log.info("Signet: " + row.revision() + " is as published, sha256 " + document.sha256());
        }
    }

    /** A published document differs from the one that the project knows. */
    abstract void changed(Row row, RevisionUpdate update, Path reports);

    /** All were looked at. */
    abstract void finished();
}
