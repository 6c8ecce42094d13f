package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.support.JsonDeviation;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.ClientListener;
import dev.signet.interactions.support.http.ResponseFormatException;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with values that do not fit their types. */
@Timeout(60)
class DeviationTest {
    private static final ModelInteraction REQUEST = ModelInteraction.builder(ModelOption.of("m"))
            .input(InteractionsInput.of("Hello"))
            .build();

    private final List<String> deviations = Collections.synchronizedList(new ArrayList<>());

    private void with(Reply reply, boolean strict, Consumer<InteractionsClient> use) {
        ClientListener listener = new ClientListener() {
            @Override
            public void deviated(CallInfo call, JsonDeviation deviation) {
                deviations.add(deviation.toString());
            }
        };
        try (FakeService service = FakeService.start(request -> reply);
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .retries(RetryPolicy.NEVER)
                        .listener(listener)
                        .strict(strict)
                        .build()) {
            use.accept(client);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"generation_config\":{\"seed\":\"many\"}        | /generation_config/seed: expected a 32-bit integer, found a string",
                "\"environment\":{\"type\":\"remote\",\"network\":7} | /environment/network",
                "\"usage\":[]                               | /usage: expected an object, found an array",
                "\"steps\":[{\"type\":\"thought\"},7]           | /steps/1: expected an object, found a number",
            })
    void optionalValueThatDoesNotFitIsKeptAndReported(String member, String deviation) {
        JsonObject json = JsonObject.fromJson("{\"id\":\"i\",\"status\":\"completed\"," + member + "}");
        with(Reply.json(json), false, client -> {
            Interaction interaction = client.interactions().create(REQUEST);
            assertThat(interaction.id()).isEqualTo("i");
            assertThat(JsonObject.fromJson(interaction.toJson())).isEqualTo(json);
        });
        assertThat(deviations).singleElement().asString().startsWith(deviation);
        with(
                Reply.json(json),
                true,
                client -> assertThatExceptionOfType(ResponseFormatException.class)
                        .isThrownBy(() -> client.interactions().create(REQUEST))
                        .withMessageContaining(deviation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":{\"code\":503,\"message\":\"overloaded\",\"status\":\"UNAVAILABLE\"}}", "{}"})
    void answerThatIsNoInteractionIsAnException(String json) {
        with(
                Reply.json(JsonObject.fromJson(json)),
                false,
                client -> assertThatExceptionOfType(ResponseFormatException.class)
                        .isThrownBy(() -> client.interactions().create(REQUEST))
                        .withMessageContaining("the document: expected an object with a property of its type"));
    }

    @Test
    void deviationsInEventsAreReported() {
        String delta =
                "{\"event_type\":\"step.delta\",\"index\":0,\"delta\":{\"type\":\"text\",\"text\":\"x\"},\"event_id\":7}";
        String end =
                "{\"event_type\":\"interaction.completed\",\"interaction\":{\"id\":\"i\",\"status\":\"completed\"}}";
        with(Reply.stream("data: " + delta + "\n\ndata: " + end + "\n\n"), false, client -> {
            List<InteractionSseEvent> events = new ArrayList<>();
            try (EventStream<InteractionSseEvent> stream = client.interactions().stream(REQUEST)) {
                stream.forEach(events::add);
            }
            assertThat(events).hasSize(2).first().isInstanceOf(StepDelta.class);
        });
        assertThat(deviations).containsExactly("/event_id: expected a string, found a number");
    }
}
