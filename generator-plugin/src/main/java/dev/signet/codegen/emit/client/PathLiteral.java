package dev.signet.codegen.emit.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The path of an operation, as requests have it. */
final class PathLiteral {
    /** What is not a variable, a triplet or a character that a path or a query may have (RFC 3986, sections 3.3 and 3.4). */
    private static final Pattern ENCODED =
            Pattern.compile("(\\{[^}]*}|%[0-9A-Fa-f]{2}|[A-Za-z0-9._~:/?@!$&'()*+,;=-])|([\\x{0}-\\x{10FFFF}])");

    private PathLiteral() {}

    /** Variables in braces, and everything else percent-encoded where it must be; brackets behind a question mark stay. */
    static String of(String path) {
        StringBuilder text = new StringBuilder();
        ENCODED.matcher(path).results().forEach(part -> {
            boolean kept = part.group(1) != null || (text.indexOf("?") >= 0 && "[]".contains(part.group()));
            text.append(kept ? part.group() : triplets(part));
        });
        return text.toString();
    }

    private static String triplets(MatchResult character) {
        StringBuilder text = new StringBuilder();
        for (byte each : character.group().getBytes(StandardCharsets.UTF_8)) {
            text.append(String.format("%%%02X", each));
        }
        return text.toString();
    }
}
