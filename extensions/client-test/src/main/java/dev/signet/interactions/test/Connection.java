package dev.signet.interactions.test;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a {@link TestServer}: HTTP/1.1, as far as a test needs it, for one request. On a connection that is kept, clients take a
 * fault for the end of an idle connection, and may send a request again that they would not otherwise.
 */
final class Connection implements Runnable {
    private final Socket socket;
    private final CountDownLatch closing;
    private final Function<RecordedRequest, TestResponse> answers;

    Connection(Socket socket, CountDownLatch closing, Function<RecordedRequest, TestResponse> answers) {
        this.socket = socket;
        this.closing = closing;
        this.answers = answers;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            RecordedRequest request = read(in, out);
            if (request != null) {
                answer(request, answers.apply(request), out);
            }
            out.flush();
        } catch (IOException | InterruptedException e) {
            // The client went away, or the server was closed.
        }
    }

    private @Nullable RecordedRequest read(InputStream in, OutputStream out) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IOException("Not HTTP: " + line);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("Not a header: " + header);
            }
            headers.computeIfAbsent(header.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.substring(colon + 1).strip());
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        if ("100-continue".equalsIgnoreCase(first(headers, "expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        int query = parts[1].indexOf('?');
        return new RecordedRequest(
                parts[0],
                query < 0 ? parts[1] : parts[1].substring(0, query),
                query < 0 ? null : parts[1].substring(query + 1),
                Collections.unmodifiableMap(headers),
                body(headers, in));
    }

    private static String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name);
        return values == null ? "" : values.get(0);
    }

    private static byte[] body(Map<String, List<String>> headers, InputStream in) throws IOException {
        String length = first(headers, "content-length");
        if (!first(headers, "transfer-encoding").equalsIgnoreCase("chunked")) {
            return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        while (!line(in).isEmpty()) {
            // Trailers are of no interest.
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).replaceFirst(";.*", "").strip(), 16);
    }

    /** Empty at the end, too. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private void answer(RecordedRequest request, TestResponse response, OutputStream out)
            throws IOException, InterruptedException {
        waitFor(response.delay());
        if (response.ending() == TestResponse.Ending.RAW) {
            for (byte[] piece : response.pieces()) {
                out.write(piece);
            }
            return;
        }
        boolean bare = request.method().equals("HEAD") || response.status() == 204 || response.status() == 304;
        boolean cut = response.ending() == TestResponse.Ending.CUT;
        // Of what comes in several pieces, or breaks off, the length is not told before.
        boolean chunked = !bare && (cut || response.pieces().size() > 1);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " \r\nConnection: close\r\n");
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (response.status() != 204) {
            int length =
                    response.pieces().stream().mapToInt(piece -> piece.length).sum();
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (!bare) {
            writeBody(response, chunked, cut, out);
        }
    }

    private void writeBody(TestResponse response, boolean chunked, boolean cut, OutputStream out)
            throws IOException, InterruptedException {
        boolean first = true;
        for (byte[] piece : response.pieces()) {
            if (!first && !response.pause().isZero()) {
                out.flush();
                waitFor(response.pause());
            }
            first = false;
            if (!chunked) {
                out.write(piece);
            } else if (piece.length > 0) {
                out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (chunked && !cut) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Until the time is over or the server is closed. */
    private void waitFor(Duration time) throws IOException, InterruptedException {
        if (!time.isZero() && closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("The server was closed");
        }
    }
}
