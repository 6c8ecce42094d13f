package dev.signet.codegen;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.problem.ProblemsException;
import java.util.function.UnaryOperator;

/** A {@link ProblemsException} of a document whose places can be found. */
public final class LocatedProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocatedProblems problems;

    public LocatedProblemsException(LocatedProblems problems) {
        super(new ProblemsException(problems.all()).getMessage());
        this.problems = requireNonNull(problems, "problems");
    }

    /** The same problems as {@code unlocated} has. */
    public LocatedProblemsException(ProblemsException unlocated, UnaryOperator<String> locator) {
        super(unlocated.getMessage(), unlocated);
        this.problems = new LocatedProblems(unlocated.problems(), locator);
    }

    public LocatedProblems problems() {
        return problems;
    }
}
