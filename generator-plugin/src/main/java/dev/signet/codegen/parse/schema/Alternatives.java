package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the members of a union have in common. */
record Alternatives(ReferenceResolver refs) {
    /** Members that are compared in pairs. */
    private static final int MOST_MEMBERS = 200;

    /** How far parts of parts are looked for. */
    private static final int DEPTH = 5;

    private static final Set<String> SHAPES = Set.of(
            "properties", "items", "prefixItems", "enum", "const", "allOf", "anyOf", "oneOf", "additionalProperties");

    /** Whether members are of one scalar type, or of any, and constraints alone make them differ. */
    boolean differInConstraints(DocumentNode at, List<DocumentNode> members) {
        List<String> types = new ArrayList<>();
        List<DocumentNode> constrained = new ArrayList<>();
        for (DocumentNode member : members) {
            DocumentNode target = refs.followSchema(member);
            if (target != null) {
                String type = type(target);
                types.add(type);
                if (target.hasAny(Constraints.KEYWORDS) && !target.hasAny(SHAPES)) {
                    constrained.add(target);
                }
            }
        }
        return constrained.stream()
                .map(Alternatives::type)
                .anyMatch(type ->
                        type.isEmpty() || (ScalarReader.isScalar(type) && Collections.frequency(types, type) > 1));
    }

    /** The type of a member, which those of its values may tell; empty if nothing does. */
    private static String type(DocumentNode member) {
        JsonNode value = member.has("const")
                ? member.node().path("const")
                : member.node().path("enum").path(0);
        return value.isTextual() ? "string" : member.node().path("type").asText("");
    }

    /** Whether it is plain that no value is valid for two members. */
    boolean areExclusive(List<DocumentNode> members) {
        if (members.size() > MOST_MEMBERS) {
            return false;
        }
        List<Profile> profiles = members.stream().map(this::profile).toList();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                if (!profiles.get(i).excludes(profiles.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Profile profile(DocumentNode member) {
        Profile profile = new Profile();
        collect(member, profile, new HashSet<>(), DEPTH);
        return profile;
    }

    private void collect(DocumentNode use, Profile profile, Set<String> seen, int depth) {
        if (use.isFalse()) {
            profile.types = new HashSet<>();
        }
        DocumentNode at = refs.followSchema(use);
        if (at == null || depth == 0 || !seen.add(at.place())) {
            return;
        }
        profile.add(at);
        for (DocumentNode property : refs.children(at, "properties")) {
            DocumentNode target = refs.followSchema(property);
            Set<JsonNode> values = target == null ? null : values(target);
            if (values != null) {
                profile.values.putIfAbsent(property.key(), values);
            }
        }
        if (!at.place().equals(use.place())) {
            profile.add(use);
        }
        at.children("allOf").forEach(part -> collect(part, profile, seen, depth - 1));
        for (String key : List.of("anyOf", "oneOf")) {
            if (at.has(key)) {
                profile.narrow(at.children(key).stream().map(each -> {
                    Profile inner = new Profile();
                    collect(each, inner, seen, depth - 1);
                    return inner;
                }));
            }
        }
    }

    /** The only values of a schema; null if it has others. */
    private static @Nullable Set<JsonNode> values(DocumentNode at) {
        if (at.has("const")) {
            return Set.of(at.node().path("const"));
        }
        Set<JsonNode> values = new HashSet<>();
        at.node().path("enum").forEach(values::add);
        return at.node().path("enum").isArray() ? values : null;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }

    /** What tells the values of a member from those of others. */
    private static final class Profile {
        @Nullable
        Set<String> types;

        @Nullable
        Set<JsonNode> own;

        final Set<String> required = new HashSet<>();

        /** The only values of properties. */
        final Map<String, Set<JsonNode>> values = new LinkedHashMap<>();

        /** The properties there are, if there are no others; else null. */
        @Nullable
        Set<String> closed;

        void add(DocumentNode at) {
            JsonNode type = at.node().path("type");
            if (!type.isMissingNode()) {
                Set<String> stated = new HashSet<>();
                (type.isArray() ? type : List.of(type))
                        .forEach(each -> stated.add(each.asText().replace("integer", "number")));
                if (at.flag("nullable")) {
                    stated.add("null");
                }
                types(stated);
            }
            Set<JsonNode> listed = values(at);
            if (listed != null) {
                own = listed;
                types(listed.stream().map(Alternatives::typeOf).collect(Collectors.toCollection(HashSet::new)));
            }
            at.node().path("required").forEach(name -> required.add(name.asText()));
            if (at.isFalse("additionalProperties") && !at.has("patternProperties")) {
                Set<String> names = new HashSet<>();
                at.children("properties").forEach(each -> names.add(each.key()));
                closed = names;
            }
        }

        void narrow(Stream<Profile> alternatives) {
            Set<String> all = new HashSet<>();
            for (Profile each : alternatives.toList()) {
                if (each.types == null) {
                    return;
                }
                all.addAll(each.types);
            }
            types(all);
        }

        private void types(Set<String> stated) {
            if (types == null) {
                types = stated;
            } else {
                types.retainAll(stated);
            }
        }

        boolean excludes(Profile other) {
            return isEmpty()
                    || other.isEmpty()
                    || areDisjoint(types, other.types)
                    || areDisjoint(own, other.own)
                    || lacks(other)
                    || other.lacks(this)
                    || values.entrySet().stream()
                            .anyMatch(each -> required.contains(each.getKey())
                                    && other.required.contains(each.getKey())
                                    && areDisjoint(each.getValue(), other.values.get(each.getKey())));
        }

        private boolean isEmpty() {
            return types != null && types.isEmpty();
        }

        private boolean lacks(Profile other) {
            return closed != null && isObject() && !closed.containsAll(other.required);
        }

        private boolean isObject() {
            return types != null && types.equals(Set.of("object"));
        }

        private static boolean areDisjoint(@Nullable Set<?> one, @Nullable Set<?> other) {
            return one != null && other != null && Collections.disjoint(one, other);
        }
    }
}
