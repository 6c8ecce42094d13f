package dev.signet.codegen.command;

import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logs problems, one per line. */
public final class ProblemReport {
    /** Problems of one text that have a line each. */
    private static final int SHOWN = 3;

    private ProblemReport() {}

    /** What to say if the JVM's memory was not enough for a document. */
    public static String outOfMemory() {
        return "the document needs more memory than the "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB that the JVM may use → raise -Xmx, in a build by Maven by MAVEN_OPTS";
    }

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
        warn(problems, log);
        errors.forEach(log::error);
        return errors.isEmpty()
                ? failure(
                        problems,
                        Severity.WARNING,
                        "warning",
                        " and wrote nothing, since " + failOnWarnings + " is set")
                : failure(problems, Severity.ERROR, "error", " and wrote nothing");
    }

    /** A line for each problem; those that say the same in more than a few places share one, with their number. */
    private static List<String> lines(List<Problem> problems, Severity severity) {
        Map<List<String>, List<Problem>> alike = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (problem.severity() == severity) {
                alike.computeIfAbsent(List.of(problem.message(), problem.hint()), same -> new ArrayList<>())
                        .add(problem);
            }
        }
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .flatMap(problem ->
                        line(problem, alike.getOrDefault(List.of(problem.message(), problem.hint()), List.of())))
                .toList();
    }

    private static Stream<String> line(Problem problem, List<Problem> alike) {
        if (alike.size() <= SHOWN) {
            return Stream.of(problem.text());
        }
        return problem.equals(alike.get(0))
                ? Stream.of(problem.withMessage(
                                problem.message() + " (likewise in " + (alike.size() - 1) + " other places)")
                        .text())
                : Stream.empty();
    }

    private static String failure(List<Problem> problems, Severity severity, String noun, String rest) {
        long found = problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
        String count = found + " " + noun + (found == 1 ? "" : "s");
        return "Signet found " + count + rest + ":\n  " + String.join("\n  ", lines(problems, severity));
    }
}
