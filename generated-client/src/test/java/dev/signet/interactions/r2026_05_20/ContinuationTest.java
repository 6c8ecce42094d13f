package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.interactions.fake.FakeEvents;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Received;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.AgentOption;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionCompletedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepStart;
import dev.signet.interactions.support.JsonBoolean;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that stops twice at its limit before the answer is whole. */
@Timeout(60)
class ContinuationTest {
    private static final List<String> TEXTS = List.of("One, ", "two, ", "three.");
    private static final Polling QUICK = Polling.DEFAULT.withWaits(Duration.ofMillis(1), Duration.ofMillis(2));

    private static ModelInteraction request() {
        return ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("Count to three."))
                .systemInstruction("Be brief.")
                .build();
    }

    /** Part 0, 1 or 2 of the answer. */
    private static JsonObject part(int n) {
        boolean last = n == TEXTS.size() - 1;
        String json = """
                {"id":"i-%d","model":"m","created":"2026-11-0%d","status":"%s",
                 "steps":[{"type":"model_output","content":[{"type":"text","text":"%s"}]}],
                 "usage":{"total_tokens":%d,"initial_input_tokens":%d,
                          "output_tokens_by_modality":[{"modality":"text","tokens":%d}]}}""".formatted(
                        n, n + 1, last ? "completed" : "requires_continuation", TEXTS.get(n), 10 + n, 5 + n, 1 + n);
        JsonObject part = JsonObject.fromJson(json);
        return last ? part : part.with("continuation_token", JsonValue.of("dG9rZW4" + n));
    }

    private static int partOf(Received request) {
        if (request.method().equals("GET")) {
            return Integer.parseInt(request.path().substring(request.path().length() - 1));
        }
        String token = request.json().string("continuation_token");
        return token == null ? 0 : token.charAt(token.length() - 1) - '0' + 1;
    }

    private static Reply answer(Received request) {
        JsonObject part = part(partOf(request));
        boolean streams = !request.method().equals("GET") && request.json().get("stream") == JsonBoolean.TRUE;
        return streams ? Reply.events(FakeEvents.of(part, 0)) : Reply.json(part);
    }

    private static void with(
            Function<Received, Reply> answers, Consumer<InteractionsClient> use, Consumer<List<Received>> sent) {
        try (FakeService service = FakeService.start(answers);
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .retries(RetryPolicy.NEVER)
                        .build()) {
            use.accept(client);
            sent.accept(service.received());
        }
    }

    private static void with(Consumer<InteractionsClient> use) {
        with(ContinuationTest::answer, use, sent -> {});
    }

    private static void isWhole(Interaction whole) {
        assertThat(whole.outputText()).isEqualTo("One, two, three.");
        assertThat(whole.status()).isEqualTo(InteractionStatus.COMPLETED);
        assertThat(whole.id()).isEqualTo("i-2");
        assertThat(whole.created()).isEqualTo("2026-11-01");
        assertThat(whole.continuationToken()).isNull();
        assertThat(whole.usage().totalTokens()).isEqualTo(33);
        assertThat(whole.usage().initialInputTokens()).isEqualTo(5);
        assertThat(whole.usage().outputTokensByModality())
                .singleElement()
                .satisfies(tokens -> assertThat(tokens.tokens()).isEqualTo(6));
    }

    private static void isFirstPart(Interaction part) {
        assertThat(part.outputText()).isEqualTo("One, ");
        assertThat(part.status()).isEqualTo(InteractionStatus.REQUIRES_CONTINUATION);
        assertThat(part.continuationToken()).isEqualTo("dG9rZW40");
    }

    private static void isUpToTheLimit(UnfinishedInteractionException e) {
        assertThat(e).hasMessage("The interaction i-1 is unfinished: it is not complete after 1 continuation");
        assertThat(e.interaction().outputText()).isEqualTo("One, two, ");
        assertThat(e.interaction().continuationToken()).isEqualTo("dG9rZW41");
        assertThat(e.interaction().usage().totalTokens()).isEqualTo(21);
    }

    @Test
    void creationGoesOnWithTheTokenInPlaceOfTheInput() {
        with(ContinuationTest::answer, client -> isWhole(client.interactions().create(request())), sent -> {
            assertThat(sent).hasSize(3);
            JsonObject first = sent.get(0).json();
            assertThat(sent.get(1).json())
                    .isEqualTo(first.without("input")
                            .with("previous_interaction_id", JsonValue.of("i-0"))
                            .with("continuation_token", JsonValue.of("dG9rZW40")));
            assertThat(sent.get(2).json().string("continuation_token")).isEqualTo("dG9rZW41");
        });
    }

    @Test
    void whatIsNotStoredIsContinuedByTheTokenAlone() {
        with(
                ContinuationTest::answer,
                client -> isWhole(client.interactions()
                        .create(request().toBuilder().store(false).build())),
                sent -> assertThat(sent.get(1).json().names())
                        .contains("continuation_token", "store")
                        .doesNotContain("previous_interaction_id", "input"));
    }

    @Test
    void agentsAreContinuedAsWell() {
        AgentInteraction request = AgentInteraction.builder(AgentOption.DEEP_RESEARCH_PREVIEW_04_2026)
                .input(InteractionsInput.of("Count to three."))
                .build();
        with(
                ContinuationTest::answer,
                client -> isWhole(client.interactions().create(request)),
                sent -> assertThat(sent.get(2).json().string("agent")).isEqualTo("deep-research-preview-04-2026"));
    }

    @Test
    void creationWithoutBlockingGoesOn() {
        with(client -> {
            isWhole(client.async().interactions().create(request()).join());
            isFirstPart(client.async()
                    .interactions()
                    .create(request(), Continuation.NONE, CallOptions.NONE)
                    .join());
            CompletionException atLimit = catchThrowableOfType(
                    CompletionException.class,
                    () -> client.async()
                            .interactions()
                            .create(request(), new Continuation(1), CallOptions.NONE)
                            .join());
            isUpToTheLimit((UnfinishedInteractionException) atLimit.getCause());
        });
    }

    @Test
    void unfinishedInteractionIsHandedOverIfAskedFor() {
        with(client -> isFirstPart(client.interactions().create(request(), Continuation.NONE, CallOptions.NONE)));
    }

    @Test
    void limitIsAnExceptionThatCarriesWhatThereIs() {
        with(client -> isUpToTheLimit(catchThrowableOfType(
                UnfinishedInteractionException.class,
                () -> client.interactions().create(request(), new Continuation(1), CallOptions.NONE))));
    }

    @Test
    void failureOfAContinuationCarriesWhatThereIs() {
        Function<Received, Reply> failing = request -> partOf(request) == 1 ? Reply.json(400, "{}") : answer(request);
        with(
                failing,
                client -> {
                    StatusException failure = catchThrowableOfType(
                            StatusException.class, () -> client.interactions().create(request()));
                    assertThat(failure.getSuppressed())
                            .singleElement()
                            .satisfies(suppressed ->
                                    isFirstPart(((UnfinishedInteractionException) suppressed).interaction()));
                    CompletionException later = catchThrowableOfType(
                            CompletionException.class,
                            () -> client.async()
                                    .interactions()
                                    .create(request())
                                    .join());
                    assertThat(later.getCause().getSuppressed()).hasSize(1);
                },
                sent -> {});
    }

    @Test
    void unfinishedAnswerWithoutATokenIsNeverTakenForWhole() {
        with(
                request -> Reply.json(part(0).without("continuation_token")),
                client -> assertThatExceptionOfType(UnfinishedInteractionException.class)
                        .isThrownBy(() -> client.interactions().create(request()))
                        .withMessageContaining("no token"),
                sent -> assertThat(sent).hasSize(1));
    }

    private static void isOneStream(EventStream<InteractionSseEvent> stream) {
        List<InteractionSseEvent> events = new ArrayList<>();
        try (stream) {
            stream.forEach(events::add);
        }
        assertThat(events.get(0)).isInstanceOf(InteractionCreatedEvent.class);
        assertThat(events).filteredOn(InteractionCreatedEvent.class::isInstance).hasSize(1);
        assertThat(events)
                .filteredOn(InteractionCompletedEvent.class::isInstance)
                .hasSize(1);
        assertThat(events)
                .filteredOn(StepStart.class::isInstance)
                .extracting(e -> ((StepStart) e).index())
                .containsExactly(0, 1, 2);
        InteractionCompletedEvent end = (InteractionCompletedEvent) events.get(events.size() - 1);
        assertThat(end.interaction().usage().totalTokens()).isEqualTo(33);
        InteractionAccumulator accumulator = new InteractionAccumulator();
        events.forEach(accumulator::accept);
        assertThat(accumulator.isComplete()).isTrue();
        assertThat(accumulator.unapplied()).isEmpty();
        assertThat(accumulator.interaction().outputText()).isEqualTo("One, two, three.");
    }

    @Test
    void streamsAreOneToTheCaller() {
        with(
                ContinuationTest::answer,
                client -> isOneStream(client.interactions().stream(request())),
                sent -> assertThat(sent)
                        .hasSize(3)
                        .allSatisfy(
                                each -> assertThat(each.json().get("stream")).isEqualTo(JsonBoolean.TRUE)));
        with(client ->
                isOneStream(client.async().interactions().stream(request()).join()));
    }

    @Test
    void streamOfAnUnfinishedInteractionIsHandedOverIfAskedFor() {
        with(client -> {
            InteractionAccumulator accumulator = new InteractionAccumulator();
            try (EventStream<InteractionSseEvent> events =
                    client.interactions().stream(request(), Continuation.NONE, CallOptions.NONE)) {
                events.forEach(accumulator::accept);
            }
            isFirstPart(accumulator.interaction());
            assertThat(accumulator.isUnfinished()).isTrue();
            assertThat(accumulator.isComplete()).isFalse();
        });
    }

    @Test
    void limitOfAStreamIsThrownAfterItsEvents() {
        with(client -> {
            InteractionAccumulator accumulator = new InteractionAccumulator();
            UnfinishedInteractionException atLimit = catchThrowableOfType(UnfinishedInteractionException.class, () -> {
                try (EventStream<InteractionSseEvent> events =
                        client.interactions().stream(request(), new Continuation(1), CallOptions.NONE)) {
                    events.forEach(accumulator::accept);
                }
            });
            isUpToTheLimit(atLimit);
            assertThat(accumulator.interaction().outputText()).isEqualTo("One, two, ");
        });
    }

    @Test
    void accumulatorJoinsStreamsThatTheCallerContinues() {
        InteractionAccumulator accumulator = new InteractionAccumulator();
        for (int n = 0; n < TEXTS.size(); n++) {
            FakeEvents.of(part(n), 0)
                    .forEach(event -> accumulator.accept(InteractionSseEvent.fromJson(event.toJson())));
            assertThat(accumulator.isComplete()).isEqualTo(n == 2);
        }
        isWhole(accumulator.interaction());
    }

    @Test
    void functionLoopWaitsForWholeAnswers() {
        Functions none = Functions.builder().build();
        with(client -> {
            FunctionLoop loop = FunctionLoop.of(client.interactions(), none);
            isWhole(loop.run(request()));
            assertThat(loop.run(request(), event -> {}).outputText()).isEqualTo("One, two, three.");
            isFirstPart(loop.withContinuation(Continuation.NONE).run(request()));
            isUpToTheLimit(catchThrowableOfType(
                    UnfinishedInteractionException.class,
                    () -> loop.withContinuation(new Continuation(1)).run(request())));
        });
    }

    @Test
    void awaitedInteractionIsContinued() {
        with(
                ContinuationTest::answer,
                client -> {
                    isWhole(client.interactions().awaitCompletion("i-0", QUICK));
                    isFirstPart(
                            client.interactions().awaitCompletion("i-0", QUICK.withContinuation(Continuation.NONE)));
                    isUpToTheLimit(catchThrowableOfType(
                            UnfinishedInteractionException.class,
                            () -> client.interactions()
                                    .awaitCompletion("i-0", QUICK.withContinuation(new Continuation(1)))));
                },
                sent -> assertThat(sent.get(1).json()).isEqualTo(JsonObject.fromJson("""
                                {"model":"m","continuation_token":"dG9rZW40","store":true,"background":true,
                                 "previous_interaction_id":"i-0"}""")));
    }

    @Test
    void awaitedInteractionIsContinuedWithoutBlocking() {
        with(client -> {
            isWhole(client.async().interactions().awaitCompletion("i-0", QUICK).join());
            isFirstPart(client.async()
                    .interactions()
                    .awaitCompletion("i-0", QUICK.withContinuation(Continuation.NONE))
                    .join());
            CompletionException atLimit = catchThrowableOfType(
                    CompletionException.class,
                    () -> client.async()
                            .interactions()
                            .awaitCompletion("i-0", QUICK.withContinuation(new Continuation(1)))
                            .join());
            isUpToTheLimit((UnfinishedInteractionException) atLimit.getCause());
        });
    }

    /** What continues in the background is looked at under its own id. */
    @Test
    void awaitedContinuationIsLookedAtUntilItEnds() {
        Function<Received, Reply> slow = request -> request.method().equals("POST")
                ? Reply.json(part(partOf(request))
                        .with("status", JsonValue.of("in_progress"))
                        .without("steps")
                        .without("usage")
                        .without("continuation_token"))
                : answer(request);
        with(
                slow,
                client -> isWhole(client.interactions().awaitCompletion("i-0", QUICK)),
                sent -> assertThat(sent)
                        .extracting(Object::toString)
                        .containsExactly(
                                "GET /v1/interactions/i-0",
                                "POST /v1/interactions",
                                "GET /v1/interactions/i-1",
                                "POST /v1/interactions",
                                "GET /v1/interactions/i-2"));
    }

    /** What an answer is to be read as. */
    public record Count(int n) {}

    @Test
    void halfAnAnswerIsNotReadAsARecord() {
        Interaction half = Interaction.fromJson("""
                {"status":"requires_continuation","steps":[{"type":"model_output","content":[{"type":"text","text":"{\\"n\\":1}"}]}]}""");
        assertThatExceptionOfType(UnfinishedInteractionException.class)
                .isThrownBy(() -> StructuredOutput.of(Count.class).read(half))
                .satisfies(e -> assertThat(e.interaction()).isEqualTo(half));
    }

    @Test
    void requestsOfUnknownFormAreNotContinued() {
        CreateInteractionRequest unknown = CreateInteractionRequest.fromJson("{\"novel\":1}");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Continuation.DEFAULT.next(unknown, Interaction.fromJson(part(0).toJson()), 0));
    }
}
