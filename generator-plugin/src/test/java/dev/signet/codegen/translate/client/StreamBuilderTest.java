package dev.signet.codegen.translate.client;

import static dev.signet.codegen.model.Models.bool;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static dev.signet.codegen.model.OperationBuilder.get;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.EventsType;
import dev.signet.codegen.javamodel.ClientType.ResultKind;
import dev.signet.codegen.javamodel.ClientType.Resume;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which calls stream, what of, and how a stream goes on. */
class StreamBuilderTest {
    private static final String SSE = "text/event-stream";

    private final Problems problems = new Problems();

    /** A document with a union {@code Step} that {@code type} tells apart, and a record {@code Row}. */
    private static DocumentBuilder events() {
        return document()
                .schema("Start", object(required("type", constant("start"))))
                .schema("Stop", object(required("type", constant("stop"))))
                .schema("Step", oneOf(ref("Start"), ref("Stop")))
                .schema("Row", object(required("a", string())))
                .schema("Talk", object(required("q", string()), optional("stream", bool())))
                .schema("Note", object(optional("stream", string())))
                .schema("Mood", values("a", "b"));
    }

    private Call call(OperationBuilder operation) {
        return JavaModels.call(events().operation(operation), problems);
    }

    private String event(String mediaType, Schema schema) {
        return JavaNotation.of(
                call(get("/log").response("200", mediaType, schema)).streaming().event());
    }

    @Test
    void callWithoutAStreamDoesNotStream() {
        assertThat(call(get("/log").response("200", "application/json", ref("Row")))
                        .streaming())
                .isNull();
        assertThat(call(get("/log").response("404", SSE, ref("Row"))).streaming())
                .isNull();
    }

    @Test
    void streamOfEventsIsAMethodBesideTheCall() {
        Call call = call(post("/log")
                .id("create")
                .response("200", "application/json", ref("Row"))
                .response("200", SSE, ref("Step")));
        Streaming streaming = call.streaming();

        assertThat(call.result().kind()).isEqualTo(ResultKind.JSON);
        assertThat(List.of(streaming.method(), streaming.events(), JavaNotation.of(streaming.event())))
                .containsExactly("createStream", "StepProtocol", "Step");
    }

    @Test
    void streamIsNamedByItsHintAndItsSwitchIsNoParameter() {
        Call call = call(
                get("/log").query("stream", string()).query("q", string()).response("200", SSE, ref("Step")).stream(
                        new Operation.Stream("query", "stream", "follow", null, null)));

        assertThat(call.streaming().method()).isEqualTo("follow");
        assertThat(call.streaming().name()).isEqualTo("stream");
        assertThat(call.streaming().inBody()).isFalse();
        assertThat(call.params().arguments()).extracting(Argument::name).containsExactly("q");
    }

    @Test
    void streamSwitchOfTheBodyIsMarkedSo() {
        Call call = call(post("/log").response("200", SSE, ref("Step")).streamedBy("body", "stream"));

        assertThat(call.streaming().inBody()).isTrue();
    }

    @Test
    void truthValueNamedStreamOfTheBodyIsTheSwitchWhereResponsesAreOfBothKinds() {
        OperationBuilder both = post("/log")
                .body("application/json", ref("Talk"))
                .response("200", "application/json", ref("Row"))
                .response("200", SSE, ref("Step"));
        OperationBuilder one =
                post("/log").body("application/json", ref("Talk")).response("200", SSE, ref("Step"));

        assertThat(call(both).streaming().inBody()).isTrue();
        assertThat(call(both).streaming().name()).isEqualTo("stream");
        assertThat(call(one).streaming().inBody()).isFalse();
        assertThat(call(one).streaming().name()).isEmpty();
    }

    @Test
    void textNamedStreamIsNoSwitch() {
        Call call = call(post("/log")
                .body("application/json", ref("Note"))
                .response("200", "application/json", ref("Row"))
                .response("200", SSE, ref("Step")));

        assertThat(call.streaming().inBody()).isFalse();
    }

    @Test
    void eventIsOfTheTypeOfItsData() {
        assertThat(event(SSE, ref("Row"))).isEqualTo("Row");
        assertThat(event(SSE, string())).isEqualTo("string");
        assertThat(event(SSE, ref("Mood"))).isEqualTo("Mood");
        assertThat(event(SSE, list(ref("Row")))).isEqualTo("[Row]");
    }

    @Test
    void lineOfJsonLinesIsTheItemOfTheListOrTheSchemaItself() {
        assertThat(event("application/jsonl", list(ref("Row")))).isEqualTo("Row");
        assertThat(event("application/x-ndjson", ref("Row"))).isEqualTo("Row");
        assertThat(JavaNotation.of(call(get("/log").itemsResponse("200", "application/jsonl", list(ref("Row"))))
                        .streaming()
                        .event()))
                .isEqualTo("[Row]");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void jsonLinesDescribedAsAScalarAreAnyJsonWithAWarning() {
        assertThat(event("application/jsonl", string())).isEqualTo("json");
        assertThat(JavaModels.places(problems))
                .containsExactly("WARNING #/paths/~1log/get/responses/200/content/application~1jsonl/schema");
    }

    @Test
    void eventsArePreferredToJsonLines() {
        Call call = call(
                get("/log").response("200", "application/jsonl", ref("Row")).response("200", SSE, ref("Step")));

        assertThat(call.streaming().mediaType()).isEqualTo(SSE);
    }

    @Test
    void callsThatStreamTheSameShareTheMeaningOfItsEvents() {
        List<EventsType> events = JavaModels.of(
                        events().operation(get("/a").response("200", SSE, ref("Step")))
                                .operation(get("/b").response("200", SSE, ref("Step")))
                                .operation(get("/c").response("200", "application/jsonl", ref("Step"))),
                        problems)
                .client()
                .events();

        assertThat(events).extracting(EventsType::name).containsExactly("StepProtocol", "StepProtocol2");
        assertThat(events).extracting(EventsType::isJsonLines).containsExactly(false, true);
    }

    @Test
    void protocolOfEventsGivesWayToTheTypesThatTheClientImports() {
        JavaModel model = JavaModels.of(
                document()
                        .schema("Event", object(required("a", string())))
                        .operation(get("/a").response("200", SSE, ref("Event"))),
                problems);

        assertThat(model.client().events()).extracting(EventsType::name).containsExactly("EventProtocol2");
    }

    private EventsType meaning(String schema, ApiModel.Events told) {
        return JavaModels.of(
                        events().events(schema, told).operation(get("/a").response("200", SSE, ref(schema))), problems)
                .client()
                .events()
                .get(0);
    }

    @Test
    void eventsThatTheDocumentExplainsEndAsItSays() {
        EventsType meaning = meaning("Step", new ApiModel.Events("END", List.of("stop"), List.of("oops"), "id", null));

        assertThat(List.of(meaning.sentinel(), meaning.id())).containsExactly("END", "id");
        assertThat(meaning.last()).containsExactly("stop");
        assertThat(meaning.error()).containsExactly("oops");
        assertThat(meaning.mayEndQuietly()).isFalse();
    }

    @Test
    void discriminatorValuesMeanNothingForEventsWithoutADiscriminator() {
        EventsType meaning = meaning("Row", new ApiModel.Events(null, List.of("stop"), List.of("oops"), null, null));

        assertThat(meaning.last()).isEmpty();
        assertThat(meaning.error()).isEmpty();
    }

    @Test
    void eventsThatTheDocumentDoesNotExplainMayEndAnyWay() {
        EventsType meaning = JavaModels.of(events().operation(get("/a").response("200", SSE, ref("Step"))), problems)
                .client()
                .events()
                .get(0);

        assertThat(meaning.sentinel()).isEqualTo("[DONE]");
        assertThat(meaning.mayEndQuietly()).isTrue();
    }

    private static OperationBuilder creating(String resumedBy) {
        return post("/log").id("create").response("200", SSE, ref("Step")).stream(new Operation.Stream(
                "body", "stream", null, null, new Operation.Resume(resumedBy, List.of("log.id", "id"), "store")));
    }

    private static OperationBuilder resuming(boolean withLastEventId) {
        return get("/log/{id}")
                .id("get")
                .path("id", string())
                .query("last_event_id", string())
                .response("200", SSE, ref("Step"))
                .stream(new Operation.Stream("query", "stream", null, withLastEventId ? "last_event_id" : null, null));
    }

    private List<Call> calls(OperationBuilder... operations) {
        DocumentBuilder document = events();
        for (OperationBuilder operation : operations) {
            document.operation(operation);
        }
        return JavaModels.of(document, problems).client().calls();
    }

    @Test
    void cutStreamIsResumedByTheOperationOfItsHint() {
        List<Call> calls = calls(creating("get"), resuming(true));

        assertThat(calls.get(0).streaming().resume())
                .isEqualTo(new Resume("LogRequests", "getStream", "GetParams", "lastEventId", "store"));
        assertThat(calls.get(1).streaming().lastEventId()).isEqualTo("lastEventId");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void pathsToTheObjectOfAStreamAreSplitAtDots() {
        List<EventsType> events = JavaModels.of(
                        events().operation(creating("get")).operation(resuming(true)), problems)
                .client()
                .events();

        assertThat(events.get(0).objectId()).containsExactly(List.of("log", "id"), List.of("id"));
    }

    @Test
    void operationThatCantResumeAStreamIsAWarning() {
        assertThat(calls(creating("missing"), resuming(true)).get(0).streaming().resume())
                .isNull();
        assertThat(calls(creating("get"), resuming(false)).get(0).streaming().resume())
                .isNull();
        assertThat(calls(creating("create")).get(0).streaming().resume()).isNull();

        assertThat(problems.all()).hasSize(3).allMatch(p -> p.pointer().equals("#/paths/~1log/post/x-stream/resume"));
    }
}
