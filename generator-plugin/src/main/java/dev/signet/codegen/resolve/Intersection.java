package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schema whose values are valid against each of several. Objects have the properties of all, each valid against all that
 * declare it; scalars and enums are narrowed; a union is narrowed member by member. What no value can be is a contradiction.
 */
final class Intersection {
    /** Members that one {@code allOf} may make of unions that it refines, and all of a document. */
    private static final int MOST_MEMBERS = 2_000;

    private static final int MOST_MEMBERS_IN_ALL = 8_000;

    /** Members that all {@code allOf} of a document may make by multiplying unions with unions. */
    private static final int MOST_PRODUCTS = 500;

    /** Members that each {@code allOf} may make, whatever others have made. */
    private static final int FEW = 16;

    /** Properties of objects that one {@code allOf} may merge, and all of them. */
    private static final int MOST_NESTED = 2_000;

    private static final int MOST_NESTED_IN_ALL = 50_000;

    private static final String CONTRADICTION = "the parts of allOf contradict each other";

    private final AllOfMerger merger;
    private final SchemaIndex index;
    private static final Pattern OF_PATTERN = Pattern.compile(".*/patternProperties/[^/]*");

    private final Problems problems;
    private final Set<String> distributing = new HashSet<>();
    private final Set<List<String>> pairs = new HashSet<>();
    private final Containment containment;
    private int members;
    private int membersInAll;
    private int nested;
    private int nestedInAll;
    private int products;
    private int depth;

    Intersection(AllOfMerger merger, SchemaIndex index, Problems problems) {
        this.merger = merger;
        this.index = index;
        this.problems = problems;
        this.containment = new Containment(index);
    }

    /** What contradicts itself, and whether a value can't do without it. */
    private static final class Conflicts {
        private final Map<String, String> hints = new LinkedHashMap<>();

        /** Properties that have another type under each condition, unless a part says what they are: place → another place. */
        private final Map<String, String> conditional = new LinkedHashMap<>();

        private boolean impossible;

        void add(String pointer, String hint) {
            hints.put(pointer, hint);
            impossible = true;
        }

        void addAll(Conflicts inner, boolean required) {
            hints.putAll(inner.hints);
            conditional.putAll(inner.conditional);
            impossible |= required && inner.impossible;
        }
    }

    /** Begins to count. */
    void start() {
        members = 0;
        nested = 0;
    }

    /**
     * Merges the parts of an {@code allOf}.
     *
     * @param parts without references and {@code allOf} of their own
     */
    Schema ofParts(List<Schema> parts, String pointer) {
        Conflicts conflicts = new Conflicts();
        Schema result = null;
        for (Schema part : Alternatives.joined(parts, this::ofQuietly, index::follow)) {
            result = result == null ? part : both(result, part, pointer, conflicts);
        }
        conflicts.hints.forEach((place, hint) -> problems.warn(place, CONTRADICTION, hint));
        conflicts.conditional.forEach((place, other) -> problems.warn(
                place,
                "it has another type under another condition, at `" + other + "`",
                "any JSON value is accepted; use one type for all"));
        return result == null ? new Schema.Any(Meta.at(pointer)) : result;
    }

    private Schema ofQuietly(Schema a, Schema b) {
        return both(a, b, "", new Conflicts());
    }

    private Schema both(Schema a, Schema b, String pointer, Conflicts conflicts) {
        if (saysNothingOf(b, a)) {
            return a;
        }
        if (saysNothingOf(a, b)) {
            return b;
        }
        boolean nullable = mayBeNull(a) && mayBeNull(b) && !(a.isAny() && b.isAny());
        Schema merged = merged(a, b, pointer, conflicts);
        return merged.meta().nullable() == nullable
                ? merged
                : merged.withMeta(merged.meta().withNullable(nullable));
    }

    /** Whether a schema describes objects or arrays without saying that nothing else is valid, and the other has values of other kinds. */
    private static boolean saysNothingOf(Schema described, Schema other) {
        if (!described.meta().untyped() || !isContainer(described)) {
            return false;
        }
        return isContainer(other)
                ? !other.meta().untyped() && described.isObject() != other.isObject()
                : other.isScalar() || other.isEnumeration() || other.isNull();
    }

    private static boolean isContainer(Schema schema) {
        return schema.isObject() || schema.isArray();
    }

    private static boolean mayBeNull(Schema schema) {
        return schema.isAny() || schema.meta().nullable();
    }

    private Schema merged(Schema a, Schema b, String pointer, Conflicts conflicts) {
        if (a.isAny()) {
            return b.withMeta(b.meta().or(a.meta()));
        }
        if (b.isAny() || Structure.isSame(a, b)) {
            return Limited.both(a, b).withMeta(a.meta().or(b.meta()));
        }
        Optional<Schema> narrower = containment.narrower(a, b);
        if (narrower.isPresent()) {
            return narrower.get().withMeta(b.meta().or(a.meta()));
        }
        Optional<Schema> merged = a.asObject()
                .flatMap(x -> b.asObject().<Schema>map(y -> objects(x, y, conflicts)))
                .or(() -> a.asArray().flatMap(x -> b.asArray().map(y -> arrays(x, y, conflicts))))
                .or(() -> a.asUnion().map(union -> distributed(union, b, pointer, conflicts)))
                .or(() -> b.asUnion().map(union -> distributed(union, a, pointer, conflicts)))
                .or(() -> ScalarIntersection.of(a, b)
                        .map(each -> Limited.by(
                                each, a.meta().constraints().and(b.meta().constraints()))));
        if (merged.isPresent()) {
            return merged.get();
        }
        conflicts.add(pointer, "the first is used; correct it with an overlay");
        return a;
    }

    private Schema distributed(Schema.Union union, Schema with, String pointer, Conflicts conflicts) {
        depth++;
        try {
            return eachMember(union, with, pointer, conflicts);
        } finally {
            depth--;
        }
    }

    private boolean isTooMuch() {
        products += depth > 1 ? 1 : 0;
        membersInAll++;
        return ++members > FEW
                && (members > MOST_MEMBERS || membersInAll > MOST_MEMBERS_IN_ALL || products > MOST_PRODUCTS);
    }

    private Schema eachMember(Schema.Union union, Schema with, String pointer, Conflicts conflicts) {
        List<Schema> possible = new ArrayList<>();
        List<Schema> all = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (Schema member : union.members()) {
            String target = member.asRef().map(Schema.Ref::target).orElse("");
            if (!target.isEmpty() && merger.isHeir(target)) {
                possible.add(member);
                kept.add(target);
            } else if (target.isEmpty() || distributing.add(target)) {
                // A union that is its own member has nothing more to say.
                Conflicts own = new Conflicts();
                Schema opened = merger.open(member);
                Schema merged = isTooMuch() ? null : both(opened, with, pointer, own);
                distributing.remove(target);
                if (merged == null) {
                    return tooMany(union, pointer);
                }
                boolean same = !target.isEmpty() && isSame(opened, merged);
                all.add(same ? member : titled(merged, member, union.discriminator()));
                // Whether an object is asked for or only described can't be known, unless it is a variant: what is none
                // stays.
                if (!own.impossible || (depth == 1 && with.isObject() && !opened.isObject())) {
                    possible.add(all.get(all.size() - 1));
                    conflicts.addAll(own, false);
                }
                if (same) {
                    kept.add(target);
                }
            }
        }
        if (possible.isEmpty() && !all.isEmpty()) {
            conflicts.add(pointer, "the later of what contradicts is used; correct it with an overlay");
            possible.addAll(all);
        }
        if (possible.size() == 1 && union.members().size() > 1 && union.discriminator() == null) {
            Schema only = merger.open(possible.get(0));
            return only.withMeta(only.meta().or(union.meta()));
        }
        return new Schema.Union(union.meta(), possible, only(union.discriminator(), kept));
    }

    /** Whether a schema is the same, so that it needs no type beside that of its reference. */
    private static boolean isSame(Schema opened, Schema merged) {
        return Structure.isSame(opened, merged)
                && opened.meta().nullable() == merged.meta().nullable()
                && Limited.isAlike(opened, merged);
    }

    /** A merged member is named after what it was, and told by the discriminator values of that. */
    private Schema titled(Schema merged, Schema member, Schema.@Nullable Discriminator discriminator) {
        String target = member.asRef().map(Schema.Ref::target).orElse("");
        var named = index.find(target);
        if (named == null) {
            return merged.withMeta(merged.meta().withTitle(member.meta().title()));
        }
        Schema narrowed = discriminator == null
                ? merged
                : merged.asObject()
                        .<Schema>map(object -> {
                            DiscriminatorProperty property =
                                    new DiscriminatorProperty(discriminator, merger::openApart);
                            return property.narrow(object, property.values(target, named.name(), object));
                        })
                        .orElse(merged);
        return narrowed.withMeta(narrowed.meta().withTitle(named.name()));
    }

    /** A mapping names the members as they were; the merged ones are told by their constants. */
    private static Schema.@Nullable Discriminator only(Schema.@Nullable Discriminator d, Set<String> kept) {
        return d == null ? null : d.onlyOf(kept);
    }

    private Schema tooMany(Schema.Union union, String pointer) {
        problems.warn(
                pointer,
                "allOf of unions has too many combinations",
                "any JSON value is accepted; list the members by an overlay");
        return new Schema.Any(union.meta());
    }

    private Schema arrays(Schema.Array a, Schema.Array b, Conflicts conflicts) {
        Conflicts own = new Conflicts();
        if (a.isTuple() != b.isTuple()) {
            Schema.Array tuple = a.isTuple() ? a : b;
            Schema each = a.isTuple() ? b.items() : a.items();
            List<Schema> all = tuple.tuple().stream()
                    .map(item -> property(item, each, own))
                    .toList();
            conflicts.addAll(own, false);
            return new Schema.Array(a.meta().or(b.meta()), tuple.items(), all);
        }
        Schema items = property(a.items(), b.items(), own);
        conflicts.addAll(own, false);
        // of two tuples, what both are of is not worked out: the items are any JSON then
        List<Schema> tuple = a.isTuple() && b.isTuple() && !a.tuple().equals(b.tuple()) ? List.of() : a.tuple();
        return new Schema.Array(a.meta().or(b.meta()), items, tuple);
    }

    private Schema.Obj objects(Schema.Obj a, Schema.Obj b, Conflicts conflicts) {
        Map<String, Schema.Property> properties = new LinkedHashMap<>();
        for (Schema.Property p : a.properties()) {
            properties.put(p.name(), p);
        }
        for (Schema.Property p : b.properties()) {
            properties.merge(p.name(), p, (x, y) -> property(x, y, conflicts));
        }
        Schema.Discriminator d = a.discriminator() != null ? a.discriminator() : b.discriminator();
        List<String> demanded = Stream.concat(a.demanded().stream(), b.demanded().stream())
                .filter(name -> !properties.containsKey(name))
                .distinct()
                .toList();
        return new Schema.Obj(
                a.meta().or(b.meta()),
                List.copyOf(properties.values()),
                additional(a, b, conflicts),
                d,
                demanded,
                a.closed() || b.closed());
    }

    private Schema.Property property(Schema.Property x, Schema.Property y, Conflicts conflicts) {
        boolean required = x.required() || y.required();
        boolean always = !x.schema().meta().conditional() && !y.schema().meta().conditional();
        Conflicts own = new Conflicts();
        Schema merged = always ? property(x.schema(), y.schema(), own) : conditional(x.schema(), y.schema(), conflicts);
        conflicts.addAll(own, required);
        return new Schema.Property(x.name(), required, merged);
    }

    /** Of two schemas of a property the one that always applies; of two that apply under conditions what both allow, or any value. */
    private static Schema conditional(Schema x, Schema y, Conflicts conflicts) {
        boolean both = x.meta().conditional() == y.meta().conditional();
        Schema first = x.meta().conditional() ? y : x;
        Schema second = first == x ? y : x;
        if (first.isAny() || Structure.of(first).equals(Structure.of(second))) {
            return both || first.isAny() ? second.withMeta(second.meta().or(first.meta())) : first;
        }
        if (!both || second.isAny()) {
            conflicts.conditional.remove(second.meta().pointer());
            return first;
        }
        conflicts.conditional.put(x.meta().pointer(), y.meta().pointer());
        return new Schema.Any(Meta.at(x.meta().pointer()).asConditional());
    }

    private @Nullable Schema additional(Schema.Obj a, Schema.Obj b, Conflicts conflicts) {
        Schema x = a.additional();
        Schema y = b.additional();
        if (x == null || y == null) {
            return x == null ? y : x;
        }
        if (isOfPattern(x) && isOfPattern(y) && x.isAny() != y.isAny()) {
            Schema typed = x.isAny() ? y : x;
            return typed.withMeta(typed.meta().asConditional());
        }
        Conflicts own = new Conflicts();
        Schema merged = property(x, y, own);
        conflicts.addAll(own, false);
        return merged;
    }

    /** Whether a schema is about the properties whose names match a pattern. */
    private static boolean isOfPattern(Schema schema) {
        return OF_PATTERN.matcher(schema.meta().pointer()).matches();
    }

    /** The later refines the earlier one; if one of them says all that both say, it stays as it is, a reference too. */
    private Schema property(Schema first, Schema second, Conflicts conflicts) {
        Meta meta = second.meta().or(first.meta());
        if (Structure.of(first).equals(Structure.of(second))) {
            return Limited.both(second, first).withMeta(meta);
        }
        if (second.isAny()) {
            return first.withMeta(meta.movedTo(first.meta().pointer())
                    .withNullable(first.meta().nullable()));
        }
        if (first.isAny()) {
            return second.withMeta(meta.withNullable(second.meta().nullable()));
        }
        Optional<Schema> narrower = containment.narrower(first, second);
        if (narrower.isPresent()) {
            boolean nullable = index.mayBeNull(first) && index.mayBeNull(second);
            return narrower.get().withMeta(meta.withNullable(nullable));
        }
        List<String> pair = List.of(place(first), place(second));
        if (!pairs.add(pair)) {
            return second; // the same two again, inside themselves
        }
        try {
            return ++nested > MOST_NESTED || ++nestedInAll > MOST_NESTED_IN_ALL
                    ? tooDeep(second)
                    : merger.apart(() -> refined(first, second, meta, conflicts));
        } finally {
            pairs.remove(pair);
        }
    }

    private static String place(Schema schema) {
        return schema.asRef().map(Schema.Ref::target).orElse(schema.meta().pointer());
    }

    private Schema tooDeep(Schema second) {
        problems.warn(
                second.meta().pointer(),
                "allOf merges too many properties of properties",
                "the later is used; simplify it by an overlay");
        return second;
    }

    private Schema refined(Schema first, Schema second, Meta meta, Conflicts conflicts) {
        Schema a = merger.open(first);
        Schema b = merger.open(second);
        Conflicts own = new Conflicts();
        Schema merged = both(a, b, second.meta().pointer(), own);
        if (own.hints.containsKey(second.meta().pointer())) {
            conflicts.add(second.meta().pointer(), "the later is used; correct it with an overlay");
            return second.withMeta(meta.withNullable(second.meta().nullable()));
        }
        conflicts.addAll(own, true);
        if (Structure.isSame(merged, b) && Limited.isAlikeWithin(merged, b)) {
            Meta kept = meta.withNullable(merged.meta().nullable());
            return second.withMeta(kept.withConstraints(
                    second.meta().constraints().and(a.meta().constraints())));
        }
        if (Structure.isSame(merged, a) && Limited.isAlikeWithin(merged, a)) {
            Meta kept = meta.movedTo(first.meta().pointer())
                    .withNullable(merged.meta().nullable());
            return first.withMeta(
                    kept.withConstraints(first.meta().constraints().and(b.meta().constraints())));
        }
        return merged.withMeta(meta.withNullable(merged.meta().nullable())
                .withConstraints(merged.meta().constraints()));
    }
}
