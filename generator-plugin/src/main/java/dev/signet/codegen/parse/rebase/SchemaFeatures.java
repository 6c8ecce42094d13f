package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.TreeSet;

/** By what a schema is recognized under another name: its properties with their types, its values, its members. */
final class SchemaFeatures {
    private static final int DEPTH = 3;

    private SchemaFeatures() {}

    static Set<String> of(JsonNode schema) {
        Set<String> features = new TreeSet<>();
        add(schema, DEPTH, features);
        return features;
    }

    /** Whether a property says that two schemas are different things: it has one value in each, and not the same. */
    static boolean contradict(JsonNode one, JsonNode other) {
        return one.path("properties").properties().stream().anyMatch(property -> {
            JsonNode value = only(property.getValue());
            JsonNode otherValue = only(other.path("properties").path(property.getKey()));
            return !value.isMissingNode() && !otherValue.isMissingNode() && !value.equals(otherValue);
        });
    }

    private static JsonNode only(JsonNode schema) {
        JsonNode values = schema.path("enum");
        return schema.has("const")
                ? schema.path("const")
                : values.size() == 1 ? values.path(0) : MissingNode.getInstance();
    }

    private static void add(JsonNode schema, int depth, Set<String> features) {
        schema.path("properties").properties().forEach(property -> {
            features.add("property " + property.getKey());
            features.add("property " + property.getKey() + " " + kind(property.getValue()));
        });
        schema.path("enum").forEach(value -> features.add("value " + value));
        if (schema.has("const")) {
            features.add("value " + schema.get("const"));
        }
        for (String list : new String[] {"oneOf", "anyOf", "allOf"}) {
            for (JsonNode member : schema.path(list)) {
                if (member.has("$ref")) {
                    features.add("member " + member.get("$ref").asText());
                } else if (depth > 0) {
                    add(member, depth - 1, features);
                }
            }
        }
        if (depth > 0 && schema.path("items").isObject()) {
            features.add("items " + kind(schema.path("items")));
            add(schema.path("items"), depth - 1, features);
        }
    }

    private static String kind(JsonNode schema) {
        if (schema.has("$ref")) {
            return "reference";
        }
        return schema.has("oneOf") || schema.has("anyOf")
                ? "union"
                : schema.path("type").toString();
    }
}
