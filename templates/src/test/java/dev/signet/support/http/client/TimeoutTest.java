package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.CallTimeoutException.Phase;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
@Timeout(30)
class TimeoutTest {

    private static final Duration SHORT = Duration.ofMillis(700);

    private static CallTimeoutException expectTimeout(Phase phase, ThrowingCallable call) {
        long begin = System.nanoTime();
        CallTimeoutException late = catchThrowableOfType(CallTimeoutException.class, call);
        Duration felt = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(late.phase()).isEqualTo(phase);
        assertThat(felt).isBetween(SHORT.dividedBy(2), Duration.ofSeconds(10));
        return late;
    }

    private static void drip(FaultServer.Answer answer, String drop) throws Exception {
        while (true) {
            answer.send(drop);
            Thread.sleep(50);
        }
    }

    @Test
    void aConnectionThatDoesNotComeAbout() throws Exception {
        List<Socket> queued = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            boolean full = false;
            for (int i = 0; i < 20 && !full; i++) {
                Socket socket = new Socket();
                queued.add(socket);
                try {
                    socket.connect(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), 300);
                } catch (SocketTimeoutException expected) {
                    full = true;
                }
            }
            Assumptions.assumeTrue(full, "this system accepts more than it is told to");
            CallOptions options = CallOptions.builder()
                    .connectTimeout(SHORT)
                    .retries(RetryPolicy.NEVER)
                    .build();
            URI uri = URI.create("http://127.0.0.1:" + deaf.getLocalPort());
            try (Transport transport = client(uri, builder -> builder)) {
                expectTimeout(Phase.CONNECT, () -> transport.call(CREATE, Decoder.text(), options));
            }
        } finally {
            for (Socket socket : queued) {
                socket.close();
            }
        }
    }

    @Test
    void headersThatDoNotCome() throws Exception {
        CallOptions options = CallOptions.builder().headersTimeout(SHORT).build();
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::stall);
                Transport transport = client(server)) {
            CallTimeoutException late =
                    expectTimeout(Phase.HEADERS, () -> transport.call(GET, Decoder.text(), options));
            assertThat(late).hasMessage("GET /v1/things: no response headers within 700 ms");
            Wait.until("the connection is closed", () -> server.connections() == 0);
            assertThat(server.seen()).as("no retry").hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void headersThatDripIn() throws Exception {
        CallOptions options = CallOptions.builder().headersTimeout(SHORT).build();
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(200);
                    drip(answer, "X-More: and more\r\n");
                });
                Transport transport = client(server)) {
            expectTimeout(Phase.HEADERS, () -> transport.call(GET, Decoder.text(), options));
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void aBodyThatStops() throws Exception {
        CallOptions options = CallOptions.builder().idleTimeout(SHORT).build();
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(200, "Content-Length: 100", "Content-Type: application/json");
                    answer.endHead();
                    answer.send("{");
                    answer.stall();
                });
                Transport transport = client(server)) {
            expectTimeout(Phase.IDLE, () -> transport.call(GET, Decoder.text(), options));
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void aBodyThatDripsInUntilTheCallIsOver() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(200, "Content-Length: 100000", "Content-Type: application/json");
                    answer.endHead();
                    drip(answer, " ");
                });
                Transport transport = client(server)) {
            expectTimeout(Phase.CALL, () -> transport.call(GET, Decoder.text(), Clients.within(700)));
        }
    }

    @Test
    void theCallIsOverAtItsLimitWhateverRetriesWouldFollow() throws Exception {
        RetryPolicy many = Clients.QUICK.withMaxRetries(1_000_000);
        try (FaultServer server = FaultServer.playing(answer -> answer.json(503, "{}"));
                Transport transport = client(server.uri(), builder -> builder.retries(many))) {
            long begin = System.nanoTime();
            ApiException over = catchThrowableOfType(
                    ApiException.class, () -> transport.call(GET, Decoder.text(), Clients.within(700)));
            assertThat(over).isInstanceOfAny(CallTimeoutException.class, StatusException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void anEventThatIsBrokenOffBySilence() throws Exception {
        CallOptions options = CallOptions.builder().idleTimeout(SHORT).build();
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\ndata: tw");
                    answer.stall();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), options)) {
            List<String> seen = new ArrayList<>();
            expectTimeout(Phase.IDLE, () -> stream.forEach(seen::add));
            assertThat(seen).containsExactly("one");
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void commentsKeepAStreamAlive() throws Exception {
        CallOptions options = CallOptions.builder().idleTimeout(SHORT).build();
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    for (int i = 0; i < 30; i++) {
                        answer.send(": still here\n");
                        Thread.sleep(50);
                    }
                    answer.send("data: end\n\n");
                    answer.close();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), options)) {
            assertThat(stream).containsExactly("end");
        }
    }

    @Test
    void aReaderThatTakesItsTimeIsNoIdleService() throws Exception {
        CallOptions options =
                CallOptions.builder().idleTimeout(Duration.ofMillis(400)).build();
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\n");
                    Thread.sleep(100);
                    answer.send("data: end\n\n");
                    answer.close();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), options)) {
            List<String> seen = new ArrayList<>();
            for (String event : stream) {
                seen.add(event);
                Thread.sleep(900);
            }
            assertThat(seen).containsExactly("one", "end");
        }
    }

    @Test
    void aStreamThatGoesOnForEverEndsWithTheCall() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    drip(answer, "data: more\n\n");
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), Clients.within(700))) {
            expectTimeout(Phase.CALL, () -> stream.forEach(event -> {}));
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void anAbandonedStreamFreesItsConnectionWhenTheCallIsOver() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.stall();
                });
                Transport transport = client(server)) {
            EventStream<String> abandoned = transport.stream(CREATE, new TextProtocol(), Clients.within(700));
            assertThat(server.connections()).isEqualTo(1);
            Wait.until("the connection is closed", () -> server.connections() == 0);
            assertThat(abandoned.lastEventId()).isNull();
        }
    }
}
