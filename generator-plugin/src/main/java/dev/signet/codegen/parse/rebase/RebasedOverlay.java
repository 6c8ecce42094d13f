package dev.signet.codegen.parse.rebase;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** An overlay, and what is proposed for a document that has changed. */
public final class RebasedOverlay {
    private final Path file;
    private final List<Decision> decisions;
    private final Supplier<String> text;

    RebasedOverlay(Path file, List<Decision> decisions, Supplier<String> text) {
        this.file = file;
        this.decisions = List.copyOf(decisions);
        this.text = text;
    }

    /** The overlay. */
    public Path file() {
        return file;
    }

    /** What is proposed for each action that does not stay as it is, in the order of the overlay. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** Whether every action fits the changed document as it is. */
    public boolean fits() {
        return decisions.stream().noneMatch(Decision::fails);
    }

    /**
     * The overlay with all proposals; each action that differs, or is left to a person, has {@code x-review}.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if it is laid out so that it can't be rewritten
     */
    public String text() {
        return text.get();
    }
}
