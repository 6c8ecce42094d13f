package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import dev.signet.interactions.support.http.StreamInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

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
