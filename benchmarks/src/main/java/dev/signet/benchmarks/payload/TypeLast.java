package dev.signet.benchmarks.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts {@code type} behind all other members of each object, where a reader must look ahead or wait for it. */
final class TypeLast {
    private TypeLast() {}

    static JsonNode of(JsonNode tree) {
        if (tree instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(of(element)));
            return copy;
        }
        if (tree instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), of(member.getValue())));
            JsonNode type = copy.remove("type");
            return type == null ? copy : copy.set("type", type);
        }
        return tree;
    }
}
