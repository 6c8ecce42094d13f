package dev.signet.codegen.parse.schema;

import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Properties that an object has under a condition: those of {@code then}, {@code else}, {@code dependentSchemas} and, in older drafts,
 * {@code dependencies}. Whatever the condition, they may be there.
 */
final class Conditionals {
    private static final List<String> BRANCHES = List.of("then", "else");
    private static final List<String> BY_PROPERTY = List.of("dependentSchemas", "dependencies");
    private static final Set<String> CONDITIONS = Set.of("then", "else", "dependentSchemas", "dependencies");
    private static final List<String> COMBINED = List.of("allOf", "anyOf", "oneOf");

    private final ReferenceResolver refs;
    private final Map<String, List<DocumentNode>> found = new LinkedHashMap<>();
    private final List<DocumentNode> visited = new ArrayList<>();
    private final List<DocumentNode> composed = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Conditionals(ReferenceResolver refs) {
        this.refs = refs;
    }

    /** The schemas of the conditional properties by their names, in document order. */
    static Map<String, List<DocumentNode>> of(DocumentNode schema, ReferenceResolver refs) {
        return has(schema) ? read(schema, refs).properties() : Map.of();
    }

    /** All that a schema says under conditions. */
    static Conditionals read(DocumentNode schema, ReferenceResolver refs) {
        Conditionals conditionals = new Conditionals(refs);
        conditionals.branches(schema);
        return conditionals;
    }

    /** The schemas of the conditional properties by their names, in document order. */
    Map<String, List<DocumentNode>> properties() {
        return found;
    }

    /** The schemas that apply under a condition, each with what it consists of. */
    List<DocumentNode> branches() {
        return visited;
    }

    /** The places under a condition that lead to a composed schema, whose properties are left out. */
    List<DocumentNode> composed() {
        return composed;
    }

    /** Whether there are keywords that may have such properties. */
    private static boolean has(DocumentNode schema) {
        return schema.hasAny(CONDITIONS);
    }

    private void branches(DocumentNode schema) {
        List<DocumentNode> branches = new ArrayList<>();
        for (String key : BRANCHES) {
            DocumentNode branch = schema.object(key);
            if (branch != null) {
                branches.add(branch);
            }
        }
        BY_PROPERTY.forEach(key -> branches.addAll(schema.children(key)));
        branches.forEach(this::branch);
    }

    private void branch(DocumentNode use) {
        DocumentNode at = refs.followSchema(use);
        boolean elsewhere = at != null && !at.place().equals(use.place());
        if (at == null || !seen.add(at.place())) {
            return;
        }
        if (elsewhere && COMBINED.stream().anyMatch(at::has)) {
            // a type of its own rather than some more properties
            composed.add(use);
            return;
        }
        visited.add(at);
        for (DocumentNode property : refs.children(at, "properties")) {
            found.computeIfAbsent(property.key(), name -> new ArrayList<>()).add(property);
        }
        COMBINED.forEach(key -> at.children(key).forEach(this::branch));
        branches(at);
    }
}
