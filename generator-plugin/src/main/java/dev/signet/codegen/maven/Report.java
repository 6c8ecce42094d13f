package dev.signet.codegen.maven;

import dev.signet.codegen.LocatedProblems;
import dev.signet.codegen.Outcome;
import dev.signet.codegen.problem.Severity;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells the user how a run went: one line per problem, and one for the run. */
record Report(Log log) {

    void success(Outcome outcome) {
        outcome.problems().lines(Severity.WARNING).forEach(log::warn);
        log.info("Signet: " + outcome.summary());
    }

    /** Logs every problem; the exception repeats those that keep Signet from writing. */
    MojoFailureException failure(LocatedProblems problems) {
        List<String> errors = problems.lines(Severity.ERROR);
        List<String> warnings = problems.lines(Severity.WARNING);
        warnings.forEach(log::warn);
        errors.forEach(log::error);
        return errors.isEmpty()
                ? failure("a warning, and signet.failOnWarnings is set", warnings)
                : failure("an error", errors);
    }

    private static MojoFailureException failure(String reason, List<String> lines) {
        return new MojoFailureException("Signet wrote nothing because of " + reason + ":\n  " + String.join("\n  ", lines));
    }
}
