package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** JSON with one thing changed. */
final class Mutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private final Values values;

    Mutations(Random random) {
        this.random = random;
        this.values = new Values(random);
    }

    /** A node in a larger one. */
    private record Spot(JsonNode owner, String key, int index) {
        void put(JsonNode value) {
            if (owner instanceof ObjectNode object) {
                object.set(key, value);
            } else {
                ((ArrayNode) owner).set(index, value);
            }
        }

        void remove() {
            if (owner instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) owner).remove(index);
            }
        }

        JsonNode value() {
            return owner.isObject() ? owner.path(key) : owner.path(index);
        }
    }

    /** The same JSON but for one place; the JSON itself if it has no inner place. */
    JsonNode mutate(JsonNode json) {
        JsonNode copy = json.deepCopy();
        List<Spot> spots = new ArrayList<>();
        collect(copy, spots);
        if (spots.isEmpty()) {
            return values.anything(0);
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        switch (random.nextInt(7)) {
            case 0, 1 -> spot.remove();
            case 2 -> spot.put(NODES.nullNode());
            case 3 -> spot.put(values.anything(0));
            case 4 -> spot.put(near(spot.value()));
            case 5 -> rename(spot);
            default -> grow(spot);
        }
        return copy;
    }

    private JsonNode near(JsonNode value) {
        if (value.isTextual()) {
            return NODES.textNode(random.nextBoolean() ? "zz-" + value.asText() : "");
        }
        if (value.isNumber()) {
            return random.nextBoolean() ? NODES.textNode(value.asText()) : values.number(List.of(), false);
        }
        return value.isBoolean()
                ? NODES.textNode(value.asText())
                : NODES.arrayNode().add(value);
    }

    private static void rename(Spot spot) {
        JsonNode value = spot.value();
        if (spot.owner() instanceof ObjectNode object) {
            spot.remove();
            object.set("zz_" + spot.key(), value);
        } else {
            ((ArrayNode) spot.owner()).add(value);
        }
    }

    private void grow(Spot spot) {
        if (spot.value() instanceof ObjectNode object) {
            object.set(values.name(0), values.anything(0));
        } else if (spot.value() instanceof ArrayNode array) {
            array.add(values.anything(0));
        } else if (spot.owner() instanceof ObjectNode object) {
            object.set(values.name(1), values.anything(0));
        } else {
            ((ArrayNode) spot.owner()).add(values.anything(0));
        }
    }

    private static void collect(JsonNode node, List<Spot> spots) {
        node.properties().forEach(e -> {
            spots.add(new Spot(node, e.getKey(), 0));
            collect(e.getValue(), spots);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            spots.add(new Spot(node, "", i));
            collect(node.get(i), spots);
        }
    }
}
