package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.KEY;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.StatusException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TransportTest {

    private static final Decoder<String> NAME = body -> ((JsonObject) JsonValue.fromJson(body)).string("name");

    @Test
    void sendsARequestAndReadsTheAnswer() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{\"name\":\"Ada\"}"));
                Transport transport = client(server)) {
            assertThat(transport.call(CREATE, NAME, CallOptions.NONE)).isEqualTo("Ada");

            FaultServer.Seen seen = server.seen().get(0);
            assertThat(seen.method()).isEqualTo("POST");
            assertThat(seen.target()).isEqualTo("/v1/things");
            assertThat(seen.text()).isEqualTo("{\"a\":1}");
            assertThat(seen.headers())
                    .containsEntry("x-api-key", KEY)
                    .containsEntry("content-type", "application/json")
                    .containsEntry("accept", "application/json")
                    .doesNotContainKey("upgrade");
        }
    }

    @Test
    void reusesTheConnection() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{\"name\":\"Ada\"}"));
                Transport transport = client(server)) {
            for (int i = 0; i < 20; i++) {
                transport.call(CREATE, NAME, CallOptions.NONE);
            }
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @Test
    void asynchronousCallsCompleteInAThreadOfTheClient() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{\"name\":\"Ada\"}"));
                Transport transport = client(server)) {
            CompletableFuture<String> thread = transport
                    .callAsync(CREATE, NAME, CallOptions.NONE)
                    .thenApply(name -> name + " in " + Thread.currentThread().getName());
            assertThat(thread.get(10, TimeUnit.SECONDS)).startsWith("Ada in ");
        }
    }

    @Test
    void asynchronousCallsFailWithTheSameExceptions() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(404, "{\"message\":\"no such thing\"}"));
                Transport transport = client(server)) {
            assertThatThrownBy(() ->
                            transport.callAsync(GET, NAME, CallOptions.NONE).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(StatusException.class)
                    .hasMessage("GET /v1/things: status 404, no such thing");
        }
    }

    @Test
    void aCallMayBeMadeFromTheCompletionOfAnother() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{\"name\":\"Ada\"}"));
                Transport transport = client(server)) {
            CompletableFuture<?>[] chains = new CompletableFuture<?>[100];
            for (int i = 0; i < chains.length; i++) {
                chains[i] = transport
                        .callAsync(CREATE, NAME, CallOptions.NONE)
                        .thenApply(name -> transport.call(CREATE, NAME, CallOptions.NONE));
            }
            CompletableFuture.allOf(chains).get(20, TimeUnit.SECONDS);
            assertThat(server.seen()).hasSize(2 * chains.length);
        }
    }

    @Test
    void futuresCompleteInTheExecutorOfTheUsersEvenIfItIsClosed() throws Exception {
        ExecutorService mine = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        try (FaultServer server = FaultServer.playing(answer -> {
                    Thread.sleep(200);
                    answer.json(200, "{\"name\":\"Ada\"}");
                });
                Transport transport = client(server.uri(), builder -> builder.executor(mine))) {
            assertThat(transport
                            .callAsync(CREATE, NAME, CallOptions.NONE)
                            .thenApply(name -> Thread.currentThread().getName())
                            .get(10, TimeUnit.SECONDS))
                    .isEqualTo("mine");
            mine.shutdown();
            assertThat(transport.callAsync(CREATE, NAME, CallOptions.NONE).get(10, TimeUnit.SECONDS))
                    .isEqualTo("Ada");
        }
    }

    @Test
    void aDecoderThatRunsOutOfStackEndsTheFutureToo() throws Exception {
        Decoder<String> endless = new Decoder<>() {
            @Override
            public String decode(byte[] body) {
                throw new StackOverflowError();
            }
        };
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{}"));
                Transport transport = client(server)) {
            CompletableFuture<String> future = transport.callAsync(CREATE, endless, CallOptions.NONE);
            assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void usesTheHttpClientItIsGiven() throws Exception {
        HttpClient mine = HttpClient.newHttpClient();
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{\"name\":\"Ada\"}"))) {
            try (Transport transport = client(server.uri(), builder -> builder.httpClient(mine))) {
                assertThat(transport.call(CREATE, NAME, CallOptions.NONE)).isEqualTo("Ada");
            }
            assertThat(mine.send(HttpRequest.newBuilder(server.uri()).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aConnectionThatTheServerClosedWhileIdleIsNotUsedAgain() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.json(200, "{\"name\":\"Ada\"}");
                    answer.close();
                });
                Transport transport = client(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(transport.call(CREATE, NAME, CallOptions.NONE)).isEqualTo("Ada");
                Thread.sleep(100);
            }
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsAFailedConnection() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{}"));
                Transport transport =
                        client(URI.create(server.uri().toString().replace("http:", "https:")), builder -> builder)) {
            assertThatThrownBy(() -> transport.call(CREATE, NAME, CallOptions.NONE))
                    .isInstanceOf(ConnectionException.class);
        }
    }

    @Test
    void headersOfCallAndRequestReplaceThoseOfTheClientButNotTheCredential() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{}", "X-Upload: there"));
                Transport transport = client(
                        server.uri(), builder -> builder.header("X-A", "client").header("X-B", "client"))) {
            ApiRequest request = ApiRequest.get("/x").header("x-a", "request").build();
            CallOptions options = CallOptions.builder()
                    .header("x-b", "call")
                    .header("X-Api-Key", "other")
                    .build();
            ApiResponse<@Nullable Void> answer = transport.exchange(request, Decoder.nothing(), options);
            assertThat(answer.headers().firstValue("x-upload")).contains("there");
            assertThat(server.seen().get(0).headers())
                    .containsEntry("x-a", "request")
                    .containsEntry("x-b", "call")
                    .containsEntry("x-api-key", KEY);
        }
    }
}
