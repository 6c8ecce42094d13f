package dev.signet.support.http.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * HTTP/2 over TLS on loopback, frame by frame (RFC 9113): it can refuse streams, end connections and fall silent exactly as a test
 * says. It reads no headers; what tells requests apart is their body.
 */
final class FrameServer implements AutoCloseable {

    /** What to do with one request that has come in full. */
    @FunctionalInterface
    interface Script {
        void play(Stream stream) throws Exception;
    }

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int MAX_CONCURRENT_STREAMS = 3;
    private static final int REFUSED_STREAM = 7;
    private static final int PREFACE = 24;

    private final HandshakeCertificates certificates;
    private final SSLServerSocket listening;
    private final int announced;
    private final int enforced;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "frame-server");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<String> processed = new CopyOnWriteArrayList<>();

    /**
     * Begins to listen.
     *
     * @param announced the limit of streams that clients are told of
     * @param enforced the number of streams beyond which it refuses
     */
    FrameServer(int announced, int enforced, Script script) throws IOException {
        this.announced = announced;
        this.enforced = enforced;
        this.script = script;
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .ecdsa256()
                .build();
        certificates = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        listening = (SSLServerSocket) certificates
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        SSLParameters parameters = listening.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        listening.setSSLParameters(parameters);
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("https://127.0.0.1:" + listening.getLocalPort());
    }

    SSLContext sslContext() {
        return certificates.sslContext();
    }

    /** Connections ever made. */
    int accepted() {
        return accepted.get();
    }

    /** The most requests that were open at one time. */
    int most() {
        return most.get();
    }

    /** The bodies of all requests that were answered, in order: the book of what was done. */
    List<String> processed() {
        return processed;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(Connection::cut);
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                SSLSocket socket = (SSLSocket) listening.accept();
                socket.setTcpNoDelay(true);
                accepted.incrementAndGet();
                Connection connection = new Connection(socket);
                open.add(connection);
                threads.execute(connection::serve);
            }
        } catch (IOException | RuntimeException closed) {
            // The server was closed.
        }
    }

    /** One connection, and the streams on it. */
    final class Connection {

        private final Socket socket;
        private final Map<Integer, ByteArrayOutputStream> bodies = new ConcurrentHashMap<>();
        private final AtomicInteger streams = new AtomicInteger();
        private volatile boolean silent;
        private volatile boolean closing;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        private void serve() {
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                in.readFully(new byte[PREFACE]);
                ByteBuffer settings = ByteBuffer.allocate(6);
                send(
                        SETTINGS,
                        0,
                        0,
                        settings.putShort((short) MAX_CONCURRENT_STREAMS)
                                .putInt(announced)
                                .array());
                while (true) {
                    int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                    int type = in.readUnsignedByte();
                    int flags = in.readUnsignedByte();
                    int stream = in.readInt();
                    byte[] payload = new byte[length];
                    in.readFully(payload);
                    receive(type, flags, stream, payload);
                }
            } catch (IOException | RuntimeException ended) {
                // By either side.
            } finally {
                cut();
            }
        }

        private void receive(int type, int flags, int id, byte[] payload) throws IOException {
            if (silent) {
                return;
            }
            if (closing && type == HEADERS) {
                cut();
                return;
            }
            if (type == SETTINGS && (flags & ACK) == 0) {
                send(SETTINGS, ACK, 0, new byte[0]);
            } else if (type == PING && (flags & ACK) == 0) {
                send(PING, ACK, 0, payload);
            } else if (type == HEADERS) {
                if (streams.incrementAndGet() > enforced) {
                    streams.decrementAndGet();
                    send(
                            RST_STREAM,
                            0,
                            id,
                            ByteBuffer.allocate(4).putInt(REFUSED_STREAM).array());
                    return;
                }
                bodies.put(id, new ByteArrayOutputStream());
            } else if (type == DATA && payload.length > 0) {
                byte[] more = ByteBuffer.allocate(4).putInt(payload.length).array();
                send(WINDOW_UPDATE, 0, 0, more);
                ByteArrayOutputStream body = bodies.get(id);
                if (body != null) {
                    body.write(payload);
                }
            } else if (type == RST_STREAM && bodies.remove(id) != null) {
                streams.decrementAndGet();
            }
            ByteArrayOutputStream body = bodies.get(id);
            if ((type == DATA || type == HEADERS) && (flags & END_STREAM) != 0 && body != null) {
                Stream stream = new Stream(this, id, body.toString(StandardCharsets.UTF_8));
                threads.execute(() -> play(stream));
            }
        }

        private void play(Stream stream) {
            int now = streams.get();
            most.accumulateAndGet(now, Math::max);
            try {
                script.play(stream);
            } catch (Exception ended) {
                cut();
            }
        }

        private synchronized void send(int type, int flags, int stream, byte[] payload) throws IOException {
            if (silent) {
                return;
            }
            ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
            frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
            frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
            OutputStream out = socket.getOutputStream();
            out.write(frame.array());
            out.flush();
        }

        /** Ends the connection at once. */
        void cut() {
            open.remove(this);
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // That is what is wanted.
            }
        }
    }

    /** One request, and how it is answered. */
    final class Stream {

        final Connection connection;
        final String body;
        private final int id;

        private Stream(Connection connection, int id, String body) {
            this.connection = connection;
            this.id = id;
            this.body = body;
        }

        /** Answers with JSON. */
        void json(String text) throws IOException {
            head("application/json");
            data(text, true);
        }

        /** Answers with JSON, takes no request any more, and closes the connection when the next one comes. */
        void jsonAndClose(String text) throws IOException {
            connection.closing = true;
            json(text);
        }

        /** The head of a successful response. */
        void head(String contentType) throws IOException {
            processed.add(body);
            byte[] type = contentType.getBytes(StandardCharsets.US_ASCII);
            // Indexed :status 200, and content-type as a literal that is not indexed (RFC 7541, appendix A).
            ByteBuffer block = ByteBuffer.allocate(4 + type.length);
            block.put((byte) 0x88).put((byte) 0x0f).put((byte) 0x10).put((byte) type.length);
            connection.send(HEADERS, END_HEADERS, id, block.put(type).array());
        }

        void data(String text, boolean end) throws IOException {
            if (end) {
                end();
            }
            connection.send(DATA, end ? END_STREAM : 0, id, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Refuses it: it was not processed. */
        void refuse() throws IOException {
            end();
            connection.send(
                    RST_STREAM,
                    0,
                    id,
                    ByteBuffer.allocate(4).putInt(REFUSED_STREAM).array());
        }

        /** Ends the connection in an orderly way; of the requests on it, those before this one were the last to be processed. */
        void goAway() throws IOException {
            end();
            connection.send(
                    GOAWAY,
                    0,
                    0,
                    ByteBuffer.allocate(8).putInt(Math.max(0, id - 2)).putInt(0).array());
        }

        /** Nothing is sent by this connection any more, nor read. */
        void fallSilent() {
            connection.silent = true;
        }

        private void end() {
            if (connection.bodies.remove(id) != null) {
                connection.streams.decrementAndGet();
            }
        }
    }
}
