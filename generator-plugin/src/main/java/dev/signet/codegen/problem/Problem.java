package dev.signet.codegen.problem;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong, with its place and its remedy.
 *
 * @param severity how much it matters
 * @param pointer where: {@code <file>#<JSON pointer>} or {@code #<JSON pointer>} in the document that is being read; empty if
 *     the place is no document at all
 * @param message what is wrong, in one sentence
 * @param hint what to do about it; empty if nothing can be done
 */
public record Problem(Severity severity, String pointer, String message, String hint) {
    public Problem {
        requireNonNull(severity, "severity");
        requireNonNull(pointer, "pointer");
        requireNonNull(message, "message");
        requireNonNull(hint, "hint");
    }

    /** A problem that stops the run. */
    public static Problem error(String pointer, String message, String hint) {
        return new Problem(Severity.ERROR, pointer, message, hint);
    }

    /** A problem that the output survives. */
    public static Problem warning(String pointer, String message, String hint) {
        return new Problem(Severity.WARNING, pointer, message, hint);
    }

    /** {@code pointer message → hint}, on one line. */
    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "" : pointer + " ";
        return place + message + (hint.isEmpty() ? "" : " → " + hint);
    }
}
