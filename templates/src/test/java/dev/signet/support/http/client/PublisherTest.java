package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.client.Clients.TextProtocol;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PublisherTest {

    /** Keeps what it gets; asks for {@code first} at the beginning and for {@code more} after each event. */
    static class Collector implements Flow.Subscriber<String> {

        final List<String> seen = new CopyOnWriteArrayList<>();
        final CompletableFuture<String> end = new CompletableFuture<>();
        final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final long first;
        private final long more;

        Collector(long first, long more) {
            this.first = first;
            this.more = more;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
            if (first != 0) {
                given.request(first);
            }
        }

        @Override
        public void onNext(String event) {
            seen.add(event);
            if (more != 0) {
                subscription.join().request(more);
            }
        }

        @Override
        public void onError(Throwable failure) {
            end.complete(failure.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            end.complete("complete");
        }

        String end() throws Exception {
            return end.get(20, TimeUnit.SECONDS);
        }
    }

    private static final FaultServer.Script THREE = answer -> {
        answer.events();
        answer.send("data: one\n\ndata: two\n\n");
        Thread.sleep(50);
        answer.send("data: end\n\n");
        answer.close();
    };

    private static Collector subscribe(Transport transport, Collector collector) {
        transport.stream(CREATE, new TextProtocol(), CallOptions.NONE).subscribe(collector);
        return collector;
    }

    @Test
    void deliversAllAndCompletes() throws Exception {
        for (long first : new long[] {1, Long.MAX_VALUE}) {
            try (FaultServer server = FaultServer.playing(THREE);
                    Transport transport = client(server)) {
                Collector collector = subscribe(transport, new Collector(first, 1));
                assertThat(collector.end()).isEqualTo("complete");
                assertThat(collector.seen).containsExactly("one", "two", "end");
            }
        }
    }

    @Test
    void deliversNoMoreThanWasAskedFor() throws Exception {
        try (FaultServer server = FaultServer.playing(THREE);
                Transport transport = client(server)) {
            Collector collector = subscribe(transport, new Collector(2, 0));
            Wait.until("two have come", () -> collector.seen.size() == 2);
            Thread.sleep(200);
            assertThat(collector.seen).containsExactly("one", "two");
            assertThat(collector.end).isNotDone();
            collector.subscription.join().request(1);
            assertThat(collector.end()).isEqualTo("complete");
        }
    }

    @Test
    void aSubscriberThatAsksForNothingHoldsTheServiceBack() throws Exception {
        AtomicLong written = new AtomicLong();
        String block = ("data: " + "x".repeat(1000) + "\n\n").repeat(64);
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    while (true) {
                        answer.send(block);
                        written.addAndGet(block.length());
                    }
                });
                Transport transport = client(server)) {
            Collector collector = subscribe(transport, new Collector(3, 0));
            Wait.until("three have come", () -> collector.seen.size() == 3);
            long before;
            do {
                before = written.get();
                Thread.sleep(300);
            } while (written.get() != before);
            assertThat(written.get())
                    .as("what fits the sockets and a small buffer")
                    .isLessThan(50_000_000);
            collector.subscription.join().cancel();
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void aCutIsAnError() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\n");
                    answer.close();
                });
                Transport transport = client(server)) {
            Collector collector = subscribe(transport, new Collector(1, 1));
            assertThat(collector.end()).isEqualTo("StreamInterruptedException");
            assertThat(collector.seen).containsExactly("one");
        }
    }

    @Test
    void cancellingClosesTheConnectionAndEndsAllSignals() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\n");
                    answer.stall();
                });
                Transport transport = client(server)) {
            Collector collector = subscribe(transport, new Collector(10, 0));
            Wait.until("one has come", () -> collector.seen.size() == 1);
            collector.subscription.join().cancel();
            Wait.until("the connection is closed", () -> server.connections() == 0);
            assertThat(collector.end).isNotDone();
        }
    }

    @Test
    void askingForLessThanOneIsAnError() throws Exception {
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::events);
                Transport transport = client(server)) {
            assertThat(subscribe(transport, new Collector(-1, 0)).end()).isEqualTo("IllegalArgumentException");
        }
    }

    @Test
    void aSecondSubscriberIsRefused() throws Exception {
        try (FaultServer server = FaultServer.playing(THREE);
                Transport transport = client(server)) {
            EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE);
            Collector first = new Collector(1, 1);
            Collector second = new Collector(1, 1);
            stream.subscribe(first);
            stream.subscribe(second);
            assertThat(second.end()).isEqualTo("IllegalStateException");
            assertThat(first.end()).isEqualTo("complete");
        }
    }

    @Test
    void aSubscriberThatThrowsLosesItsConnection() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\n");
                    answer.stall();
                });
                Transport transport = client(server)) {
            subscribe(transport, new Collector(5, 0) {
                @Override
                public void onNext(String event) {
                    throw new IllegalStateException("broken subscriber");
                }
            });
            Wait.until("the connection is closed", () -> server.accepted() == 1 && server.connections() == 0);
        }
    }

    @Test
    void resumesWithoutAReaderThatWaits() throws Exception {
        try (FaultServer server = FaultServer.playing(
                        answer -> {
                            answer.events();
                            answer.send("id: 1\ndata: one\n\n");
                            answer.close();
                        },
                        answer -> {
                            answer.events();
                            answer.send("id: 2\ndata: end\n\n");
                            answer.close();
                        });
                Transport transport = client(server)) {
            Collector collector = new Collector(1, 1);
            CompletableFuture<Void> subscribed = transport
                    .streamAsync(CREATE, new Clients.Resuming(), CallOptions.NONE)
                    .thenAccept(stream -> stream.subscribe(collector));
            subscribed.get(20, TimeUnit.SECONDS);
            assertThat(collector.end()).isEqualTo("complete");
            assertThat(collector.seen).containsExactly("one", "end");
        }
    }
}
