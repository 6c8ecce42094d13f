package dev.signet.codegen.output;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Validates relative paths: they must denote the same file on every system and stay in their folder. */
final class SafePath {
    private static final int LONGEST_SEGMENT = 200;
    private static final String PLAIN = "_$.-";

    /** Device names of Windows, which it sees whatever the case and whatever follows the first dot. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private SafePath() {}

    /** What is wrong with {@code path}, to be read after its name; empty if nothing is. */
    static Optional<String> fault(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        Optional<String> fault = Optional.empty();
        for (int start = 0; start <= path.length() && fault.isEmpty(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            fault = segmentFault(path.substring(start, end));
            start = end + 1;
        }
        return fault;
    }

    private static Optional<String> segmentFault(String segment) {
        if (segment.isEmpty()) {
            return Optional.of("has an empty segment");
        }
        if (!isPlain(segment)) {
            return Optional.of("has characters other than ASCII letters, digits and _ $ . -");
        }
        if (segment.startsWith(".") || segment.endsWith(".")) {
            return Optional.of("has a segment that starts or ends with a dot");
        }
        if (segment.length() > LONGEST_SEGMENT) {
            return Optional.of("has a segment of more than " + LONGEST_SEGMENT + " characters");
        }
        if (isDevice(segment)) {
            return Optional.of("has the segment " + segment + ", a device name on Windows");
        }
        return Optional.empty();
    }

    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDevice(String segment) {
        int dot = segment.indexOf('.');
        String name = caseless(dot < 0 ? segment : segment.substring(0, dot));
        boolean port = name.length() == 4 && (name.startsWith("com") || name.startsWith("lpt"));
        return DEVICES.contains(name) || (port && Character.isDigit(name.charAt(3)));
    }

    /** The same file for file systems that don't tell upper from lower case. */
    static String caseless(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** {@code text} for a message: shortened, without control characters. */
    static String printable(String text) {
        String clean = text.codePoints()
                .limit(LONGEST_SEGMENT)
                .mapToObj(c -> Character.isISOControl(c) ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > LONGEST_SEGMENT ? clean + "…" : clean;
    }
}
