package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.KEY;
import static dev.signet.support.http.client.Clients.QUICK;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodecs;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ClientListener;
import dev.signet.support.http.Interceptor;
import dev.signet.support.http.PayloadListener;
import dev.signet.support.http.StatusException;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the log of calls shows, and what listeners are told of values. */
@Timeout(30)
class CallLogTest {

    private static final JsonObject VALUE = JsonObject.of("name", JsonValue.of("Ada"));

    private static final ApiRequest CREATE = ApiRequest.post("/v1/things")
            .header("X-Trace", "t-1")
            .body(RequestBody.json(JsonCodecs.JSON, VALUE))
            .build();

    /** Keeps lines without durations. */
    private static final class Lines implements System.Logger {
        final List<String> lines = new CopyOnWriteArrayList<>();
        private final boolean on;

        Lines(boolean on) {
            this.on = on;
        }

        @Override
        public String getName() {
            return "calls";
        }

        @Override
        public boolean isLoggable(Level level) {
            return on && level.getSeverity() >= Level.DEBUG.getSeverity();
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String text, @Nullable Throwable thrown) {
            throw new AssertionError("The log has no exceptions");
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String text, Object @Nullable ... values) {
            assertThat(level).isEqualTo(Level.DEBUG);
            assertThat(values).as("The log has no patterns").isNull();
            lines.add(text.replaceAll("\\d+ ms", "… ms"));
        }
    }

    /** Is told of values, and an interceptor too. */
    private static final class Values implements PayloadListener, Interceptor {
        final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void requestBody(CallInfo call, Object value) {
            told.add(Thread.currentThread().getName() + " sends " + value);
        }

        @Override
        public void beforeRequest(Request request) {
            request.header("X-Seen", "yes");
        }

        @Override
        public void responseBody(CallInfo call, Object value) {
            told.add("reads " + value);
        }

        @Override
        public void eventReceived(CallInfo call, Object event) {
            told.add("event " + event);
        }
    }

    private static UnaryOperator<ClientConfig.Builder> with(System.Logger log, ClientListener listener) {
        return builder -> builder.log(log).listener(listener).retries(QUICK);
    }

    @Test
    void showsAllOfACallButSecrets() throws Exception {
        Lines log = new Lines(true);
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.json(503, "{}"),
                        answer -> answer.json(200, "{\"a\":1}", "Set-Cookie: id=7", "X-Quoted: " + KEY),
                        answer -> answer.json(404, "{}"));
                Transport transport = client(server.uri(), with(log, notes))) {
            CallOptions options =
                    CallOptions.builder().header("X-Other-Token", "hidden").build();
            transport.call(CREATE, Decoder.json(JsonCodecs.JSON), options);
            assertThatThrownBy(() -> transport.call(GET, Decoder.text(), CallOptions.NONE))
                    .isInstanceOf(StatusException.class);

            assertThat(log.lines.toString()).doesNotContain(KEY, "hidden", "id=7");
            assertThat(log.lines.get(0)).isEqualTo("[1] POST /v1/things with {\"name\":\"Ada\"}");
            assertThat(log.lines.get(1))
                    .startsWith("[1] attempt 1: POST " + server.uri() + "/v1/things {")
                    .contains("X-Other-Token=***", "X-Trace=t-1");
            assertThat(log.lines.get(2)).startsWith("[1] status 503 {");
            assertThat(log.lines.get(3)).startsWith("[1] again in … ms: ");
            assertThat(log.lines.get(4)).startsWith("[1] attempt 2: ");
            assertThat(log.lines.get(5)).startsWith("[1] status 200 {").containsIgnoringCase("Set-Cookie=***");
            assertThat(log.lines.subList(6, 8)).containsExactly("[1] answer {\"a\":1}", "[1] finished after … ms");
            assertThat(log.lines.get(10)).startsWith("[2] failed after … ms: ").contains("404");
            assertThat(notes.lines)
                    .containsSubsequence("headers 503", "retrying after StatusException", "finished with 0 events");
        }
    }

    @Test
    void writesNothingIfNobodyReadsIt() throws Exception {
        Lines log = new Lines(false);
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{}"));
                Transport transport = client(server.uri(), with(log, ClientListener.NONE))) {
            transport.call(CREATE, Decoder.text(), CallOptions.NONE);
            assertThat(log.lines).isEmpty();
        }
    }

    @Test
    void aListenerIsToldOfValuesAndEventsWithAndWithoutTheLog() throws Exception {
        for (boolean logs : new boolean[] {true, false}) {
            Values values = new Values();
            Lines log = new Lines(true);
            try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{\"a\":1}"), answer -> {
                        answer.events();
                        answer.send("data: one\n\ndata: two\n\ndata: [DONE]\n\n");
                        answer.close();
                    });
                    Transport transport = client(
                            server.uri(),
                            builder -> logs ? with(log, values).apply(builder) : builder.listener(values))) {
                transport
                        .callAsync(CREATE, Decoder.json(JsonCodecs.JSON), CallOptions.NONE)
                        .join();
                try (EventStream<String> events = transport.stream(GET, new Clients.TextProtocol(), CallOptions.NONE)) {
                    events.forEach(event -> {});
                }
                assertThat(values.told)
                        .containsExactly(
                                Thread.currentThread().getName() + " sends {\"name\":\"Ada\"}",
                                "reads {\"a\":1}",
                                "event one",
                                "event two");
                assertThat(server.seen().get(0).headers()).containsEntry("x-seen", "yes");
                assertThat(log.lines.contains("[2] event two")).isEqualTo(logs);
            }
        }
    }
}
