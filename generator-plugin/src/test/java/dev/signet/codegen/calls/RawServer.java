package dev.signet.codegen.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A server that keeps requests byte by byte as they came: no library has parsed or repaired them. */
public final class RawServer implements AutoCloseable {
    private static final byte[] ANSWER = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1);

    private final ServerSocket socket;
    private final Function<Request, byte[]> answers;
    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<byte[]> told = new LinkedBlockingQueue<>();

    /**
     * A request.
     *
     * @param line method, target and version
     * @param headers each as it came
     * @param body without the framing of chunks
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Request(String line, List<String> headers, byte[] body) {
        /** Path and query. */
        public String target() {
            return line.split(" ", 3)[1];
        }

        /** The values of all fields of a name, in their order. */
        public List<String> header(String name) {
            List<String> values = new ArrayList<>();
            for (String header : headers) {
                int colon = header.indexOf(':');
                if (header.substring(0, colon).equalsIgnoreCase(name)) {
                    values.add(header.substring(colon + 1).strip());
                }
            }
            return values;
        }

        /** The body, a character for each byte. */
        public String text() {
            return new String(body, ISO_8859_1);
        }
    }

    /** One that answers each request with 204. */
    RawServer() throws IOException {
        this(request -> ANSWER);
    }

    /** @param answers the bytes of the response to a request */
    public RawServer(Function<Request, byte[]> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The next request that has no answer yet is answered so. */
    void answer(int status, String mediaType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Told\r\nContent-Type: " + mediaType + "\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(head.getBytes(ISO_8859_1));
        answer.writeBytes(bytes);
        told.add(answer.toByteArray());
    }

    /** The next request. */
    Request take() {
        try {
            Request request = requests.poll(20, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request came");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether every request that came was taken. */
    boolean isIdle() {
        return requests.isEmpty();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = connection.getOutputStream()) {
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                List<String> headers = new ArrayList<>();
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    headers.add(header);
                }
                Request head = new Request(line, headers, new byte[0]);
                Request request = new Request(line, headers, body(head, in));
                requests.add(request);
                byte[] once = told.poll();
                out.write(once == null ? answers.apply(request) : once);
                out.flush();
            }
        } catch (IOException e) {
            // the client has hung up
        }
    }

    private static byte[] body(Request head, InputStream in) throws IOException {
        List<String> length = head.header("Content-Length");
        if (!length.isEmpty()) {
            return in.readNBytes(Integer.parseInt(length.get(0)));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (head.header("Transfer-Encoding").stream()
                .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).equals("chunked"))) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            line(in);
        }
        return body.toByteArray();
    }

    /** A line without its end; empty at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
