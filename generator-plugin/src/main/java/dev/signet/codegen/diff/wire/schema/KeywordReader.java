package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.contract.ContractNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the keywords of one schema object say, without those that refer to other schemas as a whole. */
final class KeywordReader {
    /** Keywords that say nothing of a value, or that are read elsewhere. */
    private static final Set<String> ELSEWHERE = Set.of(
            "$ref",
            "$dynamicRef",
            "$recursiveRef",
            "$id",
            "id",
            "$anchor",
            "$dynamicAnchor",
            "$recursiveAnchor",
            "$schema",
            "$vocabulary",
            "$defs",
            "definitions",
            "$comment",
            "title",
            "description",
            "example",
            "examples",
            "externalDocs",
            "allOf",
            "anyOf",
            "oneOf",
            "discriminator",
            "nullable",
            "readOnly",
            "writeOnly",
            "deprecated",
            "default");

    /** Keywords by which other schemas have a say in which properties there are. */
    private static final Set<String> COMPOSING = Set.of(
            "$ref",
            "$dynamicRef",
            "$recursiveRef",
            "allOf",
            "anyOf",
            "oneOf",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "dependencies",
            "not");

    /** What the schema of the JSON in strings is called. */
    static final String CONTENT = "contentSchema";

    private static final Pattern JSON_TYPE = Pattern.compile("(?i)application/(.+\\+)?json\\s*(;.*)?");

    /** What alternatives of an object require, of which it has to have one. */
    static final String CHOICE = "required";

    private static final Set<String> READ = Set.of(
            "type",
            "format",
            "enum",
            "const",
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "items",
            "prefixItems",
            "additionalItems");

    private final ContractNode schema;
    private final List<String> keys;

    KeywordReader(ContractNode schema) {
        this.schema = schema;
        this.keys = schema.keys();
    }

    Alternative read() {
        ContractNode additional = further();
        ContractNode stated = schema.get("items");
        boolean tuple = stated != null && stated.isArray();
        ContractNode items = tuple ? schema.get("additionalItems") : stated;
        List<List<ContractNode>> prefix = singles(tuple ? stated : schema.get("prefixItems"));
        boolean ends = items != null && Boolean.FALSE.equals(items.bool());
        Boolean allowed = additional == null ? null : additional.bool();
        return new Alternative(
                schema.place(),
                kinds(),
                false,
                isIntegral(),
                format(),
                values(),
                schema.get("const") != null,
                Set.of(),
                ends ? constraints().and(Constraints.ofArrays(null, prefix.size(), false)) : constraints(),
                schemas("properties"),
                strings("required"),
                Map.of(),
                additional == null || allowed != null || isEmpty(additional) ? List.of() : List.of(additional),
                Boolean.FALSE.equals(allowed),
                schemas("patternProperties"),
                prefix,
                items == null || items.bool() != null || isEmpty(items) ? List.of() : List.of(items),
                opaque());
    }

    /** The schema of further properties; in a schema that is not composed, those that are not evaluated are all others. */
    private @Nullable ContractNode further() {
        ContractNode stated = schema.get("additionalProperties");
        return stated != null || isComposed() ? stated : schema.get("unevaluatedProperties");
    }

    private boolean isComposed() {
        return has(COMPOSING);
    }

    private boolean has(Set<String> keywords) {
        for (String key : keys) {
            if (keywords.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** A schema that says nothing allows what {@code true} does. */
    private static boolean isEmpty(ContractNode schema) {
        return schema.isObject() && schema.keys().isEmpty();
    }

    private Set<JsonKind> kinds() {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        types().forEach(type -> kinds.addAll(JsonKind.of(type)));
        return kinds.isEmpty() ? Alternative.EVERY : kinds;
    }

    private List<String> types() {
        ContractNode type = schema.get("type");
        if (type == null) {
            return List.of();
        }
        String one = type.string();
        return one != null ? List.of(one) : List.copyOf(strings("type"));
    }

    private boolean isIntegral() {
        List<String> types = types();
        return types.isEmpty() ? listsIntegers() : types.contains("integer") && !types.contains("number");
    }

    /** Whether the numbers that are listed, of which there is one, are integers (JSON Schema 2020-12 Validation, section 6.1.1). */
    private boolean listsIntegers() {
        ContractNode one = schema.get("const");
        ContractNode some = schema.get("enum");
        List<ContractNode> values = one != null ? List.of(one) : some != null ? some.children() : List.of();
        List<BigDecimal> numbers = values.stream()
                .map(ContractNode::number)
                .filter(Objects::nonNull)
                .toList();
        return !numbers.isEmpty()
                && numbers.stream()
                        .allMatch(number -> number.stripTrailingZeros().scale() <= 0);
    }

    private String text(String keyword) {
        String text = schema.text(keyword);
        return text == null ? "" : text;
    }

    /** Texts of bytes: {@code format: byte} of OpenAPI 3.0 is {@code contentEncoding: base64} since 3.1. */
    private String format() {
        return switch (text("contentEncoding")) {
            case "base64" -> "byte";
            case "base64url" -> "base64url";
            default -> isBytes() ? "binary" : text("format");
        };
    }

    /** Bytes as they are: {@code format: binary} of OpenAPI 3.0 is a media type without an encoding since 3.1. */
    private boolean isBytes() {
        return text("contentMediaType").equals("application/octet-stream")
                && text("contentEncoding").isEmpty()
                && text("format").isEmpty();
    }

    private @Nullable Set<String> values() {
        ContractNode one = schema.get("const");
        ContractNode some = schema.get("enum");
        Set<String> values = new LinkedHashSet<>();
        if (one != null) {
            values.add(one.canonical());
        } else if (some != null && some.isArray()) {
            some.children().forEach(value -> values.add(value.canonical()));
        } else {
            return null;
        }
        return values;
    }

    private Map<String, List<ContractNode>> schemas(String keyword) {
        ContractNode all = schema.get(keyword);
        Map<String, List<ContractNode>> schemas = new LinkedHashMap<>();
        if (all != null) {
            for (String key : all.keys()) {
                ContractNode child = all.get(key);
                if (child != null) {
                    schemas.put(key, List.of(child));
                }
            }
        }
        return schemas;
    }

    private Set<String> strings(String keyword) {
        ContractNode all = schema.get(keyword);
        Set<String> strings = new LinkedHashSet<>();
        if (all != null) {
            all.children().forEach(child -> {
                String text = child.string();
                if (text != null) {
                    strings.add(text);
                }
            });
        }
        return strings;
    }

    private static List<List<ContractNode>> singles(@Nullable ContractNode list) {
        List<List<ContractNode>> all = new ArrayList<>();
        if (list != null) {
            list.children().forEach(child -> all.add(List.of(child)));
        }
        return all;
    }

    /** Whether strings hold JSON that has a schema. */
    static boolean holdsJson(ContractNode schema) {
        String type = schema.text("contentMediaType");
        ContractNode content = schema.get(CONTENT);
        return type != null
                && JSON_TYPE.matcher(type).matches()
                && schema.get("contentEncoding") == null
                && content != null
                && content.isObject();
    }

    private Map<String, String> opaque() {
        Map<String, String> opaque = new TreeMap<>();
        for (String key : keys) {
            boolean known = ELSEWHERE.contains(key)
                    || READ.contains(key)
                    || Constraints.KEYWORDS.contains(key)
                    || key.startsWith("x-");
            ContractNode member = known ? null : schema.get(key);
            if (member != null && !saysNothing(key, member)) {
                opaque.put(key, KeywordText.of(member));
            }
        }
        return opaque;
    }

    /** Whether a keyword allows what its absence does. */
    private boolean saysNothing(String key, ContractNode value) {
        BigDecimal number = value.number();
        return switch (key) {
            case "minContains" -> number != null && number.compareTo(BigDecimal.ONE) == 0;
            case "contentEncoding" -> "base64".equals(value.string()) || "base64url".equals(value.string());
            case "not" -> Boolean.FALSE.equals(value.bool());
            case "propertyNames", "unevaluatedItems" -> Boolean.TRUE.equals(value.bool()) || isEmpty(value);
            case "unevaluatedProperties" -> Boolean.TRUE.equals(value.bool()) || isEmpty(value) || !isComposed();
            case "contentMediaType" -> isBytes();
            // Compared as a schema.
            case CONTENT -> holdsJson(schema);
            case "dependentRequired", "dependentSchemas", "dependencies" -> isEmpty(value);
            default -> false;
        };
    }

    private Constraints constraints() {
        if (!has(Constraints.KEYWORDS)) {
            return Constraints.NONE;
        }
        BigDecimal least = number("minimum");
        BigDecimal most = number("maximum");
        BigDecimal above = number("exclusiveMinimum");
        BigDecimal below = number("exclusiveMaximum");
        BigDecimal multiple = number("multipleOf");
        String pattern = schema.text("pattern");
        Constraints inclusive = new Constraints(
                least,
                most,
                least != null && schema.flag("exclusiveMinimum"),
                most != null && schema.flag("exclusiveMaximum"),
                multiple == null ? List.of() : List.of(multiple.stripTrailingZeros()),
                count("minLength", 0),
                count("maxLength", Integer.MAX_VALUE),
                pattern == null ? List.of() : List.of(pattern),
                count("minItems", 0),
                count("maxItems", Integer.MAX_VALUE),
                schema.flag("uniqueItems"),
                count("minProperties", 0),
                count("maxProperties", Integer.MAX_VALUE));
        return inclusive.and(Constraints.ofNumbers(above, below, above != null, below != null, List.of()));
    }

    private @Nullable BigDecimal number(String keyword) {
        ContractNode member = schema.get(keyword);
        return member == null ? null : member.number();
    }

    /** @param none the value that says as much as if the keyword was not there */
    private @Nullable Integer count(String keyword, int none) {
        BigDecimal number = number(keyword);
        if (number == null) {
            return null;
        }
        int count = number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
        return count == none ? null : count;
    }
}
