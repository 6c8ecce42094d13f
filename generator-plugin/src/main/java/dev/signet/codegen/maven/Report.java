package dev.signet.codegen.maven;

import dev.signet.codegen.ApiReport;
import dev.signet.codegen.LocatedProblems;
import dev.signet.codegen.Outcome;
import dev.signet.codegen.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells the user how a run went: one line per problem, and one for the run. */
record Report(Log log) {

    /** @param label what the run was about, to be put before its figures; may be empty */
    void success(Outcome outcome, String label) {
        outcome.problems().lines(Severity.WARNING).forEach(log::warn);
        log.info("Signet: " + label + outcome.summary());
    }

    /** @param page where it was written */
    void success(ApiReport report, Path page) {
        report.problems().lines(Severity.WARNING).forEach(log::warn);
        log.info("Signet: " + report.summary());
        log.info("Report: " + page);
    }

    /** Logs every problem; the exception repeats those that keep Signet from writing. */
    MojoFailureException failure(LocatedProblems problems) {
        List<String> errors = problems.lines(Severity.ERROR);
        List<String> warnings = problems.lines(Severity.WARNING);
        warnings.forEach(log::warn);
        errors.forEach(log::error);
        return errors.isEmpty()
                ? failure(warnings, "warning", " and wrote nothing, since signet.failOnWarnings is set")
                : failure(errors, "error", " and wrote nothing");
    }

    private static MojoFailureException failure(List<String> lines, String noun, String rest) {
        String count = lines.size() + " " + noun + (lines.size() == 1 ? "" : "s");
        return new MojoFailureException("Signet found " + count + rest + ":\n  " + String.join("\n  ", lines));
    }
}
