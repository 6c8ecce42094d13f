package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.roundtrip.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Schemas that must all allow a value: what is left when references, parts and the branches that were chosen are followed.
 *
 * @param schemas of which only the keywords count that stand in them
 */
record Demands(List<JsonNode> schemas) {
    private static final List<String> TYPES =
            List.of("object", "array", "string", "number", "integer", "boolean", "null");

    /** What a schema without a type is most likely about. */
    private static final Map<String, List<String>> HINTS = Map.of(
            "object", List.of("properties", "required", "additionalProperties", "patternProperties", "minProperties"),
            "array", List.of("items", "prefixItems", "minItems", "maxItems"),
            "string", List.of("minLength", "maxLength", "pattern", "format"),
            "number", List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));

    /** The values of a keyword. */
    List<JsonNode> of(String keyword) {
        return schemas.stream()
                .filter(schema -> schema.has(keyword))
                .map(schema -> schema.path(keyword))
                .toList();
    }

    /** The values that all list; null if none lists any. */
    @Nullable
    List<JsonNode> listed() {
        List<JsonNode> common = null;
        for (JsonNode schema : schemas) {
            List<JsonNode> own = listed(schema);
            if (own != null && common != null) {
                common = common.stream()
                        .filter(value -> own.stream().anyMatch(other -> Json.same(value, other)))
                        .toList();
            } else if (own != null) {
                common = own;
            }
        }
        return common;
    }

    private static @Nullable List<JsonNode> listed(JsonNode schema) {
        if (schema.has("const")) {
            return List.of(schema.path("const"));
        }
        List<JsonNode> values = new ArrayList<>();
        schema.path("enum").forEach(values::add);
        return schema.path("enum").isArray() ? values : null;
    }

    /** The values that one of them shows as examples or has by default. */
    List<JsonNode> shown() {
        List<JsonNode> all = new ArrayList<>(of("default"));
        all.addAll(of("example"));
        of("examples").forEach(examples -> examples.forEach(all::add));
        return all;
    }

    /** The types that all allow. */
    Set<String> types() {
        Set<String> common = new LinkedHashSet<>(TYPES);
        List<JsonNode> said = of("type");
        for (JsonNode type : said) {
            Set<String> own = new LinkedHashSet<>(Set.of(type.asText()));
            type.forEach(each -> own.add(each.asText()));
            if (own.contains("number")) {
                own.add("integer");
            }
            common.retainAll(own);
        }
        Set<String> hinted = new LinkedHashSet<>();
        HINTS.forEach((type, keywords) -> {
            if (keywords.stream().anyMatch(keyword -> !of(keyword).isEmpty())) {
                hinted.add(type);
            }
        });
        return said.isEmpty() && !hinted.isEmpty() ? hinted : common;
    }

    /** What a member of that name must be. */
    List<JsonNode> ofMember(String name) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode schema : schemas) {
            int before = all.size();
            JsonNode own = schema.path("properties").get(name);
            if (own != null) {
                all.add(own);
            }
            schema.path("patternProperties").properties().forEach(each -> {
                if (Pattern.compile(each.getKey()).matcher(name).find()) {
                    all.add(each.getValue());
                }
            });
            if (all.size() == before && schema.has("additionalProperties")) {
                all.add(schema.path("additionalProperties"));
            }
        }
        return all;
    }

    /** What the element at an index must be. */
    List<JsonNode> ofElement(int index) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode schema : schemas) {
            JsonNode tuple = schema.path(schema.path("items").isArray() ? "items" : "prefixItems");
            JsonNode own = tuple.path(index);
            JsonNode element = own.isMissingNode()
                    ? schema.path(schema.path("items").isArray() ? "additionalItems" : "items")
                    : own;
            if (!element.isMissingNode()) {
                all.add(element);
            }
        }
        return all;
    }
}
