package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Received;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionDeclaration;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.StreamInterruptedException;
import dev.signet.interactions.support.http.client.CallOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop over registered functions, against a service whose answers are written down here. */
class FunctionLoopTest {
    private static final String CALL = """
            {"id": "i-1", "status": "requires_action", "steps": [
              {"type": "thought", "signature": "c2lnbmVk", "novel": 1.10},
              {"type": "function_call", "id": "c-1", "name": "double", "arguments": {"n": 21}, "signature": "YWdhaW4="}]}""";
    private static final String DONE = """
            {"id": "i-2", "status": "completed", "steps": [
              {"type": "model_output", "content": [{"type": "text", "text": "It is 42."}]}]}""";
    private static final Functions DOUBLE = Functions.builder()
            .add(
                    FunctionDeclaration.builder().name("double").build(),
                    arguments -> ToolResult.ofObjectValue(JsonObject.of(
                            "result",
                            JsonValue.of(2L * Long.parseLong(arguments.get("n").toJson())))))
            .build();

    private static ModelInteraction.Builder request() {
        return ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH).input(InteractionsInput.of("Twice 21?"));
    }

    private interface Scene {
        void run(InteractionsClient client, FakeService service);
    }

    private static void with(Scene test, Reply... replies) {
        try (FakeService service = FakeService.scripted(replies);
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .build()) {
            test.run(client, service);
        }
    }

    private static JsonValue input(Received request) {
        return request.json().get("input");
    }

    private static JsonValue json(String text) {
        return JsonValue.fromJson(text);
    }

    @Test
    void onlyResultsAreSentIfTheServiceKeepsTheRest() {
        with(
                (client, service) -> {
                    Interaction answer = FunctionLoop.of(client.interactions(), DOUBLE)
                            .run(request().build());
                    assertThat(answer.outputText()).isEqualTo("It is 42.");
                    JsonObject second = service.received().get(1).json();
                    assertThat(second.string("previous_interaction_id")).isEqualTo("i-1");
                    assertThat(second.get("tools"))
                            .isEqualTo(service.received().get(0).json().get("tools"));
                    assertThat(input(service.received().get(1))).isEqualTo(json("""
                            [{"type": "function_result", "call_id": "c-1", "name": "double", "result": {"result": 42}}]"""));
                },
                Reply.json(200, CALL),
                Reply.json(200, DONE));
    }

    @Test
    void everythingIsSentBackAsItCameIfTheServiceKeepsNothing() {
        with(
                (client, service) -> {
                    FunctionLoop.of(client.interactions(), DOUBLE)
                            .run(request().store(false).build());
                    JsonObject second = service.received().get(1).json();
                    assertThat(second.has("previous_interaction_id")).isFalse();
                    String steps = CALL.substring(CALL.indexOf('[') + 1, CALL.lastIndexOf(']'));
                    assertThat(input(service.received().get(1))).isEqualTo(json("""
                            [{"type": "user_input", "content": [{"type": "text", "text": "Twice 21?"}]}, %s,
                             {"type": "function_result", "call_id": "c-1", "name": "double", "result": {"result": 42}}]""".formatted(steps)));
                },
                Reply.json(200, CALL),
                Reply.json(200, DONE));
    }

    private static Reply stream(String interaction) {
        JsonObject whole = JsonObject.fromJson(interaction);
        List<JsonValue> events = new ArrayList<>();
        int index = 0;
        for (JsonValue step : whole.array("steps").values()) {
            JsonValue at = JsonValue.of(index++);
            events.add(JsonObject.of("event_type", JsonValue.of("step.start"), "index", at, "step", step));
            events.add(JsonObject.of("event_type", JsonValue.of("step.stop"), "index", at));
        }
        events.add(JsonObject.of(
                "event_type", JsonValue.of("interaction.completed"), "interaction", whole.without("steps")));
        return Reply.events(events);
    }

    @Test
    void itStreamsAndTellsEveryEvent() {
        with(
                (client, service) -> {
                    List<InteractionSseEvent> events = new ArrayList<>();
                    Interaction answer = FunctionLoop.of(client.interactions(), DOUBLE)
                            .run(request().build(), events::add);
                    assertThat(answer.outputText()).isEqualTo("It is 42.");
                    assertThat(events).hasSize(8);
                    assertThat(service.received())
                            .allSatisfy(r -> assertThat(r.json().get("stream")).isEqualTo(JsonValue.of(true)));
                },
                stream(CALL),
                stream(DONE));
    }

    @Test
    void aStreamThatIsCutEndsTheLoop() {
        with(
                (client, service) -> assertThatExceptionOfType(StreamInterruptedException.class)
                        .isThrownBy(() -> FunctionLoop.of(client.interactions(), DOUBLE)
                                .run(request().store(false).build(), event -> {})),
                Reply.stream("data: {\"event_type\":\"step.stop\",\"index\":0}\n\n")
                        .cutOff());
    }

    @Test
    void aModelThatNeverHasEnoughIsStopped() {
        with(
                (client, service) -> {
                    FunctionLoop loop =
                            FunctionLoop.of(client.interactions(), DOUBLE).withRounds(3);
                    assertThatExceptionOfType(FunctionLimitException.class)
                            .isThrownBy(() -> loop.run(request().build()))
                            .withMessageContaining("3 rounds")
                            .satisfies(e -> assertThat(e.interaction().id()).isEqualTo("i-1"));
                    assertThat(service.received()).hasSize(3);
                    assertThatIllegalArgumentException().isThrownBy(() -> loop.withRounds(0));
                },
                Reply.json(200, CALL),
                Reply.json(200, CALL),
                Reply.json(200, CALL));
    }

    @Test
    void resultsThatCouldNotBeSentAreNotLost() {
        AtomicInteger runs = new AtomicInteger();
        Functions counted = Functions.builder()
                .add(FunctionDeclaration.builder().name("double").build(), arguments -> {
                    runs.incrementAndGet();
                    return ToolResult.of("42");
                })
                .build();
        for (boolean stored : new boolean[] {true, false}) {
            runs.set(0);
            with(
                    (client, service) -> {
                        FunctionLoop loop = FunctionLoop.of(client.interactions(), counted)
                                .withOptions(CallOptions.builder()
                                        .retries(RetryPolicy.NEVER)
                                        .build());
                        FunctionLoopException failure = catchThrowableOfType(
                                FunctionLoopException.class,
                                () -> loop.run(request().store(stored).build()));
                        assertThat(failure).hasCauseInstanceOf(StatusException.class);
                        assertThat(failure.interaction().id()).isEqualTo("i-1");
                        assertThat(loop.run(failure.request()).outputText()).isEqualTo("It is 42.");
                        assertThat(runs).hasValue(1);
                        assertThat(service.received().get(2).json())
                                .isEqualTo(service.received().get(1).json());
                    },
                    Reply.json(200, CALL),
                    Reply.json(500, "{}"),
                    Reply.json(200, DONE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incomplete", "failed", "cancelled", "budget_exceeded"})
    void callsOfAnswersThatAreNotWholeAreNotRun(String status) {
        Functions none = Functions.builder()
                .add(FunctionDeclaration.builder().name("double").build(), arguments -> {
                    throw new AssertionError("It was run");
                })
                .build();
        with(
                (client, service) -> {
                    Interaction answer = FunctionLoop.of(client.interactions(), none)
                            .run(request().build());
                    assertThat(answer.status().value()).isEqualTo(status);
                    assertThat(service.received()).hasSize(1);
                },
                Reply.json(200, CALL.replace("requires_action", status)));
    }

    @Test
    void whatNoFunctionCanDoIsAnExceptionWithTheInteraction() {
        with(
                (client, service) -> {
                    FunctionLoop loop = FunctionLoop.of(client.interactions(), DOUBLE);
                    assertThatExceptionOfType(FunctionLoopException.class)
                            .isThrownBy(() -> loop.run(request().build()))
                            .withMessageContaining("can't be read")
                            .satisfies(e -> assertThat(e.interaction().id()).isEqualTo("i-1"));
                    assertThatExceptionOfType(FunctionLoopException.class)
                            .isThrownBy(() -> loop.run(request().build()))
                            .withMessageContaining("requires an action")
                            .satisfies(e -> assertThat(e.request()).isNull());
                },
                Reply.json(200, CALL.replace("\"name\": \"double\", ", "")),
                Reply.json(200, DONE.replace("completed", "requires_action")));
    }

    private static final String THREE = """
            {"id": "i-1", "status": "requires_action", "steps": [
              {"type": "function_call", "id": "c-1", "name": "wait", "arguments": {"n": 1}},
              {"type": "function_call", "id": "c-2", "name": "wait", "arguments": {"n": 2}},
              {"type": "function_call", "id": "c-3", "name": "wait", "arguments": {"n": 3}}]}""";

    private static List<String> results(FakeService service) {
        return service.received().get(1).json().array("input").values().stream()
                .map(step -> ((JsonObject) step).string("call_id") + " " + ((JsonObject) step).get("result"))
                .toList();
    }

    @Test
    void callsRunSideBySideAndTheirResultsAreInOrder() {
        CyclicBarrier all = new CyclicBarrier(3);
        Functions functions = Functions.builder()
                .add(FunctionDeclaration.builder().name("wait").build(), arguments -> {
                    all.await();
                    return ToolResult.of("n" + arguments.get("n").toJson());
                })
                .build();
        ExecutorService threads = Executors.newCachedThreadPool();
        with(
                (client, service) -> {
                    FunctionLoop.of(client.interactions(), functions)
                            .withParallelCalls(threads, 3)
                            .run(request().build());
                    assertThat(results(service)).containsExactly("c-1 \"n1\"", "c-2 \"n2\"", "c-3 \"n3\"");
                },
                Reply.json(200, THREE),
                Reply.json(200, DONE));
        threads.shutdown();
    }

    @Test
    void aFunctionThatTakesTooLongIsInterruptedAndOneThatIsNotApprovedNotRun() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Functions functions = Functions.builder()
                .add(FunctionDeclaration.builder().name("wait").build(), arguments -> {
                    if (arguments.get("n").toJson().equals("1")) {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            interrupted.set(true);
                            throw e;
                        }
                    }
                    return ToolResult.of("ok");
                })
                .build();
        with(
                (client, service) -> {
                    FunctionLoop.of(client.interactions(), functions)
                            .withTimeLimit(Duration.ofMillis(300))
                            .withApproval(call -> !call.id().equals("c-2"))
                            .run(request().build());
                    assertThat(results(service))
                            .containsExactly(
                                    "c-1 \"The function wait did not end within PT0.3S\"",
                                    "c-2 \"The call of wait was not approved\"",
                                    "c-3 \"ok\"");
                },
                Reply.json(200, THREE),
                Reply.json(200, DONE));
        assertThat(interrupted).isTrue();
    }

    @Test
    void itRunsInAThreadOfItsOwn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Functions functions = Functions.builder()
                .add(FunctionDeclaration.builder().name("double").build(), arguments -> {
                    begun.countDown();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        ended.countDown();
                        throw e;
                    }
                    return ToolResult.of("late");
                })
                .build();
        with(
                (client, service) -> {
                    FunctionLoop loop = FunctionLoop.of(client.interactions(), DOUBLE);
                    assertThat(loop.runAsync(request().build()).join().outputText())
                            .isEqualTo("It is 42.");
                    CompletableFuture<Interaction> waiting = FunctionLoop.of(client.interactions(), functions)
                            .runAsync(request().build());
                    await(begun);
                    waiting.cancel(true);
                    await(ended);
                },
                Reply.json(200, CALL),
                Reply.json(200, DONE),
                Reply.json(200, CALL));
        assertThat(interrupted).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void errorsThatAModelCanBeToldAre() {
        Functions functions = Functions.builder()
                .add(FunctionDeclaration.builder().name("asserts").build(), arguments -> {
                    throw new AssertionError("n is negative");
                })
                .add(FunctionDeclaration.builder().name("links").build(), arguments -> {
                    throw new NoClassDefFoundError("Missing");
                })
                .add(FunctionDeclaration.builder().name("exhausts").build(), arguments -> {
                    throw new OutOfMemoryError("heap");
                })
                .build();
        assertThat(call(functions, "asserts").result()).isEqualTo(ToolResult.of("n is negative"));
        assertThat(call(functions, "links").result()).isEqualTo(ToolResult.of("Missing"));
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> call(functions, "exhausts"));
    }

    private static FunctionResultStep call(Functions functions, String name) {
        return functions.call(
                FunctionCallStep.builder(JsonObject.EMPTY, "c", name).build());
    }

    @Test
    void whatGoesWrongInAFunctionIsToldToTheModel() {
        Functions functions = Functions.builder()
                .add(FunctionDeclaration.builder().name("fails").build(), arguments -> {
                    throw new java.io.IOException("The disk is full");
                })
                .add(FunctionDeclaration.builder().name("blank").build(), arguments -> {
                    throw new IllegalStateException();
                })
                .build();
        assertThat(call(functions, "fails"))
                .isEqualTo(FunctionResultStep.builder("c", ToolResult.of("The disk is full"))
                        .name("fails")
                        .isError(true)
                        .build());
        assertThat(call(functions, "blank").result()).isEqualTo(ToolResult.of("IllegalStateException"));
        assertThat(call(functions, "nosuch").result())
                .isEqualTo(ToolResult.of("Unknown function nosuch; use one of fails, blank"));
        assertThat(call(functions, "nosuch").isError()).isTrue();
    }

    @Test
    void anInterruptEndsTheLoopAndStays() {
        Functions functions = Functions.builder()
                .add(FunctionDeclaration.builder().name("waits").build(), arguments -> {
                    throw new InterruptedException();
                })
                .build();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> call(functions, "waits"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void functionsNeedNamesOfTheirOwn() {
        Functions.Builder builder = Functions.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(FunctionDeclaration.builder().build(), a -> ToolResult.of("")));
        builder.add(FunctionDeclaration.builder().name("f").build(), a -> ToolResult.of(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder.add(FunctionDeclaration.builder().name("f").build(), a -> ToolResult.of("")));
        assertThat(builder.build().tools()).hasSize(1);
    }
}
