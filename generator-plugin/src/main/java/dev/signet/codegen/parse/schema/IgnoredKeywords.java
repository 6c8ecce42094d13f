package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.parse.reference.Reference;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of keywords that would give a schema another type, but have no part in it: what {@code contentSchema}, {@code not} and
 * conditions say of types.
 */
final class IgnoredKeywords {
    /** What says something of the type of a value. */
    private static final List<String> TYPES =
            List.of("type", "$ref", "properties", "items", "prefixItems", "allOf", "oneOf", "anyOf", "enum", "const");

    private static final List<String> BRANCHES = List.of("then", "else", "dependentSchemas", "dependencies");
    private static final List<String> COMBINED = List.of("allOf", "oneOf", "anyOf");
    private static final List<String> ELEMENTS = List.of("items", "prefixItems", "unevaluatedItems");
    private static final List<String> VALUES =
            List.of("additionalProperties", "patternProperties", "unevaluatedProperties");
    private static final List<String> SCALARS = List.of("enum", "const", "format");

    /** What says something of the type of a value, apart from parts. */
    private static final List<String> STATED =
            List.of("type", "properties", "items", "prefixItems", "oneOf", "anyOf", "enum", "const");

    /** What is warned of, or leads to it; most schemas have nothing of it. */
    private static final Set<String> LOOKED_AT = Set.of(
            "contentSchema",
            "format",
            "unevaluatedItems",
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "dependencies",
            "allOf",
            "oneOf",
            "anyOf");

    /** The schema around a part says the rest. */
    private static final Pattern PART = Pattern.compile(".*/allOf/\\d+");

    /** The schema around an alternative may say the rest. */
    private static final Pattern ALTERNATIVE = Pattern.compile(".*/(oneOf|anyOf)/\\d+");

    private static final String MOVE = "state it outside of the condition, or write the alternatives as `oneOf`";

    private final Problems problems;
    private final ReferenceResolver refs;

    /** The places of {@code contentSchema}, and those that make a type after all. */
    private final Set<String> contents = new LinkedHashSet<>();

    private final Set<String> contentsWithType = new HashSet<>();

    IgnoredKeywords(Problems problems, ReferenceResolver refs) {
        this.problems = problems;
        this.refs = refs;
    }

    /** Takes note of a schema whose {@code contentSchema} has a type where it is used. */
    void readsContent(DocumentNode at) {
        contentsWithType.add(at.place("contentSchema"));
    }

    /** Warns of each {@code contentSchema} that has no type. */
    void warnOfContents() {
        contents.stream()
                .filter(place -> !contentsWithType.contains(place))
                .forEach(place -> problems.warn(
                        place,
                        "`contentSchema` is ignored: what the string holds has no type",
                        "read the string with the type's own `fromJson`"));
    }

    /**
     * Warns of what is ignored in a schema.
     *
     * @param types the types that it states or implies; empty if it may have any
     */
    void warn(DocumentNode at, Set<String> types) {
        if (at.node().properties().stream().noneMatch(member -> isLookedAt(member.getKey(), types))) {
            return;
        }
        boolean mayBeString = types.isEmpty() || types.contains("string");
        if (mayBeString && says(at.node().path("contentSchema")) && mayListString(at.node())) {
            contents.add(at.place("contentSchema"));
        }
        if (types.isEmpty() && isFormatOfType(at.text("format")) && !at.has("enum") && !at.has("const")) {
            format(at);
        }
        if (says(at.node().path("unevaluatedItems"))
                && Stream.of("items", "prefixItems").noneMatch(at::has)
                && (at.has("$ref") || COMBINED.stream().anyMatch(at::has))) {
            problems.warn(
                    at.place("unevaluatedItems"),
                    "`unevaluatedItems` is ignored beside what states other items",
                    "state all items in one schema");
        }
        if (!PART.matcher(at.pointer()).matches()) {
            composed(at, types);
        }
    }

    private static boolean isLookedAt(String key, Set<String> types) {
        return LOOKED_AT.contains(key) && (!key.equals("format") || types.isEmpty());
    }

    private void format(DocumentNode at) {
        JsonNode format = at.node().path("format");
        boolean stated = collect(at, Reach.ALL).stream()
                .anyMatch(each -> each.has("type") && each.node().path("format").equals(format));
        if (!stated) {
            problems.warn(
                    at.place("format"), "`format` is ignored: no `type` stands beside it", "state the `type`, too");
        }
    }

    /** What a schema says together with its parts. */
    private void composed(DocumentNode at, Set<String> types) {
        Set<DocumentNode> inline = collect(at, Reach.INLINE_PARTS);
        inline.stream().filter(each -> each.has("not")).forEach(each -> negation(at, each, types));
        List<Conditionals> conditions = conditions(inline);
        if (!conditions.isEmpty()) {
            Set<DocumentNode> all = collect(at, Reach.ALL);
            boolean typed = (!types.isEmpty() && !impliedByConditions(at))
                    || collect(at, Reach.PARTS).stream()
                            .anyMatch(each -> STATED.stream().anyMatch(each::has));
            Stated stated = new Stated(
                    typed,
                    states(all, ELEMENTS),
                    states(all, VALUES),
                    SCALARS.stream()
                            .filter(key -> all.stream().anyMatch(each -> each.has(key)))
                            .collect(Collectors.toSet()),
                    declared(all));
            conditions.forEach(each -> branches(each, stated));
        }
        Set<DocumentNode> alternatives =
                ALTERNATIVE.matcher(at.pointer()).matches() ? Set.of() : collect(at, Reach.INLINE);
        if (alternatives.stream().anyMatch(each -> each.has("if"))) {
            properties(at, alternatives);
        }
    }

    private List<Conditionals> conditions(Set<DocumentNode> schemas) {
        return schemas.stream()
                .filter(each -> each.has("if") || BRANCHES.stream().anyMatch(each::has))
                .map(each -> Conditionals.read(each, refs))
                .toList();
    }

    /** Whether nothing but its conditions says that a schema is of objects. */
    private static boolean impliedByConditions(DocumentNode at) {
        return STATED.stream().noneMatch(at::has);
    }

    /** Properties that stand in conditions alone, of a schema that declares some. */
    private void properties(DocumentNode at, Set<DocumentNode> alternatives) {
        Set<DocumentNode> all = collect(at, Reach.ALL);
        Set<String> declared = declared(all).keySet();
        boolean maps = all.stream()
                .anyMatch(
                        each -> VALUES.stream().anyMatch(key -> says(each.node().path(key))));
        if (declared.isEmpty() || maps) {
            return; // a part of what declares them elsewhere, or they are values of a map
        }
        List<Conditionals> conditions = conditions(alternatives);
        Set<String> known = new HashSet<>(declared);
        conditions.forEach(each -> known.addAll(each.properties().keySet()));
        Stream.concat(alternatives.stream(), conditions.stream().flatMap(each -> each.branches().stream()))
                .forEach(each -> condition(each.get("if"), known));
    }

    private Map<String, List<DocumentNode>> declared(Set<DocumentNode> all) {
        Map<String, List<DocumentNode>> declared = new LinkedHashMap<>();
        all.forEach(each -> refs.children(each, "properties")
                .forEach(property -> declared.computeIfAbsent(property.key(), k -> new ArrayList<>())
                        .add(property)));
        return declared;
    }

    /** Which of the schemas are collected that a schema consists of. */
    private enum Reach {
        INLINE_PARTS(false, false),
        PARTS(true, false),
        INLINE(false, true),
        ALL(true, true);

        private final boolean references;
        private final boolean alternatives;

        Reach(boolean references, boolean alternatives) {
            this.references = references;
            this.alternatives = alternatives;
        }
    }

    /** A schema and those that it consists of. */
    private Set<DocumentNode> collect(DocumentNode at, Reach reach) {
        Set<DocumentNode> found = new LinkedHashSet<>();
        collect(at, reach, new HashSet<>(), found);
        return found;
    }

    private void collect(DocumentNode at, Reach reach, Set<String> seen, Set<DocumentNode> found) {
        if (!at.node().isObject() || !seen.add(at.place())) {
            return;
        }
        found.add(at);
        Reference reference = reach.references ? Reference.of(at) : null;
        DocumentNode target = reference == null ? null : refs.target(reference);
        if (target != null) {
            collect(target, reach, seen, found);
        }
        for (String key : reach.alternatives ? COMBINED : List.of("allOf")) {
            at.children(key).forEach(child -> collect(child, reach, seen, found));
        }
    }

    private void negation(DocumentNode at, DocumentNode part, Set<String> types) {
        Set<String> excluded = part.has("type") ? Set.of() : ExcludedTypes.of(part, refs);
        Set<String> stated = new HashSet<>(types);
        collect(at, Reach.PARTS).forEach(each -> types(each.node().path("type")).forEach(stated::add));
        boolean narrows = stated.isEmpty() || stated.stream().anyMatch(excluded::contains);
        if (!excluded.isEmpty() && narrows) {
            problems.warn(
                    part.place("not"),
                    "`not` is ignored: the type stays as it is without it",
                    "list the types that remain in `type`");
        }
    }

    /**
     * What a schema says apart from its conditions.
     *
     * @param type whether it has a type
     * @param elements whether it says what elements of arrays are
     * @param values whether it says what values of objects are
     * @param scalars what it says of scalars
     * @param properties what it declares
     */
    private record Stated(
            boolean type,
            boolean elements,
            boolean values,
            Set<String> scalars,
            Map<String, List<DocumentNode>> properties) {}

    /** Whether schemas say one of these themselves. */
    private static boolean states(Set<DocumentNode> schemas, List<String> keys) {
        return schemas.stream()
                .anyMatch(each -> keys.stream()
                        .map(key -> each.node().path(key))
                        .anyMatch(node -> says(node) || (node.isBoolean() && !node.booleanValue())));
    }

    private void branches(Conditionals conditions, Stated stated) {
        for (DocumentNode branch : conditions.composed()) {
            problems.warn(
                    branch.place(),
                    "a condition leads to a schema that is composed of others; its properties are ignored",
                    "list them in the condition, or write the alternatives as `oneOf`");
        }
        for (DocumentNode branch : conditions.branches()) {
            JsonNode type = branch.node().path("type");
            if (!stated.type() && !type.isMissingNode() && !type.asText("").equals("object")) {
                ignored(branch.place("type"), "`type`");
            }
            if (!stated.elements()) {
                elements(branch, ELEMENTS);
            }
            if (!stated.values()) {
                elements(branch, VALUES);
            }
            for (String key : SCALARS) {
                boolean changes = !key.equals("format") || isFormatOfType(branch.text(key));
                if (branch.has(key) && changes && !stated.scalars().contains(key)) {
                    ignored(branch.place(key), "`" + key + "`");
                }
            }
            for (DocumentNode property : refs.children(branch, "properties")) {
                List<DocumentNode> own = stated.properties().getOrDefault(property.key(), List.of());
                if (!own.isEmpty() && says(property.node()) && own.stream().noneMatch(each -> says(each.node()))) {
                    ignored(property.place(), "the type of `" + property.key() + "`");
                }
            }
        }
    }

    private void elements(DocumentNode branch, List<String> keys) {
        keys.stream()
                .filter(key -> says(branch.node().path(key)))
                .forEach(key -> ignored(branch.place(key), "`" + key + "`"));
    }

    private void ignored(String place, String what) {
        problems.warn(place, what + " is ignored: no type depends on a condition", MOVE);
    }

    /** Properties that stand in an {@code if} and nowhere else. */
    private void condition(@Nullable DocumentNode condition, Set<String> declared) {
        if (condition == null || !condition.node().isObject()) {
            return;
        }
        for (DocumentNode property : condition.children("properties")) {
            if (!declared.contains(property.key())) {
                problems.warn(
                        property.place(),
                        "`" + property.key() + "` stands in a condition only, and is no property of the Java type",
                        "declare it in `properties`");
            }
        }
        condition(condition.get("not"), declared);
        COMBINED.forEach(key -> condition.children(key).forEach(each -> condition(each, declared)));
    }

    /** Whether a schema, or a list or map of schemas, says something of a type. */
    private static boolean says(JsonNode schema) {
        return TYPES.stream().anyMatch(schema::has)
                || (schema.isContainerNode()
                        && Stream.of(schema)
                                .flatMap(IgnoredKeywords::elements)
                                .anyMatch(each -> TYPES.stream().anyMatch(each::has)));
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements.stream();
    }

    /** Whether a string is among the values that a schema lists; true if it lists none. */
    private static boolean mayListString(JsonNode schema) {
        JsonNode constant = schema.path("const");
        JsonNode values = schema.path("enum");
        return (constant.isMissingNode() || constant.isTextual())
                && (values.isEmpty() || elements(values).anyMatch(JsonNode::isTextual));
    }

    private static boolean isFormatOfType(@Nullable String format) {
        return format != null
                && !format.isEmpty()
                && Arrays.stream(ScalarKind.values())
                        .anyMatch(kind -> kind.formats().contains(format) && !kind.isString());
    }

    private static Stream<String> types(JsonNode type) {
        return type.isArray()
                ? elements(type).map(JsonNode::asText)
                : type.isTextual() ? Stream.of(type.textValue()) : Stream.of();
    }
}
