package dev.signet.codegen.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.RawDocument.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Random texts by format, pattern and length. */
final class Texts {
    private static final List<String> ANY = List.of(
            "",
            "plain",
            "two words",
            "quote\" back\\slash",
            "line\nbreak",
            "\u0000nul",
            "\u2028",
            "ümläut",
            "日本語",
            "😀",
            "1.0",
            "null");
    private static final List<String> DATES = List.of("2024-02-29", "0001-01-01", "9999-12-31", "2026-05-20");
    private static final List<String> TIMES = List.of(
            "00:00:00", "23:59:59", "12:30:00.000", "12:30:15.5", "07:08:09.123456789", "07:08:09.1234567890123");
    private static final List<String> ZONES = List.of("Z", "z", "+00:00", "-00:00", "+05:30", "-11:45");
    /** Years and months have no fixed length, so that a duration of Java can't hold them. */
    private static final List<String> DURATIONS =
            List.of("PT1H", "P1D", "PT0S", "P3W", "P1DT2H3M4S", "PT36H", "PT0.5S", "PT90M");

    private static final List<String> URIS = List.of(
            "https://example.com/a?b=c&d=%20#e",
            "urn:isbn:0451450523", "mailto:a@example.com", "http://[::1]:8080/", "ftp://h/p");

    private final Random random;

    Texts(Random random) {
        this.random = random;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String of(List<Place> all) {
        for (Place schema : all) {
            JsonNode node = schema.node();
            String encoding = node.path("contentEncoding").asText("");
            String formatted = format(encoding.isEmpty() ? node.path("format").asText("") : encoding);
            if (formatted != null) {
                return formatted;
            }
            String pattern = node.path("pattern").asText("");
            String matching = pattern.isEmpty() ? null : matching(pattern);
            if (matching != null) {
                return matching;
            }
        }
        long least = Demands.largest(all, "minLength", 0);
        long most = Demands.smallest(all, "maxLength", 1_000);
        StringBuilder text = new StringBuilder(pick(ANY));
        while (text.codePointCount(0, text.length()) < least) {
            text.append("x");
        }
        return text.substring(0, text.offsetByCodePoints(0, (int)
                Math.min(most, text.codePointCount(0, text.length()))));
    }

    private @Nullable String format(String format) {
        return switch (format) {
            case "date" -> pick(DATES);
            case "date-time" -> pick(DATES) + (random.nextInt(8) == 0 ? "t" : "T") + pick(TIMES) + pick(ZONES);
            case "time" -> pick(TIMES) + pick(ZONES);
            case "duration" -> pick(DURATIONS);
            case "uuid" -> {
                String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
                yield random.nextInt(4) == 0 ? uuid.toUpperCase(Locale.ROOT) : uuid;
            }
            case "uri", "url" -> pick(URIS);
            case "uri-reference" -> random.nextBoolean() ? pick(URIS) : pick(List.of("../up?x", "#f", "", "a/b"));
            case "byte", "base64" ->
                Base64.getEncoder().encodeToString(pick(ANY).getBytes(StandardCharsets.UTF_8));
            case "email" -> "a@example.com";
            case "hostname" -> "example.com";
            case "ipv4" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            default -> null;
        };
    }

    /** A name for a property, as {@code propertyNames} wants it. */
    String ofNames(List<Place> names) {
        List<JsonNode> listed = Demands.listed(names);
        if (listed != null && !listed.isEmpty()) {
            return pick(listed).asText();
        }
        return names.isEmpty() ? "zz " + random.nextInt(5) : of(names);
    }

    /** A text that matches a pattern; null if none was found. */
    @Nullable
    String matching(String pattern) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            for (int i = 0; i < 20; i++) {
                String text = new PatternText(pattern, random).text();
                if (compiled.matcher(text).find()) {
                    return text;
                }
            }
        } catch (PatternSyntaxException | IllegalStateException e) {
            // a pattern of another dialect, or more than is tried here
        }
        return null;
    }
}
