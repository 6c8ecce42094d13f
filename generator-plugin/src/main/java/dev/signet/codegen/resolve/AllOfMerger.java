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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            named.schema().asAllOf().stream()
                    .flatMap(all -> all.parts().stream())
                    .flatMap(part -> part.asRef().stream())
                    .forEach(ref -> children.computeIfAbsent(ref.target(), k -> new ArrayList<>())
                            .add(named));
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
        Schema.Discriminator stated = statedDiscriminator(named.schema()).orElse(null);
        List<NamedSchema> heirs = stated == null ? List.of() : descendants(named.id(), new HashSet<>());
        if (!schema.isObject() || heirs.isEmpty()) {
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
                if (statedDiscriminator(child.schema()).isEmpty()) {
                    found.addAll(descendants(child.id(), seen));
                }
            }
        }
        return found;
    }

    private static Optional<Schema.Discriminator> statedDiscriminator(Schema schema) {
        return Stream.concat(
                        schema.asAllOf().stream()
                                .flatMap(all -> all.parts().stream())
                                .flatMap(part -> statedDiscriminator(part).stream()),
                        schema.asObject().map(Schema.Obj::discriminator).stream())
                .findFirst();
    }

    @Override
    public Schema apply(Schema schema, String owner, String role) {
        return schema.asAllOf().map(all -> mergeParts(all, owner)).orElseGet(() -> children(schema, owner));
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
        return part.asRef().map(this::open).orElseGet(() -> apply(part, owner, ""));
    }

    private Schema open(Schema.Ref ref) {
        if (!merging.add(ref.target())) {
            problems.error(
                    ref.meta().pointer(),
                    "circular allOf: it refers back to " + ref.target(),
                    "remove one of the references");
            return new Schema.Any(ref.meta());
        }
        try {
            NamedSchema target = index.find(ref.target());
            return target == null
                    ? new Schema.Any(ref.meta())
                    : Limited.by(
                            open(target.schema(), target.name()), ref.meta().constraints());
        } finally {
            merging.remove(ref.target());
        }
    }

    private Schema both(Schema a, Schema b, String pointer) {
        if (a.isAny()) {
            return b.withMeta(b.meta().or(a.meta()));
        }
        if (b.isAny() || Structure.of(a).equals(Structure.of(b))) {
            return Limited.both(a, b).withMeta(a.meta().or(b.meta()));
        }
        Optional<Schema> merged = a.asObject()
                .flatMap(x -> b.asObject().map(y -> mergeObjects(x, y)))
                .or(() -> a.asUnion().map(union -> distribute(union, b, pointer)))
                .or(() -> b.asUnion().map(union -> distribute(union, a, pointer)));
        if (merged.isPresent()) {
            return merged.get();
        }
        Schema narrower = narrower(a, b).orElse(null);
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
    private static Optional<Schema> narrower(Schema a, Schema b) {
        Optional<ScalarKind> x = a.asScalar().map(Schema.Scalar::kind);
        Optional<ScalarKind> y = b.asScalar().map(Schema.Scalar::kind);
        if (x.isPresent() && y.isPresent()) {
            return x.get().isText() == y.get().isText() ? Optional.of(b) : Optional.empty();
        }
        if (a.isEnumeration() && b.isEnumeration()) {
            return Optional.of(a);
        }
        return x.flatMap(kind -> b.asEnumeration().map(values -> typed(values, kind)))
                .or(() -> y.flatMap(kind -> a.asEnumeration().map(values -> typed(values, kind))));
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
            Optional<Schema.Ref> ref = member.asRef();
            String target = ref.map(Schema.Ref::target).orElse("");
            // A union that is its own member has nothing more to say.
            if (target.isEmpty() || distributing.add(target)) {
                if (++distributed > MOST_MEMBERS) {
                    return tooMany(union, pointer);
                }
                String name =
                        ref.isPresent() ? titleOf(ref.get()) : member.meta().title();
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
        return schema == null || index.follow(schema).isAny();
    }

    /** The later part refines the earlier one; where they differ in kind the later wins. */
    private Schema mergeProperty(Schema first, Schema second) {
        if (second.isAny()) {
            return first.withMeta(
                    second.meta().or(first.meta()).movedTo(first.meta().pointer()));
        }
        Schema merged = Limited.both(second, first).withMeta(second.meta().or(first.meta()));
        boolean same = Structure.of(first).equals(Structure.of(second));
        return same ? merged : Limited.by(merged, Limited.along(first, index));
    }
}
