package dev.signet.codegen.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which relative paths may be written: those that mean the same file on every system and can't leave their folder. */
final class SafePath {
    private static final int LONGEST_SEGMENT = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$.-]+");

    /** Device names of Windows, which it sees whatever the case and whatever follows the first dot. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9])(\\..*)?");

    private SafePath() {}

    /** What is wrong with {@code path}, to be read after its name; empty if nothing is. */
    static Optional<String> fault(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        return Arrays.stream(path.split("/", -1))
                .map(SafePath::segmentFault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> segmentFault(String segment) {
        if (segment.isEmpty()) {
            return Optional.of("has an empty segment");
        }
        if (!PLAIN.matcher(segment).matches()) {
            return Optional.of("has characters other than ASCII letters, digits and _ $ . -");
        }
        if (segment.startsWith(".") || segment.endsWith(".")) {
            return Optional.of("has a segment that starts or ends with a dot");
        }
        if (segment.length() > LONGEST_SEGMENT) {
            return Optional.of("has a segment of more than " + LONGEST_SEGMENT + " characters");
        }
        if (RESERVED.matcher(segment).matches()) {
            return Optional.of("has the segment " + segment + ", a device name on Windows");
        }
        return Optional.empty();
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
