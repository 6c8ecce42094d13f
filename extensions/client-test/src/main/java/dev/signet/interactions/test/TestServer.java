package dev.signet.interactions.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A server on loopback that answers as a test says, and remembers what it was sent: HTTP/1.1 on a port that is free.
 *
 * <pre>{@code
 * try (TestServer server = TestServer.start(TestResponse.json("{\"id\":\"1\"}"));
 *         InteractionsClient client = InteractionsClient.builder().apiKey("none").baseUri(server.uri()).build()) {
 *     // … call what is tested with the client …
 *     RecordedRequest sent = server.requests().get(0);
 * }
 * }</pre>
 *
 * <p>A request for which no response is left is answered with status 501, which clients do not repeat, and a message that says so.
 * Each connection serves one request, so that what a client does after a fault does not depend on what came before. Thread-safe.
 */
public final class TestServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Function<? super RecordedRequest, TestResponse> answers;
    private final Deque<TestResponse> queue = new ArrayDeque<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    private TestServer(int port, Function<? super RecordedRequest, TestResponse> answers, TestResponse... first) {
        this.answers = answers;
        this.queue.addAll(List.of(first));
        try {
            this.listening = new ServerSocket(port, 0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept).start();
    }

    /**
     * {@return a server that gives these responses, one for each request, in this order}
     *
     * @param responses the responses; more can be {@linkplain #enqueue added}
     */
    public static TestServer start(TestResponse... responses) {
        return new TestServer(0, TestServer::nothingLeft, responses);
    }

    /**
     * {@return a server that answers what a function says}
     *
     * @param answers called for each request, from several threads at a time; if it throws, the answer is a status 501 with its message
     */
    public static TestServer answering(Function<? super RecordedRequest, TestResponse> answers) {
        return answering(0, answers);
    }

    /**
     * {@return a server on a port of your choice that answers what a function says}
     *
     * @param port the port, or 0 for one that is free
     * @param answers see {@link #answering(Function)}
     * @throws UncheckedIOException if the port is taken
     */
    public static TestServer answering(int port, Function<? super RecordedRequest, TestResponse> answers) {
        return new TestServer(port, answers);
    }

    private static TestResponse nothingLeft(RecordedRequest request) {
        throw new IllegalStateException("The test prepared no response for " + request);
    }

    /**
     * Adds responses, which are given before the function of {@link #answering} is asked.
     *
     * @param responses the responses, one for each of the next requests
     * @return this server
     */
    public TestServer enqueue(TestResponse... responses) {
        synchronized (requests) {
            queue.addAll(List.of(responses));
        }
        return this;
    }

    /** {@return where it listens: {@code http://127.0.0.1:port}} */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** {@return the requests so far, in the order in which they arrived} */
    public List<RecordedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * Waits for requests that are sent by another thread.
     *
     * @param count how many there must be
     * @param limit how long to wait
     * @return the requests so far, at least so many
     * @throws IllegalStateException if there are fewer at the end of that time
     * @throws InterruptedException if the thread is interrupted
     */
    public List<RecordedRequest> awaitRequests(int count, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (requests) {
            while (requests.size() < count) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IllegalStateException(
                            "Expected " + count + " requests within " + limit + ", received " + requests);
                }
                requests.wait(left);
            }
            return List.copyOf(requests);
        }
    }

    /** {@return the number of prepared responses that no request has asked for yet} */
    public int remaining() {
        synchronized (requests) {
            return queue.size();
        }
    }

    /** Stops listening, and closes all connections. */
    @Override
    public void close() {
        closing.countDown();
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                Connection connection = new Connection(socket, closing, this::answer);
                thread(() -> {
                            connection.run();
                            open.remove(socket);
                        })
                        .start();
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "test-server");
        thread.setDaemon(true);
        return thread;
    }

    private TestResponse answer(RecordedRequest request) {
        TestResponse next;
        synchronized (requests) {
            requests.add(request);
            requests.notifyAll();
            next = queue.poll();
        }
        try {
            return next == null ? answers.apply(request) : next;
        } catch (RuntimeException e) {
            String message = e.getMessage();
            return TestResponse.error(501, "test_server", message == null ? e.toString() : message);
        }
    }
}
