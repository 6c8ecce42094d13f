package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.PointerKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the discriminators of a document say: of each member of a union which values its property has, by the mapping, else by the
 * member's own list, else by its name; and which schemas are the heirs of one that has a discriminator and no members.
 */
final class Discriminators {
    private static final int DEEP = 12;
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String HEIRS = "#/components/heirs/";
    /** References to named schemas. */
    static final String NAMED = "#/components/schemas/[^/]+";

    private final JsonNode root;
    /** For each schema those that have it as a part of their {@code allOf}. */
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    Discriminators(JsonNode root) {
        this.root = root;
        root.at("/components/schemas").properties().forEach(named -> {
            for (JsonNode part : named.getValue().path("allOf")) {
                children.computeIfAbsent(part.path("$ref").asText(), parent -> new ArrayList<>())
                        .add("#/components/schemas/" + named.getKey());
            }
        });
    }

    /** The schemas that extend one with a discriminator and without members, and those that extend them; none of any other. */
    Set<String> heirs(String parent) {
        JsonNode schema = Pointers.follow(root, parent);
        Set<String> all = new LinkedHashSet<>();
        if (!discriminator(parent, 0).isMissingNode() && !schema.has("oneOf") && !schema.has("anyOf")) {
            List<String> todo = new ArrayList<>(children.getOrDefault(parent, List.of()));
            while (!todo.isEmpty()) {
                String heir = todo.remove(0);
                if (all.add(heir)) {
                    todo.addAll(children.getOrDefault(heir, List.of()));
                }
            }
        }
        return all;
    }

    /** A reference to a schema where it is not extended: for a parent to {@link Dialect#parent}. */
    String withHeirs(String reference) {
        return heirs(reference).isEmpty() ? reference : reference.replace(SCHEMAS, HEIRS);
    }

    /** The reference of which {@link #withHeirs} made this one. */
    static String withoutHeirs(String reference) {
        return reference.replace(HEIRS, SCHEMAS);
    }

    /** The discriminator of a schema, its own or that of one that it extends; a missing node if there is none. */
    private JsonNode discriminator(String pointer, int depth) {
        JsonNode schema = Pointers.follow(root, pointer);
        JsonNode found = schema.path("discriminator");
        for (JsonNode part : schema.path("allOf")) {
            if (found.isMissingNode() && part.has("$ref") && depth < DEEP) {
                found = discriminator(part.path("$ref").asText(), depth + 1);
            }
        }
        return found;
    }

    /** What the discriminator of those that a named schema extends demands of it if none extends it; null if it demands nothing. */
    @Nullable
    JsonNode ofLastHeir(String pointer) {
        return children.containsKey(pointer)
                        || Pointers.follow(root, pointer).has("discriminator")
                        || !pointer.matches(NAMED)
                ? null
                : condition(discriminator(pointer, 0), pointer);
    }

    /** What the discriminator of a union or parent demands of one that is a certain member; null if it demands nothing. */
    @Nullable
    JsonNode condition(JsonNode union, JsonNode member) {
        return condition(union.path("discriminator"), member.path("$ref").asText());
    }

    /** What the discriminator of a parent demands of a certain heir; null if it demands nothing. */
    @Nullable
    JsonNode ofHeir(String parent, String heir) {
        String stated = Pointers.follow(root, heir).path("$ref").asText();
        return condition(discriminator(parent, 0), heir.matches(NAMED) ? heir : stated);
    }

    /** What a part of a schema adds that is a member of the part, without its other members; the part itself if it is not. */
    JsonNode withoutMembers(JsonNode part, String whole) {
        JsonNode parent = Pointers.follow(root, part.path("$ref").asText());
        for (String union : List.of("oneOf", "anyOf")) {
            for (JsonNode member : parent.path(union)) {
                if (member.path("$ref").asText().equals(whole)) {
                    ObjectNode alone = parent.deepCopy();
                    alone.remove(union);
                    return alone;
                }
            }
        }
        return part;
    }

    private @Nullable JsonNode condition(JsonNode discriminator, String reference) {
        String property = discriminator.path("propertyName").asText();
        if (property.isEmpty() || reference.isEmpty()) {
            return null;
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        discriminator.path("mapping").properties().forEach(entry -> {
            if (leadsTo(entry.getValue().asText(), reference)) {
                spellings(entry.getKey(), values);
            }
        });
        if (values.isEmpty()) {
            String name = PointerKey.last(reference);
            Set<String> listed = new LinkedHashSet<>();
            collect(Pointers.follow(root, reference), property, listed, 0);
            if (!listed.isEmpty() && !listed.contains(name)) {
                return null;
            }
            values.add(name);
        }
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        condition.putObject("properties").putObject(property).set("enum", values);
        return condition;
    }

    private static boolean leadsTo(String mapped, String reference) {
        return mapped.equals(reference) || (!mapped.contains("#") && mapped.equals(PointerKey.last(reference)));
    }

    /** Keys of a mapping are strings, whatever the type of the property. */
    private static void spellings(String key, ArrayNode values) {
        values.add(key);
        if (key.matches("-?(0|[1-9]\\d{0,17})")) {
            values.add(Long.parseLong(key));
        } else if (key.equals("true") || key.equals("false")) {
            values.add(Boolean.parseBoolean(key));
        }
    }

    /** The values that a schema and what it is made of list for a property. */
    private void collect(JsonNode schema, String property, Set<String> listed, int depth) {
        if (depth < DEEP) {
            values(schema.path("properties").path(property), listed, depth);
            for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
                schema.path(keyword).forEach(part -> collect(part, property, listed, depth + 1));
            }
            if (schema.has("$ref")) {
                collect(Pointers.follow(root, schema.path("$ref").asText()), property, listed, depth + 1);
            }
        }
    }

    private void values(JsonNode value, Set<String> listed, int depth) {
        if (depth < DEEP) {
            if (value.has("const")) {
                listed.add(value.path("const").asText());
            }
            value.path("enum").forEach(each -> listed.add(each.asText()));
            value.path("allOf").forEach(part -> values(part, listed, depth + 1));
            if (value.has("$ref")) {
                values(Pointers.follow(root, value.path("$ref").asText()), listed, depth + 1);
            }
        }
    }
}
