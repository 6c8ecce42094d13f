package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Body;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.Operation.Parameter;
import dev.signet.codegen.model.Operation.Response;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps each schema of a document to a replacement, given its location. */
interface SchemaMap {
    /** The replacement of a schema that stands where {@code role} says, inside what {@code owner} names. */
    Schema apply(Schema schema, String owner, String role);

    /** The replacement of a description of an operation or of a part of it. */
    default @Nullable String prose(@Nullable String text) {
        return text;
    }

    /** Applies this to the children of a schema, not to the schema itself. */
    default Schema children(Schema schema, String owner) {
        if (schema.isRef() || schema.isScalar()) {
            return schema;
        }
        return schema.match(
                any -> any,
                nothing -> nothing,
                scalar -> scalar,
                enumeration -> enumeration,
                array -> new Schema.Array(array.meta(), apply(array.items(), owner, "Item"), tuple(array, owner)),
                object -> object(object, owner),
                union -> new Schema.Union(union.meta(), all(union.members(), owner), union.discriminator()),
                allOf -> new Schema.AllOf(allOf.meta(), all(allOf.parts(), owner)),
                ref -> ref);
    }

    private Schema object(Schema.Obj object, String owner) {
        List<Schema.Property> properties = new ArrayList<>();
        for (Schema.Property p : object.properties()) {
            properties.add(p.with(apply(p.schema(), owner, p.name())));
        }
        Schema additional = object.additional() == null ? null : apply(object.additional(), owner, "Value");
        return object.with(properties, additional);
    }

    private List<Schema> tuple(Schema.Array array, String owner) {
        List<Schema> mapped = new ArrayList<>();
        for (Schema item : array.tuple()) {
            mapped.add(apply(item, owner, "Item " + (mapped.size() + 1)));
        }
        return mapped;
    }

    private List<Schema> all(List<Schema> schemas, String owner) {
        List<Schema> mapped = new ArrayList<>();
        for (Schema schema : schemas) {
            mapped.add(apply(schema, owner, ""));
        }
        return mapped;
    }

    /** Applies this to every schema of an operation. */
    default Operation operation(Operation operation, String owner) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter p : operation.parameters()) {
            parameters.add(parameter(p, owner));
        }
        Body body = operation.body();
        if (body != null) {
            body = new Body(
                    body.pointer(),
                    body.required(),
                    prose(body.description()),
                    contents(body.content(), owner, "Request"));
        }
        List<Response> responses = new ArrayList<>();
        for (Response r : operation.responses()) {
            String role =
                    r.status().startsWith("2") || r.status().equals("default") ? "Response" : "Response " + r.status();
            responses.add(new Response(
                    r.pointer(),
                    r.status(),
                    prose(r.description()),
                    contents(r.content(), owner, role),
                    r.headers().stream()
                            .map(h -> h.with(prose(h.description()), apply(h.schema(), owner, role + " " + h.name())))
                            .toList()));
        }
        return new Operation(
                operation.pointer(),
                operation.id(),
                operation.method(),
                operation.path(),
                prose(operation.summary()),
                prose(operation.description()),
                operation.deprecated(),
                operation.tags(),
                parameters,
                body,
                responses,
                operation.servers(),
                operation.security(),
                operation.hints());
    }

    private List<Content> contents(List<Content> contents, String owner, String role) {
        List<Content> mapped = new ArrayList<>();
        for (Content c : contents) {
            Schema schema = c.byPosition()
                    ? children(c.schema(), owner)
                    : apply(c.schema(), owner, c.ofItems() && c.isJsonLines() ? role + " Item" : role);
            mapped.add(c.with(schema, c.ofItems()).with(encodings(c.encodings(), owner)));
        }
        return mapped;
    }

    private List<Encoding> encodings(List<Encoding> encodings, String owner) {
        List<Encoding> mapped = new ArrayList<>();
        for (Encoding e : encodings) {
            mapped.add(e.with(
                    e.headers().stream().map(header -> parameter(header, owner)).toList()));
        }
        return mapped;
    }

    private Parameter parameter(Parameter p, String owner) {
        return new Parameter(
                p.pointer(),
                p.name(),
                p.in(),
                p.required(),
                p.deprecated(),
                prose(p.description()),
                apply(p.schema(), owner, p.name()),
                p.style(),
                p.explode(),
                p.allowReserved(),
                p.defaultValue(),
                p.clientOption(),
                p.constant(),
                p.encodings());
    }

    /** Applies this below every named schema and operation of a document. */
    default ApiModel document(ApiModel model) {
        List<NamedSchema> schemas = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            schemas.add(new NamedSchema(named.id(), named.name(), children(named.schema(), named.name())));
        }
        List<Operation> operations = new ArrayList<>();
        for (Operation op : model.operations()) {
            operations.add(operation(op, op.name()));
        }
        return model.with(schemas, operations);
    }
}
