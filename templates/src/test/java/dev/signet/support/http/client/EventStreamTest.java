package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.StreamErrorException;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventStreamTest {

    private final List<String> seen = new ArrayList<>();

    private static FaultServer.Script events(String text, String... headers) {
        return answer -> {
            answer.events(headers);
            answer.send(text);
            answer.close();
        };
    }

    /** Reads to the end into {@link #seen}. */
    private void read(FaultServer.Script script, EventProtocol<String> protocol) throws Exception {
        try (FaultServer server = FaultServer.playing(script);
                Transport transport = client(server.uri(), builder -> builder.maxEventBytes(1000));
                EventStream<String> stream = transport.stream(CREATE, protocol, CallOptions.NONE)) {
            stream.forEach(seen::add);
        }
    }

    private <X extends ApiException> X failure(Class<X> type, FaultServer.Script script) {
        return catchThrowableOfType(type, () -> read(script, new TextProtocol()));
    }

    @Test
    void deliversEventsUpToTheLast() throws Exception {
        read(events("data: one\n\ndata: two\n\ndata: end\n\ndata: beyond\n\n"), new TextProtocol());
        assertThat(seen).containsExactly("one", "two", "end");
    }

    @Test
    void asksForEventsUncompressed() throws Exception {
        try (FaultServer server = FaultServer.playing(events("data: end\n\n"));
                Transport transport = client(server)) {
            assertThat(transport.stream(CREATE, new TextProtocol(), CallOptions.NONE))
                    .hasSize(1);
            assertThat(server.seen().get(0).headers())
                    .containsEntry("accept", "text/event-stream")
                    .containsEntry("accept-encoding", "identity");
        }
    }

    @Test
    void theSentinelEndsTheStreamAndIsNoEvent() throws Exception {
        read(events("data: one\n\ndata: [DONE]\n\ndata: beyond\n\n"), new TextProtocol());
        assertThat(seen).containsExactly("one");
    }

    @Test
    void aCutStreamIsNeverASuccess() {
        StreamInterruptedException cut =
                failure(StreamInterruptedException.class, events("data: one\n\ndata: two\n\n"));
        assertThat(cut).hasMessage("POST /v1/things: stream cut after 2 events: the input ended");
        assertThat(seen).containsExactly("one", "two");
    }

    @Test
    void anEventThatIsNotCompleteIsNotDelivered() {
        failure(StreamInterruptedException.class, events("data: one\n\ndata: end\n"));
        assertThat(seen).containsExactly("one");
    }

    @Test
    void aServiceWithoutALastEventMayEndQuietlyButNotWithinAnEvent() throws Exception {
        class Quiet extends TextProtocol {
            @Override
            public boolean mayEndQuietly() {
                return true;
            }
        }
        read(events("data: one\n\n: bye\n"), new Quiet());
        assertThat(seen).containsExactly("one");
        assertThat(catchThrowableOfType(
                        StreamInterruptedException.class, () -> read(events("data: two\n\ndata: thr"), new Quiet())))
                .isNotNull();
    }

    @Test
    void emptyDataAreAnEventOfThoseWhoTakeThem() throws Exception {
        String text = "data: one\n\ndata:\n\ndata: end\n\n";
        read(events(text), new TextProtocol());
        assertThat(seen).containsExactly("one", "end");
        seen.clear();
        class Empty extends TextProtocol {
            @Override
            public boolean takesEmptyData() {
                return true;
            }
        }
        read(events(text), new Empty());
        assertThat(seen).containsExactly("one", "", "end");
    }

    @Test
    void anErrorEventIsThrown() {
        StreamErrorException error =
                failure(StreamErrorException.class, events("data: one\n\ndata: error:out of luck\n\ndata: end\n\n"));
        assertThat(error).hasMessage("POST /v1/things: the stream reports an error: failed: out of luck");
        assertThat(error.code()).isEqualTo("failed");
        assertThat(error.explanation()).isEqualTo("out of luck");
        assertThat(seen).containsExactly("one");
    }

    @Test
    void bareJsonIsAnError() {
        String json = "{\"error\": {\"code\": 429, \"status\": \"RESOURCE_EXHAUSTED\", \"message\": \"too much\"}}";
        StreamErrorException error = failure(StreamErrorException.class, events("data: one\n\n" + json));
        assertThat(error).hasMessage("POST /v1/things: the stream reports an error: RESOURCE_EXHAUSTED: too much");
        assertThat(error.body()).isEqualTo(json);
        assertThat(seen).containsExactly("one");
    }

    @Test
    void bareJsonThatGoesOnForLinesIsReadBeforeTheInputEnds() {
        StreamErrorException error = failure(StreamErrorException.class, answer -> {
            answer.events();
            answer.send("[{\n  \"error\": {\n    \"message\": \"too much\"\n  }\n}\n]\n");
            answer.stall();
        });
        assertThat(error.explanation()).isEqualTo("too much");
    }

    @Test
    void jsonInPlaceOfAStreamIsAnError() {
        StreamErrorException error =
                failure(StreamErrorException.class, answer -> answer.json(200, "{\"error\": {\"message\": \"no\"}}"));
        assertThat(error.explanation()).isEqualTo("no");
    }

    @Test
    void anythingElseInPlaceOfAStreamIsRefused() {
        ResponseFormatException wrong =
                failure(ResponseFormatException.class, answer -> answer.text(200, "text/html", "<p>"));
        assertThat(wrong).hasMessage("POST /v1/things: status 200, expected text/event-stream, found text/html");
    }

    @Test
    void aMalformedEventEndsTheStream() {
        ResponseFormatException malformed = failure(
                ResponseFormatException.class, events("data: one\n\nevent: step\ndata: malformed!\n\ndata: end\n\n"));
        assertThat(malformed)
                .hasMessage("POST /v1/things: event 2 (step) can't be read, expected sense, found malformed!")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(seen).containsExactly("one");
    }

    @Test
    void anEventThatIsTooLargeEndsTheStream() {
        assertThat(failure(ResponseFormatException.class, events("data: " + "x".repeat(2000) + "\n\n")))
                .hasMessage("POST /v1/things: the stream can't be read,"
                        + " an event of the stream is larger than 1000 bytes");
    }

    @Test
    void aRefusalComesFromOpeningTheStream() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(403, "{\"message\": \"no\"}"));
                Transport transport = client(server)) {
            StatusException refused = catchThrowableOfType(
                    StatusException.class, () -> transport.stream(CREATE, new TextProtocol(), CallOptions.NONE));
            assertThat(refused.status()).isEqualTo(403);
        }
    }

    @Test
    void theDecoderSeesNamesAndIdsAndMaySkip() throws Exception {
        read(
                events("data: a\n\nevent: unheard-of\nid: 7\ndata: b\n\nevent: ping\ndata:\n\ndata: end\n\n"),
                new TextProtocol() {
                    @Override
                    public @Nullable String decode(SseEvent event) {
                        boolean ping = "ping".equals(event.name());
                        return ping ? null : event.name() + "/" + event.id() + "/" + super.decode(event);
                    }

                    @Override
                    public boolean isLast(String event) {
                        return event.endsWith("end");
                    }
                });
        assertThat(seen).containsExactly("null//a", "unheard-of/7/b", "null/7/end");
    }

    @Test
    void canBeConsumedOnceOnly() throws Exception {
        try (FaultServer server = FaultServer.playing(events("data: one\n\ndata: end\n\n"));
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)) {
            Iterator<String> iterator = stream.iterator();
            assertThat(iterator.next()).isEqualTo("one");
            assertThat(iterator.hasNext()).isTrue();
            assertThat(iterator.next()).isEqualTo("end");
            assertThat(iterator.hasNext()).isFalse();
            assertThat(catchThrowableOfType(NoSuchElementException.class, iterator::next))
                    .isNotNull();
            assertThatIllegalStateException().isThrownBy(stream::iterator);
        }
    }

    @Test
    void closingTheJavaStreamClosesTheConnection() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\ndata: two\n\n");
                    answer.stall();
                });
                Transport transport = client(server)) {
            try (var events = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE).stream()) {
                assertThat(events.findFirst()).contains("one");
            }
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }
}
