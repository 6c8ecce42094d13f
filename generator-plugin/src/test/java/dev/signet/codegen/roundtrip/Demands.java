package dev.signet.codegen.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.RawDocument.Place;
import dev.signet.codegen.roundtrip.Sampler.Unsatisfiable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Everything that one value must satisfy at once: references followed, {@code allOf} opened, members of unions chosen. */
final class Demands {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 200;
    private static final Set<String> ALL_TYPES =
            Set.of("null", "boolean", "integer", "number", "string", "array", "object", "any");

    /** What says more of a list or an object than its type; whether a listed one satisfies that, nobody looks. */
    private static final List<String> INSIDE = List.of(
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "minProperties",
            "maxProperties");

    private final Hierarchies hierarchies;
    private final Random random;

    Demands(Hierarchies hierarchies, Random random) {
        this.hierarchies = hierarchies;
        this.random = random;
    }

    /** @throws Unsatisfiable if a schema is false or contains itself */
    List<Place> of(List<Place> schemas, int depth) {
        List<Place> all = new ArrayList<>();
        schemas.forEach(schema -> gather(schema, all, true));
        return all;
    }

    /** @param use whether the value is one of that schema, rather than of one that extends it */
    private void gather(Place schema, List<Place> all, boolean use) {
        if (all.size() > MOST) {
            throw new Unsatisfiable("too many demands");
        }
        JsonNode node = schema.node();
        if (node.isBoolean()) {
            if (!node.booleanValue()) {
                throw new Unsatisfiable("false");
            }
            return;
        }
        if (use) {
            Place heir = hierarchies.heir(schema, random);
            if (heir != null) {
                gather(heir, all, false);
                return;
            }
            Place tag = hierarchies.tagOf(schema);
            if (tag != null) {
                all.add(tag);
            }
        }
        all.add(schema);
        for (String key : List.of("$ref", "$dynamicRef")) {
            Place target =
                    node.path(key).isTextual() ? schema.follow(node.path(key).textValue()) : null;
            if (target != null) {
                gather(target, all, use);
            }
        }
        schema.children("allOf").forEach(part -> gather(part, all, false));
        for (String key : List.of("oneOf", "anyOf")) {
            List<Place> members = schema.children(key);
            if (!members.isEmpty()) {
                member(schema, members.get(random.nextInt(members.size())), all);
            }
        }
    }

    private void member(Place union, Place member, List<Place> all) {
        String property =
                union.node().path("discriminator").path("propertyName").asText("");
        if (!property.isEmpty()) {
            List<String> values = hierarchies.values(union, member);
            if (!values.isEmpty()) {
                all.add(tag(union, property, values.get(random.nextInt(values.size()))));
            }
        }
        gather(member, all, true);
    }

    /** The schema of an object whose property has that value. */
    static Place tag(Place at, String property, String value) {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        schema.putArray("required").add(property);
        schema.putObject("properties").putObject(property).put("const", value);
        return at.imagined(schema);
    }

    /** Adds a property to such a schema, unless it has it. */
    static void addTag(Place tag, String property, String value) {
        ObjectNode schema = (ObjectNode) tag.node();
        ObjectNode properties = (ObjectNode) schema.get("properties");
        if (!properties.has(property)) {
            properties.putObject(property).put("const", value);
            ((ArrayNode) schema.get("required")).add(property);
        }
    }

    /** The property that tells the members of a union, if that is all that the schema is. */
    @Nullable
    String tag(Place schema) {
        Place at = schema;
        for (int i = 0;
                i < 20 && at != null && at.node().size() == 1 && at.node().has("$ref");
                i++) {
            at = at.follow(at.node().path("$ref").asText());
        }
        boolean union = at != null
                && (at.node().has("oneOf") || at.node().has("anyOf"))
                && !at.node().has("allOf")
                && !at.node().has("properties");
        String property =
                union ? at.node().path("discriminator").path("propertyName").asText("") : "";
        return property.isEmpty() ? null : property;
    }

    /** The values that all {@code enum}s and {@code const}s list; null if there are none of them. */
    static @Nullable List<JsonNode> listed(List<Place> all) {
        List<JsonNode> common = null;
        for (Place schema : all) {
            List<JsonNode> own = new ArrayList<>();
            if (schema.node().has("const")) {
                own.add(schema.node().get("const"));
            } else if (schema.node().path("enum").isArray()
                    && !schema.node().path("enum").isEmpty()) {
                schema.node().get("enum").forEach(own::add);
            } else {
                continue;
            }
            boolean texts = schema.node().path("type").asText("").equals("string");
            own.replaceAll(v -> texts && v.isValueNode() && !v.isNull() ? NODES.textNode(v.asText()) : v);
            List<JsonNode> before = common;
            common = before == null
                    ? own
                    : own.stream()
                            .filter(v -> before.stream().anyMatch(w -> Json.same(v, w)))
                            .toList();
        }
        Set<String> types = types(all);
        boolean inside = all.stream().anyMatch(s -> INSIDE.stream().anyMatch(s.node()::has));
        return common == null
                ? null
                : common.stream()
                        .filter(v -> isOf(types, v) && !(inside && v.isContainerNode()))
                        .toList();
    }

    private static boolean isOf(Set<String> types, JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> types.contains("null") || types.contains("any");
            case NUMBER -> types.contains("number") || (types.contains("integer") && value.isIntegralNumber());
            case BOOLEAN -> types.contains("boolean");
            case STRING -> types.contains("string");
            case ARRAY -> types.contains("array");
            default -> types.contains("object");
        };
    }

    /** The types that all allow; {@code any} alone if none says anything. */
    static Set<String> types(List<Place> all) {
        Set<String> types = new LinkedHashSet<>(ALL_TYPES);
        boolean told = false;
        for (Place schema : all) {
            Set<String> own = ownTypes(schema.node());
            if (!own.isEmpty()) {
                types.retainAll(own);
                told = true;
            }
        }
        if (types.isEmpty()) {
            throw new Unsatisfiable("no common type");
        }
        boolean listed =
                all.stream().anyMatch(s -> s.node().has("enum") || s.node().has("const"));
        return told || listed ? types : Set.of("any");
    }

    private static Set<String> ownTypes(JsonNode node) {
        Set<String> own = new LinkedHashSet<>();
        JsonNode type = node.path("type");
        (type.isArray() ? type : List.of(type)).forEach(t -> own.add(t.isNull() ? "null" : t.asText("")));
        own.retainAll(ALL_TYPES);
        if (own.isEmpty()) {
            for (String key :
                    List.of("properties", "additionalProperties", "patternProperties", "required", "discriminator")) {
                boolean told =
                        node.has("enum") || ((node.has("oneOf") || node.has("anyOf")) && !key.equals("properties"));
                if (node.has(key) && !told) {
                    own.add("object");
                }
            }
            if (own.isEmpty() && (node.has("items") || node.has("prefixItems"))) {
                own.add("array");
            }
        }
        if (!own.isEmpty() && node.path("nullable").asBoolean()) {
            own.add("null");
        }
        if (own.contains("number")) {
            own.add("integer");
        }
        return own;
    }

    static Set<String> required(List<Place> all) {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(s -> s.node().path("required").forEach(name -> names.add(name.asText())));
        return names;
    }

    static Set<String> declared(List<Place> all) {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(s -> s.children("properties").forEach(p -> names.add(p.key())));
        return names;
    }

    /** Whether an object is nothing but a map of one type, where news would be values of that type. */
    static boolean isMap(List<Place> all) {
        return declared(all).isEmpty()
                && all.stream()
                        .anyMatch(s -> s.node().path("additionalProperties").isObject()
                                || s.node().has("patternProperties"));
    }

    /** What a property of that name must satisfy. */
    static List<Place> property(List<Place> all, String name) {
        List<Place> schemas = new ArrayList<>();
        for (Place schema : all) {
            Place properties = schema.get("properties");
            Place own = properties == null ? null : properties.get(name);
            int before = schemas.size();
            if (own != null) {
                schemas.add(own);
            }
            for (Place pattern : schema.children("patternProperties")) {
                if (matches(pattern.key(), name)) {
                    schemas.add(pattern);
                }
            }
            Place additional = schema.get("additionalProperties");
            if (schemas.size() == before
                    && additional != null
                    && additional.node().isObject()) {
                schemas.add(additional);
            }
        }
        Place unevaluated = all.stream()
                .map(s -> s.get("unevaluatedProperties"))
                .filter(s -> s != null && s.node().isObject())
                .findFirst()
                .orElse(null);
        return schemas.isEmpty() && unevaluated != null ? List.of(unevaluated) : schemas;
    }

    private static boolean matches(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static List<Place> propertyNames(List<Place> all) {
        List<Place> schemas = new ArrayList<>();
        for (Place schema : all) {
            Place names = schema.get("propertyNames");
            if (names != null && names.node().isObject()) {
                schemas.add(names);
            }
        }
        return schemas;
    }

    /** What the item at that place must satisfy; null if there is to be none. */
    static @Nullable List<Place> itemsAt(List<Place> all, int index) {
        List<Place> schemas = new ArrayList<>();
        for (Place schema : all) {
            boolean old = schema.node().path("items").isArray();
            List<Place> tuple = schema.children(old ? "items" : "prefixItems");
            Place rest = schema.get(old ? "additionalItems" : "items");
            if (index < tuple.size()) {
                schemas.add(tuple.get(index));
            } else if (rest != null) {
                schemas.add(rest);
            } else if (!tuple.isEmpty()) {
                return null;
            }
        }
        return Collections.unmodifiableList(schemas);
    }

    static long largest(List<Place> all, String key, long otherwise) {
        return all.stream()
                .map(s -> s.node().path(key))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::asLong)
                .max()
                .orElse(otherwise);
    }

    static long smallest(List<Place> all, String key, long otherwise) {
        return all.stream()
                .map(s -> s.node().path(key))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::asLong)
                .min()
                .orElse(otherwise);
    }
}
