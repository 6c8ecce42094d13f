package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.KEY;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.StreamErrorException;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SecrecyTest {

    private static final FaultServer.Script OK = answer -> answer.json(200, "\"fine\"");

    private static String everything(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void neitherKeyNorBodyFollowARedirectToAnotherHost(int status) throws Exception {
        try (FaultServer other = FaultServer.playing(OK);
                FaultServer server = FaultServer.playing(
                        answer -> answer.json(status, "", "Location: " + other.uri() + "/v1/things?key=hidden"));
                Transport transport = client(server)) {
            for (ApiRequest request : new ApiRequest[] {CREATE, GET}) {
                StatusException refused = catchThrowableOfType(
                        StatusException.class, () -> transport.call(request, Decoder.text(), CallOptions.NONE));
                assertThat(refused.status()).isEqualTo(status);
                assertThat(refused)
                        .hasMessage(request + ": status " + status + ", redirect to " + other.uri() + " not followed");
            }
            assertThat(other.accepted()).isZero();
        }
    }

    @Test
    void aReadFollowsARedirectWithinTheOrigin() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(307, "", "Location: /v2/things?x=1"), OK);
                Transport transport = client(server)) {
            assertThat(transport.call(GET, Decoder.text(), CallOptions.NONE)).isEqualTo("\"fine\"");
            assertThat(server.seen().get(1).target()).isEqualTo("/v2/things?x=1");
            assertThat(server.seen().get(1).headers()).containsEntry("x-api-key", KEY);
        }
    }

    @ParameterizedTest
    @CsvSource({"?page=2, /a/b?page=2", "../c, /c", "../../../c?x, /c?x", "c#part, /a/c", "/, /"})
    void redirectIsRelativeToItsRequest(String location, String expected) throws Exception {
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.json(302, "", "Location: " + location), answer -> answer.json(200, "{}"));
                Transport transport = client(server)) {
            transport.call(ApiRequest.get("/a/b").query("x", 1).build(), Decoder.nothing(), CallOptions.NONE);
            assertThat(server.seen().get(1).target()).isEqualTo(expected);
        }
    }

    @Test
    void redirectsInACircleEnd() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(302, "", "Location: /v1/things"));
                Transport transport = client(server)) {
            StatusException failure = catchThrowableOfType(
                    StatusException.class, () -> transport.call(GET, Decoder.text(), CallOptions.NONE));
            assertThat(failure.status()).isEqualTo(302);
            assertThat(server.seen()).hasSize(6);
        }
    }

    @Test
    void aCreateFollowsNoRedirect() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(307, "", "Location: /v2/things"), OK);
                Transport transport = client(server)) {
            assertThat(catchThrowableOfType(
                            StatusException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE)))
                    .isNotNull();
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void aKeyQuotedByTheServiceIsMasked() throws Exception {
        Notes notes = new Notes();
        String body = "{\"error\": {\"message\": \"the key " + KEY + " is not valid\"}}";
        try (FaultServer server = FaultServer.playing(answer -> answer.json(403, body, "X-Request-Id: for-" + KEY));
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            StatusException failure = catchThrowableOfType(
                    StatusException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));

            assertThat(failure).hasMessageContaining("the key *** is not valid");
            assertThat(everything(failure) + failure.body() + failure.explanation() + failure.requestId() + notes.lines)
                    .doesNotContain(KEY);
        }
    }

    @Test
    void aKeyQuotedWithinAStreamIsMasked() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: " + (answer.request.target().endsWith("x") ? "malformed " : "error:") + KEY
                            + "\n\n");
                    answer.close();
                });
                Transport transport = client(server)) {
            StreamErrorException reported = catchThrowableOfType(
                    StreamErrorException.class,
                    () -> transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)
                            .forEach(event -> {}));
            assertThat(everything(reported) + reported.body() + reported.explanation())
                    .doesNotContain(KEY);

            ApiRequest other = ApiRequest.post("/x").build();
            ResponseFormatException malformed = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> transport.stream(other, new TextProtocol(), CallOptions.NONE)
                            .forEach(event -> {}));
            assertThat(malformed).hasMessageContaining("malformed ***");
        }
    }

    @Test
    void aKeyInTheQueryStaysOutOfMessagesAndTheListener() throws Exception {
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(answer -> answer.json(500, "{}"));
                Transport transport = new Transport(ClientConfig.builder(server.uri())
                        .credential(Credential.query("key", KEY))
                        .credential(Credential.cookie("session", "c00kie-value"))
                        .listener(notes)
                        .build())) {
            StatusException failure = catchThrowableOfType(
                    StatusException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));
            assertThat(server.seen().get(0).target()).isEqualTo("/v1/things?key=" + KEY);
            assertThat(server.seen().get(0).headers()).containsEntry("cookie", "session=c00kie-value");
            assertThat(everything(failure) + notes.lines).doesNotContain(KEY);
            assertThat(notes.lines)
                    .containsExactly(
                            "started POST /v1/things #1",
                            "headers 500",
                            "failed with dev.signet.support.http.StatusException: POST /v1/things: status 500,"
                                    + " no error message after 0 events");
        }
    }

    @Test
    void nothingShowsTheKeyAsText() {
        ClientConfig config = ClientConfig.builder(URI.create("https://api.example.com"))
                .credential(Credential.header("x-api-key", KEY))
                .credential(Credential.bearer(KEY))
                .credential(Credential.basic("ada", KEY))
                .header("X-Tenant", "hidden")
                .build();
        CallOptions options = CallOptions.builder().header("X-Trace", "hidden").build();
        ApiRequest request =
                ApiRequest.get("/v1/things").query("secret", "hidden").build();
        try (Transport transport = new Transport(config)) {
            assertThat(transport.toString()
                            + config
                            + options
                            + request
                            + config.settings().credentials())
                    .contains("x-api-key=***", "Authorization=***", "X-Tenant")
                    .doesNotContain(KEY, "hidden");
        }
    }

    @Test
    void aCredentialThatNoHeaderCanCarryIsRefusedWithoutBeingQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.header("x-api-key", KEY + "\r\nX-Evil: 1"))
                .withMessageContaining("x-api-key")
                .withMessageNotContaining(KEY);
        assertThatIllegalArgumentException().isThrownBy(() -> Credential.bearer("kéy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://api.example.com", "http://127.0.0.1.example.com", "http://10.0.0.1", "ftp://x", "/x"})
    void plainHttpIsForLoopbackOnly(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConfig.builder(URI.create(address)).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:80/x", "http://127.9.9.9", "http://[::1]:8080", "https://api.example.com/v1/"})
    void loopbackAndHttpsAreFine(String address) {
        assertThat(ClientConfig.builder(URI.create(address)).build().baseUri()).hasToString(address);
    }

    @Test
    void aTokenThatChangesIsAskedForEachTimeAndOldOnesStayMasked() throws Exception {
        AtomicInteger number = new AtomicInteger();
        Credential changing =
                Credential.header("Authorization", () -> "Bearer token-number-" + number.incrementAndGet());
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.json(503, "{}"),
                        answer -> answer.json(403, "{\"message\": \"neither token-number-1 nor token-number-2\"}"));
                Transport transport = new Transport(ClientConfig.builder(server.uri())
                        .credential(changing)
                        .retries(Clients.QUICK)
                        .build())) {
            StatusException failure = catchThrowableOfType(
                    StatusException.class, () -> transport.call(GET, Decoder.text(), CallOptions.NONE));
            assertThat(server.seen())
                    .extracting(seen -> seen.headers().get("authorization"))
                    .containsExactly("Bearer token-number-1", "Bearer token-number-2");
            assertThat(failure).hasMessage("GET /v1/things: status 403, neither *** nor ***");
        }
    }

    @Test
    void anHttpClientThatFollowsRedirectsIsRefused() {
        HttpClient follower = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConfig.builder(URI.create("https://api.example.com"))
                        .httpClient(follower));
    }

    @Test
    void anAddressOfAnotherOriginGetsNeitherKeyNorDefaultHeaders() throws Exception {
        try (FaultServer store = FaultServer.playing(OK);
                FaultServer server = FaultServer.playing(OK);
                Transport transport = client(server.uri(), builder -> builder.header("X-Tenant", "7"))) {
            ApiRequest upload = ApiRequest.of("PUT", URI.create(store.uri() + "/upload?token=t"))
                    .header("X-Offset", "0")
                    .build();
            transport.call(upload, Decoder.text(), CallOptions.NONE);

            assertThat(store.seen().get(0).target()).isEqualTo("/upload?token=t");
            assertThat(store.seen().get(0).headers())
                    .containsEntry("x-offset", "0")
                    .doesNotContainKeys("x-api-key", "x-tenant");
        }
    }
}
