package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes JSON that shows a fault as small as it still shows it. */
final class Minimizer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_TRIALS = 600;

    private final Predicate<JsonNode> fails;
    private int trials;

    /** @param fails whether JSON shows the fault */
    Minimizer(Predicate<JsonNode> fails) {
        this.fails = fails;
    }

    /** JSON that still fails, none of whose members, elements or texts can be left out. */
    JsonNode smallest(JsonNode json) {
        JsonNode best = json;
        boolean smaller = true;
        while (smaller && trials < MOST_TRIALS) {
            smaller = false;
            for (JsonNode candidate : smaller(best)) {
                if (trials++ < MOST_TRIALS && fails.test(candidate)) {
                    best = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return best;
    }

    /** The same with one thing less, the largest things first. */
    private static List<JsonNode> smaller(JsonNode json) {
        List<JsonNode> all = new ArrayList<>();
        if (json instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                ObjectNode without = object.deepCopy();
                without.remove(name);
                all.add(without);
            });
            object.properties()
                    .forEach(member -> smaller(member.getValue()).forEach(value -> {
                        ObjectNode with = object.deepCopy();
                        with.set(member.getKey(), value);
                        all.add(with);
                    }));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                ArrayNode without = array.deepCopy();
                without.remove(i);
                all.add(without);
            }
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                smaller(array.get(i)).forEach(value -> {
                    ArrayNode with = array.deepCopy();
                    with.set(index, value);
                    all.add(with);
                });
            }
        } else if (json.isTextual() && !json.asText().isEmpty()) {
            all.add(NODES.textNode(""));
            if (json.asText().length() > 1) {
                all.add(NODES.textNode("a"));
            }
        } else if (json.isNumber() && !json.asText().equals("0")) {
            all.add(NODES.numberNode(0));
        }
        return all;
    }
}
