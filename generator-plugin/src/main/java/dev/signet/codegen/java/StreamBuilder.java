package dev.signet.codegen.java;

import dev.signet.codegen.java.ClientType.ApiType;
import dev.signet.codegen.java.ClientType.Argument;
import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.ClientType.EventsType;
import dev.signet.codegen.java.ClientType.ParamsType;
import dev.signet.codegen.java.ClientType.Resume;
import dev.signet.codegen.java.ClientType.Streaming;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What streams, how it is switched on, what its events mean and how it goes on after a cut. */
final class StreamBuilder {
    /** What ends a stream where the document names nothing; it can't be an event of JSON. */
    private static final String DONE = "[DONE]";

    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING);
    private static final TypeRef ANY = new TypeRef.Json(false);

    private final ApiModel model;
    private final TypeTable table;
    private final List<JavaType> types;
    private final ClientNames names;
    private final Problems problems;
    private final Map<TypeRef, EventsType> events = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    StreamBuilder(ApiModel model, TypeTable table, List<JavaType> types, ClientNames names, Problems problems) {
        this.model = model;
        this.table = table;
        this.types = types;
        this.names = names;
        this.problems = problems;
        model.operations().forEach(op -> operations.putIfAbsent(op.id(), op));
    }

    List<EventsType> events() {
        return List.copyOf(events.values());
    }

    /** How the operation streams, or null if it doesn't. */
    @Nullable
    Streaming build(Operation operation, String call, @Nullable ParamsType params, Names methods) {
        Content content = operation.responses().stream()
                .filter(r -> r.status().startsWith("2") || r.status().equals("default"))
                .flatMap(r -> r.content().stream())
                .filter(c -> Contents.bare(c.mediaType()).equals("text/event-stream"))
                .findFirst()
                .orElse(null);
        if (content == null) {
            return null;
        }
        Operation.Stream hint = operation.hints().stream();
        TypeRef declared = table.typeOf(content.schema());
        TypeRef event = JavaModel.hasEntryPoints(declared) || declared.equals(TEXT) ? declared : ANY;
        EventsType meaning = meaning(event, content.schema(), hint == null ? null : hint.resume());
        String wanted = hint == null || hint.method() == null ? call + "Stream" : Names.component(hint.method());
        String method = methods.allot(wanted, "");
        methods.take(method + "Async");
        return new Streaming(
                method,
                meaning.name(),
                event,
                hint != null && hint.in().equals("body"),
                hint == null ? "" : hint.name(),
                hint == null || hint.lastEventId() == null ? null : argument(params, hint.lastEventId()),
                null);
    }

    private static @Nullable String argument(@Nullable ParamsType params, String wireName) {
        return params == null
                ? null
                : params.arguments().stream()
                        .filter(a -> a.wireName().equals(wireName))
                        .map(Argument::name)
                        .findFirst()
                        .orElse(null);
    }

    private EventsType meaning(TypeRef event, Schema schema, Operation.@Nullable Resume resume) {
        EventsType known = events.get(event);
        List<List<String>> paths = new ArrayList<>(known == null ? List.of() : known.objectId());
        if (resume != null) {
            resume.id().forEach(path -> paths.add(List.of(path.split("\\."))));
        }
        ApiModel.Events told = schema instanceof Schema.Ref ref
                ? model.info().client().events().get(ref.target())
                : null;
        String name = known != null
                ? known.name()
                : names.events(event instanceof TypeRef.Named named ? named.name() : "Events");
        boolean isTagged = types.stream()
                .anyMatch(t -> t instanceof UnionType u
                        && u.tag() != null
                        && event instanceof TypeRef.Named n
                        && n.name().equals(u.name()));
        EventsType meaning = new EventsType(
                name,
                event,
                told == null || told.sentinel() == null ? DONE : told.sentinel(),
                told == null || !isTagged ? List.of() : told.last(),
                told == null || !isTagged ? List.of() : told.error(),
                told == null ? null : told.id(),
                paths.stream().distinct().toList(),
                told == null);
        events.put(event, meaning);
        return meaning;
    }

    /** Sets how the group's streams go on, now that all calls are known. */
    ApiType link(ApiType api, List<ApiType> all) {
        List<Call> linked = new ArrayList<>();
        for (Call call : api.calls()) {
            linked.add(link(call, all));
        }
        return new ApiType(api.name(), api.accessor(), api.requests(), api.doc(), api.mixins(), linked);
    }

    private Call link(Call call, List<ApiType> all) {
        Operation operation = operations.get(call.operationId());
        Operation.Stream hint =
                operation == null || !operation.pointer().equals(call.doc().pointer())
                        ? null
                        : operation.hints().stream();
        Streaming streaming = call.streaming();
        if (streaming == null || hint == null || hint.resume() == null) {
            return call;
        }
        Resume resume = resume(hint.resume(), all);
        if (resume == null) {
            problems.warn(
                    call.doc().pointer() + "/x-stream/resume",
                    "`" + hint.resume().operation() + "` can't go on with a stream that was cut",
                    "name an operation that streams, has a `lastEventId` and needs one text to be told");
        }
        return new Call(
                call.name(),
                call.doc(),
                call.operationId(),
                call.httpMethod(),
                call.path(),
                call.required(),
                call.params(),
                call.body(),
                call.result(),
                call.idempotent(),
                call.paging(),
                new Streaming(
                        streaming.method(),
                        streaming.events(),
                        streaming.event(),
                        streaming.inBody(),
                        streaming.name(),
                        streaming.lastEventId(),
                        resume));
    }

    private static @Nullable Resume resume(Operation.Resume hint, List<ApiType> all) {
        for (ApiType api : all) {
            for (Call call : api.calls()) {
                Streaming streaming = call.streaming();
                ParamsType params = call.params();
                if (call.operationId().equals(hint.operation())
                        && streaming != null
                        && streaming.lastEventId() != null
                        && params != null
                        && call.body() == null
                        && call.required().size() == 1
                        && call.required().get(0).type().equals(TEXT)) {
                    return new Resume(
                            api.requests(), streaming.method(), params.name(), streaming.lastEventId(), hint.unless());
                }
            }
        }
        return null;
    }
}
