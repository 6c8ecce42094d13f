package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.interactions.fake.FakeEvents;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.structured.Description;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records in requests and answers, against a service whose answers are written down here. */
class StructuredOutputTest {
    record Recipe(
            String title, List<String> steps, @Nullable Integer minutes) {}

    record Numbers(int first, int second) {}

    private static final String SOUP = "{\\\"title\\\": \\\"Soup\\\", \\\"steps\\\": [\\\"Boil\\\"]}";
    private static final String ANSWER = answer("completed", "model_output", SOUP);

    private static String answer(String status, String type, String text) {
        return """
                {"id": "i-1", "status": "%s", "steps": [
                  {"type": "model_output", "content": [{"type": "text", "text": "Let me think."}]},
                  {"type": "%s", "content": [{"type": "text", "text": "%s"}]}]}""".formatted(status, type, text);
    }

    private static ModelInteraction.Builder request() {
        return ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH).input(InteractionsInput.of("A soup?"));
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

    @Test
    void aRecordGoesOutAsSchemaAndComesBackAsValue() {
        StructuredOutput<Recipe> format = StructuredOutput.of(Recipe.class);
        with(
                (client, service) -> {
                    Interaction answer = client.interactions()
                            .create(request()
                                    .responseFormat(format.responseFormat())
                                    .build());
                    assertThat(format.read(answer)).isEqualTo(new Recipe("Soup", List.of("Boil"), null));
                    assertThat(service.received().get(0).json().get("response_format"))
                            .isEqualTo(JsonValue.fromJson("""
                                    {"type": "text", "mime_type": "application/json", "schema": {
                                      "type": "object",
                                      "properties": {
                                        "title": {"type": "string"},
                                        "steps": {"type": "array", "items": {"type": "string"}},
                                        "minutes": {"type": "integer"}},
                                      "required": ["title", "steps"]}}"""));
                },
                Reply.json(200, ANSWER));
    }

    @Test
    void anAnswerInPiecesIsReadAsAWhole() {
        StructuredOutput<Recipe> format = StructuredOutput.of(Recipe.class);
        with(
                (client, service) -> {
                    InteractionAccumulator whole = new InteractionAccumulator();
                    try (EventStream<InteractionSseEvent> events = client.interactions().stream(
                            request().responseFormat(format.responseFormat()).build())) {
                        events.forEach(whole::accept);
                    }
                    assertThat(format.read(whole.interaction())).isEqualTo(new Recipe("Soup", List.of("Boil"), null));
                },
                Reply.events(FakeEvents.of(JsonObject.fromJson(ANSWER), 0)));
    }

    private static void refused(String answer, String message) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> StructuredOutput.of(Recipe.class).read(Interaction.fromJson(answer)))
                .withMessage(message);
    }

    @Test
    void whatIsNoAnswerIsRefusedWithItsPlaceAndTheStatus() {
        refused(
                answer("completed", "model_output", "{\\\"title\\\": \\\"Soup\\\"}"),
                "/steps: expected an array, found nothing");
        refused(
                answer("incomplete", "model_output", "{\\\"title\\\": \\\"So"),
                "/title: expected well-formed JSON, found the end of the text, in an interaction whose status is incomplete");
        refused(
                "{\"id\": \"i\", \"status\": \"failed\"}",
                "the document: expected Recipe as JSON, found no text, in an interaction whose status is failed");
    }

    /** What a model may call. */
    public static final class Calculator {
        @Description("Adds two numbers.")
        public long add(int first, @Description("What is added") int second) {
            return (long) first + second;
        }
    }

    private static FunctionResultStep call(Functions functions, String name, String arguments) {
        return functions.call(FunctionCallStep.builder(JsonObject.fromJson(arguments), "c", name)
                .build());
    }

    @Test
    void aLoopCallsFunctionsOfRecordsAndMethods() {
        Functions functions = Functions.builder()
                .add("multiply", "Multiplies.", Numbers.class, n -> new Numbers(n.first() * n.second(), 0))
                .addMethods(new Calculator())
                .build();
        with(
                (client, service) -> {
                    FunctionLoop.of(client.interactions(), functions)
                            .run(request().build());
                    assertThat(service.received().get(0).json().get("tools")).isEqualTo(JsonValue.fromJson("""
                            [{"type": "function", "name": "multiply", "description": "Multiplies.", "parameters": {
                               "type": "object",
                               "properties": {"first": {"type": "integer"}, "second": {"type": "integer"}},
                               "required": ["first", "second"]}},
                             {"type": "function", "name": "add", "description": "Adds two numbers.", "parameters": {
                               "type": "object",
                               "properties": {
                                 "first": {"type": "integer"},
                                 "second": {"type": "integer", "description": "What is added"}},
                               "required": ["first", "second"]}}]"""));
                    assertThat(service.received().get(1).json().get("input")).isEqualTo(JsonValue.fromJson("""
                            [{"type": "function_result", "call_id": "c-1", "name": "add", "result": {"result": 42}},
                             {"type": "function_result", "call_id": "c-2", "name": "multiply",
                              "result": {"first": 42, "second": 0}},
                             {"type": "function_result", "call_id": "c-3", "name": "add", "is_error": true,
                              "result": "/second: expected a whole number within 32 bits, found nothing"}]"""));
                },
                Reply.json(200, """
                        {"id": "i-1", "status": "requires_action", "steps": [
                          {"type": "function_call", "id": "c-1", "name": "add", "arguments": {"first": 2, "second": 40}},
                          {"type": "function_call", "id": "c-2", "name": "multiply", "arguments": {"first": 6, "second": 7}},
                          {"type": "function_call", "id": "c-3", "name": "add", "arguments": {"first": 2}}]}"""),
                Reply.json(200, ANSWER));
    }

    @Test
    void resultsAreToldAsObjectsOrTexts() {
        Functions functions = Functions.builder()
                .add("text", "", Numbers.class, n -> "a text")
                .add("list", "", Numbers.class, n -> List.of(n.first()))
                .add("map", "", Numbers.class, n -> Map.of("sum", n.first() + n.second()))
                .add("json", "", Numbers.class, n -> JsonObject.of("n", JsonValue.of(1)))
                .add("own", "", Numbers.class, n -> ToolResult.of("own"))
                .add("nothing", "", Numbers.class, n -> null)
                .add("fails", "", Numbers.class, n -> {
                    throw new IllegalStateException("too many");
                })
                .build();
        assertThat(result(functions, "text")).isEqualTo("\"a text\"");
        assertThat(result(functions, "list")).isEqualTo("{\"result\":[1]}");
        assertThat(result(functions, "map")).isEqualTo("{\"sum\":3}");
        assertThat(result(functions, "json")).isEqualTo("{\"n\":1}");
        assertThat(result(functions, "own")).isEqualTo("\"own\"");
        assertThat(result(functions, "nothing")).isEqualTo("{\"result\":null}");
        assertThat(result(functions, "fails")).isEqualTo("\"too many\"");
        assertThat(call(functions, "fails", "{\"first\": 1, \"second\": 2}").isError())
                .isTrue();
    }

    private static String result(Functions functions, String name) {
        return call(functions, name, "{\"first\": 1, \"second\": 2}").result().toJson();
    }

    enum Colour {
        RED
    }

    @Test
    void functionsNeedRecordsAndNamesOfTheirOwn() {
        Functions.Builder builder = Functions.builder().addMethod(new Calculator(), "add");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addMethods(new Calculator()))
                .withMessage("Duplicate function add");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("paint", "", Colour.class, colour -> colour))
                .withMessage("The arguments of a function must be a record");
    }
}
