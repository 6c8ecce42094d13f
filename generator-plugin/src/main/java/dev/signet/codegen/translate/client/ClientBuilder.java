package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations → {@link ClientType}: what is grouped, and what everything is called. */
public final class ClientBuilder {
    private static final String ROOT = "#";

    private final ApiModel model;
    private final Problems problems;
    private final ClientNames names;
    private final CallBuilder calls;
    private final StreamBuilder streams;
    private final Map<String, Argument> options = new LinkedHashMap<>();

    public ClientBuilder(ApiModel model, TypeTable table, List<JavaType> types, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.names = new ClientNames(table);
        ParameterBuilder parameters = new ParameterBuilder(table, problems);
        this.streams = new StreamBuilder(model, table, types, names, problems);
        this.calls = new CallBuilder(parameters, new ContentSelector(table, problems), types, streams, names, problems);
    }

    /** The client, or null if the document has no operations. */
    @Nullable
    public ClientType build() {
        if (model.operations().isEmpty()) {
            return null;
        }
        String name = names.client(model.info(), problems);
        Map<String, List<Operation>> groups = new LinkedHashMap<>();
        for (Operation operation : model.operations()) {
            groups.computeIfAbsent(ClientNames.accessor(ClientNames.resource(operation)), r -> new ArrayList<>())
                    .add(operation);
        }
        List<ApiType> apis = new ArrayList<>();
        groups.forEach((accessor, operations) -> apis.add(api(accessor, operations)));
        List<ApiType> linked = apis.stream().map(api -> streams.link(api, apis)).toList();
        return new ClientType(
                name,
                new Doc(ROOT, description(), false),
                baseUri(),
                model.info().defaultHeaders(),
                authentications(),
                List.copyOf(options.values()),
                linked,
                streams.events(),
                model.info().client().deprecated());
    }

    private String description() {
        String title = model.info().title().strip();
        String about = model.info().description().strip();
        String first = title.isEmpty() ? "" : "Client of the " + title + ".";
        return first.isEmpty() || about.isEmpty() ? first + about : first + "\n\n" + about;
    }

    private ApiType api(String accessor, List<Operation> operations) {
        String resource = ClientNames.resource(operations.get(0));
        ApiModel.Resource told = model.info().client().resources().stream()
                .filter(r -> ClientNames.accessor(r.name()).equals(accessor))
                .findFirst()
                .orElse(new ApiModel.Resource(resource, null, List.of(), List.of()));
        String name = names.api(resource);
        String asyncName = names.asyncApi(resource);
        String requests = names.requests(resource);
        Names methods = ClientNames.methods();
        List<Call> built = new ArrayList<>();
        for (Operation operation : operations) {
            operation.parameters().stream()
                    .filter(Operation.Parameter::clientOption)
                    .forEach(this::addOption);
            built.add(calls.build(operation, resource, methods));
        }
        built.replaceAll(call -> CallBuilder.withDownload(call, methods));
        String text = told.description() == null ? "" : told.description();
        return new ApiType(
                name,
                asyncName,
                accessor,
                requests,
                new Doc(ROOT, text, false),
                told.mixins(),
                told.asyncMixins(),
                built);
    }

    private void addOption(Operation.Parameter parameter) {
        options.computeIfAbsent(parameter.name(), name -> calls.option(parameter));
    }

    private @Nullable String baseUri() {
        for (String server : model.info().servers()) {
            try {
                URI uri = new URI(server);
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                    return server;
                }
            } catch (java.net.URISyntaxException e) {
                problems.warn(
                        ROOT + "/servers",
                        "`" + server + "` is not a valid URL",
                        "callers must set `baseUri` on the client's builder");
            }
        }
        return null;
    }

    private List<Authentication> authentications() {
        Names methods = ClientNames.builderMethods();
        options.values().forEach(o -> methods.take(o.name()));
        List<Authentication> ways = new ArrayList<>();
        for (ApiModel.SecurityScheme scheme : model.securitySchemes()) {
            Authentication.Kind kind = kind(scheme);
            if (kind == null) {
                problems.warn(
                        ROOT + "/components/securitySchemes/" + scheme.name(),
                        "unsupported security scheme: " + scheme.kind() + " " + scheme.parameter(),
                        "set the header on the client's builder");
            } else {
                boolean isKey = scheme.kind().equals("apiKey");
                ways.add(new Authentication(
                        methods.allot(Names.component(scheme.name()), ""),
                        kind,
                        isKey ? scheme.parameter() : "",
                        Objects.requireNonNullElse(scheme.description(), ""),
                        scheme.environment(),
                        tokenUri(scheme)));
            }
        }
        return ways;
    }

    private static @Nullable String tokenUri(ApiModel.SecurityScheme scheme) {
        if (!scheme.kind().equals("oauth2")) {
            return null;
        }
        try {
            URI uri = new URI(scheme.parameter());
            return "https".equals(uri.getScheme()) && uri.getHost() != null ? uri.toString() : null;
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    private static Authentication.@Nullable Kind kind(ApiModel.SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case "apiKey" ->
                switch (scheme.in()) {
                    case "query" -> Authentication.Kind.QUERY;
                    case "cookie" -> Authentication.Kind.COOKIE;
                    default -> scheme.parameter().isEmpty() ? null : Authentication.Kind.HEADER;
                };
            case "http" ->
                switch (scheme.parameter().toLowerCase(java.util.Locale.ROOT)) {
                    case "bearer" -> Authentication.Kind.BEARER;
                    case "basic" -> Authentication.Kind.BASIC;
                    default -> null;
                };
            case "oauth2", "openIdConnect" -> Authentication.Kind.BEARER;
            default -> null;
        };
    }
}
