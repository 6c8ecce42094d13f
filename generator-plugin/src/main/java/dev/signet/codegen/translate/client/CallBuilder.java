package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Constant;
import dev.signet.codegen.javamodel.ClientType.Paging;
import dev.signet.codegen.javamodel.ClientType.ParamsType;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.ClientType.Result;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One operation → {@link Call}. */
final class CallBuilder {
    /** JVMS 4.3.3 allows 255; some are left for the instance, the body and options. */
    private static final int MOST_SLOTS = 240;

    /** JVMS 4.3.3 allows 255 slots, and a parameter takes one. */
    private static final int MOST_PARAMETERS = 250;

    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING);

    private final ParameterBuilder parameters;
    private final ContentSelector contents;
    private final ResultBuilder results;
    private final HeadersBuilder headers;
    private final List<JavaType> types;
    private final StreamBuilder streams;
    private final ClientNames names;
    private final ServerBuilder servers;
    private final SecurityBuilder security;
    private final PartsBuilder parts;
    private final Problems problems;

    CallBuilder(
            ParameterBuilder parameters,
            ContentSelector contents,
            ResultBuilder results,
            HeadersBuilder headers,
            List<JavaType> types,
            StreamBuilder streams,
            ClientNames names,
            ServerBuilder servers,
            SecurityBuilder security,
            PartsBuilder parts,
            Problems problems) {
        this.servers = servers;
        this.security = security;
        this.parameters = parameters;
        this.contents = contents;
        this.results = results;
        this.headers = headers;
        this.types = types;
        this.streams = streams;
        this.names = names;
        this.parts = parts;
        this.problems = problems;
    }

    /** A parameter that is given once per client. */
    Argument option(Operation.Parameter parameter) {
        return parameters.argument(parameter, Names.component(parameter.name()));
    }

    Call build(Operation operation, String resource, Names methods) {
        String name = ClientNames.method(operation, resource, methods, problems);
        Names scope = scope();
        List<Argument> required = new ArrayList<>();
        List<Operation.Parameter> further = new ArrayList<>();
        int slots = 0;
        for (Operation.Parameter parameter : ordered(operation)) {
            if (parameter.required() && !parameter.clientOption() && parameter.constant() == null) {
                Argument argument = parameters.argument(parameter, scope.allot(Names.component(parameter.name()), ""));
                slots += slots(argument);
                if (slots <= MOST_SLOTS) {
                    required.add(argument);
                } else {
                    further.add(parameter);
                }
            }
        }
        Operation.Body body = operation.body();
        BodyArgument bodyArgument = body == null ? null : parts.in(operation, body, contents.body(body, scope));
        ParamsType params = params(operation, further);
        Result result = results.build(operation);
        Streaming streaming = streams.build(operation, name, params, methods);
        return new Call(
                name,
                doc(operation),
                operation.id(),
                operation.method(),
                operation.path(),
                required,
                params,
                bodyArgument,
                result,
                operation.hints().idempotent(),
                paging(operation, params, result),
                streaming,
                null,
                constants(operation),
                servers.of(operation),
                security.of(operation),
                headers.build(operation),
                null,
                false);
    }

    /**
     * The same call once more for each further media type of its body that is another request. Their names come after those of all
     * operations, so that they change none of them.
     */
    List<Call> others(Operation operation, Call first, Names methods) {
        List<Call> calls = new ArrayList<>();
        Operation.Body body = operation.body();
        if (body == null) {
            return calls;
        }
        for (Operation.Content content : contents.others(body)) {
            String name = methods.allot(first.name() + ContentSelector.suffix(content), "");
            Names scope = scope();
            first.required().forEach(argument -> scope.take(argument.name()));
            Operation.Body only = body.of(content);
            Streaming streaming = first.streaming();
            Doc doc = first.doc();
            calls.add(first.withBody(
                    name,
                    new Doc(
                            doc.pointer(),
                            (doc.text() + "\n\nSends the body as `" + content.type() + "`.").strip(),
                            doc.deprecated()),
                    parts.in(operation, only, contents.body(only, scope)),
                    streaming == null ? null : streaming.named(methods.allot(name + "Stream", ""))));
        }
        return calls;
    }

    private static int slots(Argument argument) {
        return argument.type().isScalar(kind -> kind == ScalarKind.INT64 || kind == ScalarKind.FLOAT64) ? 2 : 1;
    }

    private List<Constant> constants(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.constant() != null)
                .map(parameters::constant)
                .toList();
    }

    /** Gives bytes a second method. Its name comes after those of all operations, so that it changes none of them. */
    static Call withDownload(Call call, Names methods) {
        return call.result().hasBytes() ? call.withDownload(methods.allot(call.name() + "Stream", "")) : call;
    }

    /** Names that the generated methods use themselves. */
    private static Names scope() {
        Names names = Names.ofMembers();
        List.of("params", "options", "transport", "token", "page", "last", "found")
                .forEach(names::take);
        return names;
    }

    /** Those of the path first, in its order. */
    private static List<Operation.Parameter> ordered(Operation operation) {
        List<Operation.Parameter> all = new ArrayList<>(operation.parameters());
        all.sort(java.util.Comparator.comparingInt(
                p -> p.in().equals("path") ? operation.path().indexOf("{" + p.name() + "}") : Integer.MAX_VALUE));
        return all;
    }

    /** @param further required parameters that are more than a Java method can take (JVMS 4.3.3), beside the body and options */
    private @Nullable ParamsType params(Operation operation, List<Operation.Parameter> further) {
        Operation.Stream stream = operation.hints().stream();
        Names scope = Names.ofMembers();
        List<Argument> all = new ArrayList<>();
        for (Operation.Parameter parameter : further) {
            all.add(parameters.argument(parameter, scope.allot(Names.component(parameter.name()), "")));
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            boolean isSwitch = stream != null
                    && stream.in().equals("query")
                    && stream.name().equals(parameter.name());
            if (!parameter.required() && !parameter.clientOption() && !isSwitch) {
                all.add(parameters.argument(parameter, scope.allot(Names.component(parameter.name()), "")));
            }
        }
        if (all.size() > MOST_PARAMETERS) {
            problems.warn(
                    operation.pointer() + "/parameters",
                    "it has " + operation.parameters().size()
                            + " parameters, more than a Java method and a record can take",
                    "the last ones are omitted; set query parameters by CallOptions");
            all.subList(MOST_PARAMETERS, all.size()).clear();
        }
        return all.isEmpty()
                ? null
                : new ParamsType(names.params(operation), all, all.subList(0, Math.min(further.size(), all.size())));
    }

    private static Doc doc(Operation operation) {
        String summary = Objects.requireNonNullElse(operation.summary(), "").strip();
        String description =
                Objects.requireNonNullElse(operation.description(), "").strip();
        String text = summary.isEmpty() || description.startsWith(summary)
                ? description
                : (summary.endsWith(".") ? summary : summary + ".")
                        + (description.isEmpty() ? "" : "\n\n" + description);
        return new Doc(operation.pointer(), text, operation.deprecated());
    }

    private @Nullable Paging paging(Operation operation, @Nullable ParamsType params, Result result) {
        Operation.Paging hint = operation.hints().paging();
        if (hint == null) {
            return null;
        }
        Argument token = params == null
                ? null
                : params.arguments().stream()
                        .filter(a -> a.wireName().equals(hint.token()))
                        .findFirst()
                        .orElse(null);
        RecordType page = record(result.type());
        Component items = page == null ? null : component(page, hint.items());
        Component next = page == null ? null : component(page, hint.nextToken());
        if (token == null
                || token.place() != Place.QUERY
                || !token.type().equals(TEXT)
                || items == null
                || next == null
                || !next.type().equals(TEXT)
                || !items.type().isList()
                || items.type().hasNulls()) {
            problems.warn(
                    operation.pointer() + "/x-paging",
                    "the names don't match the parameters and the response; the method returns single pages",
                    "set `token` to an optional string parameter of the query, `nextToken` to a string and `items` to a list of the response");
            return null;
        }
        return new Paging(token.name(), next.name(), items.name(), items.type().element());
    }

    private @Nullable RecordType record(TypeRef type) {
        return types.stream()
                .filter(t -> type.isNamed(t.name()))
                .flatMap(t -> t.asRecord().stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Component component(RecordType record, String wireName) {
        return record.components().stream()
                .filter(c -> c.wireName().equals(wireName))
                .findFirst()
                .orElse(null);
    }
}
