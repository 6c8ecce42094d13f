package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Alternatives of several kinds of JSON → alternatives of one kind each, so that strings are compared with strings. */
final class SingleKinds {
    private static final Set<String> NUMBERS = Set.of("int32", "int64", "float", "double");

    private SingleKinds() {}

    /** The same alternatives, each of one kind of JSON, unless it is any; those that only differ in values are one. */
    static List<Alternative> of(List<Alternative> all) {
        List<Alternative> split = new ArrayList<>();
        for (Alternative each : all) {
            Set<JsonKind> kinds = implied(each);
            if (kinds.size() == JsonKind.values().length) {
                split.add(each);
            } else {
                boolean untyped = each.values() == null && each.kinds().size() == JsonKind.values().length;
                kinds.forEach(kind -> split.add(only(each, kind, untyped)));
            }
        }
        split.removeIf(each -> each.values() != null && each.values().isEmpty());
        return listed(chosen(split));
    }

    /** Without a {@code type}, keywords for one kind of JSON mean that kind, and values tell theirs. */
    private static Set<JsonKind> implied(Alternative any) {
        Set<String> values = any.values();
        if (values != null) {
            Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
            values.forEach(value -> kinds.add(JsonKind.ofText(value)));
            kinds.retainAll(any.kinds());
            return kinds;
        }
        if (any.kinds().size() < JsonKind.values().length) {
            return any.kinds();
        }
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        boolean object = !any.properties().isEmpty()
                || !any.required().isEmpty()
                || !any.additional().isEmpty()
                || !any.patterns().isEmpty()
                || any.closed();
        if (object) {
            kinds.add(JsonKind.OBJECT);
        }
        if (!any.items().isEmpty() || !any.prefix().isEmpty()) {
            kinds.add(JsonKind.ARRAY);
        }
        return kinds.isEmpty() ? any.kinds() : kinds;
    }

    /** The part that is of one kind, with the keywords that matter to it. */
    private static Alternative only(Alternative all, JsonKind kind, boolean untyped) {
        boolean object = kind == JsonKind.OBJECT;
        boolean array = kind == JsonKind.ARRAY;
        boolean scalar = kind == JsonKind.STRING || kind == JsonKind.NUMBER;
        Set<String> values = all.values();
        Set<String> own = null;
        if (values != null) {
            own = new LinkedHashSet<>();
            for (String value : values) {
                if (JsonKind.ofText(value) == kind) {
                    own.add(value);
                }
            }
        }
        boolean numeric = NUMBERS.contains(all.format());
        boolean formatted =
                scalar && (numeric == (kind == JsonKind.NUMBER) || all.kinds().size() == 1);
        boolean known = kind == JsonKind.NULL || (kind == JsonKind.BOOLEAN && own != null && own.size() == 2);
        return new Alternative(
                all.origin(),
                EnumSet.of(kind),
                untyped,
                all.integral() && kind == JsonKind.NUMBER,
                formatted ? all.format() : "",
                known ? null : own,
                all.constant(),
                Set.of(),
                ConstraintRelation.of(kind, all.constraints(), all.integral()),
                object ? all.properties() : Map.of(),
                object ? all.required() : Set.of(),
                object ? all.tags() : Map.of(),
                object ? all.additional() : List.of(),
                object && all.closed(),
                object ? all.patterns() : Map.of(),
                array ? all.prefix() : List.of(),
                array ? all.items() : List.of(),
                kind == JsonKind.NULL ? Map.of() : all.opaque());
    }

    /** Objects of one schema that differ in what they require alone are one: which of these it has is no matter of its properties. */
    @SuppressWarnings("ReferenceEquality") // the first of its group, though another may be equal
    private static List<Alternative> chosen(List<Alternative> split) {
        IdentityHashMap<Map<String, List<ContractNode>>, List<Alternative>> bySchema = new IdentityHashMap<>();
        for (Alternative each : split) {
            if (each.is(JsonKind.OBJECT)) {
                bySchema.computeIfAbsent(each.properties(), p -> new ArrayList<>(1))
                        .add(each);
            }
        }
        if (bySchema.values().stream().allMatch(group -> group.size() == 1)) {
            return split;
        }
        List<Alternative> all = new ArrayList<>();
        for (Alternative each : split) {
            List<Alternative> group = bySchema.getOrDefault(each.properties(), List.of());
            if (group.size() < 2
                    || !each.is(JsonKind.OBJECT)
                    || !group.stream().allMatch(each::differsInRequiredAlone)) {
                all.add(each);
            } else if (group.get(0) == each) {
                all.add(choice(each, group));
            }
        }
        return all;
    }

    private static Alternative choice(Alternative first, List<Alternative> group) {
        Set<String> common = new LinkedHashSet<>(first.required());
        group.forEach(each -> common.retainAll(each.required()));
        String choice = group.stream()
                .map(each -> each.required().stream()
                        .filter(name -> !common.contains(name))
                        .sorted()
                        .collect(Collectors.joining(" and ")))
                .map(some -> some.isEmpty() ? "nothing" : some)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        Alternative whole = first.from(first.origin().replaceFirst("/(oneOf|anyOf)/\\d+$", ""));
        return choice.equals("nothing") ? whole : whole.requiring(common, KeywordReader.CHOICE, choice);
    }

    /** Members that only list values of one kind are one; values beside a member that allows all of the kind are known to it. */
    private static List<Alternative> listed(List<Alternative> split) {
        Map<JsonKind, Alternative> lists = new LinkedHashMap<>();
        List<Alternative> others = new ArrayList<>();
        boolean hasNull = false;
        for (Alternative each : split) {
            boolean scalar = each.is(JsonKind.STRING) || each.is(JsonKind.NUMBER) || each.is(JsonKind.BOOLEAN);
            if (each.isNull()) {
                if (!hasNull) {
                    others.add(each);
                }
                hasNull = true;
            } else if (scalar && each.values() != null && each.opaque().isEmpty()) {
                lists.merge(
                        each.kinds().iterator().next(),
                        each,
                        (one, other) -> one.withValues(Alternative.union(values(one), values(other)), Set.of()));
            } else {
                others.add(each);
            }
        }
        lists.forEach((kind, list) -> {
            for (int i = 0; i < others.size(); i++) {
                Alternative other = others.get(i);
                if (other.is(kind) && other.isUnrestricted() && other.integral() == list.integral()) {
                    others.set(i, other.withValues(null, Alternative.union(other.known(), values(list))));
                    return;
                }
            }
            others.add(list);
        });
        return others;
    }

    private static Set<String> values(Alternative list) {
        Set<String> values = list.values();
        return values == null ? Set.of() : values;
    }
}
