package dev.signet.codegen.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;

/** Values at the edges of the limits, most of them good in most places. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    static ObjectNode thing(Random random) {
        ObjectNode thing = NODES.objectNode();
        thing.put("id", random.nextInt(4) > 0 ? 2 : random.nextInt(13) - 4);
        if (random.nextInt(3) == 0) {
            thing.put("big", random.nextInt(12) - 4);
        }
        if (random.nextInt(3) == 0) {
            thing.put("price", random.nextInt(33) / 100.0 + (random.nextInt(5) == 0 ? 0.001 : 0));
        }
        if (random.nextInt(3) == 0) {
            thing.put("exact", BigDecimal.valueOf(random.nextInt(53) * 5L + (random.nextInt(4) == 0 ? 1 : 0), 3));
        }
        if (random.nextInt(3) == 0) {
            thing.put("word", word(random));
        }
        if (random.nextInt(3) == 0) {
            ArrayNode words = thing.putArray("words");
            IntStream.range(0, random.nextInt(5)).forEach(i -> words.add(word(random)));
        }
        if (random.nextInt(3) == 0) {
            ObjectNode rows = thing.putObject("rows");
            for (int i = random.nextInt(4); i > 0; i--) {
                ArrayNode row = rows.putArray("k/" + i);
                IntStream.range(0, random.nextInt(4)).forEach(j -> row.add(random.nextInt(5)));
            }
        }
        if (random.nextInt(3) == 0) {
            thing.set("free", free(random));
        }
        if (random.nextInt(3) == 0) {
            thing.put("kind", random.nextBoolean() ? "ab" : random.nextBoolean() ? "abcd" : "abcde");
        }
        if (random.nextInt(3) == 0) {
            thing.put("unknown", 1);
        }
        return thing;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(8) == 0 ? random.nextInt(6) : 2 + random.nextInt(2);
        for (int i = 0; i < length; i++) {
            word.append(random.nextInt(12) == 0 ? "d" : random.nextInt(4) == 0 ? "\ud83d\ude00" : "b");
        }
        return word.append(random.nextInt(30) == 0 ? "\n" : "").toString();
    }

    private static JsonNode free(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.textNode("abc".substring(random.nextInt(3)));
            case 1 -> NODES.numberNode(random.nextInt(3));
            case 2 -> NODES.booleanNode(true);
            case 3 ->
                random.nextBoolean()
                        ? NODES.arrayNode()
                        : NODES.arrayNode().add(1).add(2);
            case 4 ->
                random.nextBoolean() ? NODES.objectNode() : NODES.objectNode().put("a", 1);
            default -> NODES.numberNode(0.99);
        };
    }
}
