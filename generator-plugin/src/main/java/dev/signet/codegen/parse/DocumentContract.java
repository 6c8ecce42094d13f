package dev.signet.codegen.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.contract.ContractNode;
import dev.signet.codegen.parse.reference.Reference;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.ProblemsException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A document as it was read, with its references. */
final class DocumentContract implements ContractNode {
    private static final int MOST_PLAIN = 8;
    private static final int MOST_ZEROS = 20;

    private final DocumentNode at;
    private final ReferenceResolver refs;
    private @Nullable String place;

    /** @param refs reports nothing to anybody: what is wrong was reported when the document was read */
    DocumentContract(DocumentNode at, ReferenceResolver refs) {
        this.at = at;
        this.refs = refs;
    }

    @Override
    public String place() {
        String known = place;
        if (known == null) {
            known = at.place();
            place = known;
        }
        return known;
    }

    @Override
    public boolean isObject() {
        return at.node().isObject();
    }

    @Override
    public boolean isArray() {
        return at.node().isArray();
    }

    @Override
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        at.node().fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Override
    public @Nullable ContractNode get(String key) {
        DocumentNode child = at.get(key);
        return child == null ? null : new DocumentContract(child, refs);
    }

    @Override
    public List<ContractNode> children() {
        List<ContractNode> children = new ArrayList<>();
        at.children().forEach(child -> children.add(new DocumentContract(child, refs)));
        return children;
    }

    @Override
    public @Nullable String string() {
        return at.node().isTextual() ? at.node().textValue() : null;
    }

    @Override
    public @Nullable BigDecimal number() {
        return at.node().isNumber() ? at.node().decimalValue() : null;
    }

    @Override
    public @Nullable Boolean bool() {
        return at.node().isBoolean() ? at.node().booleanValue() : null;
    }

    @Override
    public String canonical() {
        StringBuilder text = new StringBuilder();
        canonical(at.node(), text);
        return text.toString();
    }

    private static void canonical(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
                text.append(separator).append('"').append(member.getKey()).append("\":");
                canonical(member.getValue(), text);
                separator = ",";
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode element : node) {
                text.append(separator);
                canonical(element, text);
                separator = ",";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isNumber()) {
            text.append(plain(node.decimalValue()));
        } else {
            text.append(node);
        }
    }

    /** Numbers of the usual size are written out. */
    private static String plain(BigDecimal number) {
        BigDecimal least = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return least.scale() < 0 && least.scale() >= -MOST_ZEROS ? least.toPlainString() : least.toString();
    }

    @Override
    public boolean isPlainAs(ContractNode other) {
        if (!(other instanceof DocumentContract theirs)
                || !isObject()
                || at.node().size() > MOST_PLAIN) {
            return false;
        }
        for (JsonNode member : at.node()) {
            if (member.isContainerNode()) {
                return false;
            }
        }
        return !isReference() && at.node().equals(theirs.at.node());
    }

    @Override
    public boolean isReference() {
        return isObject() && Reference.of(at) != null;
    }

    @Override
    public @Nullable ContractNode target() {
        Reference reference = isObject() ? Reference.of(at) : null;
        if (reference == null) {
            return null;
        }
        try {
            DocumentNode target = refs.target(reference);
            return target == null ? null : new DocumentContract(target, refs);
        } catch (ProblemsException e) {
            // More references lead nowhere than are looked for: this one is taken to be one of them.
            return null;
        }
    }

    @Override
    public boolean ignoresSiblings() {
        return refs.ignoresSiblings(at);
    }

    @Override
    public ContractNode asSchema() {
        refs.upgrade(at);
        return this;
    }
}
