package dev.signet.support.http.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.signet.support.JsonValue;
import dev.signet.support.http.ApiException;
import dev.signet.support.http.client.ApiRequest;
import dev.signet.support.http.client.CallOptions;
import dev.signet.support.http.client.ClientConfig;
import dev.signet.support.http.client.Decoder;
import dev.signet.support.http.client.MultipartBody;
import dev.signet.support.http.client.QueryStyle;
import dev.signet.support.http.client.RequestBody;
import dev.signet.support.http.client.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as parts: names, media types and headers, and bytes of every size, as a server gets them. */
@Timeout(60)
class FilePartTest {
    private static final int BUFFER = 16 * 1024;

    /** @param checksum of the body */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Received(String contentType, String length, long size, long checksum, byte[] start) {
        String boundary() {
            return contentType.substring(contentType.indexOf("boundary=") + "boundary=".length());
        }
    }

    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private HttpServer server;
    private Transport transport;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            CRC32C checksum = new CRC32C();
            ByteArrayOutputStream start = new ByteArrayOutputStream();
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            InputStream body = exchange.getRequestBody();
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                checksum.update(buffer, 0, n);
                if (start.size() < BUFFER) {
                    start.write(buffer, 0, n);
                }
                size += n;
            }
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("Content-Length"),
                    size,
                    checksum.getValue(),
                    start.toByteArray()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        transport = new Transport(ClientConfig.builder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build());
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop(0);
    }

    private Received sent(MultipartBody body) throws InterruptedException {
        transport.call(ApiRequest.post("/x").body(body.build()).build(), Decoder.nothing(), CallOptions.NONE);
        return received.poll(20, TimeUnit.SECONDS);
    }

    /** Bytes of which no two stretches are alike, so that none can be lost, doubled or swapped unseen. */
    private static byte at(long index) {
        long mixed = index * 0x9E3779B97F4A7C15L;
        return (byte) (mixed >>> 56);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = at(i);
        }
        return bytes;
    }

    /** That many bytes, none of which is in memory before it is read. */
    private static InputStream stream(long size, AtomicLong read) {
        return new InputStream() {
            private long next;

            @Override
            public int read() {
                if (next == size) {
                    return -1;
                }
                read.incrementAndGet();
                return at(next++) & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (next == size) {
                    return -1;
                }
                int count = (int) Math.min(length, size - next);
                for (int i = 0; i < count; i++) {
                    target[offset + i] = at(next++);
                }
                read.addAndGet(count);
                return count;
            }
        };
    }

    private static LongStream sizes() {
        int[] edges = {1024, BUFFER, 4 * BUFFER, 8 * BUFFER, 1024 * 1024};
        return LongStream.concat(
                LongStream.of(0, 1, 2_500_003),
                IntStream.of(edges).asLongStream().flatMap(edge -> LongStream.of(edge - 1, edge, edge + 1)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bytesOfEachKindOfFileArriveWhole(long size) throws Exception {
        byte[] bytes = bytes((int) size);
        Path file = Files.write(folder.resolve("a.bin"), bytes);
        List<FilePart> kinds = List.of(
                FilePart.of("a.bin", bytes),
                FilePart.of(file),
                FilePart.of("a.bin", () -> stream(size, new AtomicLong())),
                FilePart.of("a.bin", size, () -> stream(size, new AtomicLong())));
        for (FilePart kind : kinds) {
            MultipartBody body = MultipartBody.builder().field("before", "x");
            kind.addTo(body, "file");
            kind.addTo(body, "again");
            Received one = sent(body.field("after", "y"));
            String edge = "--" + one.boundary();
            String text = "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
            String head = "; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            CRC32C expected = new CRC32C();
            String start = edge + "\r\nContent-Disposition: form-data; name=\"before\"" + text + "x\r\n" + edge
                    + "\r\nContent-Disposition: form-data; name=\"file\"" + head;
            String middle = "\r\n" + edge + "\r\nContent-Disposition: form-data; name=\"again\"" + head;
            String end = "\r\n" + edge + "\r\nContent-Disposition: form-data; name=\"after\"" + text + "y\r\n" + edge
                    + "--\r\n";
            expected.update(start.getBytes(UTF_8));
            expected.update(bytes);
            expected.update(middle.getBytes(UTF_8));
            expected.update(bytes);
            expected.update(end.getBytes(UTF_8));
            long length = start.length() + middle.length() + end.length() + 2 * size;
            assertThat(one.size()).isEqualTo(length);
            assertThat(one.checksum()).isEqualTo(expected.getValue());
            boolean known = kinds.indexOf(kind) != 2;
            assertThat(one.length()).isEqualTo(known ? String.valueOf(length) : null);
        }
    }

    @Test
    void fileFarLargerThanAnyBufferArrivesWhole() throws Exception {
        long size = 20_000_017;
        Received one = sent(
                FilePart.of("l", size, () -> stream(size, new AtomicLong())).addTo(MultipartBody.builder(), "file"));
        CRC32C expected = new CRC32C();
        String start = "--" + one.boundary() + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        String end = "\r\n--" + one.boundary() + "--\r\n";
        expected.update(start.getBytes(UTF_8));
        byte[] chunk = new byte[1_000_000];
        try (InputStream in = stream(size, new AtomicLong())) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                expected.update(chunk, 0, n);
            }
        }
        expected.update(end.getBytes(UTF_8));
        assertThat(one.size()).isEqualTo(start.length() + size + end.length());
        assertThat(one.checksum()).isEqualTo(expected.getValue());
    }

    /** A server that does not read stops the client from reading the file, however large it is. */
    @Test
    void streamIsReadNoFurtherThanItCanBeSent() throws Exception {
        long size = 10_000_000_000L;
        AtomicLong read = new AtomicLong();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Transport stalled =
                        new Transport(ClientConfig.builder(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                                .build())) {
            MultipartBody body =
                    FilePart.of("l", size, () -> stream(size, read)).addTo(MultipartBody.builder(), "file");
            CompletableFuture<?> call = stalled.callAsync(
                    ApiRequest.post("/x").body(body.build()).build(), Decoder.nothing(), CallOptions.NONE);
            try (Socket connection = deaf.accept()) {
                assertThat(connection.getInputStream().read()).isEqualTo('P');
                long last = -1;
                while (read.get() == 0 || last != read.get()) {
                    last = read.get();
                    Thread.sleep(300);
                }
            }
            call.cancel(true);
        }
        // what the buffers of two sockets hold at most
        assertThat(read.get()).isPositive().isLessThan(64L * 1024 * 1024);
    }

    @Test
    void mediaTypeIsTheFilesOwnElseTheDocumentsElseBytes() throws Exception {
        FilePart plain = FilePart.of("a", new byte[] {'1'});
        MultipartBody body = MultipartBody.builder();
        plain.addTo(body, "a");
        plain.orContentType("image/png").addTo(body, "b");
        plain.contentType("image/gif").orContentType("image/png").addTo(body, "c");
        FilePart.of("d", RequestBody.json("{}")).orContentType("image/png").addTo(body, "d");
        Received one = sent(body);
        assertThat(new String(one.start(), UTF_8).split("\r\n"))
                .filteredOn(line -> line.startsWith("Content-Type"))
                .containsExactly(
                        "Content-Type: application/octet-stream",
                        "Content-Type: image/png",
                        "Content-Type: image/gif",
                        "Content-Type: application/json");
    }

    @Test
    void headersOfAFileWinOverThoseOfThePart() throws Exception {
        FilePart file =
                FilePart.of("a\"\r\nb\u00fc", new byte[0]).header("X-A", "1").header("X-B", "2");
        Received one = sent(file.addTo(MultipartBody.builder(), "f", Map.of("x-a", "0")));
        assertThat(new String(one.start(), UTF_8))
                .contains(
                        "filename=\"a%22%0D%0Ab\u00fc\"\r\nContent-Type: application/octet-stream\r\nX-A: 1\r\nX-B: 2\r\n\r\n");
        assertThat(file).hasToString("FilePart[a\"\r\nb\u00fc, application/octet-stream]");
        assertThat(file.fileName()).isEqualTo("a\"\r\nb\u00fc");
    }

    @Test
    void headerThatWouldBeginAnotherIsRefused() {
        FilePart file = FilePart.of("a", new byte[0]).header("X-A", "1\r\nX-B: 2");
        assertThatThrownBy(() -> file.addTo(MultipartBody.builder(), "f")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FilePart.of("a", new byte[0]).contentType("a\r\nb"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fileThatIsNotThereIsRefusedAtOnce() {
        assertThatThrownBy(() -> FilePart.of(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void streamThatFailsFailsTheCall() {
        FilePart file = FilePart.of("a", 10, () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken disk");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("broken disk");
            }
        });
        assertThatThrownBy(() -> sent(file.addTo(MultipartBody.builder(), "f"))).isInstanceOf(ApiException.class);
    }

    @Test
    void fieldsInAStyleAreNotEncoded() throws Exception {
        JsonValue list = JsonValue.fromJson("[\"a b\", \"c\u00fc\"]");
        JsonValue object = JsonValue.fromJson("{\"R\": 1, \"G\": [2, 3]}");
        Received one = sent(MultipartBody.builder()
                .style("comma", list, QueryStyle.FORM, false)
                .style("space", JsonValue.fromJson("[\"a\", \"c\u00fc\"]"), QueryStyle.SPACE_DELIMITED, false)
                .style("pipe", list, QueryStyle.PIPE_DELIMITED, false)
                .style("each", list, QueryStyle.FORM, true)
                .style("pairs", JsonValue.fromJson("{\"R\": 1, \"G\": 2}"), QueryStyle.FORM, false)
                .style("own", JsonValue.fromJson("{\"R\": 1, \"G\": 2}"), QueryStyle.FORM, true)
                .style("deep", object, QueryStyle.DEEP_OBJECT, true)
                .style("none", JsonValue.fromJson("[]"), QueryStyle.FORM, false));
        String text = new String(one.start(), UTF_8)
                .replace("--" + one.boundary(), "")
                .replace("\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n", " ")
                .replace("Content-Disposition: form-data; name=", "");
        assertThat(text.split("\r\n"))
                .filteredOn(line -> line.startsWith("\""))
                .containsExactly(
                        "\"comma\" a b,c\u00fc",
                        "\"space\" a c\u00fc",
                        "\"pipe\" a b|c\u00fc",
                        "\"each\" a b",
                        "\"each\" c\u00fc",
                        "\"pairs\" R,1,G,2",
                        "\"R\" 1",
                        "\"G\" 2",
                        "\"deep[R]\" 1",
                        "\"deep[G]\" 2",
                        "\"deep[G]\" 3");
    }
}
