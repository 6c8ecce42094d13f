package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.request.Redactor;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are asked for when they are needed, kept, and shown to nobody. */
@Timeout(30)
class ClientCredentialsTest {
    private static final String SECRET = "s3cr3t of the:client";

    private static String token(String token, String more) {
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"" + more + "}";
    }

    private static Transport client(FaultServer service, FaultServer tokens, String... scopes) {
        Credential credential =
                Credential.clientCredentials(tokens.uri().resolve("/oauth/token?tenant=1"), "me", SECRET, scopes);
        return new Transport(ClientConfig.builder(service.uri())
                .credential(credential)
                .retries(Clients.QUICK)
                .build());
    }

    private static List<String> sent(FaultServer service) {
        return service.seen().stream()
                .map(seen -> String.valueOf(seen.headers().get("authorization")))
                .toList();
    }

    @Test
    void aTokenIsAskedForOnceAndSentWithEveryCall() throws Exception {
        try (FaultServer tokens = FaultServer.playing(a -> a.json(200, token("t1", ",\"expires_in\":3600")));
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens, "read", "write")) {
            for (int i = 0; i < 3; i++) {
                transport.call(GET, Decoder.nothing(), CallOptions.NONE);
            }
            assertThat(sent(service)).containsOnly("Bearer t1").hasSize(3);
            FaultServer.Seen asked = tokens.seen().get(0);
            assertThat(tokens.seen()).hasSize(1);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.target()).isEqualTo("/oauth/token?tenant=1");
            assertThat(asked.text()).isEqualTo("grant_type=client_credentials&scope=read+write");
            assertThat(asked.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
            String identity = asked.headers().get("authorization").substring("Basic ".length());
            assertThat(new String(Base64.getDecoder().decode(identity), StandardCharsets.UTF_8))
                    .isEqualTo("me:s3cr3t+of+the%3Aclient");
        }
    }

    @Test
    void manyCallsAtOnceAskForOneToken() throws Exception {
        try (FaultServer tokens = FaultServer.playing(a -> {
                    Thread.sleep(200);
                    a.json(200, token("t1", ""));
                });
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens)) {
            CompletableFuture.allOf(IntStream.range(0, 10)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> transport.call(GET, Decoder.nothing(), CallOptions.NONE)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            assertThat(tokens.seen()).hasSize(1);
            assertThat(tokens.seen().get(0).text()).isEqualTo("grant_type=client_credentials");
            assertThat(sent(service)).hasSize(10).containsOnly("Bearer t1");
        }
    }

    @Test
    void aTokenThatExpiresIsReplaced() throws Exception {
        try (FaultServer tokens = FaultServer.playing(
                        a -> a.json(200, token("t1", ",\"expires_in\":1")),
                        a -> a.json(200, token("t2", ",\"expires_in\":1e400")));
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens)) {
            transport.call(GET, Decoder.nothing(), CallOptions.NONE);
            Thread.sleep(1_100);
            transport.call(GET, Decoder.nothing(), CallOptions.NONE);
            assertThat(sent(service)).containsExactly("Bearer t1", "Bearer t2");
        }
    }

    @Test
    void aRefusalIsToldWithoutTheSecret() throws Exception {
        try (FaultServer tokens = FaultServer.playing(
                        a -> a.json(401, "{\"error\":\"invalid_client\",\"said\":\"" + SECRET + "\"}"));
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens)) {
            assertThatThrownBy(() -> transport.call(GET, Decoder.nothing(), CallOptions.NONE))
                    .isInstanceOfSatisfying(
                            StatusException.class, e -> assertThat(e.status()).isEqualTo(401))
                    .hasMessageContaining("/oauth/token")
                    .hasMessageNotContaining(SECRET);
            assertThat(service.seen()).isEmpty();
        }
    }

    @Test
    void aTokenEndpointThatStallsEndsWithTheCallsThatWaitForIt() throws Exception {
        try (FaultServer tokens = FaultServer.playing(FaultServer.Answer::stall);
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens)) {
            CompletableFuture<Void> cancelled = transport.callAsync(GET, Decoder.nothing(), CallOptions.NONE);
            CompletableFuture<Void> pending = transport.callAsync(GET, Decoder.nothing(), CallOptions.NONE);
            AtomicReference<Throwable> interrupted = new AtomicReference<>();
            Thread waiting = new Thread(() ->
                    interrupted.set(catchThrowable(() -> transport.call(GET, Decoder.nothing(), CallOptions.NONE))));
            waiting.start();
            assertThatThrownBy(() -> transport.call(GET, Decoder.nothing(), Clients.within(300)))
                    .isInstanceOfSatisfying(
                            CallTimeoutException.class,
                            e -> assertThat(e.limit()).isEqualTo(Duration.ofMillis(300)));
            waiting.interrupt();
            waiting.join(5_000);
            assertThat(interrupted.get()).isInstanceOf(CallCancelledException.class);
            cancelled.cancel(true);
            assertThat(pending).isNotDone();
            assertThat(tokens.seen()).as("asked once for all").hasSize(1);
            AutoCloseable client = transport;
            client.close();
            assertThat(pending)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void whoeverBeganToAskDoesNotEndTheWaitOfOthers() throws Exception {
        try (FaultServer tokens = FaultServer.playing(FaultServer.Answer::stall, a -> a.json(200, token("t2", "")));
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens)) {
            CompletableFuture<Void> brief = transport.callAsync(GET, Decoder.nothing(), Clients.within(1_500));
            Wait.until("connections", () -> tokens.connections() == 1);
            CompletableFuture<Void> patient = transport.callAsync(GET, Decoder.nothing(), CallOptions.NONE);
            assertThat(brief).failsWithin(Duration.ofSeconds(5));
            assertThat(patient).succeedsWithin(Duration.ofSeconds(5));
            assertThat(sent(service)).containsExactly("Bearer t2");
        }
    }

    @Test
    void aRequestForATokenThatNobodyWaitsForAnyMoreIsEnded() throws Exception {
        try (FaultServer tokens = FaultServer.playing(FaultServer.Answer::stall);
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens)) {
            CompletableFuture<Void> call = transport.callAsync(GET, Decoder.nothing(), CallOptions.NONE);
            Wait.until("connections", () -> tokens.connections() == 1);
            call.cancel(true);
            Wait.until("connections", () -> tokens.connections() == 0);
        }
    }

    @Test
    void aTokenThatTheServiceRefusesIsReplacedOnce() throws Exception {
        try (FaultServer tokens =
                        FaultServer.playing(a -> a.json(200, token("t1", "")), a -> a.json(200, token("t2", "")));
                FaultServer service = FaultServer.playing(
                        a -> a.json(401, "{}"),
                        a -> a.json(200, "{}"),
                        a -> a.json(401, "{}"),
                        a -> a.json(401, "{}"));
                Transport transport = client(service, tokens)) {
            transport.call(Clients.CREATE, Decoder.nothing(), CallOptions.NONE);
            assertThat(sent(service)).containsExactly("Bearer t1", "Bearer t2");
            assertThatThrownBy(() -> transport.call(Clients.CREATE, Decoder.nothing(), CallOptions.NONE))
                    .isInstanceOf(StatusException.class);
            assertThat(service.seen()).hasSize(3);
        }
    }

    @Test
    void tokensAreAskedForByTheGivenHttpClient() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        ProxySelector counting = new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                connections.incrementAndGet();
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
        try (FaultServer tokens = FaultServer.playing(a -> a.json(200, token("t1", "")));
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = new Transport(ClientConfig.builder(service.uri())
                        .credential(Credential.clientCredentials(tokens.uri(), "me", SECRET))
                        .proxy(counting)
                        .build())) {
            transport.call(GET, Decoder.nothing(), CallOptions.NONE);
            assertThat(connections).hasValue(2);
        }
    }

    @Test
    void aValueThatIsSlowToComeIsWaitedForWithinTheCall() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<String> late = new CompletableFuture<>();
        for (Credential credential : List.of(
                Credential.bearer(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "late";
                }),
                Credential.headerAsync("Authorization", () -> late))) {
            try (FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                    Transport transport = new Transport(ClientConfig.builder(service.uri())
                            .credential(credential)
                            .build())) {
                assertThatThrownBy(() -> transport.call(GET, Decoder.nothing(), Clients.within(200)))
                        .isInstanceOf(CallTimeoutException.class);
                assertThat(service.seen()).isEmpty();
            }
        }
        Wait.until("the future is cancelled", late::isCancelled);
        never.countDown();
    }

    @Test
    void aValueIsAskedForAgainAfter401AndSentIfItIsAnother() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (FaultServer service =
                        FaultServer.playing(a -> a.json(401, "{}"), a -> a.json(200, "{}"), a -> a.json(401, "{}"));
                Transport transport = new Transport(ClientConfig.builder(service.uri())
                        .credential(Credential.bearer(() -> "t" + Math.min(2, count.incrementAndGet())))
                        .retries(RetryPolicy.NEVER)
                        .build())) {
            transport.call(GET, Decoder.nothing(), CallOptions.NONE);
            assertThat(sent(service)).containsExactly("Bearer t1", "Bearer t2");
            assertThatThrownBy(() -> transport.call(GET, Decoder.nothing(), CallOptions.NONE))
                    .isInstanceOf(StatusException.class);
            assertThat(service.seen()).as("the same token is not sent again").hasSize(3);
        }
    }

    private static String missing() {
        throw new IllegalStateException("no default credentials");
    }

    @Test
    void whatACredentialThrowsKeepsItsOrigin() throws Exception {
        try (FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = new Transport(ClientConfig.builder(service.uri())
                        .credential(Credential.header("Authorization", ClientCredentialsTest::missing))
                        .build())) {
            assertThatThrownBy(() -> transport.call(GET, Decoder.nothing(), CallOptions.NONE))
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(e ->
                            assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("missing"));
            assertThat(transport.callAsync(GET, Decoder.nothing(), CallOptions.NONE))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"access_token\":7}", "no json"})
    void anAnswerWithoutATokenIsRefused(String answer) throws Exception {
        try (FaultServer tokens = FaultServer.playing(a -> a.json(200, answer));
                FaultServer service = FaultServer.playing(a -> a.json(200, "{}"));
                Transport transport = client(service, tokens)) {
            assertThatThrownBy(() -> transport.call(GET, Decoder.nothing(), CallOptions.NONE))
                    .isInstanceOf(ResponseFormatException.class);
            assertThat(service.seen()).isEmpty();
        }
    }

    @Test
    void isMaskedAndNeverSentInTheClear() {
        Credential credential = Credential.clientCredentials(URI.create("https://example.com/token"), "me", SECRET);
        assertThat(credential.toString()).doesNotContain(SECRET);
        assertThat(new Redactor(List.of(credential.parameter())).clean("not " + SECRET))
                .isEqualTo("not ***");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.clientCredentials(URI.create("http://example.com/token"), "me", SECRET))
                .withMessageContaining("loopback");
    }
}
