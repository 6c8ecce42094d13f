package dev.signet.codegen.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems in the order in which they are found, without duplicates. */
public final class Problems {
    private final Set<Problem> all = new LinkedHashSet<>();

    public void add(Problem problem) {
        all.add(problem);
    }

    public void error(String pointer, String message, String hint) {
        add(Problem.error(pointer, message, hint));
    }

    public void warn(String pointer, String message, String hint) {
        add(Problem.warning(pointer, message, hint));
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
