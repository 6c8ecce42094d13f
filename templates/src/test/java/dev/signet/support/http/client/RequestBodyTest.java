package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodecs;
import dev.signet.support.http.ConnectionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class RequestBodyTest {

    private static FaultServer.Seen sent(RequestBody body) throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "{}"));
                Transport transport = client(server)) {
            transport.call(ApiRequest.post("/x").body(body).build(), Decoder.nothing(), CallOptions.NONE);
            return server.seen().get(0);
        }
    }

    @Test
    void valueIsSentAsJsonWithItsLength() throws Exception {
        FaultServer.Seen seen = sent(RequestBody.json(JsonCodecs.STRING, "ä"));
        assertThat(seen.headers()).containsEntry("content-type", "application/json");
        assertThat(seen.headers()).containsEntry("content-length", "4");
        assertThat(seen.text()).isEqualTo("\"ä\"");
        RequestBody patch = RequestBody.of("application/merge-patch+json", JsonCodecs.INT32, 5);
        assertThat(sent(patch).headers()).containsEntry("content-type", "application/merge-patch+json");
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without it may do
    void noValueIsNoJsonNull() {
        assertThatThrownBy(() -> RequestBody.json(JsonCodecs.STRING, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the body of the request");
        assertThatThrownBy(() -> RequestBody.text("text/plain", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the body of the request");
    }

    @Test
    void longValueIsSentAgainInFull() throws Exception {
        List<String> value = List.of("ä".repeat(1_000_000), "b\n".repeat(10), "c");
        String json = JsonCodecs.STRING.list().toJson(value);
        ApiRequest request = ApiRequest.put("/x")
                .body(RequestBody.json(JsonCodecs.STRING.list(), value))
                .build();
        FaultServer.Script busy = answer -> answer.json(503, "{}");
        try (FaultServer server = FaultServer.playing(busy, answer -> answer.json(200, "{}"));
                Transport transport = client(server)) {
            transport.call(request, Decoder.nothing(), CallOptions.NONE);
            assertThat(server.seen()).hasSize(2).allSatisfy(seen -> {
                assertThat(seen.text().equals(json)).isTrue();
                assertThat(seen.headers()).containsEntry("content-length", String.valueOf(utf8(json)));
            });
        }
    }

    @Test
    void valueThatJsonCannotSayIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> RequestBody.json(JsonCodecs.FLOAT64, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the document: JSON can't represent NaN");
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void aForm() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("a b", "c&d");
        fields.put("e", "ü+");
        FaultServer.Seen seen = sent(RequestBody.form(fields));
        assertThat(seen.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(seen.text()).isEqualTo("a+b=c%26d&e=%C3%BC%2B");
    }

    private static String form(RequestBody body) throws Exception {
        return URLDecoder.decode(sent(body).text(), StandardCharsets.UTF_8);
    }

    @Test
    void aFormOfListsAndObjects() throws Exception {
        JsonValue object = JsonValue.fromJson("""
                {"id": "a b", "none": null, "tags": ["x", "y"], "empty": [], "address": {"city": "Köln", "no": null},
                 "lines": [{"text": "1", "more": [1, 2]}, {"text": "2"}]}""");
        assertThat(sent(RequestBody.form(object)).text())
                .startsWith(
                        "id=a+b&tags=x&tags=y&address=%7B%22city%22%3A%22K%C3%B6ln%22%2C%22no%22%3Anull%7D&lines=%7B");
        assertThat(form(RequestBody.form(object)))
                .isEqualTo("id=a b&tags=x&tags=y&address={\"city\":\"Köln\",\"no\":null}"
                        + "&lines={\"text\":\"1\",\"more\":[1,2]}&lines={\"text\":\"2\"}");
        assertThat(sent(FormBody.of(object)
                                .style("tags", QueryStyle.FORM, false)
                                .style("id", QueryStyle.FORM, false)
                                .style("empty", QueryStyle.FORM, false)
                                .style("address", QueryStyle.FORM, true)
                                .build())
                        .text())
                .startsWith("id=a+b&tags=x,y&city=K%C3%B6ln&lines=");
        assertThat(form(FormBody.of(object)
                        .json("id")
                        .json("tags")
                        .json("lines")
                        .build()))
                .startsWith("id=\"a b\"&tags=\"x\"&tags=\"y\"&address=")
                .endsWith("&lines={\"text\":\"1\",\"more\":[1,2]}&lines={\"text\":\"2\"}");
        assertThat(form(FormBody.of(object)
                        .style("tags", QueryStyle.SPACE_DELIMITED, false)
                        .style("address", QueryStyle.DEEP_OBJECT, true)
                        .style("lines", QueryStyle.DEEP_OBJECT, true)
                        .build()))
                .isEqualTo(
                        "id=a b&tags=x y&address[city]=Köln&lines[0][text]=1&lines[0][more]=1&lines[0][more]=2&lines[1][text]=2");
        assertThat(sent(FormBody.of(JsonValue.fromJson("{\"a\": \"x/y?z&+=%2F# \", \"b\": [\"p/q\", \"r,s\"]}"))
                                .style("a", QueryStyle.FORM, true, true)
                                .style("b", QueryStyle.FORM, false, true)
                                .build())
                        .text())
                .isEqualTo("a=x/y?z%26%2B=%2F%23+&b=p/q,r,s");
        assertThatThrownBy(() -> RequestBody.form(JsonValue.of("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalFilesAndPartsWithHeadersOfAnyKindOfMultipart(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "from disk");
        byte[] streamed = "streamed".getBytes(StandardCharsets.UTF_8);
        FaultServer.Seen seen = sent(MultipartBody.builder()
                .part("meta", RequestBody.json("{}"), Map.of("X-Kind", "meta"))
                .file("files", "text/plain", file)
                .file(
                        "files",
                        "b.bin",
                        RequestBody.stream("image/png", () -> new ByteArrayInputStream(streamed)),
                        Map.of("X-Width", "5"))
                .build("multipart/mixed"));
        String type = seen.headers().get("content-type");
        assertThat(type).startsWith("multipart/mixed; boundary=");
        assertThat(seen.headers()).containsEntry("transfer-encoding", "chunked");
        String edge = "--" + type.substring(type.indexOf('=') + 1);
        assertThat(seen.text())
                .isEqualTo(edge + "\r\nContent-Disposition: form-data; name=\"meta\"\r\n"
                        + "Content-Type: application/json\r\nX-Kind: meta\r\n\r\n{}\r\n"
                        + edge + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\nfrom disk\r\n"
                        + edge + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"b.bin\"\r\n"
                        + "Content-Type: image/png\r\nX-Width: 5\r\n\r\nstreamed\r\n"
                        + edge + "--\r\n");
        assertThatThrownBy(
                        () -> MultipartBody.builder().part("a", RequestBody.json("{}"), Map.of("X-A", "1\r\nX-B: 2")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valueWithTheDelimiterOfItsStyleIsRefused() {
        JsonValue object = JsonValue.fromJson("{\"a\": [\"x y\", \"x|y\"]}");
        for (QueryStyle style : List.of(QueryStyle.SPACE_DELIMITED, QueryStyle.PIPE_DELIMITED)) {
            assertThatThrownBy(
                            () -> FormBody.of(object).style("a", style, false).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A value of a has a ");
        }
        JsonValue comma = JsonValue.fromJson("[\"x,y\"]");
        assertThatThrownBy(() -> MultipartBody.builder().style("a", comma, QueryStyle.FORM, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A value of a has a \",\"");
    }

    @Test
    void aStreamIsOpenedAnewForEachAttempt() throws Exception {
        int[] opened = {0};
        byte[] bytes = "again".getBytes(StandardCharsets.UTF_8);
        try (FaultServer server =
                        FaultServer.playing(answer -> answer.json(503, "{}"), answer -> answer.json(200, "{}"));
                Transport transport = client(server)) {
            RequestBody body = RequestBody.stream("text/plain", () -> {
                opened[0]++;
                return new ByteArrayInputStream(bytes);
            });
            transport.call(ApiRequest.put("/x").body(body).build(), Decoder.nothing(), CallOptions.NONE);
            assertThat(server.seen()).extracting(FaultServer.Seen::text).containsExactly("again", "again");
            assertThat(opened[0]).isEqualTo(2);
        }
    }

    @Test
    void aFileAndAStream(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "content");
        assertThat(sent(RequestBody.file("text/plain", file)).text()).isEqualTo("content");

        byte[] bytes = "content".getBytes(StandardCharsets.UTF_8);
        FaultServer.Seen known = sent(RequestBody.stream("text/plain", 7, () -> new ByteArrayInputStream(bytes)));
        assertThat(known.headers()).containsEntry("content-length", "7");
        assertThat(known.text()).isEqualTo("content");
        FaultServer.Seen unknown = sent(RequestBody.stream("text/plain", () -> new ByteArrayInputStream(bytes)));
        assertThat(unknown.headers()).containsEntry("transfer-encoding", "chunked");
        assertThat(unknown.text()).isEqualTo("content");
        assertThatThrownBy(() -> RequestBody.file("text/plain", folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void severalParts(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "from disk");
        FaultServer.Seen seen = sent(MultipartBody.builder()
                .field("title", "Ü")
                .part("meta", RequestBody.json("{}"))
                .file("upload", "x\"\r\ny.bin", RequestBody.bytes("application/octet-stream", new byte[] {'b', 'i', 'n'
                }))
                .file("disk", "text/plain", file)
                .build());
        String type = seen.headers().get("content-type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String edge = "--" + type.substring(type.indexOf('=') + 1);
        assertThat(seen.text())
                .isEqualTo(edge + "\r\nContent-Disposition: form-data; name=\"title\"\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\nÜ\r\n"
                        + edge + "\r\nContent-Disposition: form-data; name=\"meta\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{}\r\n"
                        + edge + "\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"x%22%0D%0Ay.bin\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\nbin\r\n"
                        + edge + "\r\nContent-Disposition: form-data; name=\"disk\"; filename=\"a.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\nfrom disk\r\n"
                        + edge + "--\r\n");
    }

    @Test
    void theContentIsNotShown() {
        assertThat(RequestBody.json("{\"secret\": 1}")).hasToString("RequestBody[application/json]");
    }

    @Test
    void aStreamOfNoBytes() throws Exception {
        FaultServer.Seen seen = sent(RequestBody.stream("text/plain", 0, () -> new ByteArrayInputStream(new byte[0])));
        assertThat(seen.text()).isEmpty();
        assertThat(seen.headers()).containsEntry("content-length", "0");
        assertThatThrownBy(() -> RequestBody.stream("text/plain", -1, () -> new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length");
    }

    private static final RequestBody LINES =
            RequestBody.lines("application/jsonl", JsonCodecs.STRING, List.of("a\n\u2028", "ä"));

    @Test
    void itemsAreSentAsLinesOfJson() throws Exception {
        FaultServer.Seen seen = sent(LINES);
        assertThat(seen.headers()).containsEntry("content-type", "application/jsonl");
        assertThat(seen.headers()).containsEntry("transfer-encoding", "chunked");
        assertThat(seen.text()).isEqualTo("\"a\\n\u2028\"\n\"ä\"\n");
        assertThat(sent(RequestBody.lines("application/x-ndjson", JsonCodecs.INT32, List.of()))
                        .text())
                .isEmpty();
    }

    @Test
    void itemsOfASequenceBeginWithTheRecordSeparator() throws Exception {
        assertThat(sent(RequestBody.lines("application/json-seq", JsonCodecs.INT32, List.of(1, 2)))
                        .text())
                .isEqualTo("\u001e1\n\u001e2\n");
        assertThat(sent(RequestBody.linesWithNulls(
                                "application/geo+json-seq; v=1", JsonCodecs.INT32, Arrays.asList(1, null)))
                        .text())
                .isEqualTo("\u001e1\n\u001enull\n");
    }

    @Test
    void itemsAreAskedForAnewForEachAttempt() throws Exception {
        try (FaultServer server =
                        FaultServer.playing(answer -> answer.json(503, "{}"), answer -> answer.json(200, "{}"));
                Transport transport = client(server)) {
            transport.call(ApiRequest.put("/x").body(LINES).build(), Decoder.nothing(), CallOptions.NONE);
            assertThat(server.seen())
                    .extracting(FaultServer.Seen::text)
                    .containsExactly("\"a\\n\u2028\"\n\"ä\"\n", "\"a\\n\u2028\"\n\"ä\"\n");
        }
    }

    private static List<RequestBody> failing() {
        return List.of(
                RequestBody.lines("application/jsonl", JsonCodecs.INT32, Arrays.asList(1, null)),
                RequestBody.lines("application/jsonl", JsonCodecs.FLOAT64, List.of(Double.NaN)),
                RequestBody.stream("text/plain", () -> new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new IOException("gone");
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void bodyThatFailsEndsTheCallAtOnce(RequestBody body) throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {}, answer -> answer.json(200, "{}"));
                Transport transport = client(server)) {
            assertThatThrownBy(() -> transport.call(
                            ApiRequest.put("/x").body(body).build(), Decoder.nothing(), CallOptions.NONE))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("PUT /x: the body of the request can't be read: ")
                    .hasCauseInstanceOf(RuntimeException.class);
        }
    }
}
