package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Warns of discriminators that select nothing: a property that no variant declares, a mapping to a schema that is no variant, and
 * schemas that have no variants at all. It looks at schemas as the document has them.
 */
final class DiscriminatorCheck {
    private final SchemaIndex index;
    private final Lineage lineage;
    private final Problems problems;
    private final Map<String, Variants> heirs = new HashMap<>();

    private DiscriminatorCheck(ApiModel model, Problems problems) {
        this.index = SchemaIndex.of(model);
        this.lineage = new Lineage(model, index);
        this.problems = problems;
    }

    static void check(ApiModel model, Problems problems) {
        new DiscriminatorCheck(model, problems).visit(model);
    }

    private void visit(ApiModel model) {
        for (NamedSchema named : model.schemas()) {
            visit(named.schema(), named.id(), List.of());
        }
        model.operations().forEach(this::visit);
    }

    private void visit(Operation operation) {
        Stream<Schema> parameters = operation.parameters().stream().map(Operation.Parameter::schema);
        Operation.Body body = operation.body();
        Stream<Schema> bodies =
                body == null ? Stream.of() : body.content().stream().map(Operation.Content::schema);
        Stream<Schema> responses = operation.responses().stream()
                .flatMap(response -> Stream.concat(
                        response.content().stream().map(Operation.Content::schema),
                        response.headers().stream().map(Operation.Header::schema)));
        Stream.of(parameters, bodies, responses)
                .flatMap(schemas -> schemas)
                .forEach(schema -> visit(schema, "", List.of()));
    }

    /**
     * @param id of the named schema of which this is all or a part by {@code allOf}; empty if it is none
     * @param beside the other parts of the {@code allOf} around it
     */
    private void visit(Schema schema, String id, List<Schema> beside) {
        schema.asUnion().ifPresent(union -> union(union, beside));
        schema.asObject().ifPresent(object -> object(object, id));
        boolean parts = schema.asAllOf().isPresent();
        List<Schema> around = parts
                ? schema.children().stream().filter(part -> !part.isUnion()).toList()
                : List.of();
        schema.children().forEach(child -> visit(child, parts ? id : "", around));
    }

    private void union(Schema.Union union, List<Schema> beside) {
        Schema.Discriminator discriminator = union.discriminator();
        if (discriminator == null) {
            return;
        }
        Variants variants = new Variants();
        union.members().forEach(variants::add);
        if (!variants.isAny() && !variants.hasObjects()) {
            problems.warn(
                    union.meta().pointer() + "/discriminator",
                    "no member is an object; the discriminator is ignored",
                    "remove it, or wrap the members in objects");
            return;
        }
        if (!variants.isAny()) {
            Variants named = new Variants();
            named.shared.add(variants);
            beside.forEach(named::add);
            reportProperty(union, discriminator, named);
        }
        reportMapping(union, discriminator, variants, "member");
    }

    private void object(Schema.Obj object, String id) {
        Schema.Discriminator discriminator = object.discriminator();
        if (discriminator == null) {
            return;
        }
        Variants variants = new Variants();
        variants.add(object);
        NamedSchema named = id.isEmpty() ? null : index.find(id);
        if (named != null) {
            variants.ids.add(id);
            variants.add(named.schema());
            variants.shared.add(heirsOf(id));
        }
        if (!variants.isAny()) {
            reportProperty(object, discriminator, variants);
        }
        reportMapping(object, discriminator, variants, "heir");
        if (discriminator.mapping().isEmpty()
                && (named == null || lineage.heirs(id).isEmpty())) {
            problems.warn(
                    object.meta().pointer() + "/discriminator",
                    "no schema extends this one by `allOf`; the discriminator is ignored",
                    "remove it, or state it beside the `oneOf` that lists the variants");
        }
    }

    private void reportProperty(Schema owner, Schema.Discriminator discriminator, Variants variants) {
        if (variants.declares(discriminator.property())) {
            return;
        }
        Set<String> names = new TreeSet<>();
        variants.all().forEach(some -> names.addAll(some.names));
        // a property that nothing declares, nor one of a similar name, is there all the same in many documents
        List<String> meant = NearMiss.of(discriminator.property(), names);
        if (!meant.isEmpty()) {
            problems.warn(
                    owner.meta().pointer() + "/discriminator/propertyName",
                    "no variant declares the property `" + discriminator.property() + "`",
                    NearMiss.question(meant));
        }
    }

    private void reportMapping(Schema owner, Schema.Discriminator discriminator, Variants variants, String role) {
        Set<Variants> all = variants.all();
        discriminator.mapping().forEach((value, target) -> {
            String named = lineage.named(target);
            if (all.stream().noneMatch(some -> some.ids.contains(target) || some.ids.contains(named))) {
                problems.warn(
                        PointerKey.below(owner.meta().pointer() + "/discriminator/mapping", value),
                        role.equals("heir")
                                ? "it leads to a schema that does not extend this one; it is ignored"
                                : "it leads to a schema that is no member of the union; it is ignored",
                        role.equals("heir")
                                ? "add `allOf` with a reference to this schema there, or remove the entry"
                                : "add the schema to the members, or remove the entry");
            }
        });
    }

    /** What extends a schema, found once for all that refer to it. */
    private Variants heirsOf(String id) {
        Variants found = heirs.get(id);
        if (found == null) {
            found = new Variants();
            heirs.put(id, found);
            found.addHeirs(id);
        }
        return found;
    }

    /** What is known of the schemas that a discriminator distinguishes. */
    private final class Variants {
        private final Set<String> ids = new HashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private boolean objects;

        /** Whether there is one of which nothing is known. */
        private boolean any;

        /** Heirs of what these refer to; they may share one another. */
        private final List<Variants> shared = new ArrayList<>();

        /** These and all that they share. */
        Set<Variants> all() {
            Set<Variants> reached = new LinkedHashSet<>();
            Deque<Variants> todo = new ArrayDeque<>(List.of(this));
            while (!todo.isEmpty()) {
                Variants next = todo.remove();
                if (reached.add(next)) {
                    todo.addAll(next.shared);
                }
            }
            return reached;
        }

        boolean isAny() {
            return all().stream().anyMatch(some -> some.any);
        }

        boolean hasObjects() {
            return all().stream().anyMatch(some -> some.objects);
        }

        boolean declares(String property) {
            return all().stream().anyMatch(some -> some.names.contains(property));
        }

        void add(Schema schema) {
            schema.asObject().ifPresent(object -> {
                objects = true;
                object.properties().forEach(property -> names.add(property.name()));
            });
            any |= schema.isAny();
            schema.asUnion().ifPresent(union -> union.members().forEach(this::add));
            schema.asAllOf().ifPresent(all -> all.parts().forEach(this::add));
            schema.asRef().map(Schema.Ref::target).filter(ids::add).ifPresent(this::addNamed);
        }

        private void addNamed(String id) {
            ids.add(lineage.named(id));
            NamedSchema named = index.find(id);
            if (named == null) {
                any = true;
                return;
            }
            add(named.schema());
            if (Lineage.discriminator(named.schema()).isPresent()) {
                shared.add(heirsOf(id));
            }
        }

        /** Adds what extends a schema, directly or not. */
        void addHeirs(String id) {
            for (NamedSchema heir : lineage.heirs(id)) {
                if (ids.add(heir.id())) {
                    add(heir.schema());
                    addHeirs(heir.id());
                }
            }
        }
    }
}
