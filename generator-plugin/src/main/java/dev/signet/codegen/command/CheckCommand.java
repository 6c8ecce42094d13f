package dev.signet.codegen.command;

import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.RevisionUpdate;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fails if a published document differs from the one that the project was generated from. */
public final class CheckCommand extends PublishedCommand {
    private final List<String> changed = new ArrayList<>();
    private final String update;

    /** @param update how users ask for the update of the project's documents */
    public CheckCommand(OptionReader options, Workspace workspace, CommandLog log, String update) {
        super(options, workspace, log);
        this.update = update;
    }

    @Override
    void changed(Row row, RevisionUpdate difference, Path reports) {
        DocumentDiff.write(difference.diff(), reports);
        DiffReports.summary(difference.diff()).forEach(log::warn);
        log.warn("Reports: " + reports.resolve("diff.html"));
        changed.add(row.revision());
    }

    @Override
    void finished() {
        if (!changed.isEmpty()) {
            throw new CommandFailedException("Published documents have changed: " + String.join(", ", changed)
                    + " → read the report, then run " + update);
        }
    }
}
