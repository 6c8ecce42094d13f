package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.body.Gzip;
import dev.signet.support.http.client.Clients.Resuming;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CompressedStreamTest {

    @Test
    void compressedEventsArriveAsTheyAreSent() throws Exception {
        byte[] first = Gzip.gzip("id: 1\ndata: one\n\n".getBytes(StandardCharsets.UTF_8));
        byte[] second = Gzip.gzip("data: end\n\n".getBytes(StandardCharsets.UTF_8));
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events("Content-Encoding: gzip");
                    answer.out.write(first);
                    answer.out.flush();
                    answer.in.read(); // goes on when the client sends something, which it does not
                    answer.out.write(second);
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)) {
            assertThat(stream.iterator().next()).isEqualTo("one");
            assertThat(stream.lastEventId()).isEqualTo("1");
        }
    }

    @Test
    void aCompressedStreamThatIsCutIsResumed() throws Exception {
        byte[] whole = Gzip.gzip("id: 1\ndata: one\n\nid: 2\ndata: end\n\n".getBytes(StandardCharsets.UTF_8));
        FaultServer.Script cut = answer -> {
            answer.events("Content-Encoding: gzip");
            answer.out.write(Gzip.gzip("id: 1\ndata: one\n\n".getBytes(StandardCharsets.UTF_8)));
            answer.out.write(Arrays.copyOf(whole, 15));
            answer.close();
        };
        FaultServer.Script rest = answer -> {
            answer.events();
            answer.send("id: 2\ndata: end\n\n");
            answer.close();
        };
        try (FaultServer server = FaultServer.playing(cut, rest);
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new Resuming(), CallOptions.NONE)) {
            assertThat(stream).containsExactly("one", "end");
        }
    }

    @Test
    void aCompressedStreamThatIsBrokenIsRefused() throws Exception {
        byte[] broken = Gzip.gzip("data: one\n\n".getBytes(StandardCharsets.UTF_8));
        broken[broken.length - 5] ^= 1;
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events("Content-Encoding: gzip");
                    answer.out.write(broken);
                    answer.close();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new Resuming(), CallOptions.NONE)) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> stream.forEach(event -> {})))
                    .hasMessage("POST /v1/things: the stream can't be read, the gzip data has a wrong checksum");
        }
    }
}
