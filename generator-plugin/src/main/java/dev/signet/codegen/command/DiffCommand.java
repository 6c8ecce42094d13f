package dev.signet.codegen.command;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.compiler.FailOn;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.output.Drafts;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.Visible;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.revisions.AcceptedChanges;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Row;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Path ignored = options.find(Options.IGNORE);
        options.problems().throwIfErrors();
        Problems entries = new Problems();
        AcceptedChanges accepted = ignored == null ? null : AcceptedChanges.read(ignored, entries);
        ApiDiff diff;
        Progress progress;
        Timings timings = new Timings();
        try (Drafts fetched = new Drafts()) {
            Subject old = subject(Options.FROM, Options.FROM_OVERLAYS, access, list, fetched);
            Subject now = subject(Options.TO, Options.TO_OVERLAYS, access, list, fetched);
            options.problems().throwIfErrors();
            progress = new Progress(log, old.name() + " → " + now.name(), timings);
            diff = progress.during(() -> DocumentDiff.of(old, now, timings));
        }
        if (accepted != null) {
            diff = Acceptance.of(diff, accepted, LocalDate.now(ZoneId.systemDefault()), entries);
            ProblemReport.warn(entries.all(), log);
        }
        ApiDiff whole = diff;
        progress.during(() -> timings.during(Phase.REPORTING, () -> {
            DocumentDiff.write(whole, reports);
            return whole;
        }));
        DiffReports.summary(diff).forEach(log::info);
        log.info("Reports: " + reports.resolve("diff.html"));
        failIf(limits, diff);
    }

    private void failIf(List<FailOn> limits, ApiDiff diff) {
        List<String> failed = new ArrayList<>();
        for (FailOn limit : limits) {
            List<Change> exceeding = limit.exceeding(diff);
            if (!exceeding.isEmpty()) {
                failed.add(limit.meaning() + " (" + DiffReports.most(exceeding) + ")");
            }
        }
        if (!failed.isEmpty()) {
            throw new CommandFailedException("The change from "
                    + diff.from().name() + " to "
                    + diff.to().name() + " is " + String.join(", and ", failed) + ", and "
                    + options.spelled(Options.FAIL_ON) + " is "
                    + limits.stream().map(FailOn::toString).collect(Collectors.joining(",")) + " → see "
                    + reports.resolve("diff.html"));
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
        return new Subject(
                Visible.masked(text), options.comparable(option, text, access, list, fetched), files, access);
    }
}
