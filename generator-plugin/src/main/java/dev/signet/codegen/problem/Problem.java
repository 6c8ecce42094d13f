package dev.signet.codegen.problem;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A problem of the input, with its location and a hint. Locations do not count for equality.
 *
 * @param severity the severity
 * @param pointer the location: {@code <file>#<JSON pointer>} or {@code #<JSON pointer>} in the document; empty if it is
 *     not in a document
 * @param line the line in the file, from 1, if no pointer identifies it; 0 otherwise
 * @param location file and line
 * @param message what is wrong, in one sentence on one line of visible characters, as {@link Visible#line} makes it
 * @param hint what to do about it, likewise; empty if nothing can be done
 */
public record Problem(Severity severity, String pointer, int line, Location location, String message, String hint) {
    private static final Pattern LINE = Pattern.compile(":\\d+$");

    private static final int LONGEST = 1_000;

    public Problem {
        requireNonNull(severity, "severity");
        requireNonNull(pointer, "pointer");
        requireNonNull(location, "location");
        // Names and texts of a hostile document must not forge lines of a build's log.
        message = Visible.line(message);
        hint = Visible.line(hint);
    }

    /** A problem that stops the run. */
    public static Problem error(String pointer, String message, String hint) {
        return new Problem(Severity.ERROR, pointer, 0, Location.NONE, message, hint);
    }

    /** A problem that stops the run, in a line that was met while reading. */
    public static Problem error(String pointer, int line, String message, String hint) {
        return new Problem(Severity.ERROR, pointer, line, Location.NONE, message, hint);
    }

    /** A problem that the output survives. */
    public static Problem warning(String pointer, String message, String hint) {
        return new Problem(Severity.WARNING, pointer, 0, Location.NONE, message, hint);
    }

    /** Something of the input that has no effect. */
    public static Problem note(String pointer, String message, String hint) {
        return new Problem(Severity.NOTE, pointer, 0, Location.NONE, message, hint);
    }

    /** The same problem with a location, unless it has one or is in no document. */
    public Problem in(Locator sources) {
        return sources == Locator.NONE || location != Location.NONE || pointer.isEmpty()
                ? this
                : new Problem(severity, pointer, line, Location.of(() -> located(sources)), message, hint);
    }

    /** The same problem in other words. */
    public Problem withMessage(String text) {
        return new Problem(severity, pointer, line, location, text, hint);
    }

    private String located(Locator sources) {
        String found = sources.locate(pointer);
        return line > 0 && !found.isEmpty() ? LINE.matcher(found).replaceFirst("") + ":" + line : found;
    }

    /** {@code file:line pointer message → hint}, on one line. */
    public String text() {
        String place = location.toString();
        return place.isEmpty() ? toString() : line(place, "");
    }

    /** {@code pointer message → hint}, on one line. */
    @Override
    public String toString() {
        return line("", line > 0 ? "line " + line + ":" : "");
    }

    private String line(String before, String after) {
        String text = Stream.of(
                        before, shortened(pointer), after, shortened(message), hint.isEmpty() ? "" : "→ " + hint)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Visible.line(text);
    }

    /** What nobody would read to the end; the beginning and the end of a pointer tell most. */
    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + " … " + text.substring(text.length() - LONGEST / 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem problem
                && severity == problem.severity
                && line == problem.line
                && pointer.equals(problem.pointer)
                && message.equals(problem.message)
                && hint.equals(problem.hint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(severity, pointer, line, message, hint);
    }
}
