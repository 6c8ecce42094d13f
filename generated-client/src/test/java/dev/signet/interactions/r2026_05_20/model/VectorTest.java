package dev.signet.interactions.r2026_05_20.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.interactions.revisions.Json;
import dev.signet.interactions.revisions.Model;
import dev.signet.interactions.support.JsonDeviation;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonNumber;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.codec.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer, odd or careless service may send. */
class VectorTest {
    private static final String CALL =
            "{\"type\":\"function_call\",\"id\":\"c\",\"name\":\"f\",\"arguments\":%s,\"signature\":\"s==\"}";

    private static void assertLossless(Class<?> type, String json) {
        Json.assertSame(json, Model.toJson(Model.fromJson(type, json)));
    }

    @Test
    void anUnknownStepStaysBetweenKnownOnes() {
        String json = "{\"status\":\"completed\",\"steps\":[{\"type\":\"dream\",\"rem\":true},"
                + "{\"type\":\"model_output\",\"content\":[{\"type\":\"smell\",\"of\":\"rain\"},"
                + "{\"type\":\"text\",\"text\":\"hi\",\"annotations\":[{\"type\":\"footnote\",\"n\":1.50}]}]}]}";
        Interaction interaction = Interaction.fromJson(json);
        assertThat(interaction.steps().get(0))
                .isInstanceOfSatisfying(
                        Step.Unknown.class, s -> assertThat(s.type()).isEqualTo("dream"));
        ModelOutputStep output = (ModelOutputStep) interaction.steps().get(1);
        assertThat(output.content().get(0)).isInstanceOf(Content.Unknown.class);
        TextContent text = (TextContent) output.content().get(1);
        assertThat(text.annotations()).hasOnlyElementsOfType(Annotation.Unknown.class);
        assertThat(interaction.outputText()).isEqualTo("hi");
        assertLossless(Interaction.class, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_type\":\"interaction.rewound\",\"to\":3}",
                "{\"event_type\":\"step.delta\",\"index\":0,\"delta\":{\"type\":\"hologram\",\"data\":\"x\"}}",
                "{\"event_type\":\"step.start\",\"index\":1,\"step\":{\"type\":\"dream\"},\"event_id\":null}",
                "{\"index\":7,\"event_type\":\"step.stop\"}"
            })
    void eventsOfAnyMakeAreKept(String json) {
        assertLossless(InteractionSseEvent.class, json);
    }

    @Test
    void anUnknownEventNamesItsType() {
        InteractionSseEvent event = InteractionSseEvent.fromJson("{\"event_type\":\"interaction.rewound\",\"to\":3}");
        assertThat(event).isInstanceOf(InteractionSseEvent.Unknown.class);
        assertThat(event.eventType()).isEqualTo("interaction.rewound");
    }

    @Test
    void anUnknownToolAndAnUnknownEnumValueAreKept() {
        assertThat(Tool.fromJson("{\"type\":\"time_machine\",\"year\":1985}")).isInstanceOf(Tool.Unknown.class);
        String json = "{\"status\":\"levitating\",\"tools\":[{\"type\":\"time_machine\",\"year\":1985}]}";
        assertThat(Interaction.fromJson(json).status()).isEqualTo(new InteractionStatus.Unknown("levitating"));
        assertLossless(Interaction.class, json);
    }

    @Test
    void aMemberThatLacksSomethingIsUnknownAndWhole() {
        Content content = Content.fromJson("{\"type\":\"text\",\"texte\":\"oops\"}");
        assertThat(content).isInstanceOf(Content.Unknown.class);
        assertThat(Json.parse(content.toJson())).isEqualTo(Json.parse("{\"type\":\"text\",\"texte\":\"oops\"}"));
        assertThat(Step.fromJson("{\"type\":\"function_call\",\"id\":5,\"name\":\"f\",\"arguments\":{}}"))
                .isInstanceOf(Step.Unknown.class);
        assertThat(Step.fromJson("{}")).isInstanceOf(Step.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"zz\"", "7", "true", "[7]", "{\"zz\":7}", "{\"type\":7}"})
    void anyJsonWhereAUnionIsRequiredIsUnknown(String json) {
        String event = "{\"event_type\":\"step.delta\",\"index\":0,\"delta\":" + json + "}";
        assertThat(StepDelta.fromJson(event).delta())
                .isEqualTo(new StepDeltaData.Unknown("", JsonValue.fromJson(json)));
        assertLossless(StepDelta.class, event);
        assertThat(StepDelta.CODEC.deviations(StepDelta.fromJson(event)))
                .singleElement()
                .satisfies(d -> assertThat(d.pointer()).startsWith("/delta"));
        assertThat(Step.fromJson(json)).isEqualTo(new Step.Unknown("", JsonValue.fromJson(json)));
    }

    @Test
    void outsideUnionsAMissingOrWrongValueIsNamed() {
        assertThatThrownBy(() -> TextContent.fromJson("{\"type\":\"text\"}"))
                .isInstanceOfSatisfying(JsonFormatException.class, e -> {
                    assertThat(e.pointer()).isEqualTo("/text");
                    assertThat(e.expected()).isEqualTo("a string");
                    assertThat(e.found()).isEqualTo("nothing");
                });
        assertThatThrownBy(() -> FunctionCallStep.fromJson(
                        "{\"type\":\"function_call\",\"id\":5,\"name\":\"f\",\"arguments\":{}}"))
                .isInstanceOfSatisfying(JsonFormatException.class, e -> {
                    assertThat(e.pointer()).isEqualTo("/id");
                    assertThat(e.expected()).isEqualTo("a string");
                    assertThat(e.found()).isEqualTo("a number");
                });
        assertThatThrownBy(() -> TextContent.fromJson("{\"type\":\"image\",\"text\":\"x\"}"))
                .isInstanceOfSatisfying(
                        JsonFormatException.class, e -> assertThat(e.pointer()).isEqualTo("/type"));
    }

    @Test
    void placesAreNamedAsDeepAsTheyAre() {
        assertDeviates(
                Interaction.CODEC,
                "{\"status\":\"completed\",\"steps\":[{\"type\":\"thought\"},{\"type\":\"model_output\","
                        + "\"content\":[{\"type\":\"text\",\"text\":\"x\",\"annotations\":7}]}]}",
                "/steps/1/content/0/annotations: expected an array, found a number");
        assertDeviates(
                McpServer.CODEC,
                "{\"type\":\"mcp_server\",\"headers\":{\"ok\":\"v\",\"a/b~c\":[]}}",
                "/headers/a~1b~0c: expected a string, found an array");
        assertDeviates(
                Interaction.CODEC,
                "{\"status\":\"completed\",\"usage\":{\"total_tokens\":\"many\"}}",
                "/usage/total_tokens: expected a 32-bit integer, found a string");
        assertDeviates(
                InteractionsInput.CODEC,
                "[{\"type\":\"text\",\"text\":\"x\"},null]",
                "/1: expected an object, found null");
        assertRefused(Usage.class, "[]", "the document: expected an object, found an array");
        assertRefused(Usage.class, "", "the document: expected a value, found the end of the text");
    }

    private static <T> void assertDeviates(JsonCodec<T> codec, String json, String deviation) {
        T value = codec.fromJson(json);
        assertThat(Json.parse(codec.toJson(value))).isEqualTo(Json.parse(json));
        assertThat(codec.deviations(value)).hasToString("[" + deviation + "]");
        assertThatThrownBy(() -> codec.fromJson(json, JsonDeviation.REFUSE))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage(deviation);
    }

    private static void assertRefused(Class<?> type, String json, String message) {
        assertThatThrownBy(() -> Model.fromJson(type, json))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"temperature\":1,\"temperature\":2}",
                "{\"temperature\":null,\"temperature\":2}",
                "{\"temperature\":2,\"temperature\":null}",
                "{\"stop_sequences\":[],\"stop_sequences\":[\"a\"]}",
                "{\"stop_sequences\":[\"a\"],\"stop_sequences\":[]}",
                "{\"zz\":1,\"zz\":{\"a\":1,\"a\":[]}}"
            })
    void ofPropertiesWithOneNameTheLastCounts(String json) {
        assertLossless(GenerationConfig.class, json);
    }

    @Test
    void typeMayComeLast() {
        String json =
                "{\"name\":\"f\",\"arguments\":{\"type\":\"decoy\",\"x\":[{\"type\":\"decoy\"}]},\"id\":\"c\",\"type\":\"function_call\"}";
        assertThat(Step.fromJson(json)).isInstanceOf(FunctionCallStep.class);
        assertLossless(Step.class, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1E+3",
                "9007199254740993",
                "-0",
                "0.10000000000000000000000000000000000000001",
                "1234567890123456789012345678901234567890",
                "1e-400",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\u0000\"",
                "\"\\u2028\"",
                "\"\\\"\\\\\"",
                "null",
                "[]",
                "{}",
                "[[[null]]]"
            })
    void argumentsComeBackToTheLastDigit(String argument) {
        String json = CALL.formatted("{\"x\":" + argument + "}");
        FunctionCallStep call = FunctionCallStep.fromJson(json);
        assertLossless(FunctionCallStep.class, json);
        if (call.arguments().get("x") instanceof JsonNumber number) {
            assertThat(number.text()).isEqualTo(argument);
            assertThat(call.toJson()).contains(argument);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "1.10", "1E+0", "0.1234567890123456789", "1", "12345678901234567890.5"})
    void typedNumbersComeBackToTheLastDigitToo(String number) {
        assertLossless(GenerationConfig.class, "{\"temperature\":" + number + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-11-26T12:25:15Z", "2025-11-26T12:25:15.000Z", "2025-11-26t12:25:15+02:00", "", "yesterday"
            })
    void timesComeBackAsTheyWereWritten(String time) {
        assertLossless(Interaction.class, "{\"status\":\"completed\",\"created\":\"" + time + "\"}");
    }

    @Test
    void rawLoneSurrogatesSurvive() {
        TextContent text = TextContent.builder("\ud800 and \udc00").build();
        assertThat(TextContent.fromJson(text.toJson())).isEqualTo(text);
        assertThat(text.toJson()).contains("\\ud800").doesNotContain("\ud800");
    }

    @Test
    void aThousandLevelsOfFreeFormJsonSurvive() {
        String deep = "[".repeat(500) + "{\"a\":".repeat(500) + "1" + "}".repeat(500) + "]".repeat(500);
        String json = CALL.formatted("{\"x\":" + deep + "}");
        assertLossless(FunctionCallStep.class, json);
        assertLossless(Interaction.class, "{\"status\":\"completed\",\"steps\":[" + json + "]}");
        Step step = Step.fromJson(json.getBytes(StandardCharsets.UTF_8));
        assertThat(step).isEqualTo(Step.fromJson(json)).hasSameHashCodeAs(Step.fromJson(json));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String json = CALL.formatted("{\"x\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> Step.fromJson(json)).isInstanceOf(JsonFormatException.class);
    }

    @Test
    void anInputIsOfTheFormThatItsJsonShows() {
        assertThat(InteractionsInput.fromJson("\"hi\"")).isEqualTo(InteractionsInput.of("hi"));
        assertThat(InteractionsInput.fromJson("[{\"type\":\"user_input\"}]"))
                .isInstanceOf(InteractionsInput.StepList.class);
        assertThat(InteractionsInput.fromJson("[{\"type\":\"text\",\"text\":\"x\"}]"))
                .isInstanceOf(InteractionsInput.ContentList.class);
        assertThat(InteractionsInput.fromJson("{\"type\":\"text\",\"text\":\"x\"}"))
                .isInstanceOf(TextContent.class);
        assertThat(InteractionsInput.fromJson("[{\"type\":\"dream\"}]")).isInstanceOf(InteractionsInput.Unknown.class);
        assertThat(ResponseFormat.fromJson("{\"type\":\"text\",\"mime_type\":\"application/json\"}"))
                .isInstanceOf(TextResponseFormat.class);
        assertThat(ResponseFormat.fromJson("{\"type\":\"object\",\"properties\":{}}"))
                .isInstanceOf(ResponseFormat.FreeForm.class);
    }

    @Test
    void extrasSpeakOnlyWhereComponentsAreSilent() {
        Interaction read = Interaction.fromJson("{\"status\":\"completed\",\"tools\":[],\"new\":1}");
        assertThat(read.extras().names()).containsExactly("tools", "new");
        Interaction changed = read.toBuilder()
                .tools(List.of(Tool.fromJson("{\"type\":\"url_context\"}")))
                .build();
        assertThat(changed.extras().names()).containsExactly("new");
        assertThat(Interaction.fromJson(changed.toJson())).isEqualTo(changed);
    }

    @Test
    void textOfAnInteractionIsThatOfItsOutputStepsInOrder() {
        Interaction interaction = Interaction.fromJson("""
                {"status": "completed", "steps": [
                  {"type": "user_input", "content": [{"type": "text", "text": "not mine"}]},
                  {"type": "model_output", "content": [
                    {"type": "text", "text": "a"},
                    {"type": "image", "mime_type": "image/png", "data": "AA=="},
                    {"type": "smell", "text": "rain"},
                    {"type": "text", "text": " b"}]},
                  {"type": "thought"},
                  {"type": "dream", "content": [{"type": "text", "text": "sheep"}]},
                  {"type": "model_output"},
                  {"type": "model_output", "content": [{"type": "text", "text": "\\nc"}]}]}""");
        assertThat(interaction.outputText()).isEqualTo("a b\nc");
        assertThat(((ModelOutputStep) interaction.steps().get(1)).text()).isEqualTo("a b");
        assertThat(ModelOutputStep.builder().build().text()).isEmpty();
        assertThat(Interaction.fromJson("{\"status\":\"completed\"}").outputText())
                .isEmpty();
    }
}
