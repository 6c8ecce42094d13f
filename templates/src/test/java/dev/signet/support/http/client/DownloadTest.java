package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.CallTimeoutException.Phase;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.body.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
@Timeout(60)
class DownloadTest {

    private static final byte[] BYTES = random(300_000);

    @TempDir
    Path folder;

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private static FaultServer.Script whole(String... headers) {
        return answer -> answer.respond(200, "image/png", BYTES, headers);
    }

    /** A part of what was announced, then something else. */
    private static FaultServer.Script partly(int length, FaultServer.Script then) {
        return answer -> {
            answer.head(200, "Content-Type: image/png", "Content-Length: " + BYTES.length);
            answer.endHead();
            answer.out.write(BYTES, 0, length);
            answer.out.flush();
            then.play(answer);
        };
    }

    private static Download open(Transport transport) {
        return transport.download(GET, "image/png", CallOptions.NONE);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Fails as asked, and leaves nothing of the file. */
    private <X extends ApiException> X failure(Class<X> type, FaultServer.Script script, CallOptions options)
            throws Exception {
        Path file = folder.resolve("picture.png");
        try (FaultServer server = FaultServer.playing(script);
                Transport transport = client(server)) {
            Download download = transport.download(GET, "image/png", options);
            X failure = catchThrowableOfType(type, () -> download.transferTo(file));
            assertThat(files()).isEmpty();
            Wait.until("the connection is closed", () -> server.connections() == 0);
            return failure;
        }
    }

    @Test
    void isReadAsAStream() throws Exception {
        try (FaultServer server = FaultServer.playing(whole());
                Transport transport = client(server);
                Download download = open(transport);
                InputStream in = download.inputStream()) {
            assertThat(download.status()).isEqualTo(200);
            assertThat(download.contentType()).isEqualTo("image/png");
            assertThat(download.length()).hasValue(BYTES.length);
            assertThat(in.read()).isEqualTo(BYTES[0] & 0xFF);
            assertThat(in.readNBytes(9)).isEqualTo(Arrays.copyOfRange(BYTES, 1, 10));
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, 10, BYTES.length));
            assertThat(in.read()).isEqualTo(-1);
            assertThat(server.seen().get(0).headers()).containsEntry("accept", "image/png, */*;q=0.1");
        }
    }

    @Test
    void becomesAFileThatReplacesAnother() throws Exception {
        Path file = Files.writeString(folder.resolve("picture.png"), "old");
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(whole());
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            assertThat(open(transport).transferTo(file)).isEqualTo(BYTES.length);
            assertThat(open(transport).transferTo(file)).isEqualTo(BYTES.length);
            assertThat(server.accepted()).as("the connection is used again").isEqualTo(1);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(BYTES);
        assertThat(files()).containsExactly("picture.png");
        assertThat(notes.lines).containsSubsequence("headers 200", "finished with 0 events");
    }

    @Test
    void compressedBytesAreDecompressed() throws Exception {
        byte[] body = Gzip.gzip(BYTES);
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.respond(200, "image/png", body, "Content-Encoding: gzip"));
                Transport transport = client(server);
                Download download = open(transport)) {
            assertThat(download.length()).isEmpty();
            assertThat(download.inputStream().readAllBytes()).isEqualTo(BYTES);
        }
        assertThat(failure(
                        ResponseFormatException.class,
                        answer -> {
                            answer.respond(200, "image/png", Arrays.copyOf(body, 1000), "Content-Encoding: gzip");
                            answer.close();
                        },
                        CallOptions.NONE))
                .hasMessageContaining("the gzip data is truncated");
        assertThatThrownBy(() -> failure(ApiException.class, whole("Content-Encoding: br"), CallOptions.NONE))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("expected the coding gzip, found br");
    }

    @Test
    void whatIsLargerThanAnAnswerMayBeIsStillADownload() throws Exception {
        try (FaultServer server = FaultServer.playing(whole());
                Transport transport = client(server.uri(), builder -> builder.maxResponseBytes(1000));
                Download download = open(transport)) {
            assertThat(download.inputStream().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void aSlowReaderHoldsTheServiceBackInsteadOfFillingMemory() throws Exception {
        int[] written = {0};
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.head(200, "Content-Type: image/png", "Connection: close");
                    answer.endHead();
                    for (int i = 0; i < 200; i++) {
                        answer.out.write(BYTES);
                        answer.out.flush();
                        written[0]++;
                    }
                    answer.close();
                });
                Transport transport = client(server);
                Download download = open(transport)) {
            Thread.sleep(1000);
            assertThat(written[0]).as("blocks that went into buffers").isLessThan(150);
            assertThat(download.inputStream().transferTo(java.io.OutputStream.nullOutputStream()))
                    .isEqualTo(200L * BYTES.length);
        }
    }

    @Test
    void aConnectionThatBreaksIsNoEnd() throws Exception {
        for (int length : new int[] {0, 1, 100_000, BYTES.length - 1}) {
            for (FaultServer.Script end :
                    List.<FaultServer.Script>of(FaultServer.Answer::close, FaultServer.Answer::reset)) {
                try {
                    assertThat(failure(ConnectionException.class, partly(length, end), CallOptions.NONE))
                            .hasMessage("GET /v1/things: the connection broke within the response");
                } catch (ConnectionException e) {
                    // The reset overtook the head of the answer.
                    assertThat(files()).isEmpty();
                }
            }
        }
    }

    @Test
    void whatWasThereStaysIfTheDownloadFails() throws Exception {
        Path file = Files.writeString(folder.resolve("picture.png"), "old");
        try (FaultServer server = FaultServer.playing(partly(1000, FaultServer.Answer::close));
                Transport transport = client(server)) {
            Download download = open(transport);
            assertThatThrownBy(() -> download.transferTo(file)).isInstanceOf(ConnectionException.class);
        }
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("picture.png");
    }

    @Test
    void aFileThatCantBeWrittenEndsTheDownload() throws Exception {
        Path full = Files.createDirectories(folder.resolve("taken/by/a/folder")).getParent();
        try (FaultServer server = FaultServer.playing(partly(1000, FaultServer.Answer::stall), whole());
                Transport transport = client(server)) {
            Download first = open(transport);
            assertThatThrownBy(() -> first.transferTo(folder.resolve("none/picture.png")))
                    .isInstanceOf(UncheckedIOException.class);
            Wait.until("the connection is closed", () -> server.connections() == 0);
            Download second = open(transport);
            assertThatThrownBy(() -> second.transferTo(full)).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(files()).containsExactly("taken");
        assertThat(full.getParent().toFile().list()).containsExactly("a");
    }

    @Test
    void aServiceThatFallsSilentIsIdleAndAReaderThatDoesIsNot() throws Exception {
        CallOptions options =
                CallOptions.builder().idleTimeout(Duration.ofMillis(500)).build();
        CallTimeoutException late =
                failure(CallTimeoutException.class, partly(1000, FaultServer.Answer::stall), options);
        assertThat(late.phase()).isEqualTo(Phase.IDLE);
        try (FaultServer server = FaultServer.playing(whole());
                Transport transport = client(server);
                Download download = transport.download(GET, "image/png", options);
                InputStream in = download.inputStream()) {
            in.readNBytes(10);
            Thread.sleep(1200);
            assertThat(in.readAllBytes()).hasSize(BYTES.length - 10);
        }
    }

    @Test
    void theCallEndsAtItsLimitEvenIfBytesCome() throws Exception {
        CallTimeoutException late = failure(
                CallTimeoutException.class,
                partly(10, answer -> {
                    while (true) {
                        answer.send("x");
                        Thread.sleep(50);
                    }
                }),
                Clients.within(700));
        assertThat(late.phase()).isEqualTo(Phase.CALL);
    }

    @Test
    void closingInAnotherThreadWakesTheReader() throws Exception {
        try (FaultServer server = FaultServer.playing(partly(1000, FaultServer.Answer::stall));
                Transport transport = client(server)) {
            Download download = open(transport);
            InputStream in = download.inputStream();
            in.readNBytes(1000);
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread reader = new Thread(() -> thrown.complete(catchThrowableOfType(IOException.class, in::read)));
            reader.start();
            Wait.until("the reader waits", () -> reader.getState() == Thread.State.WAITING);
            download.close();
            assertThat(thrown.get(10, TimeUnit.SECONDS))
                    .hasMessage("GET /v1/things: the download was closed before its end")
                    .hasCauseInstanceOf(CallCancelledException.class);
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void anInterruptedReaderAndAClosedClientEndIt() throws Exception {
        try (FaultServer server = FaultServer.playing(partly(0, FaultServer.Answer::stall))) {
            Transport transport = client(server);
            InputStream in = open(transport).inputStream();
            Thread.currentThread().interrupt();
            assertThatThrownBy(in::read).hasCauseInstanceOf(CallCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();

            InputStream other = open(transport).inputStream();
            transport.close();
            assertThatThrownBy(other::read).hasMessage("GET /v1/things: the client was closed");
        }
    }

    @Test
    void aRefusalComesBeforeTheFirstByteAndIsRepeatedWhereThatIsSafe() throws Exception {
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.json(503, "{}"),
                        whole(),
                        answer -> answer.json(404, "{\"message\": \"no\"}"));
                Transport transport = client(server)) {
            try (InputStream in = open(transport).inputStream()) {
                assertThat(in.readAllBytes()).isEqualTo(BYTES);
            }
            assertThatThrownBy(() -> open(transport)).isInstanceOf(StatusException.class);
        }
    }

    @Test
    void withoutWaiting() throws Exception {
        try (FaultServer server = FaultServer.playing(whole());
                Transport transport = client(server);
                Download download =
                        transport.downloadAsync(GET, "*/*", CallOptions.NONE).get(10, TimeUnit.SECONDS)) {
            assertThat(download.inputStream().readAllBytes()).isEqualTo(BYTES);
            assertThat(server.seen().get(0).headers()).containsEntry("accept", "*/*");
        }
    }

    @Test
    void theBytesAreGivenOnce() throws Exception {
        try (FaultServer server = FaultServer.playing(whole());
                Transport transport = client(server);
                Download download = open(transport)) {
            download.inputStream();
            assertThatThrownBy(download::inputStream).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> download.transferTo(folder.resolve("a")))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(files()).isEmpty();
        }
    }
}
