package dev.signet.interactions.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server answers, as the JDK's client sees it, and what it remembers. */
@Timeout(20)
class TestServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestServer server = TestServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(to(path).build(), BodyHandlers.ofString());
    }

    private void post(BodyPublisher body) throws IOException, InterruptedException {
        server.enqueue(TestResponse.status(204));
        HttpRequest request = to("/a%20b?q=%C3%A4+%26&flag&q=2")
                .header("X-One", "1")
                .header("X-One", "2")
                .expectContinue(true)
                .POST(body)
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    }

    @Test
    void givesPreparedResponsesInOrderAndThenSaysThatThereAreNone() throws Exception {
        server.enqueue(
                TestResponse.json("{\"a\":1}").withHeader("ETag", "\"1\"").withHeader("etag", "\"2\""),
                TestResponse.error(429, "too_many", "\"slow\"\n\\"),
                TestResponse.of(206, "image/png", new byte[] {1, 2}));
        assertThat(server.remaining()).isEqualTo(3);

        HttpResponse<String> first = get("/1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"a\":1}");
        assertThat(first.headers().allValues("etag")).containsExactly("\"2\"");
        assertThat(first.headers().firstValue("content-type")).contains("application/json");
        assertThat(get("/2").body())
                .isEqualTo("{\"error\":{\"code\":\"too_many\",\"message\":\"\\\"slow\\\"\\u000a\\\\\"}}");
        assertThat(CLIENT.send(to("/3").build(), BodyHandlers.ofByteArray()).body())
                .containsExactly(1, 2);
        HttpResponse<String> last = get("/4?x=1");
        assertThat(last.statusCode()).isEqualTo(501);
        assertThat(last.body()).contains("The test prepared no response for GET /4?x=1");
        assertThat(server.requests()).hasToString("[GET /1, GET /2, GET /3, GET /4?x=1]");
        assertThat(server.remaining()).isZero();
    }

    @Test
    void remembersAllOfARequest() throws Exception {
        post(BodyPublishers.ofString("whole ä"));
        post(BodyPublishers.fromPublisher(BodyPublishers.ofString("in chunks")));

        RecordedRequest request = server.requests().get(0);
        assertThat(request).hasToString("POST /a%20b?q=%C3%A4+%26&flag&q=2");
        assertThat(request.queryParameter("q")).isEqualTo("ä &");
        assertThat(request.queryParameter("flag")).isEmpty();
        assertThat(request.queryParameter("other")).isNull();
        assertThat(request.headers().get("x-one")).containsExactly("1", "2");
        assertThat(request.header("X-ONE")).isEqualTo("1");
        assertThat(request.header("X-Two")).isNull();
        assertThat(request.bodyText()).isEqualTo("whole ä");
        request.body()[0] = 0;
        assertThat(request.body()).startsWith('w');
        assertThat(server.requests().get(1).bodyText()).isEqualTo("in chunks");
    }

    @Test
    void sendsAStreamEventByEvent(@TempDir Path folder) throws Exception {
        Path recorded = Files.writeString(folder.resolve("s.txt"), "event: a\ndata: 1\n\n: still here\n\ndata: 2\n\n");
        server.enqueue(
                TestResponse.stream(recorded), TestResponse.events("1\n2", "3").withPause(Duration.ofMillis(200)));

        assertThat(get("/").body()).isEqualTo(Files.readString(recorded));
        long began = System.nanoTime();
        HttpResponse<InputStream> slow = CLIENT.send(to("/").build(), BodyHandlers.ofInputStream());
        try (InputStream body = slow.body()) {
            assertThat(body.readNBytes(17)).asString().isEqualTo("data: 1\ndata: 2\n\n");
            assertThat(body.readAllBytes()).asString().isEqualTo("data: 3\n\n");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    /** By a socket, since an HttpClient may see the end before the head. */
    private String everything() throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "3, '3|[1,|'", "100, '5|[1,2]|'"})
    void cutsABodyShort(int bytes, String chunks) throws IOException {
        server.enqueue(TestResponse.json("[1,2]").cutAfter(bytes));
        assertThat(everything())
                .contains("Transfer-Encoding: chunked\r\n")
                .endsWith("\r\n\r\n" + chunks.replace("|", "\r\n"));
    }

    @Test
    void cutsAStreamOff() throws IOException {
        server.enqueue(TestResponse.stream("data: 1\n\n").cutOff());
        assertThat(everything()).endsWith("\r\n\r\n9\r\ndata: 1\n\n\r\n");
    }

    @Test
    void breaksOffSaysNothingOrSaysWhatIsNotHttp() {
        server.enqueue(
                TestResponse.disconnect(),
                TestResponse.raw("\u0000\u0001 garbage\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                TestResponse.silence());
        // A HEAD is not sent again by the JDK itself.
        HttpRequest request = to("/").POST(BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(10))
                .build();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> CLIENT.send(request, BodyHandlers.discarding()));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> CLIENT.send(request, BodyHandlers.discarding()));
        HttpRequest impatient = HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(Duration.ofMillis(100))
                .build();
        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> CLIENT.send(impatient, BodyHandlers.discarding()));
    }

    @Test
    void delaysAnAnswerUntilTheServerIsClosedAtTheLatest() throws Exception {
        server.enqueue(TestResponse.status(200).withDelay(Duration.ofMillis(200)), TestResponse.silence());
        long began = System.nanoTime();
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));

        CompletableFuture<HttpResponse<String>> never =
                CLIENT.sendAsync(to("/2").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(server.awaitRequests(2, Duration.ofSeconds(10))).hasSize(2);
        server.close();
        assertThat(never).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void asksAFunctionAndTellsWhatItThrows() throws Exception {
        try (TestServer other = TestServer.answering(request -> {
            if (request.path().equals("/bad")) {
                throw new IllegalArgumentException("no such path");
            }
            return TestResponse.json("\"" + request.path() + "\"");
        })) {
            HttpRequest head = HttpRequest.newBuilder(other.uri().resolve("/x"))
                    .method("HEAD", BodyPublishers.noBody())
                    .build();
            assertThat(CLIENT.send(head, BodyHandlers.ofString()).headers().firstValue("content-length"))
                    .contains("4");
            HttpRequest good = HttpRequest.newBuilder(other.uri().resolve("/x")).build();
            assertThat(CLIENT.send(good, BodyHandlers.ofString()).body()).isEqualTo("\"/x\"");
            HttpRequest bad =
                    HttpRequest.newBuilder(other.uri().resolve("/bad")).build();
            assertThat(CLIENT.send(bad, BodyHandlers.ofString()).body()).contains("no such path");
        }
    }

    @Test
    void saysWhatDidNotComeAndRefusesWhatIsNoResponse() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> server.awaitRequests(1, Duration.ofMillis(10)))
                .withMessage("Expected 1 requests within PT0.01S, received []");
        assertThatIllegalArgumentException().isThrownBy(() -> TestResponse.status(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestResponse.status(200).withHeader("a", "b\r\nc: d"));
        assertThat(TestResponse.json("{}")).hasToString("200 with 2 bytes");
        try (ServerSocket taken = new ServerSocket(0, 0, java.net.InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(java.io.UncheckedIOException.class)
                    .isThrownBy(() -> TestServer.answering(taken.getLocalPort(), request -> TestResponse.status(204)));
        }
    }
}
