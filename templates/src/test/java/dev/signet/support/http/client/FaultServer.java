package dev.signet.support.http.client;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A small HTTP/1.1 server on loopback that answers, or fails to, exactly as a test says. */
final class FaultServer implements AutoCloseable {

    /** What to do with one request. */
    @FunctionalInterface
    interface Script {
        void play(Answer answer) throws Exception;
    }

    /** A request as it arrived; header names in lower case. */
    record Seen(String method, String target, Map<String, String> headers, String text) {}

    private static final int SMALL_STACK = 128 * 1024;

    private final ServerSocket listening;
    private final List<Script> scripts;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    private FaultServer(List<Script> scripts) throws IOException {
        this.scripts = scripts;
        this.listening = new ServerSocket(0, 2000, InetAddress.getLoopbackAddress());
        thread(this::accept).start();
    }

    /** The n-th request gets the n-th script; further ones the last. */
    static FaultServer playing(Script... scripts) throws IOException {
        return new FaultServer(Arrays.asList(scripts));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    List<Seen> seen() {
        return seen;
    }

    /** Connections open now, as far as the server has noticed. */
    int connections() {
        return open.size();
    }

    /** Connections ever made. */
    int accepted() {
        return accepted.get();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                accepted.incrementAndGet();
                open.add(socket);
                thread(() -> serve(socket)).start();
            }
        } catch (IOException closed) {
            // The server was closed.
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "fault-server", SMALL_STACK);
        thread.setDaemon(true);
        return thread;
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Answer answer = new Answer(socket, in);
            while (!answer.isOver()) {
                Seen request = RequestReader.read(in);
                if (request == null) {
                    return;
                }
                int number;
                synchronized (seen) {
                    number = seen.size();
                    seen.add(request);
                }
                answer.request = request;
                scripts.get(Math.min(number, scripts.size() - 1)).play(answer);
                answer.out.flush();
            }
        } catch (Exception broken) {
            // The client went away, or the script meant it.
        } finally {
            open.remove(socket);
        }
    }

    /** The server's side of one connection. */
    static final class Answer {

        final Socket socket;
        final InputStream in;
        final OutputStream out;
        Seen request;

        private Answer(Socket socket, InputStream in) throws IOException {
            this.socket = socket;
            this.in = in;
            this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        }

        boolean isOver() {
            return socket.isClosed();
        }

        /** The beginning of a body, in pieces cut at random; then the connection is closed or reset. */
        void cut(byte[] body, int length, Random random) throws IOException {
            int at = 0;
            while (at < length) {
                int end = Math.min(length, at + 1 + random.nextInt(40));
                out.write(body, at, end - at);
                if (random.nextInt(4) == 0) {
                    out.flush();
                }
                at = end;
            }
            if (random.nextBoolean()) {
                close();
            } else {
                reset();
            }
        }

        /** A whole answer; the connection stays open. */
        void respond(int status, String contentType, byte[] body, String... headers) throws IOException {
            head(status, "Content-Type: " + contentType, "Content-Length: " + body.length);
            endHead(headers);
            out.write(body);
            out.flush();
        }

        void text(int status, String contentType, String body, String... headers) throws IOException {
            respond(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        void json(int status, String body, String... headers) throws IOException {
            text(status, "application/json", body, headers);
        }

        /** The head of a stream of events that ends with the connection. */
        void events(String... headers) throws IOException {
            head(200, "Content-Type: text/event-stream", "Connection: close");
            endHead(headers);
            out.flush();
        }

        void head(int status, String... headers) throws IOException {
            write("HTTP/1.1 " + status + " Whatever\r\n");
            for (String header : headers) {
                write(header + "\r\n");
            }
        }

        void endHead(String... headers) throws IOException {
            for (String header : headers) {
                write(header + "\r\n");
            }
            write("\r\n");
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Writes at once. */
        void send(String text) throws IOException {
            write(text);
            out.flush();
        }

        void close() throws IOException {
            out.flush();
            socket.close();
        }

        /** Ends the connection with a TCP reset. */
        void reset() throws IOException {
            out.flush();
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing more until the client goes away. */
        void stall() throws IOException {
            out.flush();
            while (in.read() >= 0) {
                // Nothing is expected.
            }
            socket.close();
        }
    }
}
