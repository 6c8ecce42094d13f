package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The alternatives that the schemas of one document allow: {@code $ref}, {@code allOf} and unions are taken apart. */
final class Alternatives {
    /** More alternatives than these are compared as text. */
    private static final int MOST = 5_000;

    private static final Set<String> NUMBERS = Set.of("int32", "int64", "float", "double");

    private final Map<String, List<Alternative>> byPlace = new HashMap<>();
    private final Map<String, List<ContractNode>> heirs = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int circles;

    Alternatives(ContractNode document) {
        ContractNode components = document.follow("components");
        ContractNode schemas = components == null ? null : components.follow("schemas");
        if (schemas != null) {
            schemas.children().forEach(this::heir);
        }
    }

    /** A schema that extends one with a discriminator is one of its variants. */
    private void heir(ContractNode schema) {
        ContractNode parts = schema.get("allOf");
        for (ContractNode part : parts == null ? List.<ContractNode>of() : parts.children()) {
            ContractNode parent = part.isReference() ? part.followed() : null;
            if (parent != null && parent.get("discriminator") != null && !isUnion(parent)) {
                heirs.computeIfAbsent(parent.place(), p -> new ArrayList<>()).add(schema);
            }
        }
    }

    private static boolean isUnion(ContractNode schema) {
        return schema.get("oneOf") != null || schema.get("anyOf") != null;
    }

    /** What all schemas together allow, each alternative of one kind of JSON, unless it is any. */
    List<Alternative> of(List<ContractNode> schemas) {
        List<Alternative> all =
                List.of(Alternative.any(schemas.isEmpty() ? "" : schemas.get(0).place()));
        for (ContractNode schema : schemas) {
            all = cross(all, expand(schema, true), schema);
        }
        return single(all);
    }

    private List<Alternative> expand(ContractNode node, boolean withHeirs) {
        Boolean all = node.bool();
        if (all != null) {
            return all ? List.of(Alternative.any(node.place())) : List.of();
        }
        String key = (withHeirs ? "" : "plain ") + node.place();
        List<Alternative> known = byPlace.get(key);
        if (known != null) {
            return known;
        }
        if (!open.add(key)) {
            // A schema that is a part of itself adds nothing to itself.
            circles++;
            return List.of(Alternative.any(node.place()));
        }
        int before = circles;
        List<Alternative> found = read(node.asSchema(), withHeirs);
        open.remove(key);
        if (open.isEmpty() || circles == before) {
            byPlace.put(key, found);
        }
        return found;
    }

    private List<Alternative> read(ContractNode node, boolean withHeirs) {
        ContractNode target = node.target();
        if (target != null && node.ignoresSiblings()) {
            return nullable(node, expand(target, withHeirs));
        }
        List<Alternative> all = List.of(new KeywordReader(node).read());
        if (target != null) {
            all = cross(all, expand(target, withHeirs), node);
        }
        ContractNode parts = node.get("allOf");
        for (ContractNode part : parts == null ? List.<ContractNode>of() : parts.children()) {
            all = cross(all, expand(part, false), node);
        }
        ContractNode discriminator = node.get("discriminator");
        for (String keyword : List.of("anyOf", "oneOf")) {
            ContractNode members = node.get(keyword);
            if (members != null && members.isArray()) {
                all = cross(all, union(members.children(), discriminator), node);
            }
        }
        List<ContractNode> variants = withHeirs ? heirs.getOrDefault(node.place(), List.of()) : List.of();
        if (!variants.isEmpty()) {
            List<Alternative> more = new ArrayList<>(tagged(node, all, discriminator));
            variants.forEach(heir -> more.addAll(tagged(heir, expand(heir, true), discriminator)));
            all = more;
        }
        return nullable(node, all);
    }

    private static List<Alternative> nullable(ContractNode node, List<Alternative> all) {
        if (!node.flag("nullable")) {
            return all;
        }
        List<Alternative> more = new ArrayList<>(all);
        more.add(Alternative.ofNull(node.place()));
        return more;
    }

    private List<Alternative> union(List<ContractNode> members, @Nullable ContractNode discriminator) {
        List<Alternative> all = new ArrayList<>();
        for (ContractNode member : members) {
            String origin = member.isReference() ? member.followed().place() : member.place();
            List<Alternative> some = expand(member, true);
            tagged(member, some, discriminator).forEach(each -> all.add(some.size() == 1 ? each.from(origin) : each));
        }
        return all;
    }

    /** What a discriminator wants of a member: the keys of its mapping that lead there, or else the schema's name. */
    private static List<Alternative> tagged(
            ContractNode member, List<Alternative> all, @Nullable ContractNode discriminator) {
        if (discriminator == null) {
            return all;
        }
        String property = discriminator.text("propertyName");
        if (property == null || all.size() != 1 || !all.get(0).tags().isEmpty()) {
            return all;
        }
        ContractNode named = member.isReference() ? member.followed() : member;
        Set<String> wanted = new LinkedHashSet<>();
        ContractNode mapping = discriminator.get("mapping");
        if (mapping != null) {
            for (String value : mapping.keys()) {
                String target = mapping.text(value);
                if (target != null && leads(target, named, discriminator.place())) {
                    wanted.add('"' + value + '"');
                }
            }
        }
        if (wanted.isEmpty() && named.place().contains("/schemas/")) {
            wanted.add('"' + named.key() + '"');
        }
        return List.of(all.get(0).tagged(property, wanted));
    }

    /** Whether a mapping means a schema: by its name, or by a reference relative to the file that has the discriminator. */
    private static boolean leads(String target, ContractNode schema, String from) {
        int hash = target.indexOf('#');
        if (hash < 0 && target.equals(schema.key())) {
            return true;
        }
        String place = schema.place();
        String file = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "#" : target.substring(hash);
        int end = place.indexOf('#');
        String own = place.substring(0, Math.max(0, end));
        if (!place.substring(own.length()).equals(fragment)) {
            return false;
        }
        String near = file.replaceFirst("^(\\.{1,2}/)+", "");
        return file.isEmpty()
                ? own.equals(from.substring(0, Math.max(0, from.indexOf('#'))))
                : own.equals(near) || own.endsWith("/" + near);
    }

    private List<Alternative> cross(List<Alternative> some, List<Alternative> more, ContractNode at) {
        if (some.size() == 1 && isPlain(some.get(0))) {
            return more;
        }
        if ((long) some.size() * more.size() > MOST) {
            Map<String, String> text = new TreeMap<>(Map.of("unions", KeywordText.of(at)));
            return some.stream()
                    .limit(MOST)
                    .map(each -> each.and(opaque(at, text)))
                    .toList();
        }
        List<Alternative> all = new ArrayList<>();
        for (Alternative one : some) {
            for (Alternative other : more) {
                Alternative both = one.and(other);
                if (!both.kinds().isEmpty()
                        && !(both.values() != null && both.values().isEmpty())) {
                    all.add(more.size() == 1 ? both.from(one.origin()) : both);
                }
            }
        }
        return all;
    }

    private static boolean isPlain(Alternative any) {
        return any.isAny()
                && any.isUnrestricted()
                && any.properties().isEmpty()
                && any.required().isEmpty()
                && any.items().isEmpty()
                && any.additional().isEmpty()
                && any.patterns().isEmpty()
                && any.prefix().isEmpty()
                && !any.closed();
    }

    private static Alternative opaque(ContractNode at, Map<String, String> text) {
        Alternative any = Alternative.any(at.place());
        return new Alternative(
                any.origin(),
                any.kinds(),
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
                text);
    }

    // One kind each

    private static List<Alternative> single(List<Alternative> all) {
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
