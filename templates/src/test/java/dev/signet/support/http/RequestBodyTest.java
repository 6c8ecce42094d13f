package dev.signet.support.http;

import static dev.signet.support.http.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
    void aForm() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("a b", "c&d");
        fields.put("e", "ü+");
        FaultServer.Seen seen = sent(RequestBody.form(fields));
        assertThat(seen.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(seen.text()).isEqualTo("a+b=c%26d&e=%C3%BC%2B");
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
}
