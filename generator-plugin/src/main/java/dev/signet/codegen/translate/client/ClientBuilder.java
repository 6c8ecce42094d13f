package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.javamodel.ErrorsType;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.HeaderForms;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations → {@link ClientType}: what is grouped, and what everything is called. */
public final class ClientBuilder {
    private static final String ROOT = "#";

    private final ApiModel model;
    private final Problems problems;
    private final ClientNames names;
    private final CallBuilder calls;
    private final StreamBuilder streams;
    private final ServerBuilder servers;
    private final SecurityBuilder security;
    private final ErrorBuilder errors;
    private final Map<String, Argument> options = new LinkedHashMap<>();

    public ClientBuilder(ApiModel model, TypeTable table, List<JavaType> types, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.names = new ClientNames(table);
        ParameterBuilder parameters = new ParameterBuilder(table, problems);
        this.streams = new StreamBuilder(model, table, types, names, problems);
        this.servers = new ServerBuilder(model, problems);
        this.security = new SecurityBuilder(model, optionNames(), problems);
        this.calls = new CallBuilder(
                parameters,
                new ContentSelector(table, problems),
                new ResultBuilder(table, names, problems),
                new HeadersBuilder(new HeaderForms(table, SchemaIndex.of(model), problems), names, problems),
                types,
                streams,
                names,
                servers,
                security,
                new PartsBuilder(table, names, problems),
                problems);
        this.errors = new ErrorBuilder(table, problems);
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
            groups.computeIfAbsent(
                            ClientNames.accessor(ClientNames.resource(operation, tags())), r -> new ArrayList<>())
                    .add(new SentHeaders(problems).of(operation));
        }
        List<ApiType> apis = new ArrayList<>();
        groups.forEach((accessor, operations) -> {
            noteJoined(accessor, operations);
            apis.add(api(accessor, operations));
        });
        new ClientLimits(problems).check(model, apis);
        ErrorsType declared = errors.build(name, names);
        List<ApiType> linked = apis.stream()
                .map(api -> streams.link(api, apis))
                .map(api -> declared == null ? withoutErrors(api) : api)
                .toList();
        Names methods = security.methods();
        ServersType choice = servers.build(name, names, methods);
        return new ClientType(
                name,
                new Doc(ROOT, description(), false),
                servers.baseUri(),
                choice,
                security.ofClient(),
                model.info().defaultHeaders(),
                security.authentications(servers.baseUri()),
                List.copyOf(options.values()),
                linked,
                streams.events(),
                declared,
                declared == null ? List.of() : errors.decoders(),
                model.info().client().deprecated());
    }

    /** Groups of different names that are one in Java. */
    private void noteJoined(String accessor, List<Operation> operations) {
        List<String> resources = operations.stream()
                .map(operation -> ClientNames.resource(operation, tags()))
                .distinct()
                .toList();
        if (resources.size() > 1) {
            problems.note(
                    operations.get(0).pointer(),
                    "`" + String.join("`, `", resources) + "` are one group of calls in Java, `" + accessor + "()`",
                    "set x-resource on operations to separate them");
        }
    }

    private static ApiType withoutErrors(ApiType api) {
        return api.withCalls(
                api.calls().stream().map(call -> call.withDecoder(null)).toList());
    }

    /** Parameters that are given once per client have methods of its builder, which no other may be called. */
    private List<String> optionNames() {
        return model.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(Operation.Parameter::clientOption)
                .map(parameter -> Names.component(parameter.name()))
                .distinct()
                .toList();
    }

    private List<ApiModel.Resource> tags() {
        return model.info().client().resources();
    }

    private String description() {
        String title = model.info().title().strip();
        String about = model.info().description().strip();
        String first = title.isEmpty() ? "" : "Client of the " + title + ".";
        return first.isEmpty() || about.isEmpty() ? first + about : first + "\n\n" + about;
    }

    private ApiType api(String accessor, List<Operation> operations) {
        String resource = ClientNames.resource(operations.get(0), tags());
        ApiModel.Resource told = model.info().client().resources().stream()
                .filter(r -> ClientNames.accessor(r.name()).equals(accessor))
                .findFirst()
                .orElse(new ApiModel.Resource(resource, null, List.of(), List.of()));
        String name = names.api(resource);
        String asyncName = names.asyncApi(resource);
        String requests = names.requests(resource);
        Names methods = ClientNames.methods();
        methods.take("withResponse");
        List<Call> built = new ArrayList<>();
        for (Operation operation : operations) {
            operation.parameters().stream()
                    .filter(Operation.Parameter::clientOption)
                    .forEach(this::addOption);
            built.add(calls.build(security.withoutCredentials(operation), resource, methods)
                    .withDecoder(errors.decoder(operation)));
        }
        for (int i = 0; i < operations.size(); i++) {
            built.addAll(calls.others(operations.get(i), built.get(i), methods));
        }
        built.replaceAll(call -> CallBuilder.withDownload(call, methods));
        String text = told.description() == null ? "" : told.description();
        if (told.parent() != null) {
            text = (text.isBlank() ? "" : text.strip() + "\n\n") + "Part of `" + told.parent() + "`.";
        }
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
}
