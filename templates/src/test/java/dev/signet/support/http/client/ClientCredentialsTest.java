package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.request.Redactor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
