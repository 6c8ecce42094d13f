package dev.signet.interactions.fake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on loopback that remembers what it was sent and answers as it is told to. */
public final class FakeService implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-service");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

    private FakeService(int port, Function<Received, Reply> answers) {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, answers));
        server.start();
    }

    /** @param answers tells what to answer; what it throws becomes a 500 with its message */
    public static FakeService start(Function<Received, Reply> answers) {
        return start(0, answers);
    }

    /** The same on a port of one's choice; 0 for any that is free. */
    static FakeService start(int port, Function<Received, Reply> answers) {
        return new FakeService(port, answers);
    }

    /** Gives these answers, one after another; then 500. */
    public static FakeService scripted(Reply... replies) {
        List<Reply> left = Collections.synchronizedList(new ArrayList<>(List.of(replies)));
        return start(request -> {
            if (left.isEmpty()) {
                throw new IllegalStateException("nothing is left to answer " + request);
            }
            return left.remove(0);
        });
    }

    private void serve(HttpExchange exchange, Function<Received, Reply> answers) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            Received request = new Received(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    uri.getRawQuery(),
                    lowerCase(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            received.add(request);
            Reply reply;
            try {
                reply = answers.apply(request);
            } catch (RuntimeException e) {
                reply = Reply.json(
                        500,
                        "{\"error\":{\"code\":\"fake\",\"message\":\""
                                + e.getClass().getSimpleName() + "\"}}");
                e.printStackTrace();
            }
            if (reply.status() == 0) {
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            int more = reply.cut() ? 100 : 0;
            int length = reply.body().length + more;
            exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(reply.body());
            exchange.getResponseBody().flush();
        }
    }

    private static Map<String, List<String>> lowerCase(Headers headers) {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return lower;
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What came so far, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
