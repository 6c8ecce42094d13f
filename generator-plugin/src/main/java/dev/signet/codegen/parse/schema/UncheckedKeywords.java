package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Unchecked;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Notes keywords that make values invalid which generated code accepts, whatever it validates. */
final class UncheckedKeywords {
    /** What says nothing of which values are valid. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "$comment",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "xml",
            "$id",
            "$schema",
            "$anchor",
            "$dynamicAnchor",
            "$defs",
            "definitions",
            "markdownDescription");

    private static final List<String> BRANCHES = List.of("then", "else");
    private static final List<String> BY_PROPERTY = List.of("dependentSchemas", "dependencies");
    private static final List<String> UNIONS = List.of("anyOf", "oneOf");

    /** Most schemas have nothing of it. */
    private static final Set<String> LOOKED_AT =
            Set.of("not", "if", "dependentSchemas", "dependencies", "anyOf", "oneOf", "unevaluatedItems");

    /** Keywords of other schemas that may be about the same items. */
    static final Set<String> IN_PLACE = Set.of("$ref", "allOf", "anyOf", "oneOf", "if", "contains");

    private final ReferenceResolver refs;
    private final PresenceReader presence;
    private final Alternatives alternatives;
    private final Map<String, DocumentNode> noted = new LinkedHashMap<>();
    private final Map<String, Unchecked> found = new LinkedHashMap<>();

    UncheckedKeywords(ReferenceResolver refs) {
        this.refs = refs.quiet();
        this.presence = new PresenceReader(this.refs);
        this.alternatives = new Alternatives(this.refs);
    }

    /** Takes a schema to look into once every document that it refers to has been read. */
    void note(DocumentNode at) {
        if (at.hasAny(LOOKED_AT)) {
            noted.putIfAbsent(at.place(), at);
        }
    }

    /** What is not checked in all schemas that were noted. */
    List<Unchecked> found() {
        noted.values().forEach(this::look);
        noted.clear();
        return List.copyOf(found.values());
    }

    private void look(DocumentNode at) {
        negation(at);
        conditions(at);
        for (String key : UNIONS) {
            members(at, key);
        }
        items(at);
        if (at.isFalse("unevaluatedProperties")
                && Stream.of("if", "dependentSchemas").anyMatch(at::has)) {
            add(at.place("unevaluatedProperties"), "`unevaluatedProperties` beside a condition");
        }
    }

    /**
     * Notes a keyword.
     *
     * @param what it, as the beginning of a sentence
     */
    void add(String place, String what) {
        found.putIfAbsent(place, new Unchecked(place, what));
    }

    private void negation(DocumentNode at) {
        DocumentNode not = at.get("not");
        if (not == null || not.isFalse()) {
            return;
        }
        boolean values = Stream.of("enum", "const").anyMatch(at::has)
                && !ExcludedTypes.values(at, refs).isEmpty();
        boolean members = UNIONS.stream().anyMatch(at::has)
                && !ExcludedTypes.references(at, refs).isEmpty();
        if (!values
                && !members
                && !presence.readsAll(not)
                && ExcludedTypes.of(at, refs).isEmpty()) {
            add(at.place("not"), "`not`");
        }
    }

    private void conditions(DocumentNode at) {
        DocumentNode condition = at.get("if");
        if (condition != null) {
            for (String key : BRANCHES) {
                DocumentNode branch = at.get(key);
                if (branch != null && says(branch) && !(presence.readsAll(condition) && presence.readsAll(branch))) {
                    add(branch.place(), "`" + key + "`");
                }
            }
        }
        for (String key : BY_PROPERTY) {
            for (DocumentNode branch : at.children(key)) {
                if (!branch.node().isArray() && says(branch) && !presence.readsAll(branch)) {
                    add(branch.place(), "`" + key + "`");
                }
            }
        }
    }

    private void members(DocumentNode at, String key) {
        List<DocumentNode> members = refs.children(at, key);
        boolean presenceOnly = members.stream().allMatch(presence::readsAll)
                && members.stream().anyMatch(member -> member.node().isObject());
        if (members.size() < 2 || presenceOnly) {
            return;
        }
        if (members.stream().allMatch(UnionReader::onlyValidates) || alternatives.differInConstraints(at, members)) {
            add(at.place(key), "`" + key + "`");
        } else if (key.equals("oneOf") && !at.has("discriminator") && !alternatives.areExclusive(members)) {
            add(at.place(key), "that a value is valid for only one schema of `oneOf`");
        }
    }

    private void items(DocumentNode at) {
        DocumentNode rest = at.get("unevaluatedItems");
        if (rest == null || !says(rest)) {
            return;
        }
        DocumentNode items = at.get("items");
        boolean tuple = at.has("prefixItems") || (items != null && items.node().isArray());
        boolean beside = at.hasAny(IN_PLACE);
        if (items != null && !items.node().isArray()) {
            return; // of all items something has been said
        }
        if (beside || (rest.isFalse() && !tuple)) {
            add(rest.place(), "`unevaluatedItems`");
        }
    }

    /** Whether a schema says which values are valid. */
    static boolean says(DocumentNode schema) {
        JsonNode node = schema.node();
        if (!node.isObject()) {
            return schema.isFalse();
        }
        return schema.children().stream().anyMatch(child -> {
            String key = child.key();
            if (key.equals("properties")) {
                return child.children().stream().anyMatch(UncheckedKeywords::says);
            }
            boolean always = key.startsWith("x-") || ANNOTATIONS.contains(key);
            return !always && !(child.node().isContainerNode() && child.node().isEmpty());
        });
    }
}
