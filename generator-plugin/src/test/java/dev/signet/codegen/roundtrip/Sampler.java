package dev.signet.codegen.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.RawDocument.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random JSON that a schema allows, made from the schema as the document has it and nothing that the generator makes of it; and
 * now and then what the schema does not speak of, but services send: explicit nulls, new properties, new values.
 */
final class Sampler {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ATTEMPTS = 8;
    private static final int DEEP = 5;
    private static final int FUEL = 4_000;
    private static final String ODD = "zz new";

    private final Random random;
    private final Demands demands;
    private final Texts texts;
    private final Numerals numerals;
    private int fuel;

    /** Thrown if no value of a schema was found. */
    static final class Unsatisfiable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsatisfiable(String why) {
            super(why, null, false, false);
        }
    }

    Sampler(Hierarchies hierarchies, Random random) {
        this.random = random;
        this.demands = new Demands(hierarchies, random);
        this.texts = new Texts(random);
        this.numerals = new Numerals(random);
    }

    /** @throws Unsatisfiable if none is found, be it that there is none */
    JsonNode sample(Place schema) {
        fuel = FUEL;
        return sample(List.of(schema), 0);
    }

    private JsonNode sample(List<Place> schemas, int depth) {
        Unsatisfiable why = new Unsatisfiable("no attempt");
        for (int i = 0; i < ATTEMPTS; i++) {
            if (--fuel < 0 || depth > 30) {
                throw new Unsatisfiable("too large");
            }
            try {
                List<Place> all = demands.of(schemas, depth);
                JsonNode value = value(all, depth);
                return chance(15) ? strange(schemas, value) : value;
            } catch (Unsatisfiable e) {
                why = e;
            }
        }
        throw why;
    }

    /** A variant that the document does not know yet. */
    private JsonNode strange(List<Place> schemas, JsonNode value) {
        String tag = schemas.size() == 1 ? demands.tag(schemas.get(0)) : null;
        return tag != null && value.isObject() ? ((ObjectNode) value).put(tag, "zz-unknown") : value;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private JsonNode value(List<Place> all, int depth) {
        List<JsonNode> listed = Demands.listed(all);
        if (listed != null) {
            return listedValue(all, listed);
        }
        List<String> types = new ArrayList<>(Demands.types(all));
        if (types.size() > 1 && !chance(10)) {
            types.remove("null");
        }
        return switch (pick(types)) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> numerals.integer(all);
            case "number" -> numerals.number(all);
            case "string" -> NODES.textNode(texts.of(all));
            case "array" -> array(all, depth);
            case "object" -> object(all, depth);
            default -> any(2);
        };
    }

    private JsonNode listedValue(List<Place> all, List<JsonNode> listed) {
        if (listed.isEmpty()) {
            throw new Unsatisfiable("no listed value is in all lists");
        }
        boolean words = listed.size() > 1 && listed.stream().allMatch(v -> v.isTextual() || v.isNull());
        boolean open = words && all.stream().noneMatch(s -> s.node().has("const"));
        return open && chance(10) ? NODES.textNode(ODD) : pick(listed);
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> numerals.number(List.of());
            case 3, 4 -> NODES.textNode(texts.of(List.of()));
            case 5 -> NODES.arrayNode().add(any(depth - 1)).add(any(depth - 1));
            default -> NODES.objectNode().set("any", any(depth - 1));
        };
    }

    private JsonNode array(List<Place> all, int depth) {
        ArrayNode array = NODES.arrayNode();
        long least = Demands.largest(all, "minItems", 0);
        long most = Math.min(Demands.smallest(all, "maxItems", least + 3), least + 3);
        long size = depth > DEEP ? least : least + random.nextInt((int) (most - least) + 1);
        boolean unique = all.stream().anyMatch(s -> s.node().path("uniqueItems").asBoolean());
        for (int i = 0; i < size; i++) {
            List<Place> places = Demands.itemsAt(all, i);
            if (places == null) {
                break;
            }
            try {
                JsonNode item = sample(places, depth + 1);
                boolean known = false;
                for (JsonNode other : array) {
                    known |= Json.same(other, item);
                }
                if (!unique || !known) {
                    array.add(item);
                }
            } catch (Unsatisfiable e) {
                break;
            }
        }
        if (array.size() < least) {
            throw new Unsatisfiable("too few items");
        }
        return array;
    }

    private JsonNode object(List<Place> all, int depth) {
        ObjectNode object = NODES.objectNode();
        Set<String> required = Demands.required(all);
        Set<String> names = new LinkedHashSet<>(required);
        names.addAll(Demands.declared(all));
        for (String name : shuffled(names)) {
            if (required.contains(name) || isTag(Demands.property(all, name))) {
                object.set(name, sample(Demands.property(all, name), depth + 1));
            } else if (depth <= DEEP && random.nextInt(3) > 0) {
                optional(object, name, Demands.property(all, name), depth);
            }
        }
        for (Place schema : all) {
            others(object, schema, all, depth);
        }
        long least = Demands.largest(all, "minProperties", 0);
        for (int i = 0; object.size() < least && i < 50; i++) {
            further(object, all, depth);
        }
        return object;
    }

    /** A text that can only be one: it may tell the type, and services always send it. */
    private boolean isTag(List<Place> schemas) {
        List<JsonNode> listed = Demands.listed(demands.of(schemas, 0));
        return listed != null
                && listed.stream().filter(v -> !v.isNull()).count() == 1
                && listed.get(0).isTextual();
    }

    private List<String> shuffled(Set<String> names) {
        List<String> order = new ArrayList<>(names);
        java.util.Collections.shuffle(order, random);
        return order;
    }

    private void optional(ObjectNode object, String name, List<Place> schemas, int depth) {
        try {
            object.set(name, chance(14) ? NODES.nullNode() : sample(schemas, depth + 1));
        } catch (Unsatisfiable e) {
            // an object need not have it
        }
    }

    /** Properties that no schema declares: those of patterns, those of {@code additionalProperties}, and news. */
    private void others(ObjectNode object, Place schema, List<Place> all, int depth) {
        if (depth > DEEP) {
            return;
        }
        for (Place pattern : schema.children("patternProperties")) {
            if (chance(2)) {
                String name = texts.matching(pattern.key());
                if (name != null && !object.has(name)) {
                    optionalOther(object, name, all, depth);
                }
            }
        }
        boolean typed = schema.node().path("additionalProperties").isObject()
                || schema.node().path("unevaluatedProperties").isObject();
        if (typed ? chance(2) : all.get(0) == schema && !Demands.isMap(all) && chance(6)) {
            further(object, all, depth);
        }
    }

    private void further(ObjectNode object, List<Place> all, int depth) {
        String name = texts.ofNames(Demands.propertyNames(all));
        if (!object.has(name) && !Demands.declared(all).contains(name)) {
            optionalOther(object, name, all, depth);
        }
    }

    private void optionalOther(ObjectNode object, String name, List<Place> all, int depth) {
        try {
            List<Place> schemas = Demands.property(all, name);
            object.set(name, schemas.isEmpty() ? any(1) : sample(schemas, depth + 1));
        } catch (Unsatisfiable e) {
            // an object need not have it
        }
    }
}
