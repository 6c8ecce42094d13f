package dev.signet.codegen.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if the document or the configuration has errors; contains all problems found so far. */
public final class ProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** A single error. */
    public ProblemsException(String pointer, String message, String hint) {
        this(List.of(Problem.error(pointer, message, hint)));
    }

    /** A single error in a line that was met while reading. */
    public ProblemsException(String pointer, int line, String message, String hint) {
        this(List.of(Problem.error(pointer, line, message, hint)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
