package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.ResponseFormatException;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.StreamErrorException;
import dev.signet.interactions.support.http.StreamInterruptedException;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames in a stream that are no event of the document: errors, other answers, and what is to be left out. */
@Timeout(60)
class StreamFramesTest {
    private static final String CREATED =
            "data: {\"event_type\":\"interaction.created\",\"interaction\":{\"id\":\"v1_x\",\"status\":\"in_progress\"}}\n\n";
    private static final String COMPLETED =
            "data: {\"event_type\":\"interaction.completed\",\"interaction\":{\"id\":\"v1_x\",\"status\":\"completed\"}}\n\n";
    private static final ModelInteraction REQUEST = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
            .input(InteractionsInput.of("Hi"))
            .build();

    private static List<String> read(Reply reply) {
        List<String> seen = new ArrayList<>();
        try (FakeService service = FakeService.scripted(reply);
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .retries(RetryPolicy.NEVER)
                        .build();
                EventStream<InteractionSseEvent> stream = client.interactions().stream(REQUEST)) {
            stream.forEach(event -> seen.add(event.eventType()));
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"error\":{\"code\":429,\"message\":\"Exhausted.\",\"status\":\"RESOURCE_EXHAUSTED\"}}\n\n",
                "event: error\ndata: {\"error\":{\"message\":\"Exhausted.\",\"status\":\"RESOURCE_EXHAUSTED\"}}\n\n",
                "event: step.delta\ndata: { \"error\" : {\"message\":\"Exhausted.\",\"status\":\"RESOURCE_EXHAUSTED\"}}\n\n",
                "data: {\"trace\":\"t\",\"error\":{\"message\":\"Exhausted.\",\"status\":\"RESOURCE_EXHAUSTED\"}}\n\n",
                "data: {\"event_type\":\"error\",\"error\":{\"code\":\"RESOURCE_EXHAUSTED\",\"message\":\"Exhausted.\"}}\n\n",
                "{\"error\":{\"code\":429,\"message\":\"Exhausted.\",\"status\":\"RESOURCE_EXHAUSTED\"}}\n",
                "[{\"error\":{\"code\":429,\"message\":\"Exhausted.\",\"status\":\"RESOURCE_EXHAUSTED\"}}]\n",
            })
    void anErrorIsOneWhateverItsFrame(String frame) {
        assertThatExceptionOfType(StreamErrorException.class)
                .isThrownBy(() -> read(Reply.stream(CREATED + frame + "data: [DONE]\n\n")))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo("RESOURCE_EXHAUSTED");
                    assertThat(e.explanation()).isEqualTo("Exhausted.");
                });
    }

    @Test
    void textOfAnEventNamedErrorIsItsMessage() {
        assertThatExceptionOfType(StreamErrorException.class)
                .isThrownBy(() -> read(Reply.stream(CREATED + "event: error\ndata: upstream is gone\n\n")))
                .satisfies(e -> assertThat(e.explanation()).isEqualTo("upstream is gone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:\n\n",
                "event: ping\ndata: pong\n\n",
                "event: ping\ndata:\n\n",
                "event: step.start\n\n",
                ": hi\n\n"
            })
    void whatIsNoEventIsLeftOut(String frame) {
        assertThat(read(Reply.stream(CREATED + frame + COMPLETED)))
                .containsExactly("interaction.created", "interaction.completed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event: step.delta\ndata: garbled\n\n",
                "event: interaction.created\ndata: garbled\n\n",
                "data: garbled\n\n",
                "event: ping\ndata: {garbled\n\n",
            })
    void whatMayBeAnEventIsNot(String frame) {
        assertThatThrownBy(() -> read(Reply.stream(CREATED + frame + COMPLETED)))
                .isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void theSentinelWithoutTheFinalEventIsNoEnd() {
        assertThatExceptionOfType(StreamInterruptedException.class)
                .isThrownBy(() -> read(Reply.stream(CREATED + "data: [DONE]\n\n")))
                .withMessageContaining("without its final event");
    }

    @Test
    void aJsonAnswerIsSaidToBeOneAndNotLost() {
        String answer = "{\"id\":\"v1_x\",\"status\":\"completed\"}";
        assertThatExceptionOfType(ResponseFormatException.class)
                .isThrownBy(() -> read(Reply.json(200, answer)))
                .withMessageContaining("is JSON and not a stream of events")
                .satisfies(e -> assertThat(e.body()).isEqualTo(answer));
    }
}
