package dev.signet.support.http;

import static dev.signet.support.http.Clients.CREATE;
import static dev.signet.support.http.Clients.GET;
import static dev.signet.support.http.Clients.KEY;
import static dev.signet.support.http.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
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
            assertThatThrownBy(() -> transport.callAsync(GET, NAME, CallOptions.NONE).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(StatusException.class)
                    .hasMessage("GET /v1/things: status 404, no such thing");
        }
    }
}
