package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** A JSON Schema of any draft as one that the validator takes as 2020-12, made for it alone and apart from what Signet makes of it. */
final class PlainSchema {
    /** Keywords with schemas by name. */
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "dependencies");

    /** Keywords with JSON that is no schema. */
    private static final Set<String> VALUES = Set.of("enum", "const", "default", "example", "examples");

    private PlainSchema() {}

    /** A JSON Schema without the name that it gives itself: what it refers to by that name is referred to as its own. */
    static JsonNode of(JsonNode document) {
        JsonNode copy = document.deepCopy();
        String name = document.path(document.has("$id") ? "$id" : "id").asText().replaceFirst("#$", "");
        if (copy instanceof ObjectNode root && !name.isEmpty()) {
            root.remove(List.of("$id", "id"));
            copy.findParents("$ref").forEach(node -> {
                String reference = node.path("$ref").asText();
                if (reference.startsWith(name + "#")) {
                    ((ObjectNode) node).put("$ref", reference.substring(name.length()));
                }
            });
        }
        plain(copy, true);
        if (copy instanceof ObjectNode root
                && !document.path("$schema").asText().contains("2019-09")) {
            root.remove("$schema");
        }
        return copy;
    }

    /**
     * Makes a schema one that every validator takes: the boolean bounds and tuples of old drafts as those of later ones, several types as
     * alternatives, no names of inner schemas, and what is about objects or arrays, but does not say so, as such.
     */
    private static void plain(JsonNode node, boolean isSchema) {
        node.properties().forEach(member -> {
            boolean values = isSchema && VALUES.contains(member.getKey());
            if (!values) {
                plain(member.getValue(), !isSchema || !NAMED.contains(member.getKey()));
            }
        });
        if (node.isArray()) {
            node.forEach(each -> plain(each, true));
        } else if (isSchema && node instanceof ObjectNode schema) {
            schema.remove(List.of("$id", "id"));
            bounds(schema);
            tuple(schema);
            types(schema);
        }
    }

    private static void bounds(ObjectNode schema) {
        for (String bound : List.of("inimum", "aximum")) {
            JsonNode exclusive = schema.path("exclusiveM" + bound);
            if (exclusive.isBoolean()) {
                JsonNode value = exclusive.asBoolean() ? schema.remove("m" + bound) : null;
                schema.remove("exclusiveM" + bound);
                if (value != null) {
                    schema.set("exclusiveM" + bound, value);
                }
            }
        }
    }

    private static void tuple(ObjectNode schema) {
        if (schema.path("items").isArray()) {
            schema.set("prefixItems", schema.remove("items"));
            JsonNode rest = schema.remove("additionalItems");
            if (rest != null) {
                schema.set("items", rest);
            }
        }
    }

    private static void types(ObjectNode schema) {
        JsonNode types = schema.path("type");
        if (types.isArray()) {
            ArrayNode either = schema.withArrayProperty("allOf").addObject().putArray("anyOf");
            types.forEach(type -> either.addObject().set("type", type));
            schema.remove("type");
        } else if (types.isMissingNode() && !schema.has("$ref")) {
            if (schema.has("properties") || schema.has("patternProperties") || schema.has("additionalProperties")) {
                schema.put("type", "object");
            } else if (schema.has("items") || schema.has("prefixItems")) {
                schema.put("type", "array");
            }
        }
    }
}
