package dev.signet.codegen.command;

import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.RevisionUpdate;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fails if a published document differs from the one that the project was generated from. */
public final class CheckCommand extends PublishedCommand {
    private final List<String> changed = new ArrayList<>();
    private final List<String> unfit = new ArrayList<>();
    private final String update;
    private final String rebase;

    /**
     * @param update how users ask for the update of the project's documents
     * @param rebase how they ask for a proposal of overlays
     */
    public CheckCommand(OptionReader options, Workspace workspace, CommandLog log, String update, String rebase) {
        super(options, workspace, log);
        this.update = update;
        this.rebase = rebase;
    }

    @Override
    void changed(Row row, RevisionUpdate difference, Path reports) {
        showDifferences(row, difference, difference.writeReports(reports), log::warn);
        showFaults(row, difference);
        changed.add(row.revision());
        if (!difference.isUsable()) {
            unfit.add(row.revision());
        }
    }

    @Override
    void finished() {
        if (!changed.isEmpty()) {
            String remedy = unfit.isEmpty()
                    ? update
                    : rebase + " for a proposal of the overlays, which no longer fit: " + String.join(", ", unfit);
            throw new CommandFailedException("Published documents have changed: " + String.join(", ", changed)
                    + " → read the report, then run " + remedy);
        }
    }
}
