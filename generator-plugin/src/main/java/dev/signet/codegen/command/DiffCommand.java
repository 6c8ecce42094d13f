package dev.signet.codegen.command;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.compiler.FailOn;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.output.Drafts;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares two documents and writes reports of what becomes different. */
public final class DiffCommand {
    private final OptionReader options;
    private final Path reports;
    private final CommandLog log;

    public DiffCommand(OptionReader options, Workspace workspace, CommandLog log) {
        this.options = options;
        this.reports = Objects.requireNonNullElse(options.find(Options.OUTPUT), workspace.reports());
        this.log = log;
    }

    /**
     * Compares.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if an option or a document is invalid
     * @throws CommandFailedException if there is a change that is to fail; the reports have been written
     */
    public void run() {
        List<FailOn> limits = options.get(Options.FAIL_ON);
        Access access = options.get(Options.ALLOWED_REFS);
        Revisions list = options.has(Options.REVISIONS) ? options.revisions() : null;
        options.problems().throwIfErrors();
        ApiDiff diff;
        try (Drafts fetched = new Drafts()) {
            Subject old = subject(Options.FROM, Options.FROM_OVERLAYS, access, list, fetched);
            Subject now = subject(Options.TO, Options.TO_OVERLAYS, access, list, fetched);
            options.problems().throwIfErrors();
            diff = DocumentDiff.of(old, now);
        }
        DocumentDiff.write(diff, reports);
        DiffReports.summary(diff).forEach(log::info);
        log.info("Reports: " + reports.resolve("diff.html"));
        for (FailOn limit : limits) {
            if (limit.isExceededBy(diff)) {
                throw new CommandFailedException("The change from "
                        + diff.from().name() + " to "
                        + diff.to().name() + " is " + limit.meaning() + ", and " + options.spelled(Options.FAIL_ON)
                        + " is " + limit + " → see " + reports.resolve("diff.html"));
            }
        }
    }

    private Subject subject(
            Option<String> option,
            Option<List<Path>> overlays,
            Access access,
            @Nullable Revisions list,
            Drafts fetched) {
        String text = options.required(option);
        Optional<Row> row = list == null ? Optional.empty() : list.row(text);
        if (row.isPresent()) {
            return new Subject(text, row.get().document(), row.get().overlays(), access);
        }
        List<Path> files = options.get(options.has(overlays) ? overlays : Options.OVERLAYS);
        return new Subject(text, options.comparable(option, text, access, list, fetched), files, access);
    }
}
