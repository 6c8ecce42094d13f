package dev.signet.codegen.problem;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A problem of the input, with its location and a hint.
 *
 * @param severity the severity
 * @param pointer the location: {@code <file>#<JSON pointer>} or {@code #<JSON pointer>} in the document; empty if it is
 *     not in a document
 * @param line the line in the file, from 1, if no pointer identifies it; 0 otherwise
 * @param message what is wrong, in one sentence
 * @param hint what to do about it; empty if nothing can be done
 */
public record Problem(Severity severity, String pointer, int line, String message, String hint) {
    public Problem {
        requireNonNull(severity, "severity");
        requireNonNull(pointer, "pointer");
        requireNonNull(message, "message");
        requireNonNull(hint, "hint");
    }

    /** A problem that stops the run. */
    public static Problem error(String pointer, String message, String hint) {
        return new Problem(Severity.ERROR, pointer, 0, message, hint);
    }

    /** A problem that stops the run, in a line that was met while reading. */
    public static Problem error(String pointer, int line, String message, String hint) {
        return new Problem(Severity.ERROR, pointer, line, message, hint);
    }

    /** A problem that the output survives. */
    public static Problem warning(String pointer, String message, String hint) {
        return new Problem(Severity.WARNING, pointer, 0, message, hint);
    }

    /** {@code pointer message → hint}, on one line. */
    @Override
    public String toString() {
        return line("", line > 0 ? "line " + line + ":" : "");
    }

    /** {@code place pointer message → hint}, on one line. */
    public String at(String place) {
        return line(place, "");
    }

    private String line(String before, String after) {
        return Stream.of(before, pointer, after, message, hint.isEmpty() ? "" : "→ " + hint)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
