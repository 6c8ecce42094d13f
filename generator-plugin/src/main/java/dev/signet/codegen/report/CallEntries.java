package dev.signet.codegen.report;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.client.CallDeclarations;
import dev.signet.codegen.declaration.client.CallForm;
import dev.signet.codegen.declaration.client.PartsDeclarations;
import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Part;
import dev.signet.codegen.javamodel.ClientType.PartField;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of the page for calls and for the client. */
final class CallEntries {
    private final Explored explored;
    private final JavaTypes types;
    private final LimitWords limits;
    private final Map<String, Operation> operations = new HashMap<>();

    CallEntries(Explored explored) {
        this.explored = explored;
        this.types = new JavaTypes(explored.java().packages());
        List<NamedSchema> schemas = explored.api().schemas();
        this.limits = new LimitWords(schemas);
        explored.api().operations().forEach(o -> operations.put(o.pointer(), o));
    }

    /** Null if there is no client. */
    @Nullable
    JsonObject client() {
        ClientType client = explored.java().client();
        return client == null
                ? null
                : new Node()
                        .text("name", client.name())
                        .text("base", client.baseUri())
                        .text("deprecated", client.deprecated())
                        .texts(
                                "headers",
                                client.headers().entrySet().stream()
                                        .map(h -> h.getKey() + ": " + h.getValue())
                                        .toList())
                        .list(
                                "authentications",
                                client.authentications().stream()
                                        .map(CallEntries::authentication)
                                        .toList())
                        .list(
                                "options",
                                client.options().stream()
                                        .map(o -> argument(o, null))
                                        .toList())
                        .list(
                                "groups",
                                client.apis().stream().map(CallEntries::group).toList())
                        .build();
    }

    private static JsonObject authentication(Authentication way) {
        return new Node()
                .text("name", way.name())
                .text("in", way.kind().name().toLowerCase(Locale.ROOT))
                .text("wire", way.wireName())
                .text("text", way.text())
                .texts("environment", way.environment())
                .build();
    }

    private static JsonObject group(ApiType api) {
        return new Node()
                .text("name", api.name())
                .text("accessor", api.accessor())
                .text("text", api.doc().text())
                .build();
    }

    List<JsonValue> all() {
        List<JsonValue> entries = new ArrayList<>();
        ClientType client = explored.java().client();
        if (client != null) {
            client.apis().forEach(api -> api.calls().forEach(call -> entries.add(entry(api, call))));
        }
        return entries;
    }

    private JsonObject entry(ApiType api, Call call) {
        Operation operation = operations.get(call.doc().pointer());
        List<JsonObject> arguments = new ArrayList<>();
        call.required().forEach(a -> arguments.add(argument(a, operation)));
        List<JsonObject> optional = new ArrayList<>();
        if (call.params() != null) {
            call.params().arguments().forEach(a -> optional.add(optional(a, operation)));
        }
        Streaming streaming = call.streaming();
        return new Node()
                .text("at", Anchors.call(api, call))
                .text("kind", "call")
                .text("name", api.accessor() + "." + call.name())
                .text("group", api.name())
                .text("id", call.operationId())
                .text("method", call.httpMethod())
                .text("path", call.path())
                .text("pointer", call.doc().pointer())
                .text("text", call.doc().text())
                .flag("deprecated", call.doc().deprecated())
                .text("code", String.join("\n\n", signatures(api, call)))
                .list("required", arguments)
                .list("optional", optional)
                .text("params", call.params() == null ? "" : call.params().name())
                .value("body", call.body() == null ? null : body(call, call.body()))
                .text("event", streaming == null ? "" : JavaTypes.spelled(streaming.event()))
                .text("eventMedia", streaming == null ? "" : streaming.mediaType())
                .list("responses", operation == null ? List.of() : responses(operation))
                .build();
    }

    private JsonObject argument(Argument a, @Nullable Operation operation) {
        return argument(a, operation, JavaTypes.spelled(a.type()));
    }

    /** A component of the record of optional parameters, where lists and maps are never null. */
    private JsonObject optional(Argument a, @Nullable Operation operation) {
        boolean many = a.type().isCollection();
        return argument(
                a,
                operation,
                many ? JavaTypes.spelled(a.type()) : types.of(a.type()).orNull().spelled());
    }

    private JsonObject argument(Argument a, @Nullable Operation operation, String type) {
        Node node = new Node()
                .text("name", a.name())
                .text("wire", a.wireName().equals(a.name()) ? "" : a.wireName())
                .text("in", a.place().name().toLowerCase(Locale.ROOT))
                .text("type", type)
                .text("text", a.doc().text())
                .text("default", a.defaultValue())
                .flag("deprecated", a.doc().deprecated());
        Schema schema = operation == null
                ? null
                : operation.parameters().stream()
                        .filter(p -> p.pointer().equals(a.doc().pointer()))
                        .map(Operation.Parameter::schema)
                        .findFirst()
                        .orElse(null);
        return node.texts("limits", schema == null ? List.of() : limits.of(schema))
                .build();
    }

    /** The methods of a call. Each is there with {@code CallOptions} as a last parameter too, and without optional parameters. */
    private List<String> signatures(ApiType api, Call call) {
        CallDeclarations calls = new CallDeclarations(types, api);
        List<String> signatures = new ArrayList<>();
        for (CallForm form : CallForm.of(call, types)) {
            for (boolean async : form.isOffered(true, false) ? List.of(false, true) : List.of(false)) {
                List<MethodDeclaration> typed = calls.partsOverloads(form, async, false);
                if (!typed.isEmpty()) {
                    signatures.add(signature(typed));
                }
                signatures.add(signature(calls.overloads(form, async, false)));
            }
        }
        return signatures;
    }

    private static String signature(List<MethodDeclaration> overloads) {
        return Declarations.of(overloads.get(overloads.size() - 2));
    }

    private JsonObject body(Call call, BodyArgument body) {
        List<Parameter> required = CallForm.required(call, types);
        PartsType parts = body.parts();
        return new Node()
                .text("name", body.name())
                .text("type", required.get(required.size() - 1).type().spelled().replace("@Nullable ", ""))
                .text("media", body.mediaType())
                .text("need", body.required() ? "required" : "optional")
                .text("text", body.text())
                .text("record", parts == null ? "" : parts.name())
                .list("parts", parts == null ? List.of() : parts(parts))
                .build();
    }

    /** The parts of a multipart body, each followed by its headers. */
    private List<JsonObject> parts(PartsType parts) {
        List<JsonObject> entries = new ArrayList<>();
        for (Part part : parts.parts()) {
            entries.add(part(part));
            part.headers().stream()
                    .filter(header -> header.constant() == null)
                    .forEach(header -> entries.add(
                            part(header.field(), "header of " + part.field().name())));
        }
        return entries;
    }

    private JsonObject part(Part part) {
        return part.constant() == null
                ? part(part.field(), String.join(", ", part.contentTypes()))
                : new Node()
                        .text("name", part.field().wireName())
                        .text("type", "\"" + part.constant() + "\"")
                        .text("need", "constant")
                        .build();
    }

    private JsonObject part(PartField field, String media) {
        return new Node()
                .text("name", field.name())
                .text("wire", field.wireName().equals(field.name()) ? "" : field.wireName())
                .text(
                        "type",
                        PartsDeclarations.parameter(types, field)
                                .type()
                                .spelled()
                                .replace("@Nullable ", ""))
                .text("media", media)
                .text("need", field.required() ? "required" : "optional")
                .text("text", field.doc().text())
                .flag("deprecated", field.doc().deprecated())
                .build();
    }

    private List<JsonObject> responses(Operation operation) {
        List<JsonObject> responses = new ArrayList<>();
        for (Operation.Response response : operation.responses()) {
            List<JsonObject> contents = new ArrayList<>();
            for (Operation.Content content : response.content()) {
                boolean bytes = content.schema().isAny() && !content.type().contains("json");
                contents.add(new Node()
                        .text("media", content.mediaType())
                        .text("type", bytes ? "" : JavaTypes.spelled(explored.typeOf(content.schema())))
                        .build());
            }
            responses.add(new Node()
                    .text("status", response.status())
                    .text("text", response.description())
                    .list("content", contents)
                    .build());
        }
        return responses;
    }
}
