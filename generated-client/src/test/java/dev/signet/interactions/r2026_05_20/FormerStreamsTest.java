package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.ContentDelta;
import dev.signet.interactions.r2026_05_20.model.ContentStart;
import dev.signet.interactions.r2026_05_20.model.ContentStop;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionCompleteEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStartEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.InteractionStatusUpdate;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.StepStart;
import dev.signet.interactions.r2026_05_20.model.StepStop;
import dev.signet.interactions.support.http.StreamInterruptedException;
import dev.signet.interactions.support.http.client.EventStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams whose data do not say what they are: the event's name does, or a property called type. */
@Timeout(60)
class FormerStreamsTest {
    private static final String OUTPUTS = """
            event: interaction.start
            data: {"id":"i","status":"in_progress"}

            event: content.start
            data: {"index":0,"type":"text"}

            event: content.delta
            data: {"delta":{"type":"text","text":"Good "}}

            event: content.delta
            data: {"delta":{"type":"text","text":"morning"}}

            event: content.stop
            data: {"index":0}

            event: interaction.complete
            data: {"id":"i","status":"done","usage":{"total_tokens":42}}

            """;
    private static final String STEPS = """
            data: {"type":"interaction.created","interaction":{"id":"i","status":"created"}}

            data: {"type":"interaction.status_update","status":"in_progress"}

            data: {"type":"step.start","index":0,"step":{"type":"thought"}}

            data: {"type":"step.delta","index":0,"delta":{"type":"thought","text":"Let me see."}}

            data: {"type":"step.stop","index":0,"status":"done"}

            data: {"type":"step.start","index":1,"step":{"type":"model_output"}}

            data: {"type":"step.delta","index":1,"delta":{"type":"text","text":"Good morning"}}

            data: {"type":"step.stop","index":1,"status":"done"}

            data: {"type":"interaction.complete","interaction":{"id":"i","status":"completed","usage":{"total_tokens":42}}}

            """;

    private final List<InteractionSseEvent> events = new ArrayList<>();

    private InteractionAccumulator read(String stream) {
        InteractionAccumulator accumulator = new InteractionAccumulator();
        try (FakeService service = FakeService.start(request -> Reply.stream(stream));
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .build();
                EventStream<InteractionSseEvent> answer =
                        client.interactions().stream(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                                .input(InteractionsInput.of("Hello"))
                                .store(false)
                                .build())) {
            for (InteractionSseEvent event : answer) {
                events.add(event);
                accumulator.accept(event);
            }
        }
        return accumulator;
    }

    /** What today's form says. */
    private static Interaction documented(String status, String steps) {
        InteractionAccumulator accumulator = new InteractionAccumulator();
        Stream.of(
                        "{\"event_type\":\"interaction.created\",\"interaction\":{\"id\":\"i\",\"status\":\"in_progress\"}}",
                        steps,
                        "{\"event_type\":\"interaction.completed\",\"interaction\":{\"id\":\"i\",\"status\":\"" + status
                                + "\",\"usage\":{\"total_tokens\":42}}}")
                .flatMap(String::lines)
                .map(InteractionSseEvent::fromJson)
                .forEach(accumulator::accept);
        return accumulator.interaction();
    }

    @Test
    void eventLineNamesEventsOfOutputs() {
        InteractionAccumulator accumulator = read(OUTPUTS);
        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        InteractionStartEvent.class,
                        ContentStart.class,
                        ContentDelta.class,
                        ContentDelta.class,
                        ContentStop.class,
                        InteractionCompleteEvent.class);
        assertThat(accumulator.unapplied()).isEmpty();
        assertThat(accumulator.isComplete()).isTrue();
        assertThat(accumulator.interaction()).isEqualTo(documented("done", """
                                {"event_type":"step.start","index":0,"step":{"type":"model_output"}}
                                {"event_type":"step.delta","index":0,"delta":{"type":"text","text":"Good morning"}}
                                {"event_type":"step.stop","index":0}"""));
        assertThat(accumulator.interaction().status()).isNotEqualTo(InteractionStatus.COMPLETED);
    }

    @Test
    void typeNamesEventsOfSteps() {
        InteractionAccumulator accumulator = read(STEPS);
        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        InteractionCreatedEvent.class,
                        InteractionStatusUpdate.class,
                        StepStart.class,
                        StepDelta.class,
                        StepStop.class,
                        StepStart.class,
                        StepDelta.class,
                        StepStop.class,
                        InteractionCompleteEvent.class);
        assertThat(accumulator.unapplied()).isEmpty();
        assertThat(accumulator.isComplete()).isTrue();
        assertThat(accumulator.interaction()).isEqualTo(documented("completed", """
                                {"event_type":"step.start","index":0,"step":{"type":"thought"}}
                                {"event_type":"step.delta","index":0,"delta":{"type":"thought_summary","content":{"type":"text","text":"Let me see."}}}
                                {"event_type":"step.stop","index":0}
                                {"event_type":"step.start","index":1,"step":{"type":"model_output"}}
                                {"event_type":"step.delta","index":1,"delta":{"type":"text","text":"Good morning"}}
                                {"event_type":"step.stop","index":1}"""));
    }

    @Test
    void discriminatorOfTheDataWinsOverTheEventLine() {
        read(
                "event: step.stop\ndata: {\"event_type\":\"interaction.completed\",\"interaction\":{\"status\":\"completed\"}}\n\n");
        assertThat(events)
                .singleElement()
                .extracting(InteractionSseEvent::eventType)
                .isEqualTo("interaction.completed");
    }

    @Test
    void eventsThatNobodyNamesAreKeptAsTheyCame() {
        assertThatExceptionOfType(StreamInterruptedException.class).isThrownBy(() -> read("data: {\"novel\":1}\n\n"));
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.toJson()).isEqualTo("{\"novel\":1}"));
    }

    @Test
    void streamsOfTheMigrationGuideReadTypedAndEndWell() throws IOException {
        Path seeds = Path.of("../../shared/payloads/seeds/001");
        assumeTrue(Files.isDirectory(seeds), "The payloads are not beside the project");
        for (String name : List.of("13-streaming.before.stream.sse", "15-streaming.after.stream.sse")) {
            events.clear();
            InteractionAccumulator accumulator =
                    read(Files.readString(seeds.resolve(name)).stripTrailing() + "\n\n");
            assertThat(events).as(name).noneMatch(InteractionSseEvent.Unknown.class::isInstance);
            assertThat(accumulator.unapplied()).as(name).isEmpty();
            assertThat(accumulator.isComplete()).as(name).isTrue();
            assertThat(accumulator.interaction().outputText()).as(name).isNotEmpty();
        }
    }
}
