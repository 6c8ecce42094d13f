package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.union.Facts.ObjectFacts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of members whose constraints, such as {@code maxLength}, alone exclude values that another member allows: constraints select no
 * variant.
 */
final class IgnoredConstraints {
    /** Pairs of leaves that are compared; a union of more is dispatched by a discriminator, or not at all. */
    private static final int MOST_LEAVES = 60;

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
            return;
        }
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = 0; j < leaves.size(); j++) {
                if (i != j) {
                    String place = excluded(leaves.get(i), leaves.get(j));
                    if (place != null) {
                        warn(union, leaves.get(i), leaves.get(j), place);
                        return;
                    }
                }
            }
        }
    }

    private void warn(Schema.Union union, Leaf one, Leaf other, String place) {
        problems.warn(
                union.meta().pointer(),
                "values that a constraint of " + one.name() + " (at " + place + ") excludes may be meant for "
                        + other.name() + ", but are read as " + one.name(),
                "constraints select no variant; give each a required property with a `const` of its own, by an overlay");
    }

    /** The constraint of the one leaf that alone excludes values of the other; null if there is none. */
    private @Nullable String excluded(Leaf one, Leaf other) {
        if (one.variant().equals(other.variant())) {
            return null;
        }
        Facts mine = one.facts().unlimited();
        Facts theirs = other.facts();
        for (JsonKind kind : mine.kinds()) {
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

    /** Where a schema has a constraint on values of a kind that the other has not. */
    private @Nullable String constraint(Schema use, Schema other, JsonKind kind) {
        String own = own(use, kind);
        if (own != null) {
            return own;
        }
        Schema schema = index.follow(use);
        Schema.Obj theirs = index.follow(other).asObject().orElse(null);
        return switch (kind) {
            case OBJECT ->
                schema.asObject().map(object -> inside(object, theirs)).orElse(null);
            case ARRAY ->
                schema.asArray().map(array -> deep(array.items(), DEPTH)).orElse(null);
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
            String place = free ? deep(p.schema(), DEPTH) : null;
            if (place != null) {
                return place;
            }
        }
        return object.additional() == null ? null : deep(object.additional(), DEPTH);
    }

    private boolean isSame(Schema a, Schema b) {
        return a.equals(b)
                || index.follow(a).equals(index.follow(b))
                || constraints(a).equals(constraints(b));
    }

    private List<Object> constraints(Schema schema) {
        return List.of(index.constraints(schema), index.follow(schema).getClass());
    }

    private @Nullable String deep(Schema use, int depth) {
        Schema schema = index.follow(use);
        JsonKind kind = schema.isArray() ? JsonKind.ARRAY : schema.asObject().isPresent() ? JsonKind.OBJECT : null;
        String own = schema.isScalar() || kind != null ? own(use, kind) : null;
        if (own != null || depth == 0) {
            return own;
        }
        if (kind == JsonKind.ARRAY) {
            return schema.asArray().map(array -> deep(array.items(), depth - 1)).orElse(null);
        }
        return schema.asObject()
                .map(object -> object.properties().stream()
                        .map(p -> deep(p.schema(), depth - 1))
                        .filter(place -> place != null)
                        .findFirst()
                        .orElse(null))
                .orElse(null);
    }

    /** Where a schema, without what is in it, has a constraint; a number of items is known of tuples. */
    private @Nullable String own(Schema use, @Nullable JsonKind kind) {
        boolean tuple =
                index.follow(use).asArray().filter(Schema.Array::isTuple).isPresent();
        for (Schema each : index.chain(use)) {
            Meta meta = each.meta();
            if ((!tuple && !meta.constraints().equals(Constraints.NONE))
                    || (kind == JsonKind.OBJECT && (limitsMembers(meta.assertions()) || isMapOfPattern(each)))
                    || (kind == JsonKind.ARRAY && !meta.assertions().contains().isEmpty())) {
                return meta.pointer();
            }
        }
        return null;
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
