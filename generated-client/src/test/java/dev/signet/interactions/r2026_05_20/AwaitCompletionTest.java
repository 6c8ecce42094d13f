package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.StatusException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AwaitCompletionTest {
    private static final Polling QUICK = Polling.DEFAULT.withWaits(Duration.ofMillis(2), Duration.ofMillis(4));

    private static Reply status(String status) {
        return Reply.json(200, "{\"id\":\"i\",\"status\":\"" + status + "\"}");
    }

    private interface Scene {
        void run(InteractionsClient client, FakeService service) throws Exception;
    }

    private static void with(Scene scene, Reply... replies) throws Exception {
        try (FakeService service = FakeService.scripted(replies);
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .retries(RetryPolicy.NEVER)
                        .build()) {
            scene.run(client, service);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "failed", "cancelled", "incomplete", "budget_exceeded", "requires_action"})
    void anEndIsAnEnd(String end) throws Exception {
        with(
                (client, service) -> {
                    List<String> seen = new ArrayList<>();
                    Polling polling =
                            QUICK.withProgress(i -> seen.add(i.status().value()));
                    assertThat(client.interactions()
                                    .awaitCompletion("i", polling)
                                    .status()
                                    .value())
                            .isEqualTo(end);
                    assertThat(seen).containsExactly("in_progress", "queued_in_orbit", end);
                    assertThat(service.received())
                            .hasSize(3)
                            .allSatisfy(r -> assertThat(r).hasToString("GET /v1/interactions/i"));
                },
                status("in_progress"),
                status("queued_in_orbit"),
                status(end));
    }

    @Test
    void withoutHoldingAThreadItIsTheSame() throws Exception {
        with(
                (client, service) -> {
                    List<String> seen = Collections.synchronizedList(new ArrayList<>());
                    Polling polling =
                            QUICK.withProgress(i -> seen.add(i.status().value()));
                    assertThat(client.async()
                                    .interactions()
                                    .awaitCompletion("i", polling)
                                    .get(30, TimeUnit.SECONDS)
                                    .status()
                                    .value())
                            .isEqualTo("completed");
                    assertThat(seen).containsExactly("in_progress", "in_progress", "completed");
                },
                status("in_progress"),
                status("in_progress"),
                status("completed"));
    }

    @Test
    void whatDoesNotEndInTimeIsShownAsItWasLastSeen() throws Exception {
        Polling hasty = QUICK.withLimit(Duration.ofNanos(1));
        with(
                (client, service) -> assertThatExceptionOfType(PollingTimeoutException.class)
                        .isThrownBy(() -> client.interactions().awaitCompletion("i", hasty))
                        .satisfies(e ->
                                assertThat(e.interaction().status().value()).isEqualTo("in_progress")),
                status("in_progress"),
                status("in_progress"));
        with(
                (client, service) -> assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(() -> client.async()
                                .interactions()
                                .awaitCompletion("i", hasty)
                                .join())
                        .withCauseInstanceOf(PollingTimeoutException.class),
                status("in_progress"),
                status("in_progress"));
    }

    @Test
    void aRefusalEndsTheWait() throws Exception {
        with(
                (client, service) -> {
                    assertThatExceptionOfType(StatusException.class)
                            .isThrownBy(() -> client.interactions().awaitCompletion("i", QUICK));
                    assertThatExceptionOfType(CompletionException.class)
                            .isThrownBy(() -> client.async()
                                    .interactions()
                                    .awaitCompletion("i", QUICK)
                                    .join())
                            .withCauseInstanceOf(StatusException.class);
                },
                Reply.json(403, "{}"),
                Reply.json(403, "{}"));
    }

    @Test
    void looksThatFailForReasonsThatPassAreFollowedByOthers() throws Exception {
        Reply[] replies = {
            Reply.json(404, "{}"),
            Reply.json(500, "{}"),
            status("in_progress"),
            Reply.json(429, "{}"),
            Reply.json(503, "{}"),
            Reply.json(200, "not JSON"),
            status("completed"),
        };
        with(
                (client, service) -> assertThat(client.interactions()
                                .awaitCompletion("i", QUICK)
                                .status())
                        .isEqualTo(InteractionStatus.COMPLETED),
                replies);
        with(
                (client, service) -> assertThat(client.async()
                                .interactions()
                                .awaitCompletion("i", QUICK)
                                .get(30, TimeUnit.SECONDS)
                                .status())
                        .isEqualTo(InteractionStatus.COMPLETED),
                replies);
    }

    @Test
    void whatIsKnownAndThenUnknownEndsTheWait() throws Exception {
        with(
                (client, service) -> assertThatExceptionOfType(StatusException.class)
                        .isThrownBy(() -> client.interactions().awaitCompletion("i", QUICK)),
                status("in_progress"),
                Reply.json(404, "{}"));
    }

    @Test
    void onlyTheLimitOfTheWaitEndsIt() throws Exception {
        Reply[] failing = Collections.nCopies(400, Reply.json(503, "{}")).toArray(Reply[]::new);
        Polling brief = QUICK.withLimit(Duration.ofMillis(300));
        with(
                (client, service) -> {
                    assertThatExceptionOfType(PollingTimeoutException.class)
                            .isThrownBy(() -> client.interactions().awaitCompletion("i", brief))
                            .withMessageContaining("could not be looked at")
                            .withCauseInstanceOf(StatusException.class)
                            .satisfies(e -> assertThat(e.interaction()).isNull());
                    assertThatExceptionOfType(CompletionException.class)
                            .isThrownBy(() -> client.async()
                                    .interactions()
                                    .awaitCompletion("i", brief)
                                    .join())
                            .withCauseInstanceOf(PollingTimeoutException.class);
                },
                failing);
    }

    @Test
    void anInterruptAndACancelEndTheWait() throws Exception {
        Polling slow = Polling.DEFAULT.withWaits(Duration.ofHours(1), Duration.ofHours(1));
        with(
                (client, service) -> {
                    Thread.currentThread().interrupt();
                    assertThatExceptionOfType(RuntimeException.class)
                            .isThrownBy(() -> client.interactions().awaitCompletion("i", slow));
                    assertThat(Thread.interrupted()).isTrue();
                    Thread waiting = Thread.currentThread();
                    Polling interrupting = slow.withProgress(i -> waiting.interrupt());
                    assertThatExceptionOfType(CancellationException.class)
                            .isThrownBy(() -> client.interactions().awaitCompletion("i", interrupting));
                    assertThat(Thread.interrupted()).isTrue();
                },
                status("in_progress"),
                status("in_progress"));
        with(
                (client, service) -> {
                    CompletableFuture<?> waiting = client.async().interactions().awaitCompletion("i", QUICK);
                    waiting.cancel(true);
                    int looks = service.received().size();
                    Thread.sleep(100);
                    assertThat(service.received().size()).isLessThanOrEqualTo(looks + 1);
                },
                status("in_progress"),
                status("in_progress"),
                status("in_progress"));
    }

    @Test
    void waitsDoubleUpToTheLongest() {
        List<Long> seconds = new ArrayList<>();
        for (Duration wait = Polling.DEFAULT.first(); seconds.size() < 6; wait = Polling.DEFAULT.after(wait)) {
            seconds.add(wait.toSeconds());
        }
        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polling.DEFAULT.withWaits(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Polling.DEFAULT.withLimit(Duration.ofSeconds(-1)));
    }
}
