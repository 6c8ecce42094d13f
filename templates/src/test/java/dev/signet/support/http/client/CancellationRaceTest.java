package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.client.Clients.Resuming;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that are cut over and over while their reader is stopped: that it was stopped is what counts. */
@Timeout(60)
class CancellationRaceTest {

    private static final int ROUNDS = Integer.getInteger("signet.cancellations", 60);
    private static final long LONGEST_MICROS = 12_000;

    private enum Stop {
        STREAM_CLOSED,
        READER_INTERRUPTED,
        CLIENT_CLOSED
    }

    /** Sends the next event, and cuts the connection or falls silent. The id names the round. */
    private static void answer(FaultServer.Answer answer) throws Exception {
        String target = answer.request.target();
        String id = target.substring(target.indexOf('=') + 1);
        String round = id.substring(0, id.indexOf('-'));
        int event = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        answer.events();
        answer.send("id: " + round + "-" + (event + 1) + "\ndata: " + event + "\n\n");
        switch ((Integer.parseInt(round) + event) % 4) {
            case 0 -> answer.close();
            case 1 -> answer.reset();
            case 2 -> answer.send("id: " + round + "\ndata: unfini");
            default -> answer.stall();
        }
        answer.close();
    }

    private static Throwable outcome(FaultServer server, int round, Random random) throws Exception {
        Stop stop = Stop.values()[round % Stop.values().length];
        try (Transport transport = client(
                server.uri(),
                builder -> builder.retries(Clients.QUICK.withDelays(Duration.ofMillis(2), Duration.ofMillis(400))))) {
            ApiRequest request =
                    ApiRequest.get("/v1/things").query("after", round + "-0").build();
            EventStream<String> stream = transport.stream(request, new Resuming(), CallOptions.NONE);
            FutureTask<Throwable> outcome = new FutureTask<>(() -> {
                try {
                    stream.forEach(event -> {});
                    return new AssertionError("the stream passed for complete");
                } catch (RuntimeException e) {
                    return e;
                }
            });
            Thread reader = new Thread(outcome);
            reader.start();
            TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * LONGEST_MICROS));
            Runnable stopping = switch (stop) {
                case STREAM_CLOSED -> stream::close;
                case READER_INTERRUPTED -> reader::interrupt;
                case CLIENT_CLOSED -> transport::close;
            };
            stopping.run();
            return outcome.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aReaderThatIsStoppedWhileItsConnectionBreaksIsToldSoAndNothingIsResumed() throws Exception {
        Random random = new Random(11);
        try (FaultServer server = FaultServer.playing(CancellationRaceTest::answer)) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(outcome(server, round, random))
                        .as("round %d", round)
                        .isInstanceOf(CallCancelledException.class);
            }
            Thread.sleep(100);
            int requests = server.seen().size();
            assertThat(requests).isGreaterThan(ROUNDS + ROUNDS / 4);
            Thread.sleep(300);
            assertThat(server.seen()).hasSize(requests);
        }
    }

    /** Tokens and answers fail in turn; each failure leads to another request. */
    private static void refuse(FaultServer.Answer answer) throws Exception {
        if (answer.request.target().equals("/token") && answer.request.text().length() % 2 == 0) {
            answer.json(200, "{\"access_token\":\"t\",\"expires_in\":1}");
        } else if (answer.request.target().equals("/token")) {
            answer.json(503, "{}");
        } else {
            answer.reset();
        }
    }

    @Test
    void aCallThatIsRetriedWhileItsClientIsClosedIsCancelled() throws Exception {
        Random random = new Random(12);
        try (FaultServer server = FaultServer.playing(CancellationRaceTest::refuse)) {
            for (int round = 0; round < ROUNDS; round++) {
                Credential token = Credential.clientCredentials(
                        server.uri().resolve("/token"), "id", "secret", round % 2 == 0 ? "a" : "bc");
                Transport transport = client(
                        server.uri(),
                        builder -> builder.credential(token)
                                .retries(Clients.QUICK
                                        .withMaxRetries(10_000)
                                        .withDelays(Duration.ofMillis(1), Duration.ofMillis(2))));
                CompletableFuture<String> future = transport.callAsync(Clients.GET, Decoder.text(), CallOptions.NONE);
                TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * LONGEST_MICROS));
                transport.close();
                assertThatThrownBy(() -> future.get(20, TimeUnit.SECONDS))
                        .as("round %d", round)
                        .hasCauseInstanceOf(CallCancelledException.class);
            }
        }
    }
}
