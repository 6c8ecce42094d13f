package dev.signet.codegen.command;

import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import java.util.List;

/** Logs problems, one per line. */
public final class ProblemReport {
    private ProblemReport() {}

    /** Logs warnings and notes. */
    static void warn(List<Problem> warnings, CommandLog log) {
        lines(warnings, Severity.WARNING).forEach(log::warn);
        lines(warnings, Severity.NOTE).forEach(log::info);
    }

    /**
     * Logs every problem.
     *
     * @param failOnWarnings the option by which warnings count as errors, as users write it
     * @return a text that repeats those that keep Signet from writing
     */
    public static String failure(List<Problem> problems, String failOnWarnings, CommandLog log) {
        List<String> errors = lines(problems, Severity.ERROR);
        List<String> warnings = lines(problems, Severity.WARNING);
        warn(problems, log);
        errors.forEach(log::error);
        return errors.isEmpty()
                ? failure(warnings, "warning", " and wrote nothing, since " + failOnWarnings + " is set")
                : failure(errors, "error", " and wrote nothing");
    }

    private static List<String> lines(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .map(Problem::text)
                .toList();
    }

    private static String failure(List<String> lines, String noun, String rest) {
        String count = lines.size() + " " + noun + (lines.size() == 1 ? "" : "s");
        return "Signet found " + count + rest + ":\n  " + String.join("\n  ", lines);
    }
}
