package dev.signet.codegen.translate.union;

import dev.signet.codegen.model.Schema;
import dev.signet.codegen.translate.union.DispatchRun.Outcome;
import dev.signet.codegen.translate.union.SmallUnions.SmallUnion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a union must read a value as, said without facts and trees: by validation against each leaf. */
final class UnionRules {
    /** What shows whether all values of a schema are of another: all small ones, each object with and without a further property. */
    private static final List<Object> VALUES = SmallUnions.smallValues().stream()
            .flatMap(value -> Stream.concat(Stream.of(value), further(value)))
            .toList();

    private final SmallUnion union;
    private final Map<String, Set<String>> tags = new HashMap<>();
    private final Map<String, BitSet> valid = new HashMap<>();
    private final List<String> ordered = new ArrayList<>();

    UnionRules(SmallUnion union) {
        this.union = union;
        if (union.stated() != null) {
            union.stated()
                    .mapping()
                    .forEach((value, id) -> tags.computeIfAbsent(
                                    id.substring(id.lastIndexOf('/') + 1), k -> new LinkedHashSet<>())
                            .add(value));
            Map<String, Set<String>> own = new HashMap<>();
            union.leaves().forEach((leaf, schema) -> own.put(leaf, listed(schema)));
            Set<String> mapped = union.stated().mapping().keySet();
            own.forEach((leaf, values) -> values.stream()
                    .filter(value -> !mapped.contains(value)
                            && own.values().stream()
                                            .filter(other -> other.contains(value))
                                            .count()
                                    == 1)
                    .forEach(value -> tags.get(leaf).add(value)));
        }
    }

    private static Set<String> listed(Schema schema) {
        return schema instanceof Schema.Obj object
                ? object.properties().stream()
                        .filter(p -> p.name().equals("k"))
                        .flatMap(p -> p.schema().asEnumeration().stream())
                        .flatMap(e -> e.values().stream())
                        .map(Schema.Value::text)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether a value is valid against a leaf, the discriminator included. */
    boolean isValid(Object value, String leaf) {
        Schema schema = schema(leaf);
        Set<String> values = tags.get(leaf);
        if (values == null || !(schema instanceof Schema.Obj object)) {
            return SmallUnions.isValid(value, schema);
        }
        boolean optional = object.properties().stream().noneMatch(p -> p.name().equals("k") && p.required());
        Object tag = value instanceof Map<?, ?> map ? map.get("k") : null;
        return SmallUnions.isValid(value, schema) && (tag == null ? optional : values.contains(tag));
    }

    /** Whether all that a leaf requires is there, be it a value that an enum does not list. */
    boolean hasRequired(Object value, String leaf) {
        if (!(value instanceof Map<?, ?> map) || !(schema(leaf) instanceof Schema.Obj object)) {
            return SmallUnions.isValid(value, schema(leaf));
        }
        return object.properties().stream()
                .allMatch(p -> !p.required()
                        || (map.containsKey(p.name())
                                && (SmallUnions.isReadable(map.get(p.name()), p.schema())
                                        || SmallUnions.isNewer(map.get(p.name()), p.schema()))));
    }

    private Schema schema(String leaf) {
        return union.leaves().get(leaf);
    }

    /** In document order. */
    List<String> leaves() {
        return List.copyOf(union.leaves().keySet());
    }

    int undeclared(Object value, String leaf) {
        boolean stated = tags.containsKey(leaf)
                && value instanceof Map<?, ?> map
                && map.containsKey("k")
                && schema(leaf) instanceof Schema.Obj object
                && object.properties().stream().noneMatch(p -> p.name().equals("k"));
        return SmallUnions.undeclared(value, schema(leaf)) - (stated ? SmallUnions.OUTER : 0);
    }

    /** Which rule an outcome breaks; empty if none. */
    String breach(Object value, Outcome outcome) {
        List<String> valid =
                leaves().stream().filter(leaf -> isValid(value, leaf)).toList();
        if (!valid.isEmpty()) {
            String expected = valid.size() == 1 ? valid.get(0) : best(value, valid);
            return expected.equals(outcome.leaf()) ? "" : "is " + outcome + " and should be " + expected;
        }
        if (outcome.leaf() == null) {
            return "";
        }
        return !isMeant(value, outcome.leaf()) ? "is " + outcome + " and should be unknown" : "";
    }

    private String best(Object value, List<String> valid) {
        int least =
                valid.stream().mapToInt(leaf -> undeclared(value, leaf)).min().orElseThrow();
        return ordered().stream()
                .filter(leaf -> valid.contains(leaf) && undeclared(value, leaf) == least)
                .findFirst()
                .orElseThrow();
    }

    /** In document order, but one whose values are all of another right before that. */
    private List<String> ordered() {
        if (ordered.isEmpty()) {
            leaves().forEach(this::add);
        }
        return ordered;
    }

    private void add(String leaf) {
        if (!ordered.contains(leaf)) {
            leaves().stream().filter(other -> isNarrower(other, leaf)).forEach(this::add);
            ordered.add(leaf);
        }
    }

    private static Stream<Object> further(Object value) {
        if (!(value instanceof Map<?, ?> map) || map.containsKey("o")) {
            return Stream.empty();
        }
        Map<Object, Object> more = new LinkedHashMap<>(map);
        more.put("o", "x");
        return Stream.of(more);
    }

    /** Whether the values of one leaf are all values of the other, and not the other way round. */
    private boolean isNarrower(String one, String other) {
        return isWithin(one, other) && !isWithin(other, one);
    }

    private boolean isWithin(String one, String other) {
        BitSet rest = (BitSet) valuesOf(one).clone();
        rest.andNot(valuesOf(other));
        return rest.isEmpty();
    }

    private BitSet valuesOf(String leaf) {
        return valid.computeIfAbsent(leaf, k -> {
            BitSet all = new BitSet();
            IntStream.range(0, VALUES.size())
                    .filter(i -> isValid(VALUES.get(i), leaf))
                    .forEach(all::set);
            return all;
        });
    }

    /** Whether a value that is none of the leaf has something of it: a property that the leaf declares so, or the kind of no other. */
    private boolean isMeant(Object value, String leaf) {
        if (!(value instanceof Map<?, ?> map)) {
            return true;
        }
        Schema schema = schema(leaf);
        long objects = union.leaves().values().stream()
                .filter(each -> each instanceof Schema.Obj)
                .count();
        boolean stated = tags.getOrDefault(leaf, Set.of()).contains(String.valueOf(map.get("k")));
        return objects == 1
                || stated
                || hasOwnName(map, leaf)
                || (schema instanceof Schema.Obj object
                        && object.properties().stream()
                                .anyMatch(p -> map.containsKey(p.name()) && isLike(map.get(p.name()), p.schema())));
    }

    /** Whether an object has a property that its leaf requires and no other declares, of the union or of the one inside it. */
    private boolean hasOwnName(Map<?, ?> map, String leaf) {
        List<String> inner = union.inner();
        return hasOwnName(map, leaf, leaves()) || (inner.contains(leaf) && hasOwnName(map, leaf, inner));
    }

    private boolean hasOwnName(Map<?, ?> map, String leaf, List<String> all) {
        return schema(leaf) instanceof Schema.Obj object
                && object.properties().stream()
                        .anyMatch(p -> p.required()
                                && map.containsKey(p.name())
                                && all.stream()
                                        .noneMatch(other -> !other.equals(leaf)
                                                && schema(other) instanceof Schema.Obj o
                                                && o.properties().stream()
                                                        .anyMatch(q -> q.name().equals(p.name()))));
    }

    /** Whether a value is valid, or an object or array where one is declared that has no constants in it. */
    private static boolean isLike(Object value, Schema schema) {
        return SmallUnions.isValid(value, schema)
                || (value instanceof Map
                        && schema instanceof Schema.Obj object
                        && object.properties().stream()
                                .noneMatch(p -> p.schema().isEnumeration()))
                || (value instanceof List && schema.isArray());
    }
}
