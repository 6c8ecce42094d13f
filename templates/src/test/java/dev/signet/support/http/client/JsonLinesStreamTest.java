package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.CallTimeoutException.Phase;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.body.Gzip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
@Timeout(120)
class JsonLinesStreamTest {

    private static final List<String> EVENTS =
            List.of("{\"n\":1,\"text\":\"Grüße 😀\"}", "{\"n\":2}", "{\"n\":3,\"list\":[1,2]}", "{\"n\":4}");

    private final List<String> seen = new ArrayList<>();

    /** Objects of JSON; the document says nothing of how the stream ends. */
    private record Lines(String mediaType) implements EventProtocol<JsonObject> {

        @Override
        public JsonObject decode(SseEvent event) {
            if (JsonValue.fromJson(event.data()) instanceof JsonObject object) {
                return object;
            }
            throw new IllegalArgumentException("expected an object");
        }

        @Override
        public boolean mayEndQuietly() {
            return true;
        }
    }

    private static FaultServer.Script lines(String contentType, String text, String... headers) {
        return answer -> {
            answer.head(200, "Content-Type: " + contentType, "Connection: close");
            answer.endHead(headers);
            answer.send(text);
            answer.close();
        };
    }

    private void read(FaultServer.Script script, String asked) throws Exception {
        try (FaultServer server = FaultServer.playing(script);
                Transport transport = client(server.uri(), builder -> builder.maxEventBytes(1000));
                EventStream<JsonObject> stream = transport.stream(CREATE, new Lines(asked), CallOptions.NONE)) {
            stream.forEach(event -> seen.add(event.toJson()));
        }
    }

    private <X extends ApiException> X failure(Class<X> type, FaultServer.Script script) {
        return catchThrowableOfType(type, () -> read(script, "application/jsonl"));
    }

    @Test
    void asksForTheTypeThatTheDocumentDeclaresUncompressed() throws Exception {
        try (FaultServer server = FaultServer.playing(lines("application/x-ndjson", "{}\n"));
                Transport transport = client(server)) {
            assertThat(transport.stream(CREATE, new Lines("application/x-ndjson"), CallOptions.NONE))
                    .hasSize(1);
            assertThat(server.seen().get(0).headers())
                    .containsEntry("accept", "application/x-ndjson")
                    .containsEntry("accept-encoding", "identity");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/jsonl",
                "application/x-ndjson; charset=utf-8",
                "application/ndjson",
                "application/x-jsonlines",
                "application/json"
            })
    void linesMayComeUnderAnyOfTheirNames(String contentType) throws Exception {
        read(lines(contentType, String.join("\n", EVENTS) + "\n"), "application/jsonl");
        assertThat(seen).isEqualTo(EVENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json-seq", "application/geo+json-seq", "application/json"})
    void aSequenceIsReadByItsOwnRules(String contentType) throws Exception {
        String text = "\u001E" + String.join("\n\u001E", EVENTS).replace(",", ",\n ") + "\n";
        read(lines(contentType, text), "application/json-seq");
        assertThat(seen).isEqualTo(EVENTS);
    }

    @Test
    void anythingElseIsRefused() {
        for (String other : List.of("text/html", "text/event-stream")) {
            assertThat(failure(ResponseFormatException.class, lines(other, "{}\n")))
                    .hasMessage("POST /v1/things: status 200, expected application/jsonl, found " + other);
        }
    }

    @Test
    void compressedLinesAreRead() throws Exception {
        byte[] body = Gzip.gzip((String.join("\n", EVENTS) + "\n").getBytes(StandardCharsets.UTF_8));
        read(answer -> answer.respond(200, "application/jsonl", body, "Content-Encoding: gzip"), "application/jsonl");
        assertThat(seen).isEqualTo(EVENTS);
    }

    @Test
    void aLineOfAnotherKindEndsTheStream() {
        assertThat(failure(ResponseFormatException.class, lines("application/jsonl", "{}\n[]\n{}\n")))
                .hasMessage("POST /v1/things: event 2 can't be read, expected an object");
        assertThat(seen).containsExactly("{}");
        assertThat(failure(ResponseFormatException.class, lines("application/jsonl", "{\"a\": oops}\n")))
                .hasMessageStartingWith("POST /v1/things: event 1 can't be read, /a");
    }

    @Test
    void aLineThatIsTooLongEndsTheStream() {
        assertThat(failure(
                        ResponseFormatException.class,
                        lines("application/jsonl", "{}\n\"" + "x".repeat(2000) + "\"\n")))
                .hasMessage(
                        "POST /v1/things: the stream can't be read, a line of the stream is larger than 1000 bytes");
        assertThat(seen).containsExactly("{}");
    }

    @Test
    void anUnfinishedLineIsACut() {
        assertThat(failure(StreamInterruptedException.class, lines("application/jsonl", "{}\n{}\n{\"a\":1")))
                .hasMessage("POST /v1/things: stream cut after 2 events: the input ended");
    }

    @Test
    void blankLinesAndHalfALineKeepAStreamAliveAndSilenceDoesNot() throws Exception {
        CallOptions options =
                CallOptions.builder().idleTimeout(Duration.ofMillis(700)).build();
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(200, "Content-Type: application/jsonl", "Connection: close");
                    answer.endHead();
                    for (int i = 0; i < 30; i++) {
                        answer.send("\r\n");
                        Thread.sleep(50);
                    }
                    answer.send("{}\n");
                    for (int i = 0; i < 30; i++) {
                        answer.send(" ");
                        Thread.sleep(50);
                    }
                    answer.send("{\"a\":1}\n{");
                    answer.stall();
                });
                Transport transport = client(server);
                EventStream<JsonObject> stream = transport.stream(CREATE, new Lines("application/jsonl"), options)) {
            CallTimeoutException late = catchThrowableOfType(
                    CallTimeoutException.class, () -> stream.forEach(event -> seen.add(event.toJson())));
            assertThat(late.phase()).isEqualTo(Phase.IDLE);
            assertThat(seen).containsExactly("{}", "{\"a\":1}");
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void closingFreesTheConnection() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(200, "Content-Type: application/jsonl", "Connection: close");
                    answer.endHead();
                    answer.send("{}\n");
                    answer.stall();
                });
                Transport transport = client(server)) {
            try (EventStream<JsonObject> stream =
                    transport.stream(CREATE, new Lines("application/jsonl"), CallOptions.NONE)) {
                assertThat(stream.iterator().next().toJson()).isEqualTo("{}");
            }
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    private static void play(FaultServer.Answer answer, byte[] recording, int length, Random random)
            throws IOException {
        answer.head(200, "Content-Type: application/jsonl", "Content-Length: " + recording.length);
        answer.endHead();
        answer.cut(recording, length, random);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void cutAtEveryByteItIsAnInterruptionAfterABeginning(String end) throws Exception {
        byte[] recording = (String.join(end, EVENTS) + end).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        int[] offset = {0};
        try (FaultServer server = FaultServer.playing(answer -> play(answer, recording, offset[0], random));
                Transport transport = client(server.uri(), builder -> builder.retries(RetryPolicy.NEVER))) {
            for (offset[0] = 0; offset[0] <= recording.length; offset[0]++) {
                List<String> got = new ArrayList<>();
                boolean complete = true;
                try (EventStream<JsonObject> stream =
                        transport.stream(CREATE, new Lines("application/jsonl"), CallOptions.NONE)) {
                    stream.forEach(event -> got.add(event.toJson()));
                } catch (StreamInterruptedException e) {
                    complete = false;
                    assertThat(e.events()).isEqualTo(got.size());
                } catch (ConnectionException e) {
                    // The reset overtook the head of the answer.
                    complete = false;
                    assertThat(got).isEmpty();
                }
                assertThat(got).isEqualTo(EVENTS.subList(0, got.size()));
                // A reset may overtake the last byte, but nothing less than all of it is complete.
                assertThat(complete && offset[0] < recording.length).isFalse();
            }
        }
    }
}
