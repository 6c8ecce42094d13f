package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.PointerKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value and where it stands. It has its parent and its key rather than a pointer, which is only made when it is asked for. */
public final class DocumentNode {
    private final SourceDocument source;
    private final JsonNode node;
    private final @Nullable DocumentNode parent;

    /** The key in the parent. */
    private final String key;

    private @Nullable String pointer;

    /** @param pointer JSON Pointer within the source */
    public DocumentNode(SourceDocument source, String pointer, JsonNode node) {
        this.source = source;
        this.node = node;
        this.parent = null;
        this.key = PointerKey.last(pointer);
        this.pointer = pointer;
    }

    private DocumentNode(DocumentNode parent, String key, JsonNode node) {
        this.source = parent.source;
        this.node = node;
        this.parent = parent;
        this.key = key;
    }

    public SourceDocument source() {
        return source;
    }

    public JsonNode node() {
        return node;
    }

    /** JSON Pointer within the source. */
    public String pointer() {
        String made = pointer;
        if (made == null) {
            StringBuilder text = new StringBuilder();
            append(text);
            made = text.toString();
            pointer = made;
        }
        return made;
    }

    private void append(StringBuilder text) {
        if (pointer != null) {
            text.append(pointer);
        } else if (parent != null) {
            parent.append(text);
            text.append('/').append(PointerKey.escape(key));
        }
    }

    /** How problems, ids and {@code Meta.pointer} spell the place. */
    public String place() {
        return source.name() + "#" + pointer();
    }

    /** The place of a member, whether or not there is one. */
    public String place(String key) {
        return source.name() + "#" + PointerKey.below(pointer(), key);
    }

    /** The last key of the pointer; empty at the root. */
    public String key() {
        return key;
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /** Whether it has a member of any of these names. */
    public boolean hasAny(Set<String> keys) {
        // Objects have fewer members than there are keywords to look for.
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (keys.contains(names.next())) {
                return true;
            }
        }
        return false;
    }

    /** The member called {@code key}, or null. */
    @Nullable
    public DocumentNode get(String key) {
        JsonNode child = node.isObject() ? node.get(key) : null;
        return child == null ? null : new DocumentNode(this, key, child);
    }

    /** The member or element that a key of a pointer names, or null. */
    @Nullable
    public DocumentNode step(String key) {
        JsonNode child = JsonPointers.step(node, key);
        return child == null ? null : new DocumentNode(this, key, child);
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
                children.add(new DocumentNode(this, member.getKey(), member.getValue()));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(new DocumentNode(this, String.valueOf(i), node.get(i)));
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

    /** Whether this is {@code false}: a schema that no value satisfies. */
    public boolean isFalse() {
        return node.isBoolean() && !node.booleanValue();
    }

    /** Whether the member is {@code false}. */
    public boolean isFalse(String key) {
        DocumentNode child = get(key);
        return child != null && child.isFalse();
    }

    /** Whether the member is {@code true}, or a string that says so. */
    public boolean flag(String key) {
        JsonNode child = node.get(key);
        return child != null
                && (child.isTextual()
                        ? child.textValue().equalsIgnoreCase("true")
                        : child.isBoolean() && child.booleanValue());
    }
}
