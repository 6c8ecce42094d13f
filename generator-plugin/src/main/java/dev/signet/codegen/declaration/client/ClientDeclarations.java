package dev.signet.codegen.declaration.client;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeDeclaration.Kind;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.declaration.type.ModelParts;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.javamodel.JavaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Declares the types of a client. */
public final class ClientDeclarations {
    /** The class of the calls that return status and headers too. */
    public static final String WITH_RESPONSE = "WithResponse";

    private final JavaModel model;
    private final JavaTypes types;
    private final ClientType client;

    /** @param model one with a client */
    public ClientDeclarations(JavaModel model) {
        this.model = model;
        this.types = new JavaTypes(model.packages());
        this.client = requireNonNull(model.client(), "client");
    }

    /** All types: the client, its servers, then of each group the classes of its calls and the records of their parameters. */
    public List<TypeDeclaration> all() {
        List<TypeDeclaration> all = new ArrayList<>();
        all.add(client());
        if (client.servers() != null) {
            all.add(servers(client.servers()));
        }
        for (ApiType api : client.apis()) {
            all.add(calls(api, false));
            all.add(calls(api, true));
            api.calls().forEach(call -> all.addAll(types(api, call)));
        }
        if (client.errors() != null) {
            all.add(error());
            all.add(exception());
        }
        return all;
    }

    /** The types of one call: those of the operation come with its first. */
    private List<TypeDeclaration> types(ApiType api, Call call) {
        List<TypeDeclaration> all = new ArrayList<>();
        if (call.params() != null && !call.further()) {
            all.add(params(api, call));
        }
        if (call.result().variants() != null && !call.further()) {
            all.add(result(api, call));
        }
        if (call.headers() != null && !call.further()) {
            all.add(headers(api, call));
        }
        if (call.body() != null && call.body().parts() != null) {
            all.add(parts(api, call));
        }
        return all;
    }

    /** The class of the client's servers, which it must have. */
    public TypeDeclaration servers(ServersType servers) {
        return new ServersDeclarations(types, client.name(), servers).type();
    }

    /** The class that a user begins with. */
    public TypeDeclaration client() {
        return new FacadeDeclarations(types, client).type();
    }

    /**
     * The class of a group's calls.
     *
     * @param async the one whose methods return futures
     */
    public TypeDeclaration calls(ApiType api, boolean async) {
        Set<Origin> origins = Set.of(group(api));
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.CLASS, types.api(api.name(async)))
                .annotation(types.kit("Generated"))
                .doc(async ? asyncDoc(api) : doc(api))
                .origins(origins);
        (async ? api.asyncMixins() : api.mixins()).forEach(mixin -> type.supertype(types.mixin(mixin), origins));
        methods(type, api, async, false);
        return type.method(MethodDeclaration.of(Form.INSTANCE, withResponse(api, async), "withResponse")
                        .doc("Returns the same calls, with status and headers of their responses.")
                        .origins(origins))
                .nested(responses(api, async, origins))
                .build();
    }

    private TypeUse withResponse(ApiType api, boolean async) {
        return types.api(api.name(async)).nested(WITH_RESPONSE);
    }

    private TypeDeclaration responses(ApiType api, boolean async, Set<Origin> origins) {
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.CLASS, withResponse(api, async))
                .doc(Javadoc.of("The calls, with status and headers of their responses."))
                .origins(origins);
        methods(type, api, async, true);
        return type.build();
    }

    private void methods(TypeDeclaration.Builder type, ApiType api, boolean async, boolean response) {
        CallDeclarations calls = new CallDeclarations(types, api);
        for (Call call : api.calls()) {
            for (CallForm form : CallForm.of(call, types)) {
                if (form.isOffered(async, response)) {
                    calls.partsOverloads(form, async, response).forEach(type::method);
                    calls.overloads(form, async, response).forEach(type::method);
                }
            }
        }
    }

    /** The interface of a call's responses, which are of several types. */
    public TypeDeclaration result(ApiType api, Call call) {
        return new AnswerDeclarations(types)
                .result(api, call, requireNonNull(call.result().variants()));
    }

    /** The class that reads the declared headers of a call, which it must have. */
    public TypeDeclaration headers(ApiType api, Call call) {
        return new AnswerDeclarations(types).headers(api, call, requireNonNull(call.headers()));
    }

    /** The interface of the errors, of which there must be some. */
    public TypeDeclaration error() {
        return new AnswerDeclarations(types).error(requireNonNull(client.errors()), origins());
    }

    /** The exception of the errors, of which there must be some. */
    public TypeDeclaration exception() {
        boolean besideStreams = client.decoders().stream()
                .flatMap(decoder -> decoder.responses().stream())
                .anyMatch(response -> response.status().startsWith("2"));
        return new AnswerDeclarations(types).exception(requireNonNull(client.errors()), besideStreams, origins());
    }

    private Set<Origin> origins() {
        return Set.of(Origin.client(client.name()));
    }

    /** The record of a call's optional parameters, which it must have. */
    public TypeDeclaration params(ApiType api, Call call) {
        return new ParamsDeclarations(model, api, call, requireNonNull(call.params())).type();
    }

    /** The record of the parts of a call's multipart body, which must declare some. */
    public TypeDeclaration parts(ApiType api, Call call) {
        return new PartsDeclarations(
                        types,
                        api,
                        call,
                        requireNonNull(requireNonNull(call.body()).parts()))
                .type();
    }

    private Javadoc doc(ApiType api) {
        List<String> lines = new ArrayList<>();
        if (!api.doc().text().isBlank()) {
            lines.addAll(Docs.lines(api.doc().text(), ModelParts.WIDTH));
            lines.add("");
        }
        String start = lines.isEmpty() ? "" : "<p>";
        lines.addAll(Docs.wrap(
                start + "Obtained from {@link " + client.name() + "#" + api.accessor()
                        + "()}. A call that fails throws an {@code ApiException}.",
                "",
                ModelParts.WIDTH));
        return new Javadoc(lines);
    }

    private Javadoc asyncDoc(ApiType api) {
        List<String> lines = new ArrayList<>();
        lines.add("The calls of {@link " + api.name() + "}, without blocking.");
        lines.add("");
        lines.addAll(Docs.wrap(
                "<p>Obtained from {@link " + client.name() + ".Async#" + api.accessor()
                        + "()}. A call that fails completes its future with an {@code ApiException}; cancelling the future"
                        + " cancels the call.",
                "",
                ModelParts.WIDTH));
        return new Javadoc(lines);
    }

    static Origin group(ApiType api) {
        return new Origin(Origin.Kind.GROUP, "", api.accessor());
    }

    static Origin operation(ApiType api, Call call) {
        return new Origin(Origin.Kind.OPERATION, api.accessor(), call.httpMethod() + " " + call.path());
    }

    static String callName(ApiType api, Call call) {
        return api.accessor() + "." + call.name();
    }
}
