package dev.signet.interactions.googleauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.UserCredentials;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.CallCancelledException;
import dev.signet.interactions.support.http.CallTimeoutException;
import dev.signet.interactions.support.http.Interceptor;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.test.RecordedRequest;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Credentials of google-auth-library against a token endpoint and a service on loopback. */
@Timeout(30)
class GoogleAuthTest {
    private static final ModelInteraction REQUEST = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
            .input(InteractionsInput.of("Hi"))
            .build();
    private static final String VERTEX = "/v1beta1/projects/my-project/locations/us-central1/interactions";
    private static final String PRIVATE_KEY = privateKey();

    private final AtomicInteger issued = new AtomicInteger();
    private volatile Function<RecordedRequest, TestResponse> tokenEndpoint = request -> token();
    private volatile Function<RecordedRequest, TestResponse> service =
            request -> TestResponse.json("{\"id\": \"i-1\", \"status\": \"completed\", \"steps\": []}");
    private final TestServer tokens = TestServer.answering(request -> tokenEndpoint.apply(request));
    private final TestServer server = TestServer.answering(request -> service.apply(request));

    private static String privateKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return "-----BEGIN PRIVATE KEY-----\\n"
                    + Base64.getEncoder()
                            .encodeToString(keys.generateKeyPair().getPrivate().getEncoded())
                    + "\\n-----END PRIVATE KEY-----\\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        server.close();
        tokens.close();
    }

    /** A token that says which one it is. */
    private TestResponse token() {
        return TestResponse.json("{\"access_token\": \"token-" + issued.incrementAndGet()
                + "\", \"expires_in\": 3600, \"token_type\": \"Bearer\"}");
    }

    private String serviceAccount() {
        return "{\"type\": \"service_account\", \"project_id\": \"my-project\", \"private_key_id\": \"k\", \"client_id\": \"1\","
                + " \"client_email\": \"robot@my-project.iam.gserviceaccount.com\", \"private_key\": \"" + PRIVATE_KEY
                + "\", \"quota_project_id\": \"payer\", \"token_uri\": \"" + tokens.uri() + "/token\"}";
    }

    private GoogleAuth auth() throws IOException {
        return GoogleAuth.of(GoogleCredentials.fromStream(
                new ByteArrayInputStream(serviceAccount().getBytes(StandardCharsets.UTF_8)),
                GoogleAuth.transport(HttpClient.newHttpClient())));
    }

    /** Like the client of Vertex AI, but for the host. */
    private InteractionsClient vertex(GoogleAuth auth) {
        return auth.vertexAi("my-project", "us-central1")
                .baseUri(URI.create(server.uri() + "/v1beta1/projects/my-project/locations"))
                .build();
    }

    private List<CompletableFuture<Interaction>> calls(InteractionsClient client, int count) {
        List<CompletableFuture<Interaction>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(client.async().interactions().create(REQUEST));
        }
        return calls;
    }

    @Test
    void callsGoToThePathOfProjectAndLocationWithOneTokenForAll() throws Exception {
        try (InteractionsClient client = vertex(auth())) {
            calls(client, 20).forEach(CompletableFuture::join);
            client.interactions().get("i-1");
        }
        assertThat(tokens.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.bodyText())
                        .contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer", "assertion="));
        assertThat(server.requests()).hasSize(21).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Bearer token-1");
            assertThat(request.header("x-goog-user-project")).isEqualTo("payer");
            assertThat(request.header("x-goog-api-key")).isNull();
        });
        assertThat(server.requests().get(0).path()).isEqualTo(VERTEX);
        assertThat(server.requests().get(20).path()).isEqualTo(VERTEX + "/i-1");
    }

    @Test
    void theAddressIsThatOfTheLocation() throws Exception {
        for (String location : List.of("us-central1", "global")) {
            AtomicReference<URI> address = new AtomicReference<>();
            try (InteractionsClient client = auth().vertexAi("my-project", location)
                    .interceptor(new Interceptor() {
                        @Override
                        public void beforeRequest(Request request) {
                            address.set(request.address());
                            throw new IllegalStateException("not to be sent");
                        }
                    })
                    .build()) {
                assertThatThrownBy(() -> client.interactions().create(REQUEST)).hasMessage("not to be sent");
            }
            assertThat(address.get())
                    .hasScheme("https")
                    .hasHost(
                            location.equals("global")
                                    ? "aiplatform.googleapis.com"
                                    : "us-central1-aiplatform.googleapis.com")
                    .hasPath("/v1beta1/projects/my-project/locations/" + location + "/interactions");
        }
    }

    @Test
    void namesCanNotLeadElsewhere() throws Exception {
        GoogleAuth auth = auth();
        for (String name : List.of("", "a/b", "..", "a?b", "evil.example/", "a b", "@evil")) {
            assertThatIllegalArgumentException().isThrownBy(() -> auth.vertexAi(name, "global"));
            assertThatIllegalArgumentException().isThrownBy(() -> auth.vertexAi("my-project", name));
        }
    }

    @Test
    void aTokenEndpointThatStallsIsBoundedByTheCallAndLeftWhenNobodyWaits() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        tokenEndpoint = request -> asked.incrementAndGet() == 1 ? TestResponse.silence() : token();
        GoogleAuth auth = auth();
        try (InteractionsClient client = vertex(auth)) {
            InteractionsClient impatient = client.withOptions(
                    CallOptions.builder().callTimeout(Duration.ofSeconds(2)).build());
            List<CompletableFuture<Interaction>> calls = calls(impatient, 5);
            for (CompletableFuture<Interaction> call : calls) {
                assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CallTimeoutException.class);
            }
            assertThat(asked).hasValue(1);
            long start = System.nanoTime();
            assertThat(client.interactions().create(REQUEST).id()).isEqualTo("i-1");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(asked).hasValue(2);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCallThatWaitsForItsTokenIsEndedByCancellingInterruptingAndClosing() throws Exception {
        tokenEndpoint = request -> TestResponse.silence();
        InteractionsClient client = vertex(auth());
        List<CompletableFuture<Interaction>> calls = calls(client, 2);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                client.interactions().create(REQUEST);
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        caller.start();
        tokens.awaitRequests(1, Duration.ofSeconds(10));
        assertThat(calls.get(0).cancel(true)).isTrue();
        caller.interrupt();
        caller.join(10_000);
        assertThat(thrown.get()).isInstanceOf(CallCancelledException.class);
        assertThat(calls.get(1)).isNotDone();
        client.close();
        assertThatThrownBy(() -> calls.get(1).get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CallCancelledException.class);
        assertThat(tokens.requests()).hasSize(1);
    }

    @Test
    void aTokenEndpointThatIsBusyIsAskedAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        tokenEndpoint =
                request -> asked.incrementAndGet() == 1 ? TestResponse.json(503, "{\"error\": \"busy\"}") : token();
        try (InteractionsClient client = vertex(auth())) {
            assertThat(client.interactions().create(REQUEST).id()).isEqualTo("i-1");
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatKeepsTheLibraryFromATokenIsThrownAndNotKept() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        tokenEndpoint = request -> asked.incrementAndGet() == 1
                ? TestResponse.json(
                        400, "{\"error\": \"invalid_grant\",\n \"error_description\": \"Bad \u001b[2J\u202egrant\"}")
                : token();
        try (InteractionsClient client = vertex(auth())) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> client.interactions().create(REQUEST))
                    .withMessageMatching(
                            "The Google credentials gave no access token: [^\\p{C}]*invalid_grant[^\\p{C}]*")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain(PRIVATE_KEY.substring(40, 80)));
            assertThat(client.interactions().create(REQUEST).id()).isEqualTo("i-1");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnceForAll() throws Exception {
        service = request -> "Bearer token-1".equals(request.header("Authorization"))
                ? TestResponse.error(401, "UNAUTHENTICATED", "expired").withDelay(Duration.ofMillis(200))
                : TestResponse.json("{\"id\": \"i-1\", \"status\": \"completed\", \"steps\": []}");
        try (InteractionsClient client = vertex(auth())) {
            assertThat(calls(client, 10))
                    .allSatisfy(call -> assertThat(call.join().id()).isEqualTo("i-1"));
        }
        assertThat(tokens.requests()).hasSize(2);
        assertThat(server.requests()).hasSize(20);
    }

    @Test
    void whoIsRefusedWithANewTokenTooIsTold() throws Exception {
        service = request -> TestResponse.error(401, "UNAUTHENTICATED", "no such robot");
        try (InteractionsClient client = vertex(auth())) {
            assertThatExceptionOfType(StatusException.class)
                    .isThrownBy(() -> client.interactions().create(REQUEST))
                    .satisfies(e -> {
                        assertThat(e.status()).isEqualTo(401);
                        assertThat(e).hasMessageNotContainingAny("token-1", "token-2");
                    });
        }
        assertThat(tokens.requests()).hasSize(2);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aServiceThatRefusesWhileTheTokenEndpointFailsEndsTheCall() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        tokenEndpoint = request ->
                asked.incrementAndGet() == 1 ? token() : TestResponse.json(400, "{\"error\": \"invalid_grant\"}");
        service = request -> TestResponse.error(401, "UNAUTHENTICATED", "expired");
        try (InteractionsClient client = vertex(auth())) {
            assertThatThrownBy(() -> calls(client, 1).get(0).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(UncheckedIOException.class);
        }
    }

    /** A file as gcloud leaves it, and a proxy by which alone the token endpoint is reached. */
    @Test
    void applicationDefaultCredentialsAreFoundAndUseTheGivenHttpClient(@TempDir Path home) throws Exception {
        Path file =
                Files.createDirectories(home.resolve(".config/gcloud")).resolve("application_default_credentials.json");
        Files.writeString(file, serviceAccount().replace(tokens.uri().toString(), "http://tokens.example"));
        String before = System.setProperty("user.home", home.toString());
        try {
            HttpClient byProxy = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), tokens.uri().getPort())))
                    .build();
            try (InteractionsClient client = vertex(GoogleAuth.applicationDefault(byProxy))) {
                assertThat(client.interactions().create(REQUEST).id()).isEqualTo("i-1");
            }
        } finally {
            System.setProperty("user.home", before);
        }
        assertThat(tokens.requests()).hasSize(1);
    }

    /** Compiled only: there is no Google here. */
    static void page(GoogleCredentials credentials, InputStream file, InetSocketAddress proxy) throws IOException {
        // tag::page
        InteractionsClient client = GoogleAuth.applicationDefault()
                .vertexAi("my-project", "us-central1")
                .build();
        // tag::page
        InteractionsClient gemini = GoogleAuth.of(
                        credentials, "https://www.googleapis.com/auth/generative-language.retriever")
                .geminiApi()
                .build();
        // tag::page
        HttpClient ours = HttpClient.newBuilder().proxy(ProxySelector.of(proxy)).build();
        GoogleAuth auth = GoogleAuth.applicationDefault(ours);
        // end::page
        client.close();
        gemini.close();
        assertThat(auth).isNotNull();
        made(file, ours);
    }

    private static void made(InputStream file, HttpClient ours) throws IOException {
        // tag::page
        GoogleCredentials credentials = GoogleCredentials.fromStream(file, GoogleAuth.transport(ours));
        // end::page
        assertThat(credentials).isNotNull();
    }

    @Test
    void thePageShowsWhatCompiles() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/dev/signet/interactions/googleauth/GoogleAuthTest.java"));
        List<String> shown = Pattern.compile("(?s)// tag::page\n(.*?)(?= *// (?:tag|end)::page)")
                .matcher(source)
                .results()
                .map(block -> block.group(1).stripTrailing().stripIndent())
                .toList();
        List<String> blocks = Pattern.compile("(?s)```java google-auth\n(.*?)\n```\n")
                .matcher(Files.readString(Path.of("../../docs/guide/google-auth.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(4).isEqualTo(shown);
    }

    @Test
    void credentialsOfUsersAndOfTheLibrarysOwnTransportServeToo() {
        GoogleCredentials user = UserCredentials.newBuilder()
                .setClientId("id")
                .setClientSecret("secret")
                .setRefreshToken("refresh")
                .setTokenServerUri(URI.create(tokens.uri() + "/token"))
                .build();
        GoogleAuth auth = GoogleAuth.of(user);
        try (InteractionsClient client = auth.geminiApi().baseUri(server.uri()).build()) {
            assertThat(client.interactions().create(REQUEST).id()).isEqualTo("i-1");
            assertThat(client.toString()).doesNotContain("token-1");
        }
        assertThat(server.requests().get(0).path()).isEqualTo("/v1/interactions");
        assertThat(server.requests().get(0).header("Authorization")).isEqualTo("Bearer token-1");
        assertThat(auth).hasToString("GoogleAuth[UserCredentials]");
    }
}
