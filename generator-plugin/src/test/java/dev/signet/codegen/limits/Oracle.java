package dev.signet.codegen.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.PointerKey;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JSON Schema as its text says, for the keywords of the document above. */
final class Oracle {
    private Oracle() {}

    static Set<String> violations(JsonNode schema, JsonNode value, JsonNode schemas) {
        TreeSet<String> all = new TreeSet<>();
        check(schema, value, "", schemas, all);
        return all;
    }

    private static void check(JsonNode schema, JsonNode value, String at, JsonNode schemas, Set<String> all) {
        if (schema.has("$ref")) {
            check(schemas.get(schema.get("$ref").asText().replaceFirst(".*/", "")), value, at, schemas, all);
        }
        boolean good = value.isTextual()
                ? text(schema, value.asText())
                : value.isNumber() ? number(schema, new BigDecimal(value.asText())) : counts(schema, value);
        if (!good) {
            all.add(at);
        }
        value.properties().forEach(member -> {
            JsonNode inner = schema.path("properties").path(member.getKey());
            JsonNode found = inner.isMissingNode() ? schema.path("additionalProperties") : inner;
            check(found, member.getValue(), PointerKey.below(at, member.getKey()), schemas, all);
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), at + "/" + i, schemas, all);
        }
    }

    private static boolean text(JsonNode schema, String text) {
        long length = text.codePoints().count();
        return length >= schema.path("minLength").asInt(0)
                && length <= schema.path("maxLength").asInt(99)
                && (!schema.has("pattern") || text.codePoints().allMatch(c -> "abc".indexOf(c) >= 0 || c == 0x1F600));
    }

    private static boolean number(JsonNode schema, BigDecimal number) {
        return Stream.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf")
                .filter(schema::has)
                .allMatch(key -> {
                    BigDecimal limit = new BigDecimal(schema.get(key).asText());
                    int compared = number.compareTo(limit);
                    return switch (key) {
                        case "minimum" -> compared >= 0;
                        case "exclusiveMinimum" -> compared > 0;
                        case "maximum" -> compared <= 0;
                        case "exclusiveMaximum" -> compared < 0;
                        default -> number.remainder(limit).signum() == 0;
                    };
                });
    }

    private static boolean counts(JsonNode schema, JsonNode value) {
        String noun = value.isArray() ? "Items" : "Properties";
        boolean unique = !value.isArray()
                || !schema.path("uniqueItems").asBoolean()
                || IntStream.range(0, value.size())
                                .mapToObj(value::get)
                                .distinct()
                                .count()
                        == value.size();
        return !value.isContainerNode()
                || (value.size() >= schema.path("min" + noun).asInt(0)
                        && value.size() <= schema.path("max" + noun).asInt(99)
                        && unique);
    }
}
