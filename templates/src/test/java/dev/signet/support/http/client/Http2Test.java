package dev.signet.support.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.RetryPolicy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls over few connections of HTTP/2, whose other end may refuse, leave and fall silent. */
@Isolated
@Timeout(60)
class Http2Test {

    private static final int NO_LIMIT = 10_000;

    private static Transport client(FrameServer server, UnaryOperator<ClientConfig.Builder> change) {
        return Clients.client(server.uri(), builder -> change.apply(builder.sslContext(server.sslContext())));
    }

    private static Transport client(FrameServer server) {
        return client(server, builder -> builder);
    }

    private static ApiRequest create(Object number) {
        return ApiRequest.post("/v1/things")
                .body(RequestBody.json("\"" + number + "\""))
                .build();
    }

    private static String call(Transport transport, Object number) {
        return transport.call(create(number), Decoder.text(), CallOptions.NONE);
    }

    /** Sends so many creates at once; all must succeed, and none may have been processed twice. */
    private static void sendAtOnce(FrameServer server, Transport transport, int count) {
        call(transport, "first");
        int before = server.processed().size();
        List<CompletableFuture<String>> calls = IntStream.range(0, count)
                .mapToObj(i -> transport.callAsync(create(i), Decoder.text(), CallOptions.NONE))
                .toList();
        calls.forEach(future -> assertThat(future.join()).isEqualTo("\"ok\""));
        List<String> done = new ArrayList<>(
                server.processed().subList(before, server.processed().size()));
        assertThat(done).hasSize(count);
        assertThat(new HashSet<>(done)).hasSize(count);
    }

    private static FrameServer slow(int announced, int enforced) throws IOException {
        return new FrameServer(announced, enforced, stream -> {
            Thread.sleep(100);
            stream.json("\"ok\"");
        });
    }

    @Test
    void whatExceedsTheStreamsOfAConnectionTakesAnother() throws Exception {
        try (FrameServer server = slow(100, 100);
                Transport transport = client(server)) {
            sendAtOnce(server, transport, 300);
            assertThat(server.accepted()).isBetween(2, 299);
        }
    }

    @Test
    void whatExceedsTheStreamsOfTheOnlyConnectionWaits() throws Exception {
        try (FrameServer server = slow(50, 50);
                Transport transport = client(server, builder -> builder.maxConnections(1))) {
            sendAtOnce(server, transport, 200);
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @Test
    void callsOfACustomHttpClientWaitForAFreeStream() throws Exception {
        try (FrameServer server = slow(50, 50)) {
            HttpClient custom =
                    HttpClient.newBuilder().sslContext(server.sslContext()).build();
            try (Transport transport = client(server, builder -> builder.httpClient(custom))) {
                sendAtOnce(server, transport, 200);
                assertThat(server.accepted()).isEqualTo(1);
            }
        }
    }

    @Test
    void streamsThatTheServiceRefusesAreSentElsewhere() throws Exception {
        try (FrameServer server = slow(NO_LIMIT, 40);
                Transport transport = client(server)) {
            sendAtOnce(server, transport, 200);
        }
    }

    @Test
    void aLimitOfCallsHoldsForAllConnections() throws Exception {
        try (FrameServer server = slow(NO_LIMIT, NO_LIMIT);
                Transport transport = client(server, builder -> builder.maxConcurrentCalls(7))) {
            sendAtOnce(server, transport, 50);
            assertThat(server.most()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void aCallThatWaitsForItsTurnEndsWithItsTimeoutOrTheClient() throws Exception {
        try (FrameServer server = new FrameServer(NO_LIMIT, NO_LIMIT, stream -> {});
                Transport transport = client(server, builder -> builder.maxConcurrentCalls(1))) {
            CompletableFuture<String> first = transport.callAsync(create(1), Decoder.text(), CallOptions.NONE);
            CallTimeoutException late = catchThrowableOfType(
                    CallTimeoutException.class, () -> transport.call(create(2), Decoder.text(), Clients.within(200)));
            assertThat(late.phase()).isEqualTo(CallTimeoutException.Phase.CALL);
            CompletableFuture<String> third = transport.callAsync(create(3), Decoder.text(), CallOptions.NONE);
            AutoCloseable closing = transport;
            closing.close();
            assertThat(first).failsWithin(Duration.ofSeconds(5));
            assertThat(third).failsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void aRefusedStreamIsNotSentAndSoRepeated() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (FrameServer server = new FrameServer(NO_LIMIT, NO_LIMIT, stream -> {
                    if (count.incrementAndGet() <= 2) {
                        stream.refuse();
                    } else {
                        stream.json("\"ok\"");
                    }
                });
                Transport transport = client(server)) {
            assertThat(call(transport, 1)).isEqualTo("\"ok\"");
            assertThat(server.processed()).containsExactly("\"1\"");
        }
    }

    @Test
    void aServiceThatRefusesEverythingIsToldAsSuch() throws Exception {
        try (FrameServer server = new FrameServer(NO_LIMIT, NO_LIMIT, FrameServer.Stream::refuse);
                Transport transport = client(server, builder -> builder.retries(RetryPolicy.NEVER))) {
            ConnectionException refused = catchThrowableOfType(ConnectionException.class, () -> call(transport, 1));
            assertThat(refused.requestSent()).isFalse();
            assertThat(refused).hasMessageContaining("refused the request before it processed it");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void requestsThatAGracefulGoAwayLeavesOutAreRepeated(int each) throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (FrameServer server = new FrameServer(NO_LIMIT, NO_LIMIT, stream -> {
                    if (count.incrementAndGet() % (each + 1) == 0) {
                        stream.goAway();
                    } else {
                        stream.json("\"ok\"");
                    }
                });
                Transport transport = client(server)) {
            for (int i = 0; i < 20; i++) {
                assertThat(call(transport, i)).isEqualTo("\"ok\"");
            }
            assertThat(server.processed()).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void aConnectionThatEndsUnderTheNextCallCostsNoCall() throws Exception {
        try (FrameServer server = new FrameServer(NO_LIMIT, NO_LIMIT, stream -> {
                    stream.jsonAndClose("\"ok\"");
                });
                Transport transport = client(server)) {
            for (int i = 0; i < 100; i++) {
                assertThat(call(transport, i)).isEqualTo("\"ok\"");
            }
            assertThat(server.processed()).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCreateIsExecutedOnceWhenItsNewConnectionIsCutAfterAnother() throws Exception {
        AtomicInteger executed = new AtomicInteger();
        try (FrameServer server = new FrameServer(NO_LIMIT, NO_LIMIT, stream -> {
                    if (executed.incrementAndGet() == 1) {
                        stream.jsonAndClose("\"ok\"");
                    } else {
                        stream.connection.cut();
                    }
                });
                Transport transport = client(server)) {
            call(transport, 1);
            ConnectionException cut = catchThrowableOfType(ConnectionException.class, () -> call(transport, 2));
            assertThat(cut.requestSent()).isTrue();
            assertThat(executed).hasValue(2);
        }
    }

    @Test
    void aConnectionThatHasFallenSilentIsLeft() throws Exception {
        AtomicInteger count = new AtomicInteger();
        CallOptions brief =
                CallOptions.builder().headersTimeout(Duration.ofMillis(300)).build();
        try (FrameServer server = new FrameServer(NO_LIMIT, NO_LIMIT, stream -> {
                    if (count.incrementAndGet() == 2) {
                        stream.fallSilent();
                    } else {
                        stream.json("\"ok\"");
                    }
                });
                Transport transport = client(server)) {
            call(transport, 1);
            CallTimeoutException silent = catchThrowableOfType(
                    CallTimeoutException.class, () -> transport.call(create(2), Decoder.text(), brief));
            assertThat(silent.phase()).isEqualTo(CallTimeoutException.Phase.HEADERS);
            assertThat(transport.call(create(3), Decoder.text(), brief)).isEqualTo("\"ok\"");
            assertThat(server.accepted()).isEqualTo(2);
        }
    }
}
