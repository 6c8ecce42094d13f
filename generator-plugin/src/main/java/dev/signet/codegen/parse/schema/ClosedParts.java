package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of {@code additionalProperties} that are false, or of a type, in one part of a schema where another part declares properties that
 * this forbids, or of other types, and of {@code unevaluatedProperties: false} in such a part: they are read, since most who write this
 * mean {@code unevaluatedProperties}, but JSON Schema allows no value that has them.
 */
final class ClosedParts {
    private static final List<String> UNIONS = List.of("anyOf", "oneOf");

    /** A part that is a union of more is not looked into: each of its members may extend the part itself. */
    private static final int MOST_MEMBERS = 50;

    /** Names in a message. */
    private static final int SHOWN = 5;

    private final Problems problems;
    private final ReferenceResolver refs;
    private final List<DocumentNode> combined = new ArrayList<>();

    /** By the place of the schema: many may have the same part. */
    private final Map<String, Part> known = new HashMap<>();

    ClosedParts(Problems problems, ReferenceResolver refs) {
        this.problems = problems;
        this.refs = refs.quiet();
    }

    /**
     * A part of a schema.
     *
     * @param use where the schema around lists it
     * @param closed what forbids properties in it, or gives others a type
     * @param names the properties that it declares or requires, with the type that it states; empty if it states none
     */
    private record Part(DocumentNode use, List<Closed> closed, Map<String, String> names) {}

    /**
     * What forbids properties, or gives others a type.
     *
     * @param keyword that does
     * @param type of those that {@code known} does not have; empty if there are none
     * @param known those that the keyword is not about
     */
    private record Closed(DocumentNode at, String keyword, String type, Set<String> known) {
        boolean forbids(String name, String stated) {
            return !known.contains(name)
                    && (type.isEmpty() || !type.equals(stated))
                    && at.children("patternProperties").stream()
                            .noneMatch(each -> NamePatterns.mayMatch(each.key(), name));
        }

        @Override
        public String toString() {
            return "`" + keyword + (type.isEmpty() ? ": false`" : "` of type `" + type + "`") + " at " + at.place();
        }
    }

    void note(DocumentNode at) {
        if (at.hasAny(SchemaMapper.COMBINED)) {
            combined.add(at);
        }
    }

    /** Warns of all that were noted, once every document that they refer to has been read. */
    void warn() {
        if (!problems.hasErrors()) {
            combined.forEach(this::warn);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a part is no other part, though two may be equal
    private void warn(DocumentNode at) {
        Closed closed = closed(at);
        Part own = new Part(at, closed == null ? List.of() : List.of(closed), declared(at));
        List<Part> parts = new ArrayList<>(List.of(own));
        if (at.has("$ref")) {
            parts.add(part(at));
        }
        refs.children(at, "allOf").forEach(child -> parts.add(part(child)));
        List<Part> alternatives = UNIONS.stream()
                .flatMap(key -> refs.children(at, key).stream())
                .map(this::part)
                .toList();
        for (Part part : parts) {
            // what each alternative forbids concerns the parts, not the other alternatives
            forbids(part, Stream.concat(parts.stream(), alternatives.stream()).filter(other -> other != part));
        }
        alternatives.forEach(part -> forbids(part, parts.stream()));
    }

    private void forbids(Part part, Stream<Part> others) {
        if (part.closed.isEmpty()) {
            return;
        }
        Map<String, String> names = new LinkedHashMap<>();
        others.forEach(other -> other.names.forEach((name, type) -> names.merge(name, type, String::concat)));
        for (Closed closed : part.closed) {
            List<String> forbidden = names.entrySet().stream()
                    .filter(name -> closed.forbids(name.getKey(), name.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!forbidden.isEmpty()) {
                problems.warn(
                        part.use.place(),
                        closed + " forbids " + shown(forbidden) + ", declared beside it; read as if it did not",
                        "use `unevaluatedProperties` in the schema around both, by an overlay");
            }
        }
    }

    private static String shown(List<String> names) {
        String some = names.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > SHOWN ? some + " and " + (names.size() - SHOWN) + " more" : some;
    }

    private Part part(DocumentNode use) {
        DocumentNode at = refs.followSchema(use);
        if (at == null) {
            return new Part(use, List.of(), Map.of());
        }
        Part same = known.get(at.place());
        if (same == null) {
            List<Closed> closed = new ArrayList<>();
            Map<String, String> names = new LinkedHashMap<>();
            collect(at, closed, names, new HashSet<>());
            same = new Part(at, closed, names);
            known.put(at.place(), same);
        }
        return new Part(use, same.closed, same.names);
    }

    private void collect(DocumentNode use, List<Closed> closed, Map<String, String> names, Set<String> visited) {
        DocumentNode at = refs.followSchema(use);
        if (at == null || !visited.add(at.place())) {
            return;
        }
        Closed own = closed(at);
        if (own != null) {
            closed.add(own);
        }
        Map<String, String> inside = declared(at);
        Stream.concat(Stream.of("allOf"), UNIONS.stream())
                .filter(key -> at.node().path(key).size() <= MOST_MEMBERS)
                .forEach(key -> at.children(key).forEach(each -> collect(each, closed, inside, visited)));
        if (at.isFalse("unevaluatedProperties")) {
            closed.add(new Closed(at, "unevaluatedProperties", "", inside.keySet()));
        }
        inside.forEach(names::putIfAbsent);
    }

    private static @Nullable Closed closed(DocumentNode at) {
        JsonNode additional = at.node().path("additionalProperties");
        return at.isFalse("additionalProperties") || !type(additional).isEmpty()
                ? new Closed(at, "additionalProperties", type(additional), properties(at))
                : null;
    }

    private static Set<String> properties(DocumentNode at) {
        return at.children("properties").stream().map(DocumentNode::key).collect(Collectors.toSet());
    }

    /** The one type that a schema states; empty if it does not state one. */
    private static String type(JsonNode schema) {
        return schema.path("type").asText("");
    }

    private static Map<String, String> declared(DocumentNode at) {
        Map<String, String> names = new LinkedHashMap<>();
        at.children("properties").forEach(each -> {
            if (!each.node().isBoolean() || each.node().booleanValue()) {
                names.put(each.key(), type(each.node()));
            }
        });
        at.node().path("required").forEach(name -> names.putIfAbsent(name.asText(), ""));
        return names;
    }
}
