package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls at once to a service with a quota. */
@Timeout(60)
class AdaptiveConcurrencyTest {

    private static final int CALLS = 200;

    /** So many requests are executed, the others refused, until the pause is over that those are asked for. */
    private static final class Quota implements FaultServer.Script {
        private static final int EACH = 20;
        private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(40);
        private int left = EACH;
        private long refillsAt;
        final AtomicInteger requests = new AtomicInteger();

        private synchronized boolean takes() {
            if (left == 0 && System.nanoTime() - refillsAt >= 0) {
                left = EACH;
            }
            if (left > 0) {
                left--;
                refillsAt = System.nanoTime() + PAUSE;
                return true;
            }
            return false;
        }

        @Override
        public void play(FaultServer.Answer answer) throws Exception {
            requests.incrementAndGet();
            if (takes()) {
                Thread.sleep(2);
                answer.json(200, "\"fine\"");
            } else {
                answer.json(429, "{}", "retry-after-ms: 45");
            }
        }
    }

    private static int succeeding(Transport transport) {
        List<CompletableFuture<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(transport
                    .callAsync(CREATE, Decoder.text(), CallOptions.NONE)
                    .handle((text, failure) -> failure == null));
        }
        return (int) calls.stream().filter(CompletableFuture::join).count();
    }

    @Test
    void callsBeyondAQuotaWaitInsteadOfBeingRefusedAgainAndAgain() throws Exception {
        Quota quota = new Quota();
        try (FaultServer server = FaultServer.playing(quota);
                Transport transport = client(server.uri(), builder -> builder.adaptiveConcurrency(8))) {
            assertThat(succeeding(transport)).isEqualTo(CALLS);
            assertThat(quota.requests.get()).isLessThan(CALLS * 3 / 2);
        }
    }

    @Test
    void anotherServiceIsNotPaused() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, "{}", "Retry-After: 30"));
                FaultServer other = FaultServer.playing(answer -> answer.json(200, "\"fine\""));
                Transport transport = client(server.uri(), builder -> builder.adaptiveConcurrency(8))) {
            CompletableFuture<String> first = transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE);
            Wait.until("the first request", () -> server.seen().size() == 1);
            assertThat(transport.call(
                            ApiRequest.of("GET", other.uri().resolve("/x")).build(), Decoder.text(), CallOptions.NONE))
                    .isEqualTo("\"fine\"");
            first.cancel(true);
        }
    }
}
