package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams one after another, as one. */
@Timeout(60)
class FollowedStreamTest {

    /** Leaves out {@code end} of every stream but the last, and goes on as long as it is told how. */
    private static final class Parts implements Sequel<String> {
        private final List<Supplier<CompletionStage<EventStream<String>>>> next;

        @SafeVarargs
        @SuppressWarnings("varargs")
        Parts(Supplier<CompletionStage<EventStream<String>>>... next) {
            this.next = new ArrayList<>(List.of(next));
        }

        @Override
        public @Nullable String map(String event) {
            return event.equals("end") && !next.isEmpty() ? null : event.toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        public @Nullable CompletionStage<EventStream<String>> next() {
            return next.isEmpty() ? null : next.remove(0).get();
        }
    }

    private static FaultServer.Script events(String text) {
        return answer -> {
            answer.events();
            answer.send(text);
            answer.close();
        };
    }

    private static EventStream<String> stream(Transport transport) {
        return transport.stream(CREATE, new TextProtocol(), CallOptions.NONE);
    }

    private static CompletionStage<EventStream<String>> later(Transport transport) {
        return transport.streamAsync(CREATE, new TextProtocol(), CallOptions.NONE);
    }

    private static FaultServer three() throws Exception {
        return FaultServer.playing(
                events("id: 1\ndata: one\n\ndata: end\n\n"),
                events("data: two\n\ndata: [DONE]\n\n"),
                events("id: 3\ndata: three\n\ndata: end\n\n"));
    }

    @Test
    void eventsOfAllStreamsAreIteratedAsOfOne() throws Exception {
        try (FaultServer server = three();
                Transport transport = client(server);
                EventStream<String> all =
                        stream(transport).followedBy(new Parts(() -> later(transport), () -> later(transport)))) {
            assertThat(all).containsExactly("ONE", "TWO", "THREE", "END");
            assertThat(all.lastEventId()).isEqualTo("3");
            assertThat(server.seen()).hasSize(3);
        }
    }

    @Test
    void eventsOfAllStreamsArePublishedAsOfOne() throws Exception {
        for (long first : new long[] {1, Long.MAX_VALUE}) {
            try (FaultServer server = three();
                    Transport transport = client(server)) {
                PublisherTest.Collector collector = new PublisherTest.Collector(first, 1);
                stream(transport)
                        .followedBy(new Parts(() -> later(transport), () -> later(transport)))
                        .subscribe(collector);
                assertThat(collector.end()).isEqualTo("complete");
                assertThat(collector.seen).containsExactly("ONE", "TWO", "THREE", "END");
            }
        }
    }

    @Test
    void firstStreamIsConsumedByTheWhole() throws Exception {
        try (FaultServer server = three();
                Transport transport = client(server);
                EventStream<String> first = stream(transport)) {
            EventStream<String> all = first.followedBy(new Parts());
            assertThatIllegalStateException().isThrownBy(first::iterator);
            assertThat(all).containsExactly("ONE", "END");
        }
    }

    @Test
    void failureOfALaterStreamIsThatOfTheWhole() throws Exception {
        try (FaultServer server = FaultServer.playing(events("data: end\n\n"), events("data: two\n\n"));
                Transport transport = client(server)) {
            List<String> seen = new ArrayList<>();
            EventStream<String> all = stream(transport).followedBy(new Parts(() -> later(transport)));
            assertThatExceptionOfType(StreamInterruptedException.class).isThrownBy(() -> all.forEach(seen::add));
            assertThat(seen).containsExactly("TWO");
        }
    }

    @Test
    void failureToGoOnIsThrownToReadersAndGivenToSubscribers() throws Exception {
        List<Supplier<CompletionStage<EventStream<String>>>> failing = List.of(
                () -> {
                    throw new UnsupportedOperationException("no more");
                },
                () -> CompletableFuture.failedFuture(new UnsupportedOperationException("no more")));
        for (Supplier<CompletionStage<EventStream<String>>> next : failing) {
            try (FaultServer server = FaultServer.playing(events("data: end\n\n"), events("data: end\n\n"));
                    Transport transport = client(server)) {
                EventStream<String> read = stream(transport).followedBy(new Parts(next));
                assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> read.forEach(event -> {}))
                        .withMessage("no more");
                PublisherTest.Collector collector = new PublisherTest.Collector(1, 1);
                stream(transport).followedBy(new Parts(next)).subscribe(collector);
                assertThat(collector.end()).isEqualTo("UnsupportedOperationException");
            }
        }
    }

    @Test
    void closingWhileTheNextIsAwaitedEndsTheReaderAndTheNext() throws Exception {
        try (FaultServer server = FaultServer.playing(events("data: end\n\n"), events("data: two\n\ndata: end\n\n"));
                Transport transport = client(server)) {
            CompletableFuture<EventStream<String>> awaited = new CompletableFuture<>();
            CompletableFuture<Void> asked = new CompletableFuture<>();
            EventStream<String> all = stream(transport).followedBy(new Parts(() -> {
                asked.complete(null);
                return awaited;
            }));
            CompletableFuture<Throwable> reading = new CompletableFuture<>();
            Thread reader = new Thread(() -> {
                try {
                    all.forEach(event -> {});
                    reading.complete(new AssertionError("read to the end"));
                } catch (RuntimeException e) {
                    reading.complete(e);
                }
            });
            reader.start();
            asked.get(20, TimeUnit.SECONDS);
            all.close();
            assertThat(reading.get(20, TimeUnit.SECONDS)).isInstanceOf(CallCancelledException.class);
            EventStream<String> late = stream(transport);
            awaited.complete(late);
            assertThatIllegalStateException().isThrownBy(late::iterator);
        }
    }
}
