package dev.signet.codegen.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.RawDocument;
import dev.signet.codegen.parse.RawDocument.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What discriminators say: which value stands for which schema, and which schemas stand for one that they extend. */
final class Hierarchies {
    /** Parent → those that name it in their {@code allOf}. */
    private final Map<String, List<Place>> children = new LinkedHashMap<>();

    private final Map<String, Place> tags = new LinkedHashMap<>();

    Hierarchies(RawDocument document) {
        for (Place schema : document.components()) {
            for (Place part : schema.children("allOf")) {
                Place parent = target(part);
                if (parent != null) {
                    children.computeIfAbsent(parent.id(), k -> new ArrayList<>())
                            .add(schema);
                }
            }
        }
        for (Place schema : document.components()) {
            if (isParent(schema)) {
                String property =
                        schema.node().path("discriminator").path("propertyName").asText();
                for (Place heir : descendants(schema)) {
                    List<String> values = values(schema, heir);
                    if (!values.isEmpty()) {
                        tags.putIfAbsent(heir.id(), Demands.tag(heir, property, values.get(0)));
                    }
                }
            }
        }
    }

    /** What is told of a schema by unions that it is a member of: a property, perhaps one of several, always has one value. */
    void tell(Place schema, String property, String value) {
        Place known = tags.putIfAbsent(schema.id(), Demands.tag(schema, property, value));
        if (known != null) {
            Demands.addTag(known, property, value);
        }
    }

    private static @Nullable Place target(Place at) {
        String reference = at.node().path("$ref").asText("");
        return reference.isEmpty() ? null : at.follow(reference);
    }

    private boolean isParent(Place schema) {
        return schema.node().path("discriminator").has("propertyName")
                && !schema.node().has("oneOf")
                && !schema.node().has("anyOf")
                && children.containsKey(schema.id());
    }

    private List<Place> descendants(Place schema) {
        List<Place> all = new ArrayList<>();
        for (Place child : children.getOrDefault(schema.id(), List.of())) {
            if (all.stream().noneMatch(known -> known.id().equals(child.id()))) {
                all.add(child);
                if (!isParent(child)) {
                    all.addAll(descendants(child));
                }
            }
        }
        return all;
    }

    /** One that extends a schema that is told by a discriminator; null if the schema stands for itself. */
    @Nullable
    Place heir(Place schema, Random random) {
        if (!isParent(schema)) {
            return null;
        }
        List<Place> heirs = descendants(schema);
        Place heir = heirs.get(random.nextInt(heirs.size()));
        Place deeper = heir(heir, random);
        if (deeper != null) {
            return deeper;
        }
        Place tag = tags.get(heir.id());
        return tag == null ? heir : heir.imagined(both(heir.id(), tag.node()));
    }

    private static JsonNode both(String id, JsonNode tag) {
        var all = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        all.putArray("allOf").add(tag).addObject().put("$ref", id);
        return all;
    }

    /** What a schema must have that extends one with a discriminator, or null. */
    @Nullable
    Place tagOf(Place schema) {
        return tags.get(schema.id());
    }

    /** The values of a discriminator for a member; empty if the member's own members have them. */
    List<String> values(Place owner, Place member) {
        Place named = member.node().has("$ref") ? target(member) : member;
        List<String> values = new ArrayList<>();
        if (named == null) {
            return values;
        }
        String property =
                owner.node().path("discriminator").path("propertyName").asText();
        if (lists(named, property, 0)) {
            return values;
        }
        for (Place entry : mapping(owner)) {
            String text = entry.node().asText();
            Place target = text.matches("[A-Za-z0-9._-]+") ? entry.follow("#/components/schemas/" + text) : null;
            target = target == null ? entry.follow(text) : target;
            if (target != null && target.id().equals(named.id())) {
                values.add(entry.key());
            }
        }
        boolean union = named.node().has("oneOf") || named.node().has("anyOf");
        if (values.isEmpty() && !union && !named.key().isEmpty()) {
            values.add(named.key());
        }
        return values;
    }

    private static List<Place> mapping(Place owner) {
        Place discriminator = owner.get("discriminator");
        return discriminator == null ? List.of() : discriminator.children("mapping");
    }

    /** Whether a schema says itself which values a property has. */
    private static boolean lists(Place schema, String property, int depth) {
        Place properties = schema.get("properties");
        Place own = properties == null ? null : properties.get(property);
        for (int i = 0; i < 20 && own != null && own.node().has("$ref"); i++) {
            own = target(own);
        }
        if (own != null && (own.node().has("const") || own.node().has("enum"))) {
            return true;
        }
        Place target = target(schema);
        return depth < 20
                && ((target != null && lists(target, property, depth + 1))
                        || schema.children("allOf").stream().anyMatch(part -> lists(part, property, depth + 1)));
    }
}
