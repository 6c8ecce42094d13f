package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Body;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Parameter;
import dev.signet.codegen.model.Operation.Response;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** Maps each schema of a document to a replacement, given its location. */
interface SchemaMap {
    /** The replacement of a schema that stands where {@code role} says, inside what {@code owner} names. */
    Schema apply(Schema schema, String owner, String role);

    /** Applies this to the children of a schema, not to the schema itself. */
    default Schema children(Schema schema, String owner) {
        if (schema instanceof Schema.Obj obj) {
            List<Schema.Property> properties = new ArrayList<>();
            for (Schema.Property p : obj.properties()) {
                properties.add(new Schema.Property(p.name(), p.required(), apply(p.schema(), owner, p.name())));
            }
            Schema additional = obj.additional() == null ? null : apply(obj.additional(), owner, "Value");
            return new Schema.Obj(obj.meta(), properties, additional, obj.discriminator());
        }
        if (schema instanceof Schema.Array array) {
            return new Schema.Array(array.meta(), apply(array.items(), owner, "Item"));
        }
        if (schema instanceof Schema.Union union) {
            List<Schema> members = new ArrayList<>();
            for (Schema member : union.members()) {
                members.add(apply(member, owner, ""));
            }
            return new Schema.Union(union.meta(), members, union.discriminator());
        }
        if (schema instanceof Schema.AllOf all) {
            List<Schema> parts = new ArrayList<>();
            for (Schema part : all.parts()) {
                parts.add(apply(part, owner, ""));
            }
            return new Schema.AllOf(all.meta(), parts);
        }
        return schema;
    }

    /** Applies this to every schema of an operation. */
    default Operation operation(Operation operation, String owner) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter p : operation.parameters()) {
            parameters.add(new Parameter(
                    p.pointer(),
                    p.name(),
                    p.in(),
                    p.required(),
                    p.deprecated(),
                    p.description(),
                    apply(p.schema(), owner, p.name()),
                    p.style(),
                    p.explode(),
                    p.allowReserved(),
                    p.defaultValue(),
                    p.clientOption(),
                    p.constant()));
        }
        Body body = operation.body();
        if (body != null) {
            body = new Body(
                    body.pointer(), body.required(), body.description(), contents(body.content(), owner, "Request"));
        }
        List<Response> responses = new ArrayList<>();
        for (Response r : operation.responses()) {
            String role =
                    r.status().startsWith("2") || r.status().equals("default") ? "Response" : "Response " + r.status();
            responses.add(new Response(r.pointer(), r.status(), r.description(), contents(r.content(), owner, role)));
        }
        return new Operation(
                operation.pointer(),
                operation.id(),
                operation.method(),
                operation.path(),
                operation.summary(),
                operation.description(),
                operation.deprecated(),
                operation.tags(),
                parameters,
                body,
                responses,
                operation.hints());
    }

    private List<Content> contents(List<Content> contents, String owner, String role) {
        List<Content> mapped = new ArrayList<>();
        for (Content c : contents) {
            Schema schema = apply(c.schema(), owner, c.ofItems() && c.isJsonLines() ? role + " Item" : role);
            mapped.add(c.with(schema, c.ofItems()));
        }
        return mapped;
    }

    /** Applies this below every named schema and operation of a document. */
    default ApiModel document(ApiModel model) {
        List<NamedSchema> schemas = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            schemas.add(new NamedSchema(named.id(), named.name(), children(named.schema(), named.name())));
        }
        List<Operation> operations = new ArrayList<>();
        for (Operation op : model.operations()) {
            operations.add(operation(op, OperationNames.of(op)));
        }
        return model.with(schemas, operations);
    }
}
