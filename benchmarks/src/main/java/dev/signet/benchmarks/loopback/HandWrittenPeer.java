package dev.signet.benchmarks.loopback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.benchmarks.answer.RecordAnswer;
import dev.signet.benchmarks.handwritten.HandWritten;
import dev.signet.benchmarks.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the service by {@link HttpClient} and the hand-written codec: no retries, no limits, no events in several lines. */
public final class HandWrittenPeer implements Peer {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    public HandWrittenPeer(URI address) {
        this.address = address.resolve("/v1beta/interactions");
    }

    @Override
    public String call() throws IOException, InterruptedException {
        return RecordAnswer.of(HandWritten.readInteraction(send(false, BodyHandlers.ofByteArray())));
    }

    @Override
    public Received stream() throws IOException, InterruptedException {
        Received received = Received.NOTHING;
        try (InputStream body = send(true, BodyHandlers.ofInputStream())) {
            DataLines lines = new DataLines(body);
            while (lines.next()) {
                Event event = HandWritten.readEvent(lines.buffer(), lines.start(), lines.end());
                if (event instanceof Event.StepDelta step && step.delta() instanceof Event.TextDelta text) {
                    received = received.event(text.text());
                } else {
                    received = received.event();
                }
            }
        }
        return received;
    }

    private <T> T send(boolean streamed, BodyHandler<T> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("x-goog-api-key", Peers.KEY)
                .POST(HttpRequest.BodyPublishers.ofString(question(streamed)))
                .build();
        HttpResponse<T> response = client.send(request, body);
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return response.body();
    }

    private static String question(boolean streamed) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("model", Peers.MODEL);
            out.writeStringField("input", Peers.QUESTION);
            if (streamed) {
                out.writeBooleanField("stream", true);
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public void close() {
        // The client needs none before Java 21, and its threads keep no process alive.
    }
}
