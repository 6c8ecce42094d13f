package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ClientListener;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Listeners, executors, callbacks and proxies that do what they should not. */
@Timeout(30)
class ForeignCodeTest {

    private static final FaultServer.Script OK = answer -> answer.json(200, "\"fine\"");

    private static final FaultServer.Script BUSY = answer -> answer.json(503, "{}");

    /** Where a listener fails with an Error, as a library does that does not fit. */
    enum At implements ClientListener {
        STARTED {
            @Override
            public void requestStarted(CallInfo call, int attempt) {
                fail();
            }
        },
        HEADERS {
            @Override
            public void headersReceived(CallInfo call, int status, Duration elapsed) {
                fail();
            }
        },
        RETRYING {
            @Override
            public void retrying(CallInfo call, ApiException reason, Duration pause) {
                fail();
            }
        },
        FINISHED {
            @Override
            public void finished(CallInfo call, Duration elapsed, long events) {
                fail();
            }
        };

        static void fail() {
            throw new NoSuchMethodError("of a library of metrics");
        }
    }

    @ParameterizedTest
    @EnumSource(At.class)
    void anErrorOfAListenerEndsTheCallAndIsSeen(At listener) throws Exception {
        try (FaultServer server = FaultServer.playing(BUSY, BUSY, OK);
                Transport transport = client(server.uri(), builder -> builder.listener(listener))) {
            assertThatThrownBy(() -> transport.call(GET, Decoder.text(), CallOptions.NONE))
                    .isInstanceOf(NoSuchMethodError.class)
                    .satisfies(e ->
                            assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("fail"));
            assertThat(transport.callAsync(GET, Decoder.text(), CallOptions.NONE))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(NoSuchMethodError.class);
        }
    }

    @Test
    void anErrorOfAListenerEndsAStream() throws Exception {
        class Resuming extends Clients.Resuming {}
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("id: 1\ndata: one\n\n");
                    answer.close();
                });
                Transport transport = client(server.uri(), builder -> builder.listener(At.RETRYING));
                EventStream<String> stream = transport.stream(GET, new Resuming(), CallOptions.NONE)) {
            assertThatThrownBy(() -> stream.forEach(event -> {})).isInstanceOf(NoSuchMethodError.class);
        }
    }

    @Test
    void anErrorOfAnExecutorEndsTheFuture() throws Exception {
        try (FaultServer server = FaultServer.playing(OK);
                Transport transport = client(
                        server.uri(),
                        builder -> builder.executor(task -> {
                            throw new StackOverflowError("of the executor");
                        }))) {
            assertThat(transport.callAsync(GET, Decoder.text(), CallOptions.NONE))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void callbacksThatBlockDoNotStopTheFuturesOfOthers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (FaultServer server = FaultServer.playing(OK);
                Transport transport = client(server)) {
            List<CompletableFuture<Void>> blocked = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                blocked.add(transport
                        .callAsync(GET, Decoder.text(), CallOptions.NONE)
                        .thenAccept(text -> {
                            try {
                                release.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }));
            }
            assertThat(transport.callAsync(GET, Decoder.text(), CallOptions.NONE))
                    .succeedsWithin(Duration.ofSeconds(20));
            release.countDown();
            CompletableFuture.allOf(blocked.toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }

    @Test
    void anErrorOfASubscriberEndsItsStream() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\n");
                    answer.stall();
                });
                Transport transport = client(server)) {
            PublisherTest.Collector collector = new PublisherTest.Collector(1, 1) {
                @Override
                public void onNext(String event) {
                    throw new AssertionError("of the subscriber");
                }
            };
            transport.stream(GET, new TextProtocol(), CallOptions.NONE).subscribe(collector);
            Wait.until("connections", () -> server.connections() == 0);
        }
    }

    @Test
    void aProxyThatWantsAPasswordIsNamed() throws Exception {
        try (FaultServer proxy =
                FaultServer.playing(answer -> answer.json(407, "{}", "Proxy-Authenticate: Basic realm=\"proxy\""))) {
            ProxySelector through = ProxySelector.of(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), proxy.uri().getPort()));
            URI service = URI.create("https://service.invalid");
            HttpClient custom = HttpClient.newBuilder().proxy(through).build();
            for (Transport transport : List.of(
                    client(service, builder -> builder.proxy(through)),
                    client(service, builder -> builder.httpClient(custom)))) {
                try (transport) {
                    assertThatThrownBy(() -> transport.call(GET, Decoder.text(), CallOptions.NONE))
                            .isInstanceOfSatisfying(
                                    StatusException.class,
                                    e -> assertThat(e.status()).isEqualTo(407))
                            .hasMessageContaining("the proxy requires authentication");
                }
            }
            assertThat(proxy.seen()).hasSize(2);
            assertThat(proxy.seen().get(0).headers()).doesNotContainKey("x-api-key");
        }
    }

    @Test
    void aProxyThatRefusesATunnelIsNamed() throws Exception {
        try (FaultServer proxy = FaultServer.playing(answer -> answer.json(403, "{}"))) {
            ProxySelector through = ProxySelector.of(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), proxy.uri().getPort()));
            try (Transport transport =
                    client(URI.create("https://service.invalid"), builder -> builder.proxy(through))) {
                assertThatThrownBy(() -> transport.call(Clients.CREATE, Decoder.text(), CallOptions.NONE))
                        .hasMessageContaining("the proxy answers with status 403");
            }
        }
    }
}
