package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.client.Clients.TextProtocol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Counts threads of the whole JVM. */
@Isolated
@Timeout(120)
@Tag("integration")
@Tag("load")
class LoadTest {

    private static final int STREAMS = 1000;

    /** Counts events and ends. */
    private record Counter(AtomicInteger events, AtomicInteger ends, List<Flow.Subscription> subscriptions)
            implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            synchronized (subscriptions) {
                subscriptions.add(subscription);
            }
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String event) {
            events.incrementAndGet();
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            ends.incrementAndGet();
        }
    }

    private static long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getName().startsWith("api-") || thread.getName().startsWith("HttpClient"))
                .count();
    }

    @Test
    void aThousandStreamsNeedFewThreadsAndHalfOfThemCanBeCancelled() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Counter counter = new Counter(new AtomicInteger(), new AtomicInteger(), new ArrayList<>());
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\ndata: two\n\n");
                    goOn.await();
                    answer.send("data: end\n\n");
                    answer.stall();
                });
                Transport transport = client(server)) {
            List<CompletableFuture<?>> opening = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                opening.add(transport
                        .streamAsync(CREATE, new TextProtocol(), CallOptions.NONE)
                        .thenAccept(stream -> stream.subscribe(counter)));
            }
            CompletableFuture.allOf(opening.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            Wait.until(
                    "two events of each stream have come",
                    () -> counter.events().get() == 2 * STREAMS);
            assertThat(server.connections()).isEqualTo(STREAMS);
            assertThat(ownThreads()).isLessThan(64);

            counter.subscriptions().subList(0, STREAMS / 2).forEach(Flow.Subscription::cancel);
            goOn.countDown();

            Wait.until("the other half is complete", () -> counter.ends().get() == STREAMS / 2);
            assertThat(counter.events().get()).isEqualTo(2 * STREAMS + STREAMS / 2);
            Wait.until("all connections are closed", () -> server.connections() == 0);
        }
    }

    @Test
    void aThousandStreamsOfHttp2NeedFewThreadsAndAllComplete() throws Exception {
        List<FrameServer.Stream> open = new CopyOnWriteArrayList<>();
        Counter counter = new Counter(new AtomicInteger(), new AtomicInteger(), new ArrayList<>());
        try (FrameServer server = new FrameServer(100, 100, stream -> {
                    stream.head("text/event-stream");
                    stream.data("data: one\n\ndata: two\n\n", false);
                    open.add(stream);
                });
                Transport transport = client(server.uri(), builder -> builder.sslContext(server.sslContext()))) {
            List<CompletableFuture<?>> opening = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                opening.add(transport
                        .streamAsync(CREATE, new TextProtocol(), CallOptions.NONE)
                        .thenAccept(stream -> stream.subscribe(counter)));
            }
            CompletableFuture.allOf(opening.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            Wait.until(
                    "two events of each stream have come",
                    () -> counter.events().get() == 2 * STREAMS);
            assertThat(server.accepted()).isGreaterThanOrEqualTo(STREAMS / 100);
            assertThat(ownThreads()).isLessThan(96);
            for (FrameServer.Stream stream : open) {
                stream.data("data: end\n\n", true);
            }
            Wait.until("all are complete", () -> counter.ends().get() == STREAMS);
            assertThat(counter.events().get()).isEqualTo(3 * STREAMS);
        }
    }

    @Test
    void aMillionEventsPassWithoutLossAndWithoutPilingUp() throws Exception {
        int blocks = 2000;
        int perBlock = 500;
        byte[] block = "event: step\ndata: {\"type\": \"step.delta\", \"delta\": {\"text\": \"Hello\"}}\n\n"
                .repeat(perBlock)
                .getBytes(StandardCharsets.UTF_8);
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    for (int i = 0; i < blocks; i++) {
                        answer.out.write(block);
                    }
                    answer.send("data: end\n\n");
                    answer.close();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)) {
            assertThat(stream.stream().count()).isEqualTo((long) blocks * perBlock + 1);
        }
    }
}
