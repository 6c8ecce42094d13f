package dev.signet.codegen.diff;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.diff.Element.Kind;
import dev.signet.codegen.diff.Feature.Parameter;
import dev.signet.codegen.java.ClientType;
import dev.signet.codegen.java.ClientType.ApiType;
import dev.signet.codegen.java.ClientType.Argument;
import dev.signet.codegen.java.ClientType.Authentication;
import dev.signet.codegen.java.ClientType.BodyArgument;
import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.ClientType.ParamsType;
import dev.signet.codegen.java.ClientType.Result;
import dev.signet.codegen.java.ClientType.ResultKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What callers can use of the client. */
final class ClientSurface {
    private final Surface surface;

    ClientSurface(Surface surface) {
        this.surface = surface;
    }

    void add(ClientType client) {
        String name = client.name();
        String builder = name + ".Builder";
        Set<String> whole = Set.of(Element.id(Kind.CLIENT, "", name));
        surface.type(name, "class", client.deprecated() != null, whole);
        List<Parameter> start = client.baseUri() == null ? List.of(new Parameter("baseUri", "URI")) : List.of();
        Set<String> address = Surface.plus(whole, Element.id(Kind.SETTING, "", "base address"));
        surface.method(name, "create", start, name, address);
        surface.method(name, "builder", start, builder, address);
        for (Authentication a : client.authentications()) {
            List<Parameter> secrets = a.kind() == Authentication.Kind.BASIC
                    ? List.of(new Parameter("user", "String"), new Parameter("password", "String"))
                    : List.of(new Parameter("key", "String"));
            surface.method(builder, a.name(), secrets, builder, Set.of(Element.id(Kind.AUTHENTICATION, "", a.name())));
        }
        client.authentications().stream()
                .filter(a -> a.tokenUri() != null)
                .forEach(a -> surface.method(
                        builder,
                        a.name(),
                        List.of(
                                new Parameter("clientId", "String"),
                                new Parameter("clientSecret", "String"),
                                new Parameter("scopes", "String[]")),
                        builder,
                        Set.of(Element.id(Kind.AUTHENTICATION, "", a.name()))));
        for (Argument option : client.options()) {
            Set<String> causes = Set.of(Element.id(Kind.SETTING, "", option.wireName()));
            surface.method(builder, option.name(), List.of(new Parameter(option.name(), "String")), builder, causes);
            surface.method(name, option.name(), List.of(), "String", causes);
        }
        for (ApiType api : client.apis()) {
            Set<String> causes = Set.of(groupId(api));
            surface.type(api.name(), "class", false, causes);
            surface.method(name, api.accessor(), List.of(), api.name(), causes);
            api.mixins().forEach(mixin -> surface.supertype(api.name(), mixin, causes));
            api.calls().forEach(call -> call(api, call));
        }
    }

    static String groupId(ApiType api) {
        return Element.id(Kind.GROUP, "", api.accessor());
    }

    static String callId(ApiType api, Call call) {
        return Element.id(Kind.OPERATION, api.accessor(), address(call));
    }

    static String address(Call call) {
        return call.httpMethod() + " " + call.path();
    }

    static String callName(ApiType api, Call call) {
        return api.accessor() + "." + call.name();
    }

    private void call(ApiType api, Call call) {
        String owner = callName(api, call);
        Set<String> causes = new LinkedHashSet<>(Set.of(groupId(api), callId(api, call)));
        List<Parameter> parameters = new ArrayList<>();
        for (Argument a : call.required()) {
            parameters.add(new Parameter(a.name(), JavaTypes.spelled(a.type())));
            causes.add(Element.id(Kind.PARAMETER, owner, a.wireName()));
            causes.addAll(Surface.mentioned(a.type()));
        }
        BodyArgument body = call.body();
        if (body != null) {
            parameters.add(new Parameter(body.name(), body(body)));
            causes.add(Element.id(Kind.BODY, owner, "body"));
            causes.addAll(Surface.mentioned(body.type()));
        }
        Set<String> withResult = new LinkedHashSet<>(causes);
        withResult.add(Element.id(Kind.RESULT, owner, "result"));
        withResult.addAll(Surface.mentioned(call.result().type()));
        ParamsType params = call.params();
        if (params != null) {
            params(owner, params, callId(api, call));
            params.arguments().forEach(a -> withResult.add(Element.id(Kind.PARAMETER, owner, a.wireName())));
        }
        String result = result(call.result());
        if (call.paging() != null) {
            String item = JavaTypes.spelledBoxed(call.paging().item());
            form(api, call, call.name(), parameters, "Paged<" + item + ">", withResult);
            form(api, call, call.name() + "Page", parameters, result, withResult);
            form(api, call, call.name() + "PageAsync", parameters, future(result), withResult);
        } else if (call.result().kind() != ResultKind.EVENTS) {
            form(api, call, call.name(), parameters, result, withResult);
            form(api, call, call.name() + "Async", parameters, future(result), withResult);
        }
        if (call.download() != null) {
            form(api, call, call.download(), parameters, "Download", withResult);
            form(api, call, call.download() + "Async", parameters, future("Download"), withResult);
        }
        if (call.streaming() != null) {
            String stream = "EventStream<" + JavaTypes.spelledBoxed(call.streaming().event()) + ">";
            String method = call.streaming().method();
            form(api, call, method, parameters, stream, withResult);
            form(api, call, method + "Async", parameters, future(stream), withResult);
        }
    }

    private static String future(String result) {
        return "CompletableFuture<" + (result.equals("void") ? "Void" : Spelling.box(result)) + ">";
    }

    private static String result(Result result) {
        return switch (result.kind()) {
            case NOTHING, EVENTS -> "void";
            case TEXT -> "String";
            case BYTES -> "byte[]";
            case JSON -> result.nullable() ? JavaTypes.spelledBoxed(result.type()) : JavaTypes.spelled(result.type());
        };
    }

    private static String body(BodyArgument body) {
        return switch (body.kind()) {
            case JSON, FORM -> body.required() ? JavaTypes.spelled(body.type()) : JavaTypes.spelledBoxed(body.type());
            case MULTIPART -> "MultipartBody";
            case TEXT -> "String";
            case BYTES -> "RequestBody";
        };
    }

    /** A method with and without options, and with and without optional parameters. */
    private void form(
            ApiType api, Call call, String name, List<Parameter> parameters, String type, Set<String> causes) {
        boolean deprecated = call.doc().deprecated();
        Parameter options = new Parameter("options", "CallOptions");
        surface.method(api.name(), name, parameters, type, deprecated, causes);
        List<Parameter> more = new ArrayList<>(parameters);
        if (call.params() != null) {
            more.add(new Parameter(
                    "params", Objects.requireNonNull(call.params()).name()));
            surface.method(api.name(), name, more, type, deprecated, causes);
        }
        more.add(options);
        surface.method(api.name(), name, more, type, deprecated, causes);
    }

    private void params(String owner, ParamsType params, String callId) {
        String name = params.name();
        String builder = name + ".Builder";
        Set<String> all = new LinkedHashSet<>(Set.of(callId));
        List<Parameter> parameters = new ArrayList<>();
        for (Argument a : params.arguments()) {
            String type = JavaTypes.spelledBoxed(a.type());
            Parameter parameter = new Parameter(a.name(), type);
            Set<String> causes =
                    Surface.plus(Surface.mentioned(a.type()), Element.id(Kind.PARAMETER, owner, a.wireName()));
            all.addAll(causes);
            parameters.add(parameter);
            surface.method(
                    builder, a.name(), List.of(parameter), builder, a.doc().deprecated(), causes);
            surface.method(name, a.name(), List.of(), type, causes);
        }
        surface.type(name, "record", false, all);
        surface.constructor(name, parameters, all);
    }
}
