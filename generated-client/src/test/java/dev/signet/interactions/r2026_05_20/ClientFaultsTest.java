package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Received;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepStop;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallCancelledException;
import dev.signet.interactions.support.http.ConnectionException;
import dev.signet.interactions.support.http.ResponseFormatException;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.StreamErrorException;
import dev.signet.interactions.support.http.StreamInterruptedException;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients of this API have been seen to get wrong, and this one doesn't. */
@Timeout(120)
class ClientFaultsTest {
    private static final String KEY = "a-very-secret-key";
    private static final String DONE = "{\"id\":\"i\",\"status\":\"completed\"}";

    private static InteractionsClient client(URI uri) {
        return InteractionsClient.builder().apiKey(KEY).baseUri(uri).build();
    }

    private static ModelInteraction request() {
        return ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("Private!"))
                .build();
    }

    private interface Scene {
        void run(InteractionsApi api, FakeService service) throws Exception;
    }

    private static void with(Scene scene, Reply... replies) throws Exception {
        try (FakeService service = FakeService.scripted(replies);
                InteractionsClient client = client(service.uri())) {
            scene.run(client.interactions(), service);
        }
    }

    private static void showsNoKey(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            assertThat(String.valueOf(each)).doesNotContain(KEY);
        }
    }

    @Test
    void neitherKeyNorBodyFollowARedirectToAnotherHost() throws Exception {
        try (FakeService thief = FakeService.scripted(Reply.json(200, DONE), Reply.json(200, DONE))) {
            Reply away = Reply.json(307, "{}").with("Location", thief.uri() + "/v1/interactions");
            with(
                    (api, service) -> {
                        assertThatExceptionOfType(ApiException.class)
                                .isThrownBy(() -> api.create(request()))
                                .satisfies(ClientFaultsTest::showsNoKey);
                        assertThat(thief.received()).allSatisfy(stolen -> {
                            assertThat(stolen.header("x-goog-api-key")).isNull();
                            assertThat(stolen.body()).isEmpty();
                        });
                    },
                    away,
                    away,
                    away);
        }
    }

    @Test
    void aCreationIsNotSentAgainWhenTheConnectionBreaks() throws Exception {
        with(
                (api, service) -> {
                    assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> api.create(request()));
                    assertThat(service.received()).hasSize(1);
                },
                Reply.NONE,
                Reply.json(200, DONE));
    }

    @Test
    void theServiceIsGivenTheTimeItAsksFor() throws Exception {
        with(
                (api, service) -> {
                    long start = System.nanoTime();
                    assertThat(api.get("i").id()).isEqualTo("i");
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1300));
                    assertThat(service.received()).hasSize(3);
                },
                Reply.json(429, "{}").with("Retry-After", "1"),
                Reply.json(503, "{}").with("retry-after-ms", "400"),
                Reply.json(200, DONE));
    }

    private static final String EVENTS = """
            data: {"event_type":"interaction.created","event_id":"e1","interaction":{"id":"int-7"}}

            data: {"event_type":"step.start","event_id":"e2","index":0,"step":{"type":"model_output"}}

            data: {"event_type":"step.delta","event_id":"e3","index":0,"delta":{"type":"text","text":"Hi"}}

            data: {"event_type":"step.stop","event_id":"e4","index":0}

            data: {"event_type":"interaction.completed","event_id":"e5","interaction":{"id":"int-7"}}

            data: [DONE]

            """;

    @Test
    void aStreamThatIsCutIsNoSuccess() throws Exception {
        String part = EVENTS.substring(0, EVENTS.indexOf("data: {\"event_type\":\"step.stop"));
        ModelInteraction unstored = request().toBuilder().store(false).build();
        for (Reply cut : List.of(Reply.stream(part).cutOff(), Reply.stream(part))) {
            with(
                    (api, service) -> {
                        List<InteractionSseEvent> seen = new ArrayList<>();
                        try (EventStream<InteractionSseEvent> events = api.stream(unstored)) {
                            assertThatExceptionOfType(StreamInterruptedException.class)
                                    .isThrownBy(() -> events.forEach(seen::add));
                        }
                        assertThat(seen).hasSize(3);
                        assertThat(service.received()).hasSize(1);
                    },
                    cut);
        }
    }

    @Test
    void aStreamOfAStoredInteractionGoesOnWhereItWasCutAtEveryByte() throws Exception {
        List<InteractionSseEvent> whole = new ArrayList<>();
        with(
                (api, service) -> {
                    try (EventStream<InteractionSseEvent> events = api.stream(request())) {
                        events.forEach(whole::add);
                    }
                },
                Reply.stream(EVENTS));
        assertThat(whole).hasSize(5);
        int resumable = EVENTS.indexOf("\n\n") + 2;
        AtomicReference<Integer> at = new AtomicReference<>(0);
        try (FakeService service = FakeService.start(ClientFaultsTest.resuming(at));
                InteractionsClient client = client(service.uri())) {
            for (int cut = resumable; cut < EVENTS.indexOf("data: [DONE]"); cut += 5) {
                at.set(cut);
                List<InteractionSseEvent> seen = new ArrayList<>();
                try (EventStream<InteractionSseEvent> events = client.interactions().stream(request())) {
                    events.forEach(seen::add);
                }
                assertThat(seen).as("cut at byte " + cut).isEqualTo(whole);
            }
        }
    }

    /** Cuts the first answer, and goes on after the id that is asked for. */
    private static Function<Received, Reply> resuming(AtomicReference<Integer> cut) {
        return request -> {
            if (request.method().equals("POST")) {
                return Reply.stream(EVENTS.substring(0, cut.get())).cutOff();
            }
            String query = String.valueOf(request.query());
            assertThat(request.path()).isEqualTo("/v1/interactions/int-7");
            assertThat(query).contains("stream=true");
            String last = "\"" + query.replaceAll(".*last_event_id=(e\\d).*", "$1") + "\"";
            return Reply.stream(EVENTS.substring(EVENTS.indexOf("\n\n", EVENTS.indexOf(last)) + 2));
        };
    }

    @Test
    void anEventThatIsMalformedIsAnError() throws Exception {
        with(
                (api, service) -> {
                    try (EventStream<InteractionSseEvent> events = api.stream(request())) {
                        Iterator<InteractionSseEvent> reader = events.iterator();
                        assertThat(reader.next()).isInstanceOf(StepStop.class);
                        assertThatExceptionOfType(ResponseFormatException.class).isThrownBy(reader::next);
                    }
                },
                Reply.stream(
                        "data: {\"event_type\":\"step.stop\",\"index\":0}\n\ndata: {\"event_type\":\"step.st\n\n"));
    }

    @Test
    void anErrorInTheStreamIsThrownAndARefusalToo() throws Exception {
        String error = "{\"event_type\":\"error\",\"error\":{\"code\":\"quota\",\"message\":\"Enough for today\"}}";
        for (String stream : List.of(
                "data: " + error + "\n\n", "{\"error\":{\"code\":\"quota\",\"message\":\"Enough for today\"}}\n")) {
            with(
                    (api, service) -> {
                        try (EventStream<InteractionSseEvent> events = api.stream(request())) {
                            assertThatExceptionOfType(StreamErrorException.class)
                                    .isThrownBy(() -> events.iterator().next())
                                    .withMessageContaining("quota: Enough for today");
                        }
                    },
                    Reply.stream(stream));
        }
    }

    /** Begins an answer and then says nothing more. */
    private static final class Stalling implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        /** A socket that nothing refers to is closed by the garbage collector. */
        private final List<Socket> open = new CopyOnWriteArrayList<>();

        Stalling() throws IOException {
            Thread thread = new Thread(this::serve, "stalling");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            try {
                while (true) {
                    Socket socket = server.accept();
                    open.add(socket);
                    InputStream in = socket.getInputStream();
                    in.readNBytes(50);
                    OutputStream out = socket.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            } catch (IOException e) {
                // The test is over.
            }
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void aReaderThatIsStalledCanBeClosedAndInterrupted() throws Exception {
        try (Stalling stalling = new Stalling();
                InteractionsClient client = client(stalling.uri())) {
            for (boolean byClosing : List.of(true, false)) {
                EventStream<InteractionSseEvent> events = client.interactions().stream(request());
                AtomicReference<Throwable> thrown = new AtomicReference<>();
                Thread reader = new Thread(() -> {
                    try {
                        events.forEach(event -> {});
                    } catch (RuntimeException e) {
                        thrown.set(e);
                    }
                });
                reader.start();
                Thread.sleep(200);
                if (byClosing) {
                    events.close();
                } else {
                    reader.interrupt();
                }
                reader.join(10_000);
                assertThat(reader.isAlive()).isFalse();
                assertThat(thrown.get()).isInstanceOf(CallCancelledException.class);
            }
        }
    }

    @Test
    void callsWithoutWaitingGiveWhatTheOthersGive() throws Exception {
        try (FakeService service = FakeService.scripted(Reply.json(200, DONE), Reply.json(400, "{}"));
                InteractionsClient client = client(service.uri())) {
            InteractionsAsyncApi api = client.async().interactions();
            Interaction answer = api.create(request()).get(30, TimeUnit.SECONDS);
            assertThat(answer.status().value()).isEqualTo("completed");
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> api.create(request()).join())
                    .withCauseInstanceOf(StatusException.class);
        }
    }

    @Test
    void anErrorSaysWhatTheServiceSaid() throws Exception {
        String body = "{\"error\":{\"code\":\"invalid_request\",\"message\":\"No such model, " + KEY + "\","
                + "\"details\":[{\"field\":\"model\",\"description\":\"unknown\"}]}}";
        with(
                (api, service) -> assertThatExceptionOfType(StatusException.class)
                        .isThrownBy(() -> api.create(request()))
                        .withMessageContainingAll("400", "invalid_request", "No such model", "POST /v1/interactions")
                        .satisfies(e -> {
                            assertThat(e.status()).isEqualTo(400);
                            assertThat(e.code()).isEqualTo("invalid_request");
                            assertThat(e.requestId()).isEqualTo("r-9");
                            assertThat(e.fields())
                                    .singleElement()
                                    .satisfies(f -> assertThat(f.field()).isEqualTo("model"));
                            assertThat(e.body()).doesNotContain(KEY);
                            showsNoKey(e);
                        }),
                Reply.json(400, body).with("x-request-id", "r-9"));
    }

    @Test
    void aResultThatIsAnObjectArrivesAsOne() throws Exception {
        with(
                (api, service) -> {
                    ToolResult result = ToolResult.ofObjectValue(JsonObject.of("degrees", JsonValue.of(21)));
                    FunctionResultStep step =
                            FunctionResultStep.builder("c", result).build();
                    api.create(request().toBuilder()
                            .input(InteractionsInput.ofStepList(List.of(step)))
                            .build());
                    assertThat(new String(service.received().get(0).body(), StandardCharsets.UTF_8))
                            .contains("\"result\":{\"degrees\":21}");
                },
                Reply.json(200, DONE));
    }

    @Test
    void nothingThatIsPrintedShowsTheKey() {
        try (InteractionsClient client = client(URI.create("https://example.com"))) {
            assertThat(client.toString()).doesNotContain(KEY);
            assertThat(client.transport().toString()).doesNotContain(KEY);
            assertThat(CallOptions.builder().header("x", KEY).build().toString())
                    .doesNotContain(KEY);
        }
    }

    /** Asks once and does not even close. */
    public static final class Careless {
        private Careless() {}

        public static void main(String[] arguments) throws Exception {
            try (FakeService service = FakeService.scripted(Reply.json(200, DONE));
                    InteractionsClient client = client(service.uri())) {
                client.async().interactions().create(request()).join();
            }
            InteractionsClient left = client(URI.create("https://example.com"));
            System.out.println("asked " + left);
        }
    }

    @Test
    @Tag("integration")
    void theJvmEndsWhenTheProgramDoes() throws Exception {
        Process jvm = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), Careless.class.getName())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = jvm.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(jvm.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(text).contains("asked InteractionsClient");
            assertThat(jvm.exitValue()).isZero();
        } finally {
            jvm.destroyForcibly();
        }
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
