package dev.signet.codegen.command;

import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.RevisionUpdate;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;

/** Fetches published documents that have changed, writes them and their rows, and reports what becomes different. */
public final class UpdateCommand extends PublishedCommand {

    public UpdateCommand(OptionReader options, Workspace workspace, CommandLog log) {
        super(options, workspace, log);
    }

    @Override
    void changed(Row row, RevisionUpdate update, Path reports) {
        DocumentDiff.write(update.diff(), reports);
        update.write();
        DiffReports.summary(update.diff()).forEach(log::info);
        log.info("Reports: " + reports.resolve("diff.html"));
        if (update.isReworded()) {
            log.warn(row.document()
                    + " is worded differently from the published document: update it by hand, as the report lists");
        }
    }

    @Override
    void finished() {
        // What was written has been reported.
    }
}
