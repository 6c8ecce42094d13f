package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns every {@code allOf} into one schema. Objects merge property by property; an object next to a union is merged
 * into each member; a parent with a discriminator becomes the union of the schemas that extend it.
 */
final class AllOfMerger implements SchemaMap {
    /** Members that one {@code allOf} may make of unions that it multiplies. */
    private static final int MOST_MEMBERS = 2_000;

    private final SchemaIndex index;
    private final Problems problems;
    private final Set<String> merging = new HashSet<>();
    private final Set<String> distributing = new HashSet<>();
    private int distributed;
    private final Map<String, List<NamedSchema>> children = new LinkedHashMap<>();

    private AllOfMerger(ApiModel model, Problems problems) {
        this.index = SchemaIndex.of(model);
        this.problems = problems;
        for (NamedSchema named : model.schemas()) {
            if (named.schema() instanceof Schema.AllOf all) {
                for (Schema part : all.parts()) {
                    if (part instanceof Schema.Ref ref) {
                        children.computeIfAbsent(ref.target(), k -> new ArrayList<>())
                                .add(named);
                    }
                }
            }
        }
    }

    static ApiModel merge(ApiModel model, Problems problems) {
        AllOfMerger pass = new AllOfMerger(model, problems);
        List<NamedSchema> merged = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            Schema schema = pass.apply(named.schema(), named.name(), "");
            merged.add(new NamedSchema(named.id(), named.name(), pass.asHierarchy(named, schema)));
        }
        List<dev.signet.codegen.model.Operation> operations = new ArrayList<>();
        for (var op : model.operations()) {
            operations.add(pass.operation(op, OperationNames.of(op)));
        }
        return model.with(merged, operations);
    }

    /** A parent that states a discriminator, rather than inherits it, stands for its children. */
    private Schema asHierarchy(NamedSchema named, Schema schema) {
        Schema.Discriminator stated = statedDiscriminator(named.schema());
        List<NamedSchema> heirs = stated == null ? List.of() : descendants(named.id(), new HashSet<>());
        if (!(schema instanceof Schema.Obj) || heirs.isEmpty()) {
            return schema;
        }
        List<Schema> members = new ArrayList<>();
        for (NamedSchema heir : heirs) {
            members.add(new Schema.Ref(Meta.at(heir.schema().meta().pointer()), heir.id()));
        }
        return new Schema.Union(schema.meta(), members, stated);
    }

    /** Those that extend a schema, directly or not; one that is itself such a parent stands for its own. */
    private List<NamedSchema> descendants(String id, Set<String> seen) {
        List<NamedSchema> found = new ArrayList<>();
        for (NamedSchema child : children.getOrDefault(id, List.of())) {
            if (seen.add(child.id())) {
                found.add(child);
                if (statedDiscriminator(child.schema()) == null) {
                    found.addAll(descendants(child.id(), seen));
                }
            }
        }
        return found;
    }

    private static Schema.@Nullable Discriminator statedDiscriminator(Schema schema) {
        if (schema instanceof Schema.AllOf all) {
            for (Schema part : all.parts()) {
                Schema.Discriminator stated = statedDiscriminator(part);
                if (stated != null) {
                    return stated;
                }
            }
        }
        return schema instanceof Schema.Obj obj ? obj.discriminator() : null;
    }

    @Override
    public Schema apply(Schema schema, String owner, String role) {
        if (schema instanceof Schema.AllOf all) {
            return mergeParts(all, owner);
        }
        return children(schema, owner);
    }

    private Schema mergeParts(Schema.AllOf all, String owner) {
        if (merging.isEmpty() && distributing.isEmpty()) {
            distributed = 0;
        }
        Schema result = null;
        for (Schema part : all.parts()) {
            Schema next = open(part, owner);
            result = result == null ? next : both(result, next, all.meta().pointer());
        }
        if (result == null) {
            return new Schema.Any(all.meta());
        }
        Meta own = all.meta();
        Meta type = result.meta();
        boolean singleRef = all.parts().size() == 1;
        return result.withMeta(
                singleRef ? own.or(type) : own.or(Meta.at(own.pointer()).withConstraints(type.constraints())));
    }

    /** A part with its reference followed, so that it can be merged. */
    private Schema open(Schema part, String owner) {
        if (part instanceof Schema.Ref ref) {
            if (!merging.add(ref.target())) {
                problems.error(
                        part.meta().pointer(),
                        "circular allOf: it refers back to " + ref.target(),
                        "remove one of the references");
                return new Schema.Any(part.meta());
            }
            try {
                NamedSchema target = index.find(ref.target());
                return target == null
                        ? new Schema.Any(part.meta())
                        : Limited.by(
                                open(target.schema(), target.name()),
                                part.meta().constraints());
            } finally {
                merging.remove(ref.target());
            }
        }
        return apply(part, owner, "");
    }

    private Schema both(Schema a, Schema b, String pointer) {
        if (a instanceof Schema.Any) {
            return b.withMeta(b.meta().or(a.meta()));
        }
        if (b instanceof Schema.Any || Structure.of(a).equals(Structure.of(b))) {
            return Limited.both(a, b).withMeta(a.meta().or(b.meta()));
        }
        if (a instanceof Schema.Obj x && b instanceof Schema.Obj y) {
            return mergeObjects(x, y);
        }
        if (a instanceof Schema.Union u) {
            return distribute(u, b, pointer);
        }
        if (b instanceof Schema.Union u) {
            return distribute(u, a, pointer);
        }
        Schema narrower = narrower(a, b);
        if (narrower == null) {
            problems.warn(
                    pointer,
                    "the parts of allOf contradict each other",
                    "the first is used; correct it with an overlay");
            return a;
        }
        return Limited.by(narrower, a.meta().constraints().and(b.meta().constraints()));
    }

    /** Of two descriptions of the same scalar: the one that says more. */
    private static @Nullable Schema narrower(Schema a, Schema b) {
        if (a instanceof Schema.Scalar scalar && b instanceof Schema.Enumeration values) {
            return typed(values, scalar.kind());
        }
        if (a instanceof Schema.Enumeration values && b instanceof Schema.Scalar scalar) {
            return typed(values, scalar.kind());
        }
        if (a instanceof Schema.Enumeration && b instanceof Schema.Enumeration) {
            return a;
        }
        return a instanceof Schema.Scalar x
                        && b instanceof Schema.Scalar y
                        && x.kind().isText() == y.kind().isText()
                ? b
                : null;
    }

    /** Listed numbers are of the type that stands beside them, if it holds them. */
    private static Schema typed(Schema.Enumeration e, ScalarKind kind) {
        boolean numbers = e.kind().isNumber() && kind.isNumber();
        List<BigDecimal> values =
                numbers ? e.values().stream().map(v -> new BigDecimal(v.text())).toList() : List.of();
        return numbers && Numeral.holds(kind, values)
                ? new Schema.Enumeration(e.meta(), kind, e.values(), e.constant(), e.open())
                : e;
    }

    private Schema distribute(Schema.Union union, Schema with, String pointer) {
        List<Schema> members = new ArrayList<>();
        for (Schema member : union.members()) {
            String target = member instanceof Schema.Ref ref ? ref.target() : "";
            // A union that is its own member has nothing more to say.
            if (target.isEmpty() || distributing.add(target)) {
                if (++distributed > MOST_MEMBERS) {
                    return tooMany(union, pointer);
                }
                String name = member instanceof Schema.Ref ref
                        ? titleOf(ref)
                        : member.meta().title();
                Schema merged = both(open(member, ""), with, pointer);
                members.add(merged.withMeta(merged.meta().withTitle(name)));
                distributing.remove(target);
            }
        }
        return new Schema.Union(union.meta(), members, withoutMapping(union.discriminator()));
    }

    private Schema tooMany(Schema.Union union, String pointer) {
        problems.warn(
                pointer,
                "allOf of unions has too many combinations",
                "any JSON value is accepted; list the members by an overlay");
        return new Schema.Any(union.meta());
    }

    private @Nullable String titleOf(Schema.Ref ref) {
        NamedSchema target = index.find(ref.target());
        return target == null ? null : target.name();
    }

    /** A mapping names the members as they were; the merged ones are told by their constants. */
    private static Schema.@Nullable Discriminator withoutMapping(Schema.@Nullable Discriminator d) {
        return d == null ? null : new Schema.Discriminator(d.property(), Map.of());
    }

    private Schema mergeObjects(Schema.Obj a, Schema.Obj b) {
        Map<String, Schema.Property> properties = new LinkedHashMap<>();
        for (Schema.Property p : a.properties()) {
            properties.put(p.name(), p);
        }
        for (Schema.Property p : b.properties()) {
            properties.merge(
                    p.name(),
                    p,
                    (x, y) -> new Schema.Property(
                            x.name(), x.required() || y.required(), mergeProperty(x.schema(), y.schema())));
        }
        Schema additional = isAny(a.additional()) && b.additional() != null ? b.additional() : a.additional();
        Schema.Discriminator d = a.discriminator() != null ? a.discriminator() : b.discriminator();
        return new Schema.Obj(a.meta().or(b.meta()), List.copyOf(properties.values()), additional, d);
    }

    private boolean isAny(@Nullable Schema schema) {
        return schema == null || index.follow(schema) instanceof Schema.Any;
    }

    /** The later part refines the earlier one; where they differ in kind the later wins. */
    private Schema mergeProperty(Schema first, Schema second) {
        if (second instanceof Schema.Any) {
            return first.withMeta(
                    second.meta().or(first.meta()).movedTo(first.meta().pointer()));
        }
        Schema merged = Limited.both(second, first).withMeta(second.meta().or(first.meta()));
        boolean same = Structure.of(first).equals(Structure.of(second));
        return same ? merged : Limited.by(merged, Limited.along(first, index));
    }
}
