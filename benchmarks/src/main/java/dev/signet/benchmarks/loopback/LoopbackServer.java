package dev.signet.benchmarks.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.benchmarks.payload.Payload;
import dev.signet.benchmarks.payload.SseText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Answers every call with one interaction, or with a stream if the request asks for one. Prints its port and serves until its
 * input ends.
 */
final class LoopbackServer {
    private static final int CHUNK = 1 << 16;

    private final byte[] interaction;
    private final byte[] stream;

    private LoopbackServer(Payload answer, int events) {
        this.interaction = answer.messages().get(0);
        this.stream = SseText.of(Payload.stream(events));
    }

    /** @param args the payload whose first message is the answer to a call, and the number of events in a stream */
    public static void main(String[] args) throws IOException {
        // Without it the head of each answer waits for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        LoopbackServer service = new LoopbackServer(Payload.valueOf(args[0]), Integer.parseInt(args[1]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", service::serve);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Whoever started it holds the other end.
        }
        System.exit(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean streamed = request.replace(" ", "").contains("\"stream\":true");
            exchange.getResponseHeaders().set("Content-Type", streamed ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, streamed ? 0 : interaction.length);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] answer = streamed ? stream : interaction;
                for (int at = 0; at < answer.length; at += CHUNK) {
                    body.write(answer, at, Math.min(CHUNK, answer.length - at));
                }
            }
        }
    }
}
