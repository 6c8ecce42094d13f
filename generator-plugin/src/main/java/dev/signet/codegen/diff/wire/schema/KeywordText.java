package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The text of a part of a document that is compared as text: without prose, with what references name, and in one order. */
public final class KeywordText {
    private static final Set<String> PROSE = Set.of("title", "description", "$comment", "summary");
    private static final Set<String> EXAMPLES = Set.of("example", "examples", "externalDocs");
    private static final Set<String> NAMES =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "dependentRequired");
    private static final Set<String> UNORDERED = Set.of("required", "enum", "type", "allOf", "anyOf", "oneOf");
    private static final int DEPTH = 12;

    /** Values of one text: references lead to the same ones again and again. */
    private static final int MOST = 10_000;

    private final Set<String> open = new HashSet<>();
    private int values;

    private KeywordText() {}

    public static String of(ContractNode node) {
        return new KeywordText().text(node, false, false, 0);
    }

    /** @param names whether members are called what the author wants, so that none is a keyword */
    private String text(ContractNode node, boolean names, boolean unordered, int depth) {
        values++;
        if (node.isReference()) {
            ContractNode target = node.target();
            if (target != null) {
                if (depth > DEPTH || values > MOST || !open.add(target.place())) {
                    return "…";
                }
                String text = text(target.asSchema(), false, false, depth + 1);
                open.remove(target.place());
                return text;
            }
        }
        if (node.isObject()) {
            return members(node, names, depth);
        }
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            node.children().forEach(child -> texts.add(text(child, false, false, depth + 1)));
            if (unordered) {
                texts.sort(null);
            }
            return "[" + String.join(",", texts) + "]";
        }
        return node.canonical();
    }

    private String members(ContractNode node, boolean names, int depth) {
        List<String> texts = new ArrayList<>();
        for (String key : new TreeSet<>(node.keys())) {
            ContractNode member = node.get(key);
            boolean prose = !names && PROSE.contains(key) && member != null && member.string() != null;
            boolean ignored = prose || (!names && (EXAMPLES.contains(key) || key.startsWith("x-")));
            if (member != null && !ignored) {
                boolean inside = !names && NAMES.contains(key);
                texts.add(key + ": " + text(member, inside, !names && UNORDERED.contains(key), depth + 1));
            }
        }
        return "{" + String.join(", ", texts) + "}";
    }
}
