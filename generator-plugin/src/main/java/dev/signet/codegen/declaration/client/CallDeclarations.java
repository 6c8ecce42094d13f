package dev.signet.codegen.declaration.client;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.declaration.client.CallForm.Kind;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.ParamsType;
import dev.signet.codegen.javamodel.HeadersType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Declares the methods of the calls of one group: each form without and with options, blocking or not. */
public final class CallDeclarations {
    private static final int WIDTH = 112;
    /** Of what may also stand in a nested class. */
    private static final int NESTED_WIDTH = WIDTH - 4;

    private final JavaTypes types;
    private final ApiType api;

    public CallDeclarations(JavaTypes types, ApiType api) {
        this.types = types;
        this.api = api;
    }

    /**
     * The overloads of a form, the one that takes everything last.
     *
     * @param async whether they return futures
     * @param response whether they return status and headers too
     */
    public List<MethodDeclaration> overloads(CallForm form, boolean async, boolean response) {
        return overloads(form, async, response, false);
    }

    /** The same with the parts of a multipart body that the document declares; none if there are none. */
    public List<MethodDeclaration> partsOverloads(CallForm form, boolean async, boolean response) {
        BodyArgument body = form.call().body();
        return body == null || body.parts() == null ? List.of() : overloads(form, async, response, true);
    }

    private List<MethodDeclaration> overloads(CallForm form, boolean async, boolean response, boolean parts) {
        Call call = form.call();
        TypeUse result = response
                ? (async ? form.futureResponse(types) : form.response(types))
                : (async ? form.future() : form.result());
        ParamsType params = call.params();
        List<Parameter> required = CallForm.required(call, types, parts);
        List<Parameter> optional =
                params == null ? List.of() : List.of(new Parameter("params", types.api(params.name())));
        List<Parameter> options = List.of(new Parameter("options", types.client("CallOptions")));
        String full = form.name() + "(" + erased(List.of(required, optional, options)) + ")";
        List<MethodDeclaration> overloads = new ArrayList<>();
        if (params != null && params.required().isEmpty()) {
            String text = "{@link #" + full + "} without optional parameters, with default options.";
            overloads.add(method(form, result, sentence(text), List.of(required)));
        }
        overloads.add(method(
                form, result, sentence("{@link #" + full + "} with default options."), List.of(required, optional)));
        boolean assembled = !parts && call.body() != null && call.body().parts() != null;
        String typed =
                form.name() + "(" + erased(List.of(CallForm.required(call, types, true), optional, options)) + ")";
        Javadoc doc = assembled && !async && !response
                ? sentence("{@link #" + typed + "} with a body that the caller assembles.")
                : doc(form, full, async, response);
        overloads.add(method(form, result, doc, List.of(required, optional, options)));
        return overloads;
    }

    private Javadoc doc(CallForm form, String full, boolean async, boolean response) {
        if (response) {
            HeadersType headers = form.call().headers();
            String more = headers == null
                    ? ""
                    : " {@link " + headers.name() + "#of} reads the headers that the document declares.";
            String owner = api.name(async);
            String link = "{@link " + owner + "#" + full + "}";
            // a link can't be broken
            String shown = link.length() < NESTED_WIDTH ? link : "{@link " + owner + "#" + form.name() + "}";
            return sentence(shown + " with status and headers." + more);
        }
        return async ? sentence("{@link " + api.name() + "#" + full + "} without blocking.") : new Javadoc(doc(form));
    }

    private MethodDeclaration method(CallForm form, TypeUse result, Javadoc doc, List<List<Parameter>> parameters) {
        MethodDeclaration.Builder method = MethodDeclaration.of(Form.INSTANCE, result, form.name())
                .deprecated(form.call().doc().deprecated())
                .doc(doc)
                .origins(origins(form.call()));
        parameters.forEach(method::parameters);
        return method.build();
    }

    private static Javadoc sentence(String text) {
        return new Javadoc(Docs.wrap(text, "", NESTED_WIDTH));
    }

    /** Parameter types as a link names them. */
    private static String erased(List<List<Parameter>> parameters) {
        return parameters.stream()
                .flatMap(List::stream)
                .map(p -> p.type().name() + (p.type().array() ? "[]" : ""))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private Set<Origin> origins(Call call) {
        String owner = ClientDeclarations.callName(api, call);
        Set<Origin> origins = new LinkedHashSet<>();
        origins.add(ClientDeclarations.group(api));
        origins.add(ClientDeclarations.operation(api, call));
        List<Argument> arguments = new ArrayList<>(call.required());
        if (call.params() != null) {
            arguments.addAll(call.params().arguments());
        }
        for (Argument argument : arguments) {
            origins.add(new Origin(Origin.Kind.PARAMETER, owner, argument.wireName()));
        }
        call.required().forEach(a -> origins.addAll(JavaTypes.mentioned(a.type())));
        BodyArgument body = call.body();
        if (body != null) {
            origins.add(new Origin(Origin.Kind.BODY, owner, "body"));
            origins.addAll(JavaTypes.mentioned(body.type()));
        }
        origins.add(new Origin(Origin.Kind.RESULT, owner, "result"));
        call.result().types().forEach(type -> origins.addAll(JavaTypes.mentioned(type)));
        return origins;
    }

    private List<String> doc(CallForm form) {
        Call call = form.call();
        String text = call.doc().text();
        List<String> lines = new ArrayList<>(
                Docs.lines(text.isBlank() ? "`" + call.httpMethod() + " " + call.path() + "`" : text, WIDTH));
        String about = about(form.kind());
        if (!about.isEmpty()) {
            lines.add("");
            lines.add("<p>" + about);
        }
        lines.add("");
        call.required()
                .forEach(a ->
                        lines.addAll(ParamsDeclarations.component(a, a.doc().text())));
        BodyArgument body = call.body();
        if (body != null) {
            String usual = body.kind() == BodyKind.LINES
                    ? "the items of the request body, each asked for when it is about to be sent, and again for a retry"
                    : "the request body";
            String prose = body.text().isBlank() ? usual : Docs.phrase(body.text());
            lines.addAll(Docs.inline("@param " + body.name() + " ", prose, "    ", WIDTH));
        }
        if (call.params() != null) {
            lines.add("@param params "
                    + (call.params().required().isEmpty() ? "optional parameters" : "the remaining parameters"));
        }
        lines.add("@param options timeouts, retries and headers of this call");
        if (!form.result().equals(TypeUse.VOID)) {
            lines.addAll(Docs.inline("@return ", returned(form), "    ", WIDTH));
        }
        return lines;
    }

    private static String about(Kind kind) {
        return switch (kind) {
            case WHOLE, PAGE -> "";
            case ITEMS -> "Fetches each page when the iteration reaches it.";
            case DOWNLOAD -> "Reads the bytes on demand, however many there are. Close the download after use.";
            case EVENTS -> "Returns the events as they arrive. Close the stream after use.";
        };
    }

    private static String returned(CallForm form) {
        String text = form.call().result().text();
        String response = text.isBlank() ? "the response" : Docs.phrase(text);
        return switch (form.kind()) {
            case ITEMS -> "the items of all pages";
            case EVENTS -> "the events";
            case DOWNLOAD, PAGE, WHOLE -> response;
        };
    }
}
