package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types and values that {@code not} excludes as a whole. */
final class ExcludedTypes {
    private static final Set<String> PROSE = Set.of("title", "description", "$comment");

    private ExcludedTypes() {}

    /** The types that a schema excludes; empty if it excludes only some of their values. */
    static Set<String> of(DocumentNode schema, ReferenceResolver refs) {
        Set<String> types = new LinkedHashSet<>();
        DocumentNode not = negated(schema, refs);
        if (not != null) {
            collect(not, refs, types);
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    /** The values that a schema excludes one by one. */
    static List<JsonNode> values(DocumentNode schema, ReferenceResolver refs) {
        DocumentNode not = negated(schema, refs);
        List<JsonNode> values = new ArrayList<>();
        if (not != null && isOnly(not, "const")) {
            values.add(not.node().path("const"));
        } else if (not != null && isOnly(not, "enum")) {
            not.node().path("enum").forEach(values::add);
        }
        return values;
    }

    /** The places of schemas that a schema refers to only to exclude all of their values. */
    static Set<String> references(DocumentNode schema, ReferenceResolver refs) {
        DocumentNode not = schema.object("not");
        Set<String> places = new LinkedHashSet<>();
        if (not != null && isOnly(not, "$ref")) {
            reference(not, refs, places);
        } else if (not != null && isOnly(not, "anyOf")) {
            for (DocumentNode each : not.children("anyOf")) {
                if (each.node().isObject() && isOnly(each, "$ref")) {
                    reference(each, refs, places);
                }
            }
        }
        return places;
    }

    private static void reference(DocumentNode use, ReferenceResolver refs, Set<String> places) {
        DocumentNode target = refs.follow(use);
        if (target != null && !target.place().equals(use.place())) {
            places.add(target.place());
        }
    }

    private static @Nullable DocumentNode negated(DocumentNode schema, ReferenceResolver refs) {
        DocumentNode not = schema.object("not");
        return not == null ? null : refs.follow(not);
    }

    private static void collect(DocumentNode not, ReferenceResolver refs, Set<String> types) {
        if (isOnly(not, "type")) {
            DocumentNode type = not.get("type");
            if (type != null && type.node().isTextual()) {
                types.add(type.node().textValue());
            } else if (type != null) {
                type.children().forEach(each -> types.add(each.node().asText()));
            }
        } else if (isOnly(not, "anyOf")) {
            for (DocumentNode each : not.children("anyOf")) {
                DocumentNode member = refs.followSchema(each);
                if (member != null) {
                    collect(member, refs, types);
                }
            }
        }
    }

    private static boolean isOnly(DocumentNode schema, String key) {
        boolean[] only = {schema.has(key)};
        schema.node().fieldNames().forEachRemaining(name -> only[0] &= name.equals(key) || PROSE.contains(name));
        return only[0];
    }
}
