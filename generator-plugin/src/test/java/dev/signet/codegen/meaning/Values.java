package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.roundtrip.PatternText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Scalars as they come on the wire: numbers at their limits and beyond those of Java, formats in every legal spelling. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, List<String>> FORMATS = Map.ofEntries(
            Map.entry(
                    "date-time",
                    List.of(
                            "2024-01-02T03:04:05Z",
                            "2024-01-02T03:04:05.120Z",
                            "2024-01-02T03:04:05.000Z",
                            "2024-01-02T03:04:05+00:00",
                            "2024-02-29T23:59:59.999999999-11:30",
                            "2024-01-02t03:04:05z",
                            "2016-12-31T23:59:60Z",
                            "0001-01-01T00:00:00Z",
                            "2024-01-02T03:04:05-03:30")),
            Map.entry("date", List.of("2024-02-29", "0001-01-01", "9999-12-31")),
            Map.entry("time", List.of("03:04:05Z", "03:04:05.120Z", "23:59:60Z", "03:04:05+05:30")),
            Map.entry("duration", List.of("PT1H", "P4W", "P1Y2M", "P1DT12H", "PT36H", "P0D", "PT90M")),
            Map.entry("uuid", List.of("123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174ABC")),
            Map.entry(
                    "uri",
                    List.of(
                            "https://example.com/a?b=c#d",
                            "urn:a:b",
                            "https://example.com/%C3%A4",
                            "HTTP://EXAMPLE.com")),
            Map.entry("uri-reference", List.of("/a/b", "#c", "https://example.com")),
            Map.entry("url", List.of("https://example.com/a?b=c", "http://example.com")),
            Map.entry("email", List.of("a@example.com")),
            Map.entry("hostname", List.of("example.com")),
            Map.entry("ipv4", List.of("127.0.0.1")),
            Map.entry("ipv6", List.of("::1")),
            Map.entry("byte", List.of("", "AA==", "SGVsbG8=", "SGVsbG8", "-_-_")),
            Map.entry("regex", List.of("^a+$")));

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "Some text.",
            "x\u00e4\u4e2d\ud83d\ude00",
            "\"\\\n\t\u0001",
            "null",
            "7",
            "true",
            "2024-01-02T03:04:05.120Z");

    private static final List<String> INTEGERS = List.of(
            "0",
            "1",
            "-1",
            "7",
            "42",
            "1.0",
            "1E+2",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "123456789012345678901234567890");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "0.5",
            "-0.25",
            "3.14",
            "1E+2",
            "1.50",
            "0.1",
            "1E-7",
            "9007199254740993",
            "0.30000000000000004",
            "3.14159265358979323846",
            "12345678901234567890.123",
            "1E+400",
            "-1");

    private static final List<String> NAMES = List.of("zz_more", "zz more", "zz\u00e4");

    /** Spellings that every reader takes: those of a format that some refuse are left out. */
    private static final Map<String, List<String>> PLAIN = Map.of(
            "byte",
            List.of("AA==", "SGVsbG8="),
            "date-time",
            List.of("2024-01-02T03:04:05Z", "2024-01-02T03:04:05.120Z", "2024-01-02T03:04:05-03:30"),
            "time",
            List.of("03:04:05Z", "03:04:05.120Z"),
            "uri",
            List.of("https://example.com/a?b=c#d", "https://example.com/%C3%A4"),
            "uri-reference",
            List.of("https://example.com", "https://example.com/a?b=c"));

    private final Random random;
    private final boolean plain;

    Values(Random random) {
        this(random, false);
    }

    /** @param plain whether formats are only spelled as every reader takes them */
    Values(Random random, boolean plain) {
        this.random = random;
        this.plain = plain;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The name of a property that no document has. */
    String name(int index) {
        return NAMES.get(index % NAMES.size());
    }

    /** Any JSON. */
    JsonNode anything(int depth) {
        int kind = random.nextInt(depth > 1 ? 5 : 7);
        return switch (kind) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> number(pick(NUMBERS));
            case 3, 4 -> NODES.textNode(pick(TEXTS));
            case 5 -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(anything(depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    object.set(name(i), anything(depth + 1));
                }
                yield object;
            }
        };
    }

    private static JsonNode number(String text) {
        return DecimalNode.valueOf(new BigDecimal(text));
    }

    private static Stream<JsonNode> each(List<JsonNode> schemas, String keyword) {
        return schemas.stream().filter(s -> s.has(keyword)).map(s -> s.path(keyword));
    }

    JsonNode text(List<JsonNode> schemas) {
        List<String> patterns = each(schemas, "pattern").map(JsonNode::asText).toList();
        if (!patterns.isEmpty()) {
            try {
                return NODES.textNode(new PatternText(pick(patterns), random).text());
            } catch (IllegalStateException e) {
                throw new Proposals.Unmet("pattern");
            }
        }
        List<String> formats = each(schemas, "format")
                .map(JsonNode::asText)
                .filter(FORMATS::containsKey)
                .toList();
        String text = pick(formats.isEmpty() ? TEXTS : spellings(pick(formats)));
        int least = each(schemas, "minLength").mapToInt(JsonNode::asInt).max().orElse(0);
        int most = each(schemas, "maxLength").mapToInt(JsonNode::asInt).min().orElse(Integer.MAX_VALUE);
        StringBuilder fitting = new StringBuilder(text);
        while (fitting.codePointCount(0, fitting.length()) < least) {
            fitting.append('x');
        }
        return NODES.textNode(fitting.length() > most ? "x".repeat(most) : fitting.toString());
    }

    private List<String> spellings(String format) {
        List<String> all = Objects.requireNonNull(FORMATS.get(format));
        return plain ? PLAIN.getOrDefault(format, all) : all;
    }

    JsonNode number(List<JsonNode> schemas, boolean integer) {
        List<BigDecimal> limits = new ArrayList<>();
        BigDecimal least = null;
        BigDecimal most = null;
        for (JsonNode schema : schemas) {
            for (String keyword : List.of("minimum", "exclusiveMinimum")) {
                if (schema.path(keyword).isNumber()) {
                    BigDecimal bound = schema.path(keyword).decimalValue();
                    least = least == null ? bound : least.max(bound);
                }
            }
            for (String keyword : List.of("maximum", "exclusiveMaximum")) {
                if (schema.path(keyword).isNumber()) {
                    BigDecimal bound = schema.path(keyword).decimalValue();
                    most = most == null ? bound : most.min(bound);
                }
            }
        }
        for (BigDecimal bound : new BigDecimal[] {least, most}) {
            if (bound != null) {
                limits.addAll(List.of(bound, bound.add(BigDecimal.ONE), bound.subtract(BigDecimal.ONE)));
            }
        }
        each(schemas, "multipleOf").map(JsonNode::decimalValue).forEach(step -> {
            limits.clear();
            limits.addAll(List.of(step, step.multiply(BigDecimal.TEN), BigDecimal.ZERO));
        });
        for (String text : integer ? INTEGERS : NUMBERS) {
            limits.add(new BigDecimal(text));
        }
        List<BigDecimal> allowed = new ArrayList<>();
        for (BigDecimal each : limits) {
            if ((least == null || each.compareTo(least) >= 0) && (most == null || each.compareTo(most) <= 0)) {
                allowed.add(each);
            }
        }
        if (allowed.isEmpty()) {
            throw new Proposals.Unmet("no number");
        }
        return DecimalNode.valueOf(pick(allowed));
    }
}
