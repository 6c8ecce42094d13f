package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values that a schema allows, by all keywords that apply together: a schema without unions has one alternative for each kind of
 * JSON, a union has those of its members.
 *
 * @param origin the place of the schema or member that it comes from
 * @param kinds the kinds of JSON
 * @param untyped whether other keywords than {@code type} tell the kind, so that JSON of another kind is allowed, too
 * @param integral whether numbers must be integers
 * @param format empty if there is none
 * @param values the JSON texts of all values, from {@code enum} and {@code const}; null if they are not listed
 * @param constant whether it is {@code const} that lists the only value
 * @param known values that are listed beside others
 * @param tags what discriminators want of properties whose schemas don't say it, by the property
 * @param additional the schemas of further properties
 * @param closed whether further properties are forbidden
 * @param prefix the schemas of the first elements
 * @param items the schemas of all other elements
 * @param opaque keywords that are compared as text
 */
record Alternative(
        String origin,
        Set<JsonKind> kinds,
        boolean untyped,
        boolean integral,
        String format,
        @Nullable Set<String> values,
        boolean constant,
        Set<String> known,
        Constraints constraints,
        Map<String, List<ContractNode>> properties,
        Set<String> required,
        Map<String, Set<String>> tags,
        List<ContractNode> additional,
        boolean closed,
        Map<String, List<ContractNode>> patterns,
        List<List<ContractNode>> prefix,
        List<ContractNode> items,
        Map<String, String> opaque) {

    static final Set<JsonKind> EVERY = Collections.unmodifiableSet(EnumSet.allOf(JsonKind.class));

    /** Any JSON. */
    static Alternative any(String origin) {
        return new Alternative(
                origin,
                EVERY,
                false,
                false,
                "",
                null,
                false,
                Set.of(),
                Constraints.NONE,
                Map.of(),
                Set.of(),
                Map.of(),
                List.of(),
                false,
                Map.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    static Alternative ofNull(String origin) {
        return any(origin).withKinds(EnumSet.of(JsonKind.NULL));
    }

    /** Any JSON that keywords allow which are compared as text. */
    static Alternative opaque(String origin, Map<String, String> texts) {
        Alternative any = any(origin);
        return any.with(origin, any.kinds, any.values, any.known, any.required, any.tags, texts);
    }

    Alternative withKinds(Set<JsonKind> some) {
        return with(origin, some, values, known, required, tags, opaque);
    }

    Alternative from(String place) {
        return with(place, kinds, values, known, required, tags, opaque);
    }

    Alternative withValues(@Nullable Set<String> listed, Set<String> beside) {
        return with(origin, kinds, listed, beside, required, tags, opaque);
    }

    /** The same, of which a discriminator wants some values of a property. */
    Alternative tagged(String property, Set<String> wanted) {
        Map<String, Set<String>> all = new LinkedHashMap<>(tags);
        all.put(property, wanted);
        return with(origin, kinds, values, known, required, all, opaque);
    }

    /** The same that says something else, which is compared as text. */
    Alternative saying(String keyword, String text) {
        Map<String, String> texts = new TreeMap<>(opaque);
        texts.put(keyword, text);
        return with(origin, kinds, values, known, required, tags, texts);
    }

    /** The same that requires other properties, and says by a keyword what is required beside them. */
    Alternative requiring(Set<String> common, String keyword, String choice) {
        Map<String, String> texts = new TreeMap<>(opaque);
        texts.put(keyword, choice);
        return with(origin, kinds, values, known, common, tags, texts);
    }

    private Alternative with(
            String place,
            Set<JsonKind> some,
            @Nullable Set<String> listed,
            Set<String> beside,
            Set<String> needed,
            Map<String, Set<String>> wanted,
            Map<String, String> texts) {
        return new Alternative(
                place,
                some,
                untyped,
                integral,
                format,
                listed,
                constant,
                beside,
                constraints,
                properties,
                needed,
                wanted,
                additional,
                closed,
                patterns,
                prefix,
                items,
                texts);
    }

    boolean isAny() {
        return kinds.equals(EVERY) && values == null;
    }

    @SuppressWarnings("ReferenceEquality") // alternatives of one schema share its properties
    boolean differsInRequiredAlone(Alternative other) {
        return properties == other.properties
                && untyped == other.untyped
                && closed == other.closed
                && values == null
                && other.values == null
                && tags.equals(other.tags)
                && constraints.equals(other.constraints)
                && places(additional).equals(places(other.additional))
                && patterns.keySet().equals(other.patterns.keySet())
                && opaque.equals(other.opaque);
    }

    private static List<String> places(List<ContractNode> schemas) {
        return schemas.stream().map(ContractNode::place).toList();
    }

    boolean isNull() {
        return kinds.size() == 1 && kinds.contains(JsonKind.NULL);
    }

    boolean is(JsonKind kind) {
        return kinds.size() == 1 && kinds.contains(kind);
    }

    /** Whether all values are strings, numbers, booleans or null. */
    boolean isScalar() {
        return !isAny() && !kinds.contains(JsonKind.OBJECT) && !kinds.contains(JsonKind.ARRAY);
    }

    /** Whether it allows every value of its kind. */
    boolean isUnrestricted() {
        return values == null && format.isEmpty() && constraints.equals(Constraints.NONE) && opaque.isEmpty();
    }

    /** What both allow. */
    Alternative and(Alternative other) {
        Set<JsonKind> both = EnumSet.noneOf(JsonKind.class);
        both.addAll(kinds);
        both.retainAll(other.kinds);
        return new Alternative(
                other.origin,
                both,
                untyped && other.untyped,
                integral || other.integral,
                format.isEmpty() ? other.format : format,
                common(values, other.values),
                constant || other.constant,
                union(known, other.known),
                constraints.and(other.constraints),
                merged(properties, other.properties),
                union(required, other.required),
                tags.isEmpty() ? other.tags : tags,
                distinct(additional, other.additional),
                closed || other.closed,
                merged(patterns, other.patterns),
                zipped(prefix, other.prefix),
                distinct(items, other.items),
                texts(opaque, other.opaque));
    }

    private static @Nullable Set<String> common(@Nullable Set<String> some, @Nullable Set<String> more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        Set<String> both = new LinkedHashSet<>(some);
        both.retainAll(more);
        return both;
    }

    static <T> Set<T> union(Set<T> some, Set<T> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Map<String, List<ContractNode>> merged(
            Map<String, List<ContractNode>> some, Map<String, List<ContractNode>> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        Map<String, List<ContractNode>> all = new LinkedHashMap<>(some);
        more.forEach((name, nodes) -> all.merge(name, nodes, Alternative::distinct));
        return all;
    }

    /** Each place once: a schema that is met twice, and contains itself, would otherwise be twice as many at each level. */
    private static List<ContractNode> distinct(List<ContractNode> some, List<ContractNode> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        Set<String> places = some.stream().map(ContractNode::place).collect(Collectors.toSet());
        List<ContractNode> all = new ArrayList<>(some);
        more.stream().filter(node -> places.add(node.place())).forEach(all::add);
        return all;
    }

    private static List<List<ContractNode>> zipped(List<List<ContractNode>> some, List<List<ContractNode>> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        List<List<ContractNode>> all = new ArrayList<>();
        for (int i = 0; i < Math.max(some.size(), more.size()); i++) {
            List<ContractNode> one = i < some.size() ? some.get(i) : List.of();
            all.add(distinct(one, i < more.size() ? more.get(i) : List.of()));
        }
        return all;
    }

    private static Map<String, String> texts(Map<String, String> some, Map<String, String> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        Map<String, String> all = new TreeMap<>(some);
        more.forEach((keyword, text) -> all.merge(
                keyword, text, (a, b) -> a.equals(b) ? a : a.compareTo(b) < 0 ? a + " and " + b : b + " and " + a));
        return all;
    }

    /** What it is, in a word or two. */
    String word() {
        if (isAny()) {
            return "any JSON";
        }
        List<String> words = new ArrayList<>(kinds.size());
        for (JsonKind each : kinds) {
            words.add(each == JsonKind.NUMBER && integral ? "integer" : each.word());
        }
        String kind = String.join(" or ", words);
        if (untyped) {
            return kind + " or any other JSON";
        }
        return format.isEmpty() ? kind : kind + " (" + format + ")";
    }

    /** What it is called: the name of its schema, or else what it is. */
    String label() {
        int schemas = origin.indexOf("/schemas/");
        boolean named = schemas >= 0 && origin.indexOf('/', schemas + "/schemas/".length()) < 0;
        return named && (is(JsonKind.OBJECT) || is(JsonKind.ARRAY))
                ? origin.substring(schemas + "/schemas/".length())
                : word();
    }
}
