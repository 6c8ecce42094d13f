package dev.signet.support.http;

import static dev.signet.support.http.Clients.CREATE;
import static dev.signet.support.http.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.Clients.TextProtocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventStreamTest {

    @Test
    void deliversEventsUpToTheLast() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\ndata: two\n\ndata: end\n\ndata: beyond\n\n");
                    answer.close();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)) {
            assertThat(stream).containsExactly("one", "two", "end");
        }
    }

    @Test
    void aCutStreamIsNeverASuccess() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\ndata: two\n\n");
                    answer.close();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)) {
            List<String> seen = new ArrayList<>();
            assertThatThrownBy(() -> stream.forEach(seen::add))
                    .isInstanceOf(StreamInterruptedException.class)
                    .hasMessage("POST /v1/things: stream cut after 2 events: the input ended");
            assertThat(seen).containsExactly("one", "two");
        }
    }
}
