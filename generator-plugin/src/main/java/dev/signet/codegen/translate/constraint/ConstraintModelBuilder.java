package dev.signet.codegen.translate.constraint;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.ConstraintModel;
import dev.signet.codegen.javamodel.ConstraintModel.Checks;
import dev.signet.codegen.javamodel.ConstraintModel.Owner;
import dev.signet.codegen.javamodel.ConstraintModel.Part;
import dev.signet.codegen.javamodel.ConstraintNames;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.ValueType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.types.TypeTable;
import dev.signet.codegen.translate.union.UnionBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is limited in each type, once all types are settled. */
public final class ConstraintModelBuilder {
    private final TypeTable table;
    private final UnionBuilder unions;
    private final ConstraintBuilder rules;
    private final ValueConstraints checks;
    private final ConstraintNames names;
    private final Validation validation;
    private final Map<String, Owner> types = new LinkedHashMap<>();
    private final Map<String, Owner> params = new LinkedHashMap<>();

    public ConstraintModelBuilder(
            SchemaIndex index,
            TypeTable table,
            UnionBuilder unions,
            JavaModel model,
            Validation validation,
            Problems problems) {
        this.table = table;
        this.unions = unions;
        this.validation = validation;
        this.rules = new ConstraintBuilder(problems);
        this.checks = new ValueConstraints(index, rules, new AssertionRules(index, rules, table, unions, validation));
        this.names = new ConstraintNames(model);
    }

    public ConstraintModel build(ApiModel api, JavaModel model) {
        api.unchecked()
                .forEach(
                        each -> rules.warn(each.pointer(), each.what() + " is not checked", "check it in the program"));
        Map<String, JavaType> byName = new HashMap<>();
        model.types().forEach(t -> byName.put(t.name(), t));
        for (NamedSchema named : api.schemas()) {
            TypeRef.Named type = table.find(named.id());
            JavaType java = type == null ? null : byName.get(type.name());
            if (java != null) {
                java.visit(
                        record -> named.schema().asObject().ifPresent(object -> record(record, object)),
                        union -> union(union, named.schema()),
                        enumeration -> {},
                        value -> value(value, named.schema()));
            }
        }
        if (model.client() != null) {
            params(api, model.client());
        }
        return new ConstraintModel(validation, types, params);
    }

    private void record(RecordType record, Schema.Obj schema) {
        Map<String, Schema> properties = new HashMap<>();
        schema.properties().forEach(p -> properties.put(p.name(), p.schema()));
        List<Part> parts = new ArrayList<>();
        for (JavaType.Component c : record.components()) {
            if (c.isAdditional()) {
                further(c, schema, parts);
                continue;
            }
            Schema property = properties.get(c.wireName());
            Checks found = property == null || property.meta().conditional()
                    ? null
                    : checks.of(property, c.type(), Constraints.NONE);
            if (found != null) {
                boolean optional = !c.isRequired() && c.type().isCollection();
                parts.add(new Part(c.name(), c.wireName(), c.type(), c.isNullable(), optional, c.secret(), found));
            }
        }
        add(types, names.ofType(record.name()), record.name(), parts, checks.members(schema));
    }

    /** Each further property stands in the object itself, so only the values of their map are limited. */
    private void further(JavaType.Component c, Schema.Obj schema, List<Part> parts) {
        Schema additional = schema.additional();
        Checks values =
                additional != null && !schema.hasSomeOfType() && c.type().isMap()
                        ? checks.of(additional, c.type().element(), Constraints.NONE)
                        : null;
        if (values != null) {
            Checks found = new Checks(List.of(), values);
            parts.add(new Part(c.name(), null, c.type(), false, false, c.secret(), found));
        }
    }

    private void union(UnionType union, Schema schema) {
        List<Part> parts = new ArrayList<>();
        unions.wrapped(union.name()).forEach((wrapper, member) -> {
            Checks found = checks.of(member, wrapper.type(), schema.meta().constraints());
            if (found != null) {
                boolean secret = member.meta().secret() || schema.meta().secret();
                parts.add(new Part(wrapper.name(), null, wrapper.type(), false, false, secret, found));
            }
        });
        if (union.variants().stream().anyMatch(variant -> variant.asMember().isPresent())) {
            checks.warnBeside(schema, Category.UNION, union.name());
        }
        add(types, names.ofType(union.name()), union.name(), parts, List.of());
    }

    private void value(ValueType value, Schema schema) {
        List<Schema> tuple = schema.asArray().map(Schema.Array::tuple).orElse(List.of());
        for (int i = 0; i < Math.min(tuple.size(), value.items().size()); i++) {
            if (checks.of(tuple.get(i), value.items().get(i).type(), Constraints.NONE) != null) {
                checks.warnOfItem(tuple.get(i).meta().pointer());
            }
        }
        Checks found = checks.of(schema, value.type(), Constraints.NONE);
        if (found != null) {
            String name = value.type().isCollection() ? "values" : "value";
            Part part = new Part(
                    name, null, value.type(), false, false, schema.meta().secret(), found);
            add(types, names.ofType(value.name()), value.name(), List.of(part), List.of());
        }
    }

    private void params(ApiModel api, ClientType client) {
        Map<String, Schema> schemas = new HashMap<>();
        for (Operation operation : api.operations()) {
            operation.parameters().forEach(p -> schemas.put(p.pointer(), p.schema()));
        }
        for (ClientType.Call call : client.operations()) {
            if (call.params() != null) {
                List<Part> parts = new ArrayList<>();
                call.params().arguments().forEach(a -> {
                    Part part = part(a, schemas.get(a.doc().pointer()));
                    if (part != null) {
                        parts.add(part);
                    }
                });
                String name = call.params().name();
                add(params, names.ofParams(name), name, parts, List.of());
            }
        }
    }

    private @Nullable Part part(ClientType.Argument a, @Nullable Schema schema) {
        Checks found = schema == null ? null : checks.of(schema, a.type(), Constraints.NONE);
        if (schema == null || found == null) {
            return null;
        }
        boolean list = a.type().isCollection();
        return new Part(
                a.name(), a.wireName(), a.type(), !list, list, schema.meta().secret(), found);
    }

    private static void add(
            Map<String, Owner> owners, String className, String type, List<Part> parts, List<Constraint> members) {
        if (!parts.isEmpty() || !members.isEmpty()) {
            owners.put(type, new Owner(className, parts, members));
        }
    }
}
