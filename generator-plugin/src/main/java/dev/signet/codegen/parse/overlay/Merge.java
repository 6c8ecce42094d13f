package dev.signet.codegen.parse.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.parse.overlay.Action.Version;
import dev.signet.codegen.parse.tree.JsonPointers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a value is merged into a tree. */
record Merge(ObjectNode document, Version version) {

    /**
     * Merges a value into the node at a pointer.
     *
     * @return why that is impossible; empty if it was done
     */
    Optional<String> into(String pointer, JsonNode value) {
        List<String> keys = JsonPointers.keys(pointer);
        JsonNode target = JsonPointers.find(document, keys);
        if (target instanceof ObjectNode object && value instanceof ObjectNode changes) {
            String conflict = version == Version.V1_1 ? conflict(pointer, object, changes) : null;
            if (conflict == null) {
                merge(object, changes);
            }
            return Optional.ofNullable(conflict);
        }
        if (target instanceof ArrayNode array) {
            append(array, value);
            return Optional.empty();
        }
        if (target instanceof ObjectNode) {
            return Optional.of("`#" + pointer + "` can't be updated: it is an object, and the value is not");
        }
        if (value.isContainerNode()) {
            return Optional.of("`#" + pointer + "` can't be updated: it is not an object");
        }
        if (version == Version.V1_0) {
            return Optional.of(
                    "`#" + pointer + "` can't be updated: it is not an object, which overlays ask for before 1.1");
        }
        replace(keys, value);
        return Optional.empty();
    }

    private void replace(List<String> keys, JsonNode value) {
        String key = keys.get(keys.size() - 1);
        JsonNode parent = JsonPointers.find(document, keys.subList(0, keys.size() - 1));
        if (parent instanceof ObjectNode object) {
            object.set(key, value.deepCopy());
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value.<JsonNode>deepCopy());
        }
    }

    /** What can't be merged: a value of another kind than the one that is there. */
    private static @Nullable String conflict(String pointer, ObjectNode target, ObjectNode changes) {
        for (var change : changes.properties()) {
            JsonNode old = target.get(change.getKey());
            String at = PointerKey.below(pointer, change.getKey());
            if (old instanceof ObjectNode object && change.getValue() instanceof ObjectNode inner) {
                String conflict = conflict(at, object, inner);
                if (conflict != null) {
                    return conflict;
                }
            } else if (old != null && !kind(old).equals(kind(change.getValue()))) {
                return "`#" + at + "` can't be updated: it is " + kind(old) + ", and the new value is "
                        + kind(change.getValue());
            }
        }
        return null;
    }

    static String kind(JsonNode node) {
        return node.isObject() ? "an object" : node.isArray() ? "an array" : "a plain value";
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            JsonNode old = target.get(change.getKey());
            JsonNode value = change.getValue();
            if (old instanceof ObjectNode object && value instanceof ObjectNode inner) {
                merge(object, inner);
            } else if (old instanceof ArrayNode array && value.isArray()) {
                append(array, value);
            } else {
                target.set(change.getKey(), value.deepCopy());
            }
        });
    }

    private static void append(ArrayNode array, JsonNode value) {
        if (value.isArray()) {
            value.deepCopy().forEach(array::add);
        } else {
            array.add(value.<JsonNode>deepCopy());
        }
    }
}
