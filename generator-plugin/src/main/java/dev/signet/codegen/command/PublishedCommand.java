package dev.signet.codegen.command;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.compiler.PublishedDocument;
import dev.signet.codegen.compiler.RevisionUpdate;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at each published document of a list of revisions. */
abstract class PublishedCommand {
    private static final int MOST_WARNINGS = 40;

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
                    options.spelled(Options.REVISIONS) + " is missing",
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
        if (revision != null && list.row(revision).isEmpty()) {
            List<String> names = list.rows().stream().map(Row::revision).toList();
            options.problems()
                    .error("", list.file() + " has no revision " + revision, NearMiss.hint(revision, names, ""));
        } else if (rows.isEmpty()) {
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

    /** Logs that a document has changed, and what becomes different. */
    final void showDifferences(Row row, RevisionUpdate update, @Nullable Path page, Consumer<String> lines) {
        if (update.isRaw()) {
            lines.accept("Signet: the published document of " + row.revision()
                    + " has changed; it is compared without overlays, which "
                    + (update.isUsable() ? "fit the new one only" : "do not fit it any more"));
        }
        update.differences().forEach(lines);
        if (page != null) {
            lines.accept("Reports: " + page);
        }
    }

    /** Logs what of the overlays no longer fits, each action once, and what should be looked at. */
    final void showFaults(Row row, RevisionUpdate update) {
        List<Problem> faults = update.faults();
        if (!faults.isEmpty()) {
            log.error("Signet: " + row.revision() + ": " + faults.size() + " problem" + (faults.size() == 1 ? "" : "s")
                    + " of the overlays with the published document:");
            faults.forEach(fault -> log.error("  " + fault.text()));
        }
        ProblemReport.warn(update.remarks(), log);
        List<Problem> warnings = update.newWarnings();
        if (!warnings.isEmpty()) {
            log.warn("Signet: " + row.revision() + ": " + warnings.size() + " new warning"
                    + (warnings.size() == 1 ? "" : "s") + ":");
            warnings.stream().limit(MOST_WARNINGS).forEach(warning -> log.warn("  " + warning.text()));
            if (warnings.size() > MOST_WARNINGS) {
                log.warn("  … and " + (warnings.size() - MOST_WARNINGS) + " more");
            }
        }
    }

    /** A published document differs from the one that the project knows. */
    abstract void changed(Row row, RevisionUpdate update, Path reports);

    /** All were looked at. */
    abstract void finished();
}
