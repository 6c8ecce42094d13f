package dev.signet.codegen.command;

import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.compiler.RevisionUpdate;
import dev.signet.codegen.parse.rebase.Decision.Kind;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fetches published documents that have changed, writes them and their rows, and reports what becomes different. Of a document that the
 * overlays do not fit nothing is written but, if asked for, a proposal of the overlays.
 */
public final class UpdateCommand extends PublishedCommand {
    private final List<String> refused = new ArrayList<>();
    private final boolean proposes;
    private final String rebase;

    /** @param rebase how users ask for a proposal of overlays */
    public UpdateCommand(OptionReader options, Workspace workspace, CommandLog log, String rebase) {
        super(options, workspace, log);
        this.proposes = options.get(Options.REBASE);
        this.rebase = rebase;
    }

    @Override
    void changed(Row row, RevisionUpdate update, Path reports) {
        if (!update.isUsable()) {
            refuse(row, update, reports);
            return;
        }
        Path page = update.writeReports(reports);
        update.write();
        showDifferences(row, update, page, log::info);
        showFaults(row, update);
        log.info("Signet: " + row.revision() + ": wrote " + update.written());
        if (update.isReworded()) {
            log.warn(row.document()
                    + " is worded differently from the published document: update it by hand, as the report lists");
        }
    }

    private void refuse(Row row, RevisionUpdate update, Path reports) {
        showDifferences(row, update, update.writeReports(reports), log::warn);
        showFaults(row, update);
        refused.add(row.revision());
        if (proposes && !update.proposed().isEmpty()) {
            List<Path> proposals = update.writeProposals(reports.resolve("proposal"));
            log.info("Signet: " + row.revision() + ": " + counts(update.proposed()));
            proposals.forEach(proposal -> log.info("Proposal: " + proposal));
        }
    }

    /** Such as {@code 17 actions follow what has another name, 3 are left to you}. */
    private static String counts(Map<Kind, Long> counts) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<Kind, Long> each : counts.entrySet()) {
            String what = switch (each.getKey()) {
                case FOLLOWED -> "rewritten to what the target is called now";
                case GONE -> "deleted, since nothing is left to remove";
                case REPEATED -> "deleted, since another does the same by now";
                case ADAPTED -> "changed or less than before";
                case OPEN -> "left to you";
            };
            parts.add(String.format(Locale.ROOT, "%d %s", each.getValue(), what));
        }
        return "actions of the proposal: " + String.join(", ", parts);
    }

    @Override
    void finished() {
        if (!refused.isEmpty()) {
            throw new CommandFailedException("Not updated, since the overlays do not fit the published document: "
                    + String.join(", ", refused) + " → "
                    + (proposes
                            ? "review the proposal, put it in the place of the overlay, and update again"
                            : "correct the overlays, or run " + rebase + " for a proposal"));
        }
    }
}
