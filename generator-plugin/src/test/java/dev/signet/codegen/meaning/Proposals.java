package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * JSON that a schema may allow: every branch of every union in turn, optional properties there or not, nulls, further properties,
 * empty lists, values at their limits. Whether it does allow it, the validator decides.
 */
final class Proposals {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 6;
    private static final int TOO_DEEP = 14;
    private static final int FUEL = 400;

    private final Oracle oracle;
    private final Discriminators discriminators;
    private final Random random;
    private final Values values;

    /** Which choice was taken last at each place, so that each has its turn. */
    private final IdentityHashMap<JsonNode, Integer> turns = new IdentityHashMap<>();

    private int fuel;
    private Presence presence = Presence.SOME;

    /** Which optional properties there are. */
    enum Presence {
        NONE,
        SOME,
        ALL
    }

    /** Thrown if a schema can't be met this way. */
    static final class Unmet extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unmet(String why) {
            super(why, null, false, false);
        }
    }

    Proposals(Oracle oracle, Discriminators discriminators, Random random) {
        this(oracle, discriminators, random, false);
    }

    /** @param plain whether formats are only spelled as every reader takes them */
    Proposals(Oracle oracle, Discriminators discriminators, Random random, boolean plain) {
        this.oracle = oracle;
        this.discriminators = discriminators;
        this.random = random;
        this.values = new Values(random, plain);
    }

    /** @throws Unmet if none was found this time */
    JsonNode propose(String pointer) {
        fuel = FUEL;
        presence = Presence.values()[random.nextInt(Presence.values().length)];
        return value(List.of(NODES.objectNode().put("$ref", discriminators.withHeirs(pointer))), 0);
    }

    /**
     * Proposes a value of a schema that stands in no document.
     *
     * @param optional which optional properties it has
     * @throws Unmet if none was found this time
     */
    JsonNode propose(JsonNode schema, Presence optional) {
        fuel = FUEL;
        presence = optional;
        return value(List.of(schema), 0);
    }

    private JsonNode value(List<JsonNode> schemas, int depth) {
        if (depth > TOO_DEEP || --fuel < -FUEL) {
            throw new Unmet("too large");
        }
        List<JsonNode> all = new ArrayList<>();
        schemas.forEach(schema -> expand(schema, all, depth, 0));
        Demands demands = new Demands(all);
        List<JsonNode> listed = demands.listed();
        if (listed != null) {
            return pick(met(listed));
        }
        List<JsonNode> shown = demands.shown();
        if (!shown.isEmpty() && random.nextInt(4) == 0) {
            return pick(shown);
        }
        List<String> types = met(List.copyOf(demands.types()));
        List<String> choice = new ArrayList<>(types);
        if (isPoor(depth) && choice.size() > 1) {
            choice.removeIf(type -> type.equals("object") || type.equals("array"));
        }
        String type = pick(choice.isEmpty() ? types : choice);
        return switch (type) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "object" -> object(demands, depth);
            case "array" -> array(demands, depth);
            case "string" -> values.text(demands.schemas());
            default -> values.number(demands.schemas(), type.equals("integer"));
        };
    }

    private boolean isPoor(int depth) {
        return depth > DEEP || fuel < 0;
    }

    private static <T> List<T> met(List<T> choice) {
        if (choice.isEmpty()) {
            throw new Unmet("nothing is allowed by all");
        }
        return choice;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int turn(JsonNode place, int count) {
        Integer last = turns.get(place);
        int next = last == null ? random.nextInt(count) : (last + 1) % count;
        turns.put(place, next);
        return next;
    }

    private void expand(JsonNode schema, List<JsonNode> all, int depth, int steps) {
        if ((schema.isBoolean() && !schema.asBoolean()) || steps > TOO_DEEP) {
            throw new Unmet("nothing is allowed");
        }
        all.add(schema);
        if (schema.has("$ref")) {
            reference(schema.path("$ref").asText(), all, depth, steps);
        }
        schema.path("allOf").forEach(part -> expand(part, all, depth, steps + 1));
        for (String union : List.of("oneOf", "anyOf")) {
            JsonNode branches = schema.path(union);
            if (!branches.isEmpty()) {
                expand(branches.get(branch(branches, depth)), all, depth, steps + 1);
            }
        }
    }

    private void reference(String reference, List<JsonNode> all, int depth, int steps) {
        String parent = Discriminators.withoutHeirs(reference);
        List<String> heirs = parent.equals(reference) ? List.of() : List.copyOf(discriminators.heirs(parent));
        JsonNode place = Pointers.follow(oracle.components(), parent);
        int turn = heirs.isEmpty() ? 0 : turn(place, heirs.size() + 1);
        String target = turn == 0 ? parent : heirs.get(turn - 1);
        JsonNode condition = turn == 0 ? null : discriminators.ofHeir(parent, target);
        if (condition != null) {
            all.add(condition);
        }
        expand(Pointers.follow(oracle.components(), target), all, depth, steps + 1);
    }

    private int branch(JsonNode branches, int depth) {
        if (isPoor(depth)) {
            for (int i = 0; i < branches.size(); i++) {
                String type = branches.get(i).path("type").asText();
                if (!type.isEmpty() && !type.equals("object") && !type.equals("array")) {
                    return i;
                }
            }
        }
        return turn(branches, branches.size());
    }

    private JsonNode object(Demands demands, int depth) {
        Set<String> names = new LinkedHashSet<>();
        demands.of("properties").forEach(p -> p.fieldNames().forEachRemaining(names::add));
        Set<String> required = new LinkedHashSet<>();
        demands.of("required").forEach(r -> r.forEach(name -> required.add(name.asText())));
        ObjectNode object = NODES.objectNode();
        for (String name : names) {
            if (required.contains(name)) {
                object.set(name, member(demands, name, depth));
            } else if (isWanted(depth)) {
                int before = fuel;
                try {
                    object.set(name, member(demands, name, depth));
                } catch (Unmet e) {
                    fuel = before;
                }
            }
        }
        required.stream()
                .filter(name -> !object.has(name))
                .forEach(name -> object.set(name, member(demands, name, depth)));
        further(object, demands, depth);
        return object;
    }

    private boolean isWanted(int depth) {
        if (isPoor(depth)) {
            return false;
        }
        return switch (presence) {
            case NONE -> random.nextInt(12) == 0;
            case SOME -> random.nextInt(depth == 0 ? 2 : 3) == 0;
            case ALL -> depth < 3 || random.nextInt(3) == 0;
        };
    }

    private JsonNode member(Demands demands, String name, int depth) {
        List<JsonNode> schemas = demands.ofMember(name);
        return schemas.isEmpty() ? values.anything(0) : value(schemas, depth + 1);
    }

    /** Properties that no name is given for. */
    private void further(ObjectNode object, Demands demands, int depth) {
        boolean typed = demands.of("additionalProperties").stream().anyMatch(JsonNode::isObject);
        boolean closed = demands.of("additionalProperties").stream().anyMatch(a -> a.isBoolean() && !a.asBoolean());
        int count = closed ? 0 : typed && !isPoor(depth) ? random.nextInt(3) : random.nextInt(6) == 0 ? 1 : 0;
        for (JsonNode patterns : demands.of("patternProperties")) {
            patterns.fieldNames().forEachRemaining(pattern -> matching(object, pattern, demands, depth));
        }
        for (int i = 0; i < count; i++) {
            String name = values.name(i);
            try {
                object.set(name, member(demands, name, depth));
            } catch (Unmet e) {
                return;
            }
        }
    }

    private void matching(ObjectNode object, String pattern, Demands demands, int depth) {
        if (isWanted(depth)) {
            try {
                String name = values.text(List.of(NODES.objectNode().put("pattern", pattern)))
                        .asText();
                object.set(name, member(demands, name, depth));
            } catch (Unmet e) {
                fuel--;
            }
        }
    }

    private JsonNode array(Demands demands, int depth) {
        int least =
                demands.of("minItems").stream().mapToInt(JsonNode::asInt).max().orElse(0);
        int most =
                demands.of("maxItems").stream().mapToInt(JsonNode::asInt).min().orElse(least + 3);
        int size = isPoor(depth) ? least : Math.min(most, least + random.nextInt(4));
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            List<JsonNode> schemas = demands.ofElement(i);
            array.add(schemas.isEmpty() ? values.anything(0) : value(schemas, depth + 1));
        }
        return array;
    }
}
