package dev.signet.codegen.declaration.client;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeDeclaration.Kind;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/** Declares the class that a user begins with. Its text, comments included, comes from a template. */
final class FacadeDeclarations {
    private static final TypeUse ADDRESS = TypeUse.of(URI.class);

    private final JavaTypes types;
    private final ClientType client;
    private final TypeUse self;
    private final TypeUse builder;
    private final Set<Origin> whole;

    FacadeDeclarations(JavaTypes types, ClientType client) {
        this.types = types;
        this.client = client;
        this.self = types.api(client.name());
        this.builder = self.nested("Builder");
        this.whole = Set.of(Origin.client(client.name()));
    }

    TypeDeclaration type() {
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.CLASS, self)
                .annotation(types.kit("Generated"))
                .supertype(TypeUse.of(AutoCloseable.class), whole)
                .deprecated(client.deprecated() != null)
                .origins(whole);
        Set<Origin> address = JavaTypes.plus(whole, new Origin(Origin.Kind.SETTING, "", "base address"));
        String missing = client.start();
        List<Parameter> start = missing == null ? List.of() : List.of(new Parameter(missing, ADDRESS));
        type.method(method(Form.STATIC, self, "create", start, address))
                .method(method(Form.STATIC, builder, "builder", start, address));
        TypeUse async = self.nested("Async");
        client.apis()
                .forEach(api -> type.method(method(
                        Form.INSTANCE,
                        types.api(api.name()),
                        api.accessor(),
                        List.of(),
                        Set.of(ClientDeclarations.group(api)))));
        type.method(method(Form.INSTANCE, async, "async", List.of(), whole));
        client.options()
                .forEach(o -> type.method(method(Form.INSTANCE, TypeUse.STRING, o.name(), List.of(), setting(o))));
        Parameter options = new Parameter("options", types.client("CallOptions"));
        return type.method(method(Form.INSTANCE, self, "withOptions", List.of(options), whole))
                .method(method(Form.INSTANCE, types.client("Transport"), "transport", List.of(), whole))
                .method(method(Form.INSTANCE, TypeUse.VOID, "close", List.of(), whole)
                        .overrides(true))
                .method(method(Form.INSTANCE, TypeUse.STRING, "toString", List.of(), whole)
                        .overrides(true))
                .nested(async(async))
                .nested(builder())
                .build();
    }

    private TypeDeclaration async(TypeUse async) {
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.CLASS, async).origins(whole);
        client.apis()
                .forEach(api -> type.method(method(
                        Form.INSTANCE,
                        types.api(api.asyncName()),
                        api.accessor(),
                        List.of(),
                        Set.of(ClientDeclarations.group(api)))));
        return type.build();
    }

    private TypeDeclaration builder() {
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.CLASS, builder).origins(whole);
        client.authentications().forEach(a -> authentication(type, a));
        setting(type, "credential", "credential", types.client("Credential"), whole);
        client.options().forEach(o -> setting(type, o.name(), "value", TypeUse.STRING, setting(o)));
        setting(type, "baseUri", "address", ADDRESS, whole);
        if (client.servers() != null) {
            servers(type, client.servers());
        }
        setting(type, "timeouts", "limits", types.http("Timeouts"), whole);
        setting(type, "retries", "policy", types.http("RetryPolicy"), whole);
        setting(type, "strict", "refuse", TypeUse.of(boolean.class), whole);
        type.method(method(
                Form.INSTANCE,
                builder,
                "header",
                List.of(new Parameter("name", TypeUse.STRING), new Parameter("value", TypeUse.STRING)),
                whole));
        setting(type, "httpClient", "client", TypeUse.of(HttpClient.class), whole);
        setting(type, "maxResponseBytes", "bytes", TypeUse.of(long.class), whole);
        setting(type, "maxEventBytes", "bytes", TypeUse.of(int.class), whole);
        setting(type, "maxConnections", "count", TypeUse.of(int.class), whole);
        setting(type, "maxConcurrentCalls", "count", TypeUse.of(int.class), whole);
        setting(type, "adaptiveConcurrency", "initial", TypeUse.of(int.class), whole);
        setting(type, "proxy", "proxies", TypeUse.of(ProxySelector.class), whole);
        setting(type, "sslContext", "context", TypeUse.of(SSLContext.class), whole);
        setting(type, "allowHttp", "host", TypeUse.STRING, whole);
        setting(type, "listener", "listener", types.http("ClientListener"), whole);
        setting(type, "interceptor", "interceptor", types.http("Interceptor"), whole);
        setting(type, "log", "logger", TypeUse.of(System.Logger.class), whole);
        setting(type, "idempotencyKeyHeader", "name", TypeUse.STRING, whole);
        setting(type, "executor", "executor", TypeUse.of(Executor.class), whole);
        return type.method(method(Form.INSTANCE, self, "build", List.of(), whole))
                .build();
    }

    private void servers(TypeDeclaration.Builder type, ServersType servers) {
        Parameter server = new Parameter("server", types.endpoint("Server"));
        Parameter address = new Parameter("address", ADDRESS);
        type.method(method(Form.INSTANCE, builder, "server", List.of(server), whole));
        type.method(method(Form.INSTANCE, builder, "server", List.of(server, address), whole));
        if (servers.someRelative()) {
            setting(type, "documentUri", "address", ADDRESS, whole);
        }
        servers.variables()
                .forEach(v -> setting(
                        type,
                        v.method(),
                        "value",
                        TypeUse.STRING,
                        Set.of(new Origin(Origin.Kind.SETTING, "", "server variable " + v.wireName()))));
    }

    private void authentication(TypeDeclaration.Builder type, Authentication a) {
        Set<Origin> origins = Set.of(new Origin(Origin.Kind.AUTHENTICATION, "", a.name()));
        List<Parameter> secrets = a.kind().secrets().stream()
                .map(secret -> new Parameter(secret.name(), TypeUse.STRING))
                .toList();
        type.method(method(Form.INSTANCE, builder, a.name(), secrets, origins).deprecated(a.deprecated()));
        if (a.kind().isToken()) {
            List<Parameter> other = List.of(new Parameter("credential", types.client("Credential")));
            type.method(method(Form.INSTANCE, builder, a.name(), other, origins).deprecated(a.deprecated()));
        }
        if (a.tokenUri() != null) {
            List<Parameter> grant = List.of(
                    new Parameter("clientId", TypeUse.STRING),
                    new Parameter("clientSecret", TypeUse.STRING),
                    new Parameter("scopes", TypeUse.STRING.toArray()));
            type.method(method(Form.INSTANCE, builder, a.name(), grant, origins).deprecated(a.deprecated()));
        }
    }

    private void setting(
            TypeDeclaration.Builder type, String name, String parameter, TypeUse value, Set<Origin> origins) {
        type.method(method(Form.INSTANCE, builder, name, List.of(new Parameter(parameter, value)), origins));
    }

    private static Set<Origin> setting(Argument option) {
        return Set.of(new Origin(Origin.Kind.SETTING, "", option.wireName()));
    }

    private static MethodDeclaration.Builder method(
            Form form, TypeUse result, String name, List<Parameter> parameters, Set<Origin> origins) {
        return MethodDeclaration.of(form, result, name).parameters(parameters).origins(origins);
    }
}
