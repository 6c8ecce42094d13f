package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.structure.Finding.Fault;
import dev.signet.codegen.problem.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a schema may say, but has no effect and was hardly meant: formats that are nearly known ones, keywords of other types. */
final class SchemaSlips {
    /** The formats of JSON Schema and of the OpenAPI Format Registry, and those that Signet knows beside them. */
    private static final Set<String> FORMATS = Set.of(
            "base64",
            "base64url",
            "big-integer",
            "bigint",
            "biginteger",
            "binary",
            "byte",
            "char",
            "commonmark",
            "date",
            "date-time",
            "date-time-local",
            "decimal",
            "decimal128",
            "double",
            "double-int",
            "duration",
            "email",
            "float",
            "hostname",
            "html",
            "http-date",
            "idn-email",
            "idn-hostname",
            "int128",
            "int16",
            "int32",
            "int64",
            "int8",
            "ipv4",
            "ipv6",
            "iri",
            "iri-reference",
            "json-pointer",
            "media-range",
            "password",
            "regex",
            "relative-json-pointer",
            "sf-binary",
            "sf-boolean",
            "sf-decimal",
            "sf-integer",
            "sf-string",
            "sf-token",
            "time",
            "time-local",
            "uint128",
            "uint16",
            "uint32",
            "uint64",
            "uint8",
            "unixtime",
            "uri",
            "uri-reference",
            "uri-template",
            "url",
            "uuid");

    /** What other languages call a format. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "timestamp", "date-time",
            "guid", "uuid",
            "int", "int32",
            "integer", "int32",
            "long", "int64",
            "file", "binary",
            "bytes", "byte");

    /** Formats shorter than this are too much alike for a letter to be a slip. */
    private static final int SHORT = 6;

    private static final Map<String, Set<String>> TYPES_OF_KEYWORDS = Map.ofEntries(
            Map.entry("minLength", Set.of("string")),
            Map.entry("maxLength", Set.of("string")),
            Map.entry("pattern", Set.of("string")),
            Map.entry("minimum", Set.of("number", "integer")),
            Map.entry("maximum", Set.of("number", "integer")),
            Map.entry("exclusiveMinimum", Set.of("number", "integer")),
            Map.entry("exclusiveMaximum", Set.of("number", "integer")),
            Map.entry("multipleOf", Set.of("number", "integer")),
            Map.entry("items", Set.of("array")),
            Map.entry("minItems", Set.of("array")),
            Map.entry("maxItems", Set.of("array")),
            Map.entry("uniqueItems", Set.of("array")),
            Map.entry("properties", Set.of("object")),
            Map.entry("required", Set.of("object")),
            Map.entry("additionalProperties", Set.of("object")),
            Map.entry("minProperties", Set.of("object")),
            Map.entry("maxProperties", Set.of("object")),
            Map.entry("contentSchema", Set.of("string")),
            Map.entry("contentEncoding", Set.of("string")),
            Map.entry("contentMediaType", Set.of("string")),
            Map.entry("prefixItems", Set.of("array")),
            Map.entry("additionalItems", Set.of("array")),
            Map.entry("unevaluatedItems", Set.of("array")),
            Map.entry("contains", Set.of("array")),
            Map.entry("minContains", Set.of("array")),
            Map.entry("maxContains", Set.of("array")),
            Map.entry("patternProperties", Set.of("object")),
            Map.entry("unevaluatedProperties", Set.of("object")),
            Map.entry("propertyNames", Set.of("object")),
            Map.entry("dependentRequired", Set.of("object")),
            Map.entry("dependentSchemas", Set.of("object")),
            Map.entry("discriminator", Set.of("object")));

    private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "array", "object");

    /** Keywords that would give a value of their type a Java type: hardly anybody means nothing by them. */
    private static final Set<String> TYPING = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "dependentSchemas",
            "items",
            "prefixItems",
            "unevaluatedItems",
            "discriminator",
            "contentSchema");

    private SchemaSlips() {}

    /**
     * The slips of one schema; what is in it is left alone.
     *
     * @param path the keys that lead to it
     */
    static List<Finding> of(JsonNode schema, Collection<String> path) {
        List<Finding> slips = new ArrayList<>();
        format(schema.path("format").asText(""), path, slips);
        if (schema.path("enum").isArray() && schema.path("enum").isEmpty()) {
            slips.add(slip(path, "enum", "`enum` has no values", "it is ignored", "list the values, or remove it"));
        }
        Set<String> types = types(schema.path("type"));
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String key = member.getKey();
            Set<String> of = TYPES_OF_KEYWORDS.getOrDefault(key, types);
            if (!types.isEmpty() && Collections.disjoint(of, types)) {
                boolean typing = TYPING.contains(key) && !member.getValue().isEmpty();
                Finding slip = slip(
                        path,
                        key,
                        "`" + key + "` says nothing of values of type `" + String.join("` or `", types) + "`",
                        "it has no effect",
                        "remove it, or correct `type`");
                slips.add(typing ? slip.withFault(Fault.NO_TYPE) : slip);
            }
        }
        JsonNode rest = schema.path("additionalItems");
        boolean tuple = schema.path("prefixItems").isArray();
        boolean meant = tuple ? !rest.isMissingNode() : !rest.isEmpty();
        if (meant && !schema.has("items") && (types.isEmpty() || types.contains("array"))) {
            Finding slip = slip(
                    path,
                    "additionalItems",
                    "`additionalItems` means nothing " + (tuple ? "beside `prefixItems`" : "unless `items` is a list"),
                    "it has no effect",
                    tuple ? "write `items`" : "remove it");
            slips.add(slip.withFault(Fault.NO_TYPE));
        }
        return slips;
    }

    /** The types that a schema lists, but null; empty if it lists none, or one that is unknown. */
    private static Set<String> types(JsonNode type) {
        if (type.isTextual()) {
            return TYPES.contains(type.textValue()) ? Set.of(type.textValue()) : Set.of();
        }
        Set<String> types = new LinkedHashSet<>();
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText("")));
        types.remove("null");
        return TYPES.containsAll(types) ? types : Set.of();
    }

    private static void format(String format, Collection<String> path, List<Finding> slips) {
        if (format.isEmpty() || FORMATS.contains(format)) {
            return;
        }
        String meant = meant(format);
        if (!meant.isEmpty()) {
            slips.add(slip(
                    path,
                    "format",
                    "the format `" + format + "` is unknown",
                    "it has no effect",
                    NearMiss.question(List.of(meant)) + " Otherwise map it to a Java type with `typeMappings`"));
        }
    }

    /** The known format that was probably meant; empty if there is none. */
    private static String meant(String format) {
        String other = OTHER_NAMES.get(letters(format));
        if (other != null) {
            return other;
        }
        return FORMATS.stream()
                .filter(known -> letters(known).equals(letters(format))
                        || (format.length() >= SHORT
                                && known.length() >= SHORT
                                && NearMiss.distance(format, known) <= 1))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String letters(String format) {
        return format.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Finding slip(Collection<String> path, String key, String message, String outcome, String hint) {
        List<String> keys = new ArrayList<>(path);
        keys.add(key);
        return new Finding(keys, Fault.NO_EFFECT, message, outcome, hint);
    }
}
