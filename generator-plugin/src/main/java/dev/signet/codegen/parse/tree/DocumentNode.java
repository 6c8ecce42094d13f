package dev.signet.codegen.parse.tree;

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
public record DocumentNode(SourceDocument source, String pointer, JsonNode node) {
    /** How problems, ids and {@code Meta.pointer} spell the place. */
    public String place() {
        return source.name() + "#" + pointer;
    }

    /** The place of a member, whether or not there is one. */
    public String place(String key) {
        return source.name() + "#" + JsonPointers.child(pointer, key);
    }

    /** The last key of the pointer; empty at the root. */
    public String key() {
        return JsonPointers.lastKey(pointer);
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /** The member called {@code key}, or null. */
    @Nullable
    public DocumentNode get(String key) {
        JsonNode child = node.isObject() ? node.get(key) : null;
        return child == null ? null : new DocumentNode(source, JsonPointers.child(pointer, key), child);
    }

    /** The member called {@code key} if it is an object, or null. */
    @Nullable
    public DocumentNode object(String key) {
        DocumentNode child = get(key);
        return child != null && child.node.isObject() ? child : null;
    }

    /** The elements of an array or the values of an object, in order; none for anything else. */
    public List<DocumentNode> children() {
        List<DocumentNode> children = new ArrayList<>(node.size());
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                children.add(new DocumentNode(source, JsonPointers.child(pointer, member.getKey()), member.getValue()));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(new DocumentNode(source, pointer + "/" + i, node.get(i)));
            }
        }
        return children;
    }

    /** The children of the member called {@code key}; none if there is no such member. */
    public List<DocumentNode> children(String key) {
        DocumentNode child = get(key);
        return child == null ? List.of() : child.children();
    }

    /** The member's text, if it is a string; else null. */
    @Nullable
    public String text(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isTextual() ? child.textValue() : null;
    }

    /** The member's text if it is a scalar: YAML makes numbers and booleans of what was meant as text. Else null. */
    @Nullable
    public String scalar(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isValueNode() && !child.isNull() ? child.asText() : null;
    }

    /** The member if it is a number, or null. */
    @Nullable
    public BigDecimal number(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isNumber() ? child.decimalValue() : null;
    }

    /** Whether the member is {@code true}, or a string that says so. */
    public boolean flag(String key) {
        JsonNode child = node.get(key);
        return child != null
                && (child.isTextual()
                        ? child.textValue().equalsIgnoreCase("true")
                        : child.isBoolean() && child.booleanValue());
    }

    public ObjectNode object() {
        return (ObjectNode) node;
    }
}
