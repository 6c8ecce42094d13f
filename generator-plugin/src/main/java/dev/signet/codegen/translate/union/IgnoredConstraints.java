package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.union.Facts.ObjectFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of members whose constraints, such as {@code maxLength}, alone exclude values that another member allows: constraints select no
 * variant.
 */
final class IgnoredConstraints {
    /** Pairs of leaves that are compared; a union of more is dispatched by a discriminator, or not at all. */
    private static final int MOST_LEAVES = 60;

    private static final String HINT =
            "constraints select no variant; give each a required property with a `const` of its own, by an overlay";

    /** How deep constraints are looked for. */
    private static final int DEPTH = 3;

    private final SchemaIndex index;
    private final Problems problems;

    IgnoredConstraints(SchemaIndex index, Problems problems) {
        this.index = index;
        this.problems = problems;
    }

    void report(Schema.Union union, List<Leaf> leaves) {
        if (leaves.size() > MOST_LEAVES) {
            many(union, leaves);
            return;
        }
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = 0; j < leaves.size(); j++) {
                if (i != j) {
                    String place = excluded(leaves.get(i), leaves.get(j), i < j);
                    if (place != null) {
                        warn(union, leaves.get(i), leaves.get(j), place);
                        return;
                    }
                }
            }
        }
    }

    /** Leaves that are too many to compare: unless a value of one property tells them apart, the first constraint is a doubt. */
    private void many(Schema.Union union, List<Leaf> leaves) {
        if (areToldByOneValue(leaves)) {
            return;
        }
        for (Leaf leaf : leaves) {
            for (JsonKind kind : leaf.facts().kinds()) {
                String place = constraint(leaf.schema(), null, kind);
                if (place != null) {
                    problems.warn(
                            union.meta().pointer(),
                            "values that a constraint of " + leaf.name() + " (at " + place
                                    + ") excludes may be meant for another of its " + leaves.size()
                                    + " members, which are too many to compare",
                            HINT);
                    return;
                }
            }
        }
    }

    /** Whether all leaves require a property of which no two have a value in common. */
    private static boolean areToldByOneValue(List<Leaf> leaves) {
        return leaves.get(0).facts().object().required().stream().anyMatch(name -> {
            Set<String> seen = new HashSet<>();
            return leaves.stream().allMatch(leaf -> {
                ObjectFacts object = leaf.facts().object();
                Facts values = object.properties().get(name);
                return leaf.facts().kinds().equals(Set.of(JsonKind.OBJECT))
                        && object.required().contains(name)
                        && values != null
                        && values.kinds().equals(Set.of(JsonKind.STRING))
                        && values.listed().containsKey(JsonKind.STRING)
                        && seen.addAll(values.listed().get(JsonKind.STRING));
            });
        });
    }

    private void warn(Schema.Union union, Leaf one, Leaf other, String place) {
        problems.warn(
                union.meta().pointer(),
                "values that a constraint of " + one.name() + " (at " + place + ") excludes may be meant for "
                        + other.name() + ", but are read as " + one.name(),
                HINT);
    }

    /**
     * The constraint of the one leaf that alone excludes values of the other; null if there is none.
     *
     * @param isBefore whether the one is read where nothing tells them apart, such as an empty array
     */
    private @Nullable String excluded(Leaf one, Leaf other, boolean isBefore) {
        if (one.variant().equals(other.variant())) {
            return null;
        }
        Facts mine = one.facts().unlimited();
        Facts theirs = other.facts();
        for (JsonKind kind : mine.kinds()) {
            if (kind == JsonKind.ARRAY
                    && theirs.kinds().contains(kind)
                    && needsItems(one)
                    && !needsItems(other)
                    && isBefore) {
                return one.schema().meta().pointer();
            }
            if (theirs.kinds().contains(kind)
                    && takes(mine, theirs, kind)
                    && !Overlap.isNarrower(theirs, one.facts(), kind)) {
                String place = constraint(one.schema(), other.schema(), kind);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    private boolean needsItems(Leaf leaf) {
        Integer least = index.constraints(leaf.schema()).minItems();
        return least != null && least > 0;
    }

    /** Whether values of the one, as it is without constraints, may be of the other. */
    private static boolean takes(Facts mine, Facts theirs, JsonKind kind) {
        if (kind != JsonKind.OBJECT) {
            return !theirs.listed().containsKey(kind) && !Overlap.areDisjoint(mine.only(kind), theirs.only(kind));
        }
        ObjectFacts a = mine.object();
        ObjectFacts b = theirs.object();
        return (!a.closed() || a.properties().keySet().containsAll(b.required()))
                && (!b.closed() || b.properties().keySet().containsAll(a.required()))
                && Stream.concat(a.required().stream(), b.required().stream()).noneMatch(name -> {
                    Facts x = a.properties().get(name);
                    Facts y = b.properties().get(name);
                    return x != null && y != null && Overlap.areDisjoint(x, y);
                });
    }

    /** Where a schema has a constraint on values of a kind that the other, if any, has not. */
    private @Nullable String constraint(Schema use, @Nullable Schema other, JsonKind kind) {
        String own = own(use, kind, false);
        if (own != null) {
            return own;
        }
        Schema schema = index.follow(use);
        Schema.Obj theirs =
                other == null ? null : index.follow(other).asObject().orElse(null);
        return switch (kind) {
            case OBJECT ->
                schema.asObject().map(object -> inside(object, theirs)).orElse(null);
            case ARRAY ->
                schema.asArray().map(array -> deep(array.items(), DEPTH, true)).orElse(null);
            default -> null;
        };
    }

    private @Nullable String inside(Schema.Obj object, Schema.@Nullable Obj other) {
        for (Schema.Property p : object.properties()) {
            Schema same = other == null
                    ? null
                    : other.properties().stream()
                            .filter(each -> each.name().equals(p.name()))
                            .map(Schema.Property::schema)
                            .findFirst()
                            .orElse(null);
            boolean free = same == null ? other == null || !other.closed() : !isSame(p.schema(), same);
            String place = free ? deep(p.schema(), DEPTH, false) : null;
            if (place != null) {
                return place;
            }
        }
        return object.additional() == null ? null : deep(object.additional(), DEPTH, true);
    }

    private boolean isSame(Schema a, Schema b) {
        return a.equals(b)
                || index.follow(a).equals(index.follow(b))
                || constraints(a).equals(constraints(b));
    }

    private List<Object> constraints(Schema schema) {
        return List.of(index.constraints(schema), index.follow(schema).getClass());
    }

    /** @param element whether it is of the items of an array, or of the further properties of an object */
    private @Nullable String deep(Schema use, int depth, boolean element) {
        Schema schema = index.follow(use);
        JsonKind kind = schema.isArray() ? JsonKind.ARRAY : schema.asObject().isPresent() ? JsonKind.OBJECT : null;
        if (schema.asArray().filter(Schema.Array::isTuple).isPresent()) {
            return schema.meta().pointer(); // how many items it has
        }
        String own = schema.isScalar() || schema.isEnumeration() || kind != null ? own(use, kind, element) : null;
        if (own != null || depth == 0) {
            return own;
        }
        if (schema.asUnion().isPresent()) {
            return schema.asUnion().orElseThrow().members().stream()
                    .map(member -> deep(member, depth - 1, element))
                    .filter(place -> place != null)
                    .findFirst()
                    .orElse(null);
        }
        if (kind == JsonKind.ARRAY) {
            return schema.asArray()
                    .map(array -> deep(array.items(), depth - 1, element))
                    .orElse(null);
        }
        return schema.asObject()
                .map(object -> object.properties().stream()
                        .map(p -> deep(p.schema(), depth - 1, false))
                        .filter(place -> place != null)
                        .findFirst()
                        .orElse(null))
                .orElse(null);
    }

    /** Where a schema, without what is in it, has a constraint; a number of items is known of tuples. */
    private @Nullable String own(Schema use, @Nullable JsonKind kind, boolean element) {
        boolean tuple =
                index.follow(use).asArray().filter(Schema.Array::isTuple).isPresent();
        for (Schema each : index.chain(use)) {
            Meta meta = each.meta();
            if ((!tuple && !meta.constraints().equals(Constraints.NONE))
                    || (element && listsValues(each))
                    || isAbsolute(each)
                    || (kind == JsonKind.OBJECT && (limitsMembers(meta.assertions()) || isMapOfPattern(each)))
                    || (kind == JsonKind.ARRAY && !meta.assertions().contains().isEmpty())) {
                return meta.pointer();
            }
        }
        return null;
    }

    /** Whether it is a URI that is no relative reference, as which Java takes nearly every text. */
    private static boolean isAbsolute(Schema schema) {
        return schema.asScalar()
                .filter(scalar -> scalar.stated().equals("string+uri"))
                .isPresent();
    }

    /** Whether it lists its values: those of items and further properties select no variant. */
    private static boolean listsValues(Schema schema) {
        return schema.meta().assertions().values() != null
                || schema.asEnumeration().filter(each -> !each.open()).isPresent();
    }

    /** Whether it is a map, which takes names of any pattern. */
    private static boolean isMapOfPattern(Schema schema) {
        return schema.asObject().filter(Schema.Obj::isMap).isPresent()
                && !schema.meta().assertions().otherNames().isEmpty();
    }

    private static boolean limitsMembers(Assertions assertions) {
        return !assertions.propertyNames().isEmpty()
                || !assertions.presence().isEmpty()
                || assertions.dependentRequired().values().stream().anyMatch(names -> !names.isEmpty());
    }
}
