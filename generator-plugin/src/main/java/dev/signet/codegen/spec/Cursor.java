package dev.signet.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it stands.
 *
 * @param pointer JSON Pointer within the source
 */
record Cursor(Source source, String pointer, JsonNode node) {
    /** How problems, ids and {@code Meta.pointer} spell the place. */
    String place() {
        return source.name() + "#" + pointer;
    }

    /** The place of a member, whether or not there is one. */
    String place(String key) {
        return source.name() + "#" + Pointers.child(pointer, key);
    }

    /** The last key of the pointer; empty at the root. */
    String key() {
        return Pointers.lastKey(pointer);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The member called {@code key}, or null. */
    @Nullable
    Cursor get(String key) {
        JsonNode child = node.isObject() ? node.get(key) : null;
        return child == null ? null : new Cursor(source, Pointers.child(pointer, key), child);
    }

    /** The member called {@code key} if it is an object, or null. */
    @Nullable
    Cursor object(String key) {
        Cursor child = get(key);
        return child != null && child.node.isObject() ? child : null;
    }

    /** The elements of an array or the values of an object, in order; none for anything else. */
    List<Cursor> children() {
        List<Cursor> children = new ArrayList<>(node.size());
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                children.add(new Cursor(source, Pointers.child(pointer, member.getKey()), member.getValue()));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(new Cursor(source, pointer + "/" + i, node.get(i)));
            }
        }
        return children;
    }

    /** The children of the member called {@code key}; none if there is no such member. */
    List<Cursor> children(String key) {
        Cursor child = get(key);
        return child == null ? List.of() : child.children();
    }

    /** The member's text, if it is a string; else null. */
    @Nullable
    String text(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isTextual() ? child.textValue() : null;
    }

    /** The member's text if it is a scalar: YAML makes numbers and booleans of what was meant as text. Else null. */
    @Nullable
    String scalar(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isValueNode() && !child.isNull() ? child.asText() : null;
    }

    /** The member if it is a number, or null. */
    @Nullable
    BigDecimal number(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isNumber() ? child.decimalValue() : null;
    }

    /** Whether the member is {@code true}, or a string that says so. */
    boolean flag(String key) {
        JsonNode child = node.get(key);
        return child != null
                && (child.isTextual()
                        ? child.textValue().equalsIgnoreCase("true")
                        : child.isBoolean() && child.booleanValue());
    }

    ObjectNode object() {
        return (ObjectNode) node;
    }
}
