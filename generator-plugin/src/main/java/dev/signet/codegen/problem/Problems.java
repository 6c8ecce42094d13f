package dev.signet.codegen.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects problems in the order in which they are found, without duplicates. */
public final class Problems {
    private final Set<Problem> all = new LinkedHashSet<>();
    private Locator sources = Locator.NONE;

    /** Locates what is reported from now on. */
    public void locateBy(Locator locator) {
        sources = locator;
    }

    /** The file and line of a pointer of what was read; empty if that is unknown. */
    public String locate(String pointer) {
        return sources.locate(pointer);
    }

    public void add(Problem problem) {
        all.add(problem.in(sources));
    }

    public void error(String pointer, String message, String hint) {
        add(Problem.error(pointer, message, hint));
    }

    public void warn(String pointer, String message, String hint) {
        add(Problem.warning(pointer, message, hint));
    }

    public void note(String pointer, String message, String hint) {
        add(Problem.note(pointer, message, hint));
    }

    /**
     * Does one step of the work.
     *
     * @return its result; null if a {@link ProblemsException} stopped it, whose problems have been added
     */
    public <T> @Nullable T attempt(Supplier<T> step) {
        try {
            return step.get();
        } catch (ProblemsException e) {
            e.problems().forEach(this::add);
            return null;
        }
    }

    /**
     * Does work of which the rest makes no sense without its result.
     *
     * @throws ProblemsException with everything found so far, if there are errors
     */
    public <T> T require(Supplier<T> work) {
        T result = attempt(work);
        throwIfErrors();
        if (result == null) {
            throw new IllegalStateException("the work was stopped by no error");
        }
        return result;
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }

    public List<Problem> errors() {
        return all.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** Ends a step: continues only without errors. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ProblemsException(all());
        }
    }
}
