package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Default;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns every {@code allOf} into one schema, of which a value is valid if it is valid against all parts; then parents with a
 * discriminator into the unions of their heirs ({@link Hierarchies}).
 */
final class AllOfMerger implements SchemaMap {
    private static final int MOST_STEPS = 20_000;

    /** Parts of one {@code allOf}: each is merged with all before it. */
    private static final int MOST_PARTS = 1_000;

    /** Properties that schemas of a document may have by reference. */
    private static final int MOST_INHERITED = 100_000;

    private final SchemaIndex index;
    private final Lineage lineage;
    private final Problems problems;
    private final Intersection intersection;

    /** Merged schemas that references lead to, unless what they are depends on who asks. */
    private final Map<String, Schema> opened = new HashMap<>();

    /** Merged {@code allOf} of properties, elements and the like, and those under way. */
    private final IdentityHashMap<Schema, Schema> inline = new IdentityHashMap<>();

    private final Set<Schema> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Schema> recursive = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<NamedSchema> further = new ArrayList<>();

    /** The named schemas that lead, by {@code allOf}, to what is merged: the last is the schema itself. */
    private Deque<String> path = new ArrayDeque<>();

    /** How often a schema was not what it is to others. */
    private int exceptions;

    /** References followed for one schema of the document. */
    private int steps;

    /** Properties merged by reference so far. */
    private int inherited;

    private AllOfMerger(ApiModel model, Problems problems) {
        this.index = SchemaIndex.of(model);
        this.lineage = new Lineage(model, index);
        this.problems = problems;
        this.intersection = new Intersection(this, index, problems);
    }

    static ApiModel merge(ApiModel model, Problems problems) {
        AllOfMerger pass = new AllOfMerger(model, problems);
        List<NamedSchema> merged = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            merged.add(new NamedSchema(named.id(), named.name(), pass.named(named)));
        }
        List<Operation> operations = new ArrayList<>();
        for (Operation op : model.operations()) {
            operations.add(pass.operation(op, op.name()));
        }
        merged.addAll(pass.further);
        return model.with(Hierarchies.resolve(merged, pass.lineage), operations);
    }

    private Schema named(NamedSchema named) {
        path = new ArrayDeque<>(List.of(named.id()));
        start();
        Schema schema = named.schema();
        Schema.Ref only = Lineage.onlyReference(schema).orElse(null);
        if (only == null) {
            return merged(schema, named.name());
        }
        Schema.Ref use = new Schema.Ref(schema.meta().or(only.meta()), only.target());
        return lineage.isHeir(named) ? open(only).withMeta(use.meta()) : use;
    }

    private void start() {
        steps = 0;
        intersection.start();
    }

    /** A schema that is not named: an {@code allOf} of nothing but a reference is that reference. */
    @Override
    public Schema apply(Schema schema, String owner, String role) {
        Schema.AllOf all = schema.asAllOf().orElse(null);
        if (all == null) {
            return children(schema, owner);
        }
        Schema.Ref only = lineage.use(all).orElse(null);
        if (only != null) {
            return only.withMeta(all.meta().or(only.meta()));
        }
        if (underWay.isEmpty() && path.isEmpty()) {
            start();
        }
        if (!underWay.add(all)) {
            recursive.add(all);
            return new Schema.Ref(all.meta().asUse(), all.meta().pointer());
        }
        Schema known = inline.get(all);
        if (known == null) {
            known = inline(all, owner, role);
            inline.put(all, known);
        }
        underWay.remove(all);
        return known;
    }

    /** What contains itself gets a name, so that it can refer to itself. */
    private Schema inline(Schema.AllOf all, String owner, String role) {
        Deque<String> outer = path;
        path = new ArrayDeque<>();
        Schema merged = mergeParts(all, owner);
        Schema.Ref same = type(all, merged).orElse(null);
        path = outer;
        if (same != null && !recursive.contains(all)) {
            return new Schema.Ref(merged.meta().asUse(), same.target());
        }
        if (!recursive.contains(all)) {
            return merged;
        }
        String pointer = all.meta().pointer();
        if (index.find(pointer) == null) {
            further.add(new NamedSchema(pointer, (owner + " " + role).strip(), merged));
        }
        return new Schema.Ref(all.meta().asUse(), all.meta().pointer());
    }

    /** The reference to an object that says all already, as a part or as the member of a union that is left of it. */
    private Optional<Schema.Ref> type(Schema.AllOf all, Schema merged) {
        if (!merged.isObject()) {
            return Optional.empty();
        }
        List<Schema.Ref> candidates = new ArrayList<>();
        for (Schema part : all.parts()) {
            part.asRef().ifPresent(candidates::add);
            open(part).asUnion().stream()
                    .flatMap(union -> union.members().stream())
                    .flatMap(member -> member.asRef().stream())
                    .forEach(candidates::add);
        }
        return candidates.stream().filter(ref -> isSame(open(ref), merged)).findFirst();
    }

    private static boolean isSame(Schema opened, Schema merged) {
        return opened.isObject() && Structure.isSame(opened, merged) && Limited.isAlike(opened, merged);
    }

    private Schema merged(Schema schema, String owner) {
        return schema.asAllOf().map(all -> mergeParts(all, owner)).orElseGet(() -> children(schema, owner));
    }

    private Schema mergeParts(Schema.AllOf all, String owner) {
        Meta own = all.meta();
        if (all.parts().size() > MOST_PARTS) {
            return tooMuch(
                    own,
                    "`allOf` has " + all.parts().size() + " parts, more than the " + MOST_PARTS + " that are merged",
                    "join parts by an overlay");
        }
        List<Schema> parts = new ArrayList<>();
        for (Schema part : all.parts()) {
            parts.add(part.asRef().map(this::open).orElseGet(() -> merged(part, owner)));
        }
        if (inheritsTooMuch(all, parts)) {
            return tooMuch(
                    own,
                    "`allOf` inherits more properties than the " + MOST_INHERITED + " of a document",
                    "refer to common properties as an object of their own by an overlay");
        }
        Schema result = intersection.ofParts(parts, own.pointer());
        if (parts.size() == 1) {
            return result.withMeta(own.or(result.meta()));
        }
        Meta rest = Meta.at(own.pointer())
                .withConstraints(result.meta().constraints())
                .withAssertions(result.meta().assertions())
                .withDefault(own.defaultValue() == null ? defaultOf(all, parts) : null);
        Meta meta = own.or(rest.withNullable(!parts.isEmpty() && result.meta().nullable()))
                .withDirection(result.meta());
        return use(all, result).map(ref -> ref.withMeta(meta)).orElseGet(() -> result.withMeta(meta));
    }

    private Schema tooMuch(Meta meta, String message, String hint) {
        problems.warn(meta.pointer(), message, "any JSON value is accepted; " + hint);
        return new Schema.Any(meta);
    }

    /** Whether the properties of the schemas that parts refer to are more than all of the document may inherit. */
    private boolean inheritsTooMuch(Schema.AllOf all, List<Schema> opened) {
        int more = 0;
        for (int i = 0; i < opened.size(); i++) {
            more += all.parts().get(i).isRef() ? properties(opened.get(i)) : 0;
        }
        inherited += more;
        return more > 0 && inherited > MOST_INHERITED;
    }

    private static int properties(Schema schema) {
        return schema.asObject().map(object -> object.properties().size()).orElse(0);
    }

    /** The default of the first part that has one, or that refers to a schema that has one. */
    private @Nullable Default defaultOf(Schema.AllOf all, List<Schema> opened) {
        Default first = null;
        for (int i = 0; i < opened.size(); i++) {
            Default stated = all.parts().get(i).meta().defaultValue();
            Default found = stated != null ? stated : opened.get(i).meta().defaultValue();
            if (first != null && found != null && !first.value().equals(found.value())) {
                problems.warn(
                        all.meta().pointer(),
                        "the parts of allOf have different defaults",
                        "the first is used; state one beside `allOf` by an overlay");
                return first;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    /** The part that says it all, if it is the reference to a scalar or enum: that needs no type of its own. */
    private Optional<Schema> use(Schema.AllOf all, Schema result) {
        return all.parts().stream()
                .filter(part -> result.isScalar() || result.isEnumeration())
                .filter(part -> part.isRef() && Structure.isSame(open(part), result))
                .findFirst();
    }

    /** A schema with its reference followed and merged, wherever it is used. */
    Schema open(Schema schema) {
        return schema.asRef().map(this::open).orElse(schema);
    }

    /** Whether a named schema extends the one that is merged. */
    boolean isHeir(String id) {
        return !path.isEmpty() && lineage.isExtension(lineage.named(id), path.getLast());
    }

    /** As {@link #open(Schema)}, for what is no part of the schema that is merged, but a property of it. */
    Schema openApart(Schema schema) {
        return apart(() -> open(schema));
    }

    /** What is done for no part of the schema that is merged: a reference back to that is no circle there. */
    <T> T apart(Supplier<T> work) {
        Deque<String> outer = path;
        path = new ArrayDeque<>();
        try {
            return work.get();
        } finally {
            path = outer;
        }
    }

    private Schema open(Schema.Ref ref) {
        NamedSchema target = index.find(ref.target());
        if (target == null) {
            return new Schema.Any(ref.meta());
        }
        Schema schema = opened.get(ref.target());
        if (schema == null) {
            int before = exceptions;
            schema = open(ref, target);
            if (exceptions == before) {
                opened.put(ref.target(), schema);
            }
        }
        Schema limited = Limited.by(schema, ref.meta().constraints());
        return ref.meta().nullable() ? limited.withMeta(limited.meta().withNullable(true)) : limited;
    }

    private Schema open(Schema.Ref ref, NamedSchema target) {
        if (path.contains(target.id())) {
            exceptions++;
            problems.error(
                    ref.meta().pointer(),
                    "circular allOf: it refers back to " + ref.target(),
                    "remove one of the references");
            return new Schema.Any(ref.meta());
        }
        if (++steps > MOST_STEPS) {
            exceptions++;
            problems.warn(
                    ref.meta().pointer(),
                    "allOf leads to other schemas on too many ways",
                    "any JSON value is accepted; simplify it by an overlay");
            return new Schema.Any(ref.meta());
        }
        Schema schema = target.schema();
        if (lineage.isUnionOf(target, path)) {
            exceptions++;
            schema = lineage.withoutUnions(target, path);
        }
        path.addLast(target.id());
        try {
            return schema.asRef().map(this::open).orElse(merged(schema, target.name()));
        } finally {
            path.removeLast();
        }
    }
}
