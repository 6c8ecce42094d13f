package dev.signet.codegen;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Problems, and how to find their places. Finding a place may mean reading the document again, so it is done only for what is
 * shown.
 *
 * @param all in the order in which they were met
 * @param locator the place of a JSON pointer, such as {@code openapi.yaml:123}; empty if it has none
 */
public record LocatedProblems(List<Problem> all, UnaryOperator<String> locator) {
    public LocatedProblems {
        all = List.copyOf(all);
        requireNonNull(locator, "locator");
    }

    /** Problems that have no place but their pointer. */
    public static LocatedProblems unlocated(List<Problem> problems) {
        return new LocatedProblems(problems, pointer -> "");
    }

    /** The problems of one severity, each as {@code file:line pointer message → hint} on one line. */
    public List<String> lines(Severity severity) {
        return all.stream()
                .filter(problem -> problem.severity() == severity)
                .map(this::line)
                .toList();
    }

    /** Where a problem is, such as {@code openapi.yaml:123}; empty if that is nowhere. */
    String place(Problem problem) {
        String place = problem.pointer().isEmpty() ? "" : locator.apply(problem.pointer());
        return problem.line() > 0 && !place.isEmpty() ? place.replaceFirst(":\\d+$", "") + ":" + problem.line() : place;
    }

    private String line(Problem problem) {
        String place = place(problem);
        String line = place.isEmpty() ? problem.toString() : problem.at(place);
        // Names and texts of a hostile document must not forge lines of a build's log.
        return line.replaceAll("\\p{Cntrl}+", " ");
    }
}
