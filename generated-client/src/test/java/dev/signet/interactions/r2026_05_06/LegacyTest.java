package dev.signet.interactions.r2026_05_06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_06.model.ContentDelta;
import dev.signet.interactions.r2026_05_06.model.CreateModelInteractionParams;
import dev.signet.interactions.r2026_05_06.model.Interaction;
import dev.signet.interactions.r2026_05_06.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_06.model.InteractionsInput;
import dev.signet.interactions.r2026_05_06.model.ModelOption;
import dev.signet.interactions.r2026_05_06.model.TextDelta;
import dev.signet.interactions.r2026_05_06.model.Turn;
import dev.signet.interactions.r2026_05_06.model.TurnContent;
import dev.signet.interactions.r2026_05_20.Transcripts;
import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.ModelOutputStep;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.r2026_05_20.model.ThoughtStep;
import dev.signet.interactions.r2026_05_20.model.UserInputStep;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.client.EventStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The revision before: what was stored can still be read, and told in the steps of the one after it. */
@SuppressWarnings("deprecation") // the revision is retired
class LegacyTest {
    private static final Path PAYLOADS = Path.of("../../shared/payloads");

    private static List<JsonObject> payloads() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), "The payloads are not beside the project");
        JsonArray files = JsonObject.fromJson(Files.readAllBytes(PAYLOADS.resolve("index.json")))
                .array("files");
        return Objects.requireNonNull(files).values().stream()
                .map(JsonObject.class::cast)
                .filter(f -> "2026-05-06".equals(f.string("revision")))
                .filter(f -> String.valueOf(f.string("file")).endsWith(".json"))
                .filter(f -> f.string("schema") != null)
                .toList();
    }

    @Test
    void itsClientSpeaksItsRevisionBesideTheNewerOne() {
        String events = """
                data: {"event_type":"interaction.start","interaction":{"id":"i"}}

                data: {"event_type":"content.delta","index":0,"delta":{"type":"text","text":"Hi"}}

                data: {"event_type":"interaction.complete","interaction":{"id":"i","status":"completed"}}

                """;
        try (FakeService service = FakeService.scripted(Reply.stream(events), Reply.json(200, "{\"id\":\"j\"}"));
                InteractionsClient old = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .build();
                dev.signet.interactions.r2026_05_20.InteractionsClient newer =
                        dev.signet.interactions.r2026_05_20.InteractionsClient.builder()
                                .apiKey("k")
                                .baseUri(service.uri())
                                .build()) {
            InteractionsInput turns = InteractionsInput.ofTurnList(
                    List.of(Turn.builder(TurnContent.of("Hello"), "user").build()));
            List<InteractionSseEvent> seen = new ArrayList<>();
            try (EventStream<InteractionSseEvent> stream =
                    old.interactions().stream(CreateModelInteractionParams.builder(turns, ModelOption.GEMINI_2_5_FLASH)
                            .build())) {
                stream.forEach(seen::add);
            }
            assertThat(seen).hasSize(3);
            assertThat(((TextDelta) ((ContentDelta) seen.get(1)).delta()).text())
                    .isEqualTo("Hi");
            assertThat(newer.interactions().get("j").id()).isEqualTo("j");
            assertThat(service.received())
                    .extracting(r -> r.header("Api-Revision"))
                    .containsExactly("2026-05-06", "2026-05-20");
            assertThat(service.received().get(0).json().get("input"))
                    .isEqualTo(JsonValue.fromJson("[{\"role\":\"user\",\"content\":\"Hello\"}]"));
        }
        assertThat(InteractionsClient.class).hasAnnotation(Deprecated.class);
    }

    @Test
    void turnsOfAGuideCanBeBuilt() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), "The payloads are not beside the project");
        CreateModelInteractionParams request = CreateModelInteractionParams.builder(
                        InteractionsInput.ofTurnList(List.of(
                                turn("user", "What are the three largest cities in Spain?"),
                                turn("model", "The three largest cities in Spain are Madrid, Barcelona, and Valencia."),
                                turn("user", "What is the most famous landmark in the second one?"))),
                        ModelOption.GEMINI_2_5_FLASH)
                .build();
        String guide = Files.readString(PAYLOADS.resolve("seeds/004/05-stateless-conversation.request.json"));
        assertThat(JsonValue.fromJson(request.toJson())).isEqualTo(JsonValue.fromJson(guide));
    }

    private static Turn turn(String role, String text) {
        return Turn.builder(TurnContent.of(text), role).build();
    }

    private static List<Step> steps(String json) {
        return Transcripts.toSteps(Interaction.fromJson(json));
    }

    @Test
    void aStoredInteractionIsToldInSteps() {
        List<Step> steps = steps("""
                {"id": "i", "status": "requires_action", "input": "And in Boston?", "outputs": [
                  {"type": "thought", "signature": "c2ln", "summary": [{"type": "text", "text": "Hm."}]},
                  {"type": "text", "text": "Let me", "annotations": []},
                  {"type": "text", "text": " see.", "novel": 1.10},
                  {"type": "image", "data": "QQ==", "mime_type": "image/png"},
                  {"type": "function_call", "id": "c", "name": "f", "arguments": {"n": 1E+3}, "signature": "YQ=="},
                  {"type": "telepathy", "strength": 9}]}""");
        assertThat(steps)
                .map(Object::getClass)
                .isEqualTo(List.of(
                        UserInputStep.class,
                        ThoughtStep.class,
                        ModelOutputStep.class,
                        FunctionCallStep.class,
                        Step.Unknown.class));
        assertThat(steps.get(1).toJson())
                .isEqualTo(
                        "{\"type\":\"thought\",\"signature\":\"c2ln\",\"summary\":[{\"type\":\"text\",\"text\":\"Hm.\"}]}");
        assertThat(JsonValue.fromJson(steps.get(2).toJson())).isEqualTo(JsonValue.fromJson("""
                {"type": "model_output", "content": [
                  {"type": "text", "text": "Let me", "annotations": []},
                  {"type": "text", "text": " see.", "novel": 1.10},
                  {"type": "image", "data": "QQ==", "mime_type": "image/png"}]}"""));
        assertThat(((FunctionCallStep) steps.get(3)).arguments().toJson()).isEqualTo("{\"n\":1E+3}");
        assertThat(steps.get(4).toJson()).isEqualTo("{\"type\":\"telepathy\",\"strength\":9}");
    }

    @Test
    void turnsBecomeStepsOfTheirSides() {
        List<Step> steps = steps("""
                {"id": "i", "status": "completed", "input": [
                  {"role": "user", "content": "Twice 21?"},
                  {"role": "model", "content": [{"type": "function_call", "id": "c", "name": "f", "arguments": {}}]},
                  {"role": "user", "content": [{"type": "function_result", "call_id": "c", "result": "42"}]},
                  {"role": "judge", "content": "So be it."}],
                 "outputs": [{"type": "text", "text": "42."}]}""");
        assertThat(steps)
                .map(Object::getClass)
                .isEqualTo(List.of(
                        UserInputStep.class,
                        FunctionCallStep.class,
                        FunctionResultStep.class,
                        Step.Unknown.class,
                        ModelOutputStep.class));
        assertThat(((JsonObject) ((Step.Unknown) steps.get(3)).json()).string("role"))
                .isEqualTo("judge");
    }

    @TestFactory
    Stream<DynamicTest> nothingOfARealTranscriptIsLost() throws IOException {
        return payloads().stream()
                .filter(p -> "Interaction".equals(p.string("schema")))
                .map(p -> DynamicTest.dynamicTest(p.string("file"), () -> {
                    JsonObject json =
                            JsonObject.fromJson(Files.readString(PAYLOADS.resolve(String.valueOf(p.string("file")))));
                    List<JsonValue> parts = new ArrayList<>();
                    for (Step step : steps(json.toJson())) {
                        JsonObject told = JsonObject.fromJson(step.toJson());
                        boolean said = told.has("content");
                        parts.addAll(
                                said
                                        ? Objects.requireNonNull(told.array("content"))
                                                .values()
                                        : List.of(told));
                    }
                    JsonArray outputs = json.array("outputs");
                    assertThat(parts).containsAll(outputs == null ? List.of() : outputs.values());
                }));
    }
}
