package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a generated client returns and throws for the responses of a raw server: {@code responses.txt} has them, {@code Program.java} the
 * calls, {@code expected.txt} what the calls print, and what they accept.
 */
class ResponsesTest {
    private static final Path FOLDER = Path.of("src/test/responses");

    @Test
    void areReadAsTheDocumentSays() throws IOException, ReflectiveOperationException {
        Compiled compiled = Compiled.ofCase(
                "responses-of-every-kind", Map.of("shop.Program", Files.readString(FOLDER.resolve("Program.java"))));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Responder responder = new Responder(Files.readString(FOLDER.resolve("responses.txt")));
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            compiled.loadClass("shop.Program")
                    .getMethod("run", URI.class, PrintStream.class)
                    .invoke(null, responder.address(), out);
            responder.accepted().forEach(out::println);
        }
        String text = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");

        Path expected = FOLDER.resolve("expected.txt");
        if (Boolean.getBoolean("signet.golden.update")) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    /** A server that answers each request with bytes from a file, the first time with the first that stand there for it. */
    private static final class Responder implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Map<String, Deque<String>> responses = new LinkedHashMap<>();
        private final Set<String> accepted = Collections.synchronizedSet(new TreeSet<>());

        Responder(String text) throws IOException {
            for (String block : text.split("(?m)^### ")) {
                int end = block.indexOf('\n');
                if (end > 0) {
                    responses
                            .computeIfAbsent(block.substring(0, end), request -> new ArrayDeque<>())
                            .add(block.substring(end + 1));
                }
            }
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        URI address() {
            return URI.create("http://localhost:" + server.getLocalPort());
        }

        List<String> accepted() {
            return List.copyOf(accepted);
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept();
                        InputStream in = socket.getInputStream();
                        OutputStream out = socket.getOutputStream()) {
                    List<String> head = head(in);
                    String request = head.get(0).replace(" HTTP/1.1", "");
                    head.stream()
                            .filter(line -> line.startsWith("Accept: "))
                            .forEach(line -> accepted.add(request.replaceAll("\\?.*", "") + " " + line));
                    Deque<String> known = responses.getOrDefault(request, new ArrayDeque<>(List.of("599\n")));
                    String response = known.size() > 1 ? known.remove() : known.element();
                    out.write(bytes(response, request.startsWith("HEAD")));
                    out.flush();
                } catch (IOException e) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        private static List<String> head(InputStream in) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n' && line.length() == 0) {
                    return lines;
                }
                if (b == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else if (b != '\r') {
                    line.append((char) b);
                }
            }
            return lines;
        }

        /** The status and the media type, headers, and the body, whose characters are bytes; its last line has no end but in a stream. */
        private static byte[] bytes(String block, boolean noBody) {
            List<String> lines = new ArrayList<>(List.of(block.split("\n", -1)));
            String[] first = lines.remove(0).split(" ", 2);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + first[0] + " X\r\nConnection: close\r\n");
            if (first.length > 1) {
                head.append("Content-Type: ").append(first[1]).append("\r\n");
            }
            while (lines.get(0).matches("[A-Z][A-Za-z-]*: .*")) {
                head.append(lines.remove(0)).append("\r\n");
            }
            String body = String.join("\n", lines);
            boolean stream = head.indexOf("event-stream") > 0;
            body = stream || body.isEmpty() ? body : body.substring(0, body.length() - 1);
            if (!stream && !first[0].equals("204") && !first[0].equals("304")) {
                head.append("Content-Length: ").append(body.length()).append("\r\n");
            }
            return (head + "\r\n" + (noBody ? "" : body)).getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
