package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.EventForm;
import dev.signet.codegen.javamodel.ClientType.EventsType;
import dev.signet.codegen.javamodel.ClientType.ParamsType;
import dev.signet.codegen.javamodel.ClientType.Resume;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What streams, how it is switched on, what its events mean and how it goes on after a cut. */
final class StreamBuilder {
    /** What ends a stream where the document names nothing; it can't be an event of JSON. */
    private static final String DONE = "[DONE]";

    /** The property of a body that switches streaming on where the document says no more. */
    private static final String SWITCH = "stream";

    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING);
    private static final TypeRef TRUTH = new TypeRef.Scalar(ScalarKind.BOOLEAN);
    private static final TypeRef ANY = new TypeRef.Json(false);

    private final ApiModel model;
    private final TypeTable table;
    private final SchemaIndex index;
    private final List<JavaType> types;
    private final ClientNames names;
    private final Problems problems;
    private final Map<Kind, EventsType> events = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /** Streams of one type of event, sent in one way. */
    private record Kind(
            TypeRef event, String mediaType, @Nullable String sentinel, EventForm form) {}

    StreamBuilder(ApiModel model, TypeTable table, List<JavaType> types, ClientNames names, Problems problems) {
        this.model = model;
        this.table = table;
        this.index = SchemaIndex.of(model);
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
        Content content = content(operation);
        if (content == null) {
            return null;
        }
        Operation.Stream hint = operation.hints().stream();
        TypeRef event = event(content);
        EventForm form = form(content, event);
        if (!form.isText() && !form.isWhole() && !event.isAnyJson() && mayBeNull(content)) {
            problems.warn(
                    content.pointer(),
                    "the events of the stream may be null; a null is skipped, since a stream can't deliver it",
                    "if it means something, describe the data as an object");
            form = form.orNull();
        }
        warnOfOthers(operation, content, event);
        EventsType meaning = meaning(event, form, content, hint == null ? null : hint.resume());
        String wanted = hint == null || hint.method() == null ? call + "Stream" : Names.component(hint.method());
        String method = methods.allot(wanted, "");
        boolean isSwitched = hint == null && isSwitchedByBody(operation);
        return new Streaming(
                method,
                meaning.name(),
                event,
                meaning.mediaType(),
                hint == null ? isSwitched : hint.in().equals("body"),
                hint == null ? (isSwitched ? SWITCH : "") : hint.name(),
                hint == null || hint.lastEventId() == null ? null : argument(params, hint.lastEventId()),
                null);
    }

    /**
     * Whether the body says if the response streams, by the truth value {@code stream} that services with both kinds of responses have
     * for it.
     */
    private boolean isSwitchedByBody(Operation operation) {
        Operation.Body body = operation.body();
        Content sent = body == null ? null : ContentSelector.preferred(body.content());
        boolean hasOther = operation.successes().stream()
                .flatMap(response -> response.content().stream())
                .anyMatch(content -> !content.isStream());
        if (sent == null || !hasOther || !ContentSelector.isJson(sent.type())) {
            return false;
        }
        Set<String> names = new HashSet<>();
        table.typeOf(sent.schema()).asNamed().ifPresent(named -> names.add(named.name()));
        types.stream()
                .flatMap(type -> type.asUnion().stream())
                .filter(union -> names.contains(union.name()))
                .toList()
                .forEach(union -> union.variants().forEach(variant -> names.add(variant.name())));
        return types.stream()
                .flatMap(type -> type.asRecord().stream())
                .filter(type -> names.contains(type.name()))
                .flatMap(type -> type.components().stream())
                .anyMatch(c -> c.wireName().equals(SWITCH) && c.type().equals(TRUTH));
    }

    /** Server-sent events if there are any: they say more. */
    private static @Nullable Content content(Operation operation) {
        return contents(operation).stream()
                .min(Comparator.comparing(Content::isJsonLines))
                .orElse(null);
    }

    private static List<Content> contents(Operation operation) {
        return operation.responses().stream()
                .filter(r -> r.status().startsWith("2") || r.status().equals("default"))
                .flatMap(r -> r.content().stream())
                .filter(Content::isStream)
                .toList();
    }

    /** Streams of other media types and statuses. */
    private void warnOfOthers(Operation operation, Content read, TypeRef event) {
        for (Content other : contents(operation)) {
            if (other.equals(read)) {
                continue;
            }
            boolean same = lines(other).equals(event);
            if (!other.type().equals(read.type())) {
                String what = "the stream `" + other.type() + "` is not asked for: `" + read.type() + "` is";
                if (same) {
                    problems.note(
                            other.pointer(), what + ", with the same events", "remove the other to have this one");
                } else {
                    problems.warn(other.pointer(), what, "remove the other by an overlay if callers need this one");
                }
            } else if (!same) {
                problems.warn(
                        other.pointer(),
                        "a stream of this status is read as that of another, whose schema differs: " + read.pointer(),
                        "give both one schema, by an overlay if the document is not yours");
            }
        }
    }

    private TypeRef lines(Content content) {
        TypeRef declared = table.typeOf(content.schema());
        return content.isJsonLines() && !content.ofItems() && declared.isList() ? declared.element() : declared;
    }

    private TypeRef event(Content content) {
        TypeRef declared = table.typeOf(content.schema());
        if (content.isEvents() || content.ofItems()) {
            return declared;
        }
        if (declared.isScalar()) {
            problems.warn(
                    content.pointer() + "/schema",
                    "the schema describes the whole stream as a scalar; each line is any JSON value",
                    "set the schema of a line, or of a list of all lines");
            return ANY;
        }
        return declared.isList() ? declared.element() : declared;
    }

    /** Whether what one event is made of may be JSON null. */
    private boolean mayBeNull(Content content) {
        if (content.isEvents() || content.ofItems()) {
            return table.isNullable(content.schema());
        }
        return index.follow(content.schema())
                .asArray()
                .map(Schema.Array::items)
                .or(() -> Optional.of(content.schema()))
                .filter(table::isNullable)
                .isPresent();
    }

    /** Data that are a string in JSON stand in a stream without quotation marks. */
    private EventForm form(Content content, TypeRef event) {
        Operation.Events told = content.events();
        if (told != null && told.whole()) {
            return new EventForm(false, true, told.texts(), null);
        }
        boolean text = content.isEvents()
                && event.match(
                        scalar -> scalar.kind().isText(),
                        list -> false,
                        map -> false,
                        named -> types.stream()
                                .flatMap(type -> type.asEnum().stream())
                                .anyMatch(type -> type.name().equals(named.name())
                                        && type.kind().isText()),
                        TypeRef.Foreign::isText,
                        json -> false);
        if (text) {
            return new EventForm(true, false, List.of(), null);
        }
        String discriminator = content.isEvents() ? discriminator(content.schema()) : null;
        return discriminator == null ? EventForm.DATA : new EventForm(false, false, List.of(), discriminator);
    }

    /** The property that tells the members of a union apart, though not all JSON need have it; null if there is none. */
    private @Nullable String discriminator(Schema schema) {
        Schema.Union union = index.follow(schema).asUnion().orElse(null);
        if (union == null) {
            return null;
        }
        if (union.discriminator() != null) {
            return union.discriminator().property();
        }
        List<List<Schema.Property>> members = union.members().stream()
                .map(index::follow)
                .map(member -> member.asObject().map(Schema.Obj::properties).orElse(List.of()))
                .toList();
        return members.isEmpty()
                ? null
                : members.get(0).stream()
                        .map(Schema.Property::name)
                        .filter(name -> areOneEach(members, name))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether each member lists values of a property that no other lists. */
    private boolean areOneEach(List<List<Schema.Property>> members, String name) {
        Set<String> seen = new HashSet<>();
        return members.stream()
                .allMatch(properties -> properties.stream()
                        .filter(property -> property.name().equals(name))
                        .flatMap(property -> index.follow(property.schema()).asEnumeration().stream())
                        .filter(values -> !values.open())
                        .anyMatch(values -> values.values().stream().allMatch(value -> seen.add(value.text()))));
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

    private EventsType meaning(TypeRef event, EventForm form, Content content, Operation.@Nullable Resume resume) {
        Operation.Events described = content.events();
        String declaredSentinel = described == null ? null : described.sentinel();
        Kind kind = new Kind(event, content.type(), declaredSentinel, form);
        EventsType known = events.get(kind);
        List<List<String>> paths = new ArrayList<>(known == null ? List.of() : known.objectId());
        if (resume != null) {
            resume.id().forEach(path -> paths.add(List.of(path.split("\\."))));
        }
        Schema schema = content.isJsonLines() && !content.ofItems()
                ? content.schema().asArray().map(Schema.Array::items).orElse(content.schema())
                : content.schema();
        Map<String, ApiModel.Events> hints = model.info().client().events();
        ApiModel.Events told =
                schema.asRef().map(ref -> hints.get(ref.target())).orElse(null);
        if (told == null && described != null && described.envelope() != null) {
            told = hints.get(described.envelope());
        }
        String sentinel = told != null && told.sentinel() != null ? told.sentinel() : declaredSentinel;
        String name = known != null
                ? known.name()
                : names.events(event.asNamed().map(TypeRef.Named::name).orElse("Events"));
        boolean isTagged = types.stream()
                .flatMap(t -> t.asUnion().stream())
                .anyMatch(u -> u.tag() != null && event.isNamed(u.name()));
        EventsType meaning = new EventsType(
                name,
                event,
                kind.mediaType(),
                sentinel == null ? DONE : sentinel,
                told == null || !isTagged ? List.of() : told.last(),
                told == null || !isTagged ? List.of() : told.error(),
                told == null ? null : told.id(),
                told == null ? null : told.name(),
                paths.stream().distinct().toList(),
                (told == null && sentinel == null)
                        || (content.isJsonLines()
                                && sentinel == null
                                && (told == null || told.last().isEmpty())),
                form);
        events.put(kind, meaning);
        return meaning;
    }

    /** Sets how the group's streams go on, now that all calls are known. */
    ApiType link(ApiType api, List<ApiType> all) {
        List<Call> linked = new ArrayList<>();
        for (Call call : api.calls()) {
            linked.add(link(call, all));
        }
        return api.withCalls(linked);
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
                    "`" + hint.resume().operation() + "` can't resume a stream",
                    "use an operation that streams, has a `lastEventId` and exactly one required parameter, a string");
        }
        return call.withStreaming(streaming.withResume(resume));
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
