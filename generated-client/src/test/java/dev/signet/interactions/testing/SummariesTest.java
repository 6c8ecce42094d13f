package dev.signet.interactions.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.test.RecordedRequest;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

public class SummariesTest {
    private final TestServer server = TestServer.start();
    private final InteractionsClient client = InteractionsClient.builder()
            .apiKey("none")
            .baseUri(server.uri())
            .retries(RetryPolicy.NEVER)
            .strict(true)
            .build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void returnsWhatTheModelWrites() {
        server.enqueue(TestResponse.json("""
                {"id": "i-1", "status": "completed", "steps": [
                  {"type": "model_output", "content": [{"type": "text", "text": "It is long."}]}]}"""));

        assertEquals(Optional.of("It is long."), new Summaries(client).of("War and Peace"));

        RecordedRequest sent = server.requests().get(0);
        assertEquals("POST /v1/interactions", sent.toString());
        assertEquals("none", sent.header("x-goog-api-key"));
        assertEquals(
                "Summarize: War and Peace", JsonObject.fromJson(sent.body()).string("input"));
    }

    @Test
    void returnsNothingWithoutQuota() {
        server.enqueue(TestResponse.error(429, "quota_exceeded", "No quota left"));

        assertEquals(Optional.empty(), new Summaries(client).of("War and Peace"));
    }
}
