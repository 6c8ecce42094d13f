package dev.signet.codegen.parse.schema;

import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that an object may have beside those that it declares. */
final class OtherNames {
    private static final List<String> IN_PLACE = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> CONDITIONS = List.of("if", "then", "else");
    private static final Pattern SYNTAX = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]");

    private final ReferenceResolver refs;
    private final Set<String> patterns = new LinkedHashSet<>();
    private final Set<String> visited = new HashSet<>();
    private boolean any;

    private OtherNames(ReferenceResolver refs) {
        this.refs = refs;
    }

    /** The patterns that such names match, none if there are no such names; null if they may be any. */
    static @Nullable List<String> of(DocumentNode at, ReferenceResolver refs) {
        OtherNames names = new OtherNames(refs);
        if (at.isFalse("additionalProperties")) {
            at.children("patternProperties").forEach(each -> names.patterns.add(each.key()));
            return List.copyOf(names.patterns);
        }
        if (at.has("additionalProperties") || !at.isFalse("unevaluatedProperties")) {
            return null;
        }
        names.inside(at, false);
        return names.any ? null : List.copyOf(names.patterns);
    }

    /** Whether a part of a schema is about all other names, so that {@code unevaluatedProperties} beside it is about none. */
    static boolean arePartsAboutAll(DocumentNode at, ReferenceResolver refs) {
        OtherNames names = new OtherNames(refs);
        names.inside(at, false);
        return names.any;
    }

    /** @param undeclared whether properties of the schema are none of the type */
    private void visit(DocumentNode use, boolean undeclared) {
        DocumentNode at = refs.followSchema(use);
        if (at != null && visited.add(at.place() + undeclared)) {
            any |= isOpen(at, "additionalProperties") || isOpen(at, "unevaluatedProperties");
            inside(at, undeclared);
        }
    }

    private void inside(DocumentNode at, boolean undeclared) {
        at.children("patternProperties").forEach(each -> patterns.add(each.key()));
        if (undeclared) {
            at.children("properties").forEach(each -> patterns.add(exactly(each.key())));
        }
        if (at.has("$ref")) {
            visit(at, undeclared);
        }
        for (String key : IN_PLACE) {
            // of several members that allow a value one is read
            at.children(key).forEach(each -> visit(each, undeclared || key.equals("anyOf")));
        }
        for (String key : CONDITIONS) {
            DocumentNode branch = at.get(key);
            if (branch != null) {
                visit(branch, true);
            }
        }
        at.children("dependentSchemas").forEach(each -> visit(each, true));
    }

    private static boolean isOpen(DocumentNode at, String key) {
        return at.has(key) && !at.isFalse(key);
    }

    private static String exactly(String name) {
        return "^" + SYNTAX.matcher(name).replaceAll("\\\\$0") + "$";
    }
}
