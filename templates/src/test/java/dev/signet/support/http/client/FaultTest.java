package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodecs;
import dev.signet.support.http.ApiException;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.FieldProblem;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.body.Gzip;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultTest {

    private static final Decoder<JsonValue> JSON = JsonValue::fromJson;

    private static <X extends ApiException> X failure(Class<X> type, FaultServer.Script script) throws Exception {
        try (FaultServer server = FaultServer.playing(script);
                Transport transport = client(server.uri(), builder -> builder.maxResponseBytes(1_000_000))) {
            X failure = catchThrowableOfType(type, () -> transport.call(CREATE, JSON, CallOptions.NONE));
            assertThat(failure.call().toString()).isEqualTo("POST /v1/things");
            return failure;
        }
    }

    @Test
    void anErrorSaysWhatTheServiceSays() throws Exception {
        String body = """
                {"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "no such model", "details": [
                  {"@type": "type.googleapis.com/google.rpc.BadRequest",
                   "fieldViolations": [{"field": "model", "description": "unknown"}]}]}}""";
        StatusException failure =
                failure(StatusException.class, answer -> answer.json(400, body, "X-Request-Id: abc-17"));

        assertThat(failure)
                .hasMessage("POST /v1/things: status 400, INVALID_ARGUMENT: no such model (model: unknown)"
                        + " [request id abc-17]");
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.code()).isEqualTo("INVALID_ARGUMENT");
        assertThat(failure.explanation()).isEqualTo("no such model");
        assertThat(failure.fields()).containsExactly(new FieldProblem("model", "unknown"));
        assertThat(failure.requestId()).isEqualTo("abc-17");
        assertThat(failure.body()).isEqualTo(body);
    }

    @Test
    void anErrorPageInHtml() throws Exception {
        StatusException failure = failure(
                StatusException.class,
                answer -> answer.text(502, "text/html; charset=utf-8", "<html>Bad Gateway</html>"));
        assertThat(failure).hasMessage("POST /v1/things: status 502, error in text/html instead of JSON");
        assertThat(failure.body()).isEqualTo("<html>Bad Gateway</html>");
    }

    @Test
    void anErrorInPlainText() throws Exception {
        assertThat(failure(StatusException.class, answer -> answer.text(500, "text/plain", "out of\nluck\n")))
                .hasMessage("POST /v1/things: status 500, out of luck");
    }

    @Test
    void anErrorOf100Megabytes() throws Exception {
        StatusException failure = failure(StatusException.class, answer -> {
            answer.head(400, "Content-Type: application/json", "Content-Length: 100000000");
            answer.endHead();
            byte[] block = new byte[100_000];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 1000; i++) {
                answer.out.write(block);
            }
        });
        assertThat(failure.body()).hasSize(64 * 1024);
    }

    @Test
    void anErrorWhoseBodyNeverEnds() throws Exception {
        CallOptions patient = Clients.within(1000);
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(400, "Content-Type: text/plain", "Content-Length: 1000");
                    answer.endHead();
                    answer.send("because");
                    answer.stall();
                });
                Transport transport = client(server)) {
            StatusException failure =
                    catchThrowableOfType(StatusException.class, () -> transport.call(CREATE, JSON, patient));
            assertThat(failure.body()).isEqualTo("because");
        }
    }

    @Test
    void successInTheWrongType() throws Exception {
        ResponseFormatException failure =
                failure(ResponseFormatException.class, answer -> answer.text(200, "text/html", "<p>Hi</p>"));
        assertThat(failure).hasMessage("POST /v1/things: status 200, expected application/json, found text/html");
    }

    @Test
    void successThatIsNoJsonNamesThePlace() throws Exception {
        ResponseFormatException failure =
                failure(ResponseFormatException.class, answer -> answer.json(200, "{\"a\": [1, oops]}"));
        assertThat(failure).hasMessageContaining("POST /v1/things: the response can't be read, /a/1");
        assertThat(failure).hasCauseInstanceOf(JsonFormatException.class);
        assertThat(failure.status()).isEqualTo(200);
    }

    @Test
    void compressedAnswersAreRead() throws Exception {
        byte[] body = Gzip.gzip("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.respond(200, "application/json", body, "Content-Encoding: gzip"));
                Transport transport = client(server)) {
            assertThat(transport.call(CREATE, JSON, CallOptions.NONE).toJson()).isEqualTo("{\"a\":1}");
            assertThat(server.seen().get(0).headers()).containsEntry("accept-encoding", "gzip");
        }
    }

    @Test
    void compressedErrorsAreRead() throws Exception {
        byte[] body = Gzip.gzip("{\"message\": \"no\"}".getBytes(StandardCharsets.UTF_8));
        StatusException failure = failure(
                StatusException.class,
                answer -> answer.respond(400, "application/json", body, "Content-Encoding: gzip"));
        assertThat(failure.explanation()).isEqualTo("no");
    }

    @Test
    void compressionThatIsCutShort() throws Exception {
        byte[] whole = Gzip.gzip("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        ResponseFormatException failure = failure(
                ResponseFormatException.class,
                answer -> answer.respond(200, "application/json", Arrays.copyOf(whole, 20), "Content-Encoding: gzip"));
        assertThat(failure).hasMessageContaining("the gzip data is truncated");
    }

    @Test
    void compressionThatIsNone() throws Exception {
        assertThat(failure(
                        ResponseFormatException.class,
                        answer -> answer.json(200, "{\"a\": 1}", "Content-Encoding: gzip")))
                .hasMessageContaining("not gzip");
    }

    @Test
    void compressionOfAnUnknownKind() throws Exception {
        assertThat(failure(ResponseFormatException.class, answer -> answer.json(200, "?", "Content-Encoding: br")))
                .hasMessage("POST /v1/things: status 200, expected the coding gzip, found br");
    }

    @Test
    void compressionThatExplodes() throws Exception {
        byte[] bomb = Gzip.gzip(new byte[50_000_000]);
        assertThat(failure(
                        ResponseFormatException.class,
                        answer -> answer.respond(200, "application/json", bomb, "Content-Encoding: gzip")))
                .hasMessageContaining("the body is larger than 1000000 bytes");
    }

    @Test
    void aConnectionResetWithinTheHeaders() throws Exception {
        failure(ConnectionException.class, answer -> {
            answer.send("HTTP/1.1 200 OK\r\nContent-Ty");
            answer.reset();
        });
    }

    @Test
    void aConnectionClosedWithinTheBody() throws Exception {
        ConnectionException failure = failure(ConnectionException.class, answer -> {
            answer.head(200, "Content-Length: 1000", "Content-Type: application/json");
            answer.endHead();
            answer.send("{\"a\":");
            answer.close();
        });
        assertThat(failure).hasMessage("POST /v1/things: the connection broke within the response");
    }

    @Test
    void anAnswerThatIsNotHttp() throws Exception {
        failure(ResponseFormatException.class, answer -> {
            answer.send("220 mail.example ready\r\n\r\n");
            answer.close();
        });
    }

    @Test
    void anAnswerWithoutABodyIsFineIfNoneIsExpected() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(204);
                    answer.endHead();
                });
                Transport transport = client(server)) {
            assertThat(transport
                            .exchange(CREATE, Decoder.nothing(), CallOptions.NONE)
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void mediaTypeOfAResponseWithoutContentMeansNothing() throws Exception {
        for (String head : List.of(
                "204 No Content\r\n",
                "205 Reset Content\r\ncontent-length: 0\r\n",
                "200 OK\r\ncontent-length: 0\r\n")) {
            try (FaultServer server = FaultServer.playing(
                            answer -> answer.send("HTTP/1.1 " + head + "content-type: text/html\r\n\r\n"));
                    Transport transport = client(server)) {
                assertThat(transport.call(CREATE, Decoder.orNull(Decoder.json(JsonCodecs.JSON)), CallOptions.NONE))
                        .isNull();
            }
        }
    }

    @Test
    void streamWithoutContentHasNoEventsAlsoWhereAFinalOneIsExpected() throws Exception {
        for (String type : List.of("", "content-type: text/html\r\n")) {
            try (FaultServer server =
                            FaultServer.playing(answer -> answer.send("HTTP/1.1 204 No Content\r\n" + type + "\r\n"));
                    Transport transport = client(server);
                    EventStream<String> stream =
                            transport.stream(CREATE, new Clients.TextProtocol(), CallOptions.NONE)) {
                assertThat(stream.iterator().hasNext()).isFalse();
            }
        }
    }
}
