package dev.signet.interactions.prism;

import dev.signet.interactions.fake.Received;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prism, a mock server by Stoplight, serving one document. Used as the answers of a {@code FakeService}, it hands every request
 * on, and notes what Prism holds against it.
 */
final class Prism implements Function<Received, Reply>, AutoCloseable {
    private static final Path TOOLS = Path.of("..", ".ci");

    private final Process process;
    private final URI uri;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());

    private Prism(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** The program: from the path, from the project's tools, or installed there now by npm; empty if there is no npm. */
    static Optional<Path> find() throws IOException, InterruptedException {
        Path local = TOOLS.resolve("node_modules/.bin/prism");
        Optional<Path> found = onPath("prism");
        if (found.isPresent() || Files.isExecutable(local)) {
            return found.isPresent() ? found : Optional.of(local);
        }
        if (onPath("npm").isEmpty() || !Files.isRegularFile(TOOLS.resolve("package-lock.json"))) {
            return Optional.empty();
        }
        Process npm = new ProcessBuilder("npm", "ci", "--silent")
                .directory(TOOLS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!npm.waitFor(3, TimeUnit.MINUTES)) {
            npm.destroyForcibly();
        }
        return Files.isExecutable(local) ? Optional.of(local) : Optional.empty();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Prism serve(Path program, Path document) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        program.toAbsolutePath().toString(),
                        "mock",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        document.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Prism prism = new Prism(process, URI.create("http://127.0.0.1:" + port));
        prism.awaitReady();
        return prism;
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("Prism did not start");
    }

    /** Hands a request on; one that asks for a stream gets the mocked answer as a stream, since the document declares none. */
    @Override
    public Reply apply(Received request) {
        boolean streams =
                Objects.requireNonNullElse(request.header("Accept"), "").contains("text/event-stream");
        HttpResponse<byte[]> answer = send(request);
        answer.headers().firstValue("sl-violations").ifPresent(found -> note(request, found));
        String type = answer.headers().firstValue("content-type").orElse("application/json");
        return streams && answer.statusCode() == 200
                ? Reply.events(List.of(JsonObject.of(
                        "event_type",
                        JsonValue.of("interaction.completed"),
                        "interaction",
                        JsonValue.fromJson(answer.body()))))
                : new Reply(answer.statusCode(), Map.of("Content-Type", type), answer.body());
    }

    private HttpResponse<byte[]> send(Received request) {
        String query = request.query() == null ? "" : "?" + request.query();
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(uri + request.path() + query))
                .timeout(Duration.ofSeconds(60))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()))
                .header("Accept", "application/json");
        for (String name : request.headers().keySet()) {
            if (name.equals("content-type") || name.startsWith("x-goog-") || name.equals("api-revision")) {
                copy.header(name, String.valueOf(request.header(name)));
            }
        }
        try {
            return http.send(copy.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is held against the answer is the document's own affair: its examples violate its schemas. That a parameter is
     * deprecated is no violation.
     */
    private void note(Received request, String found) {
        for (JsonValue each : ((JsonArray) JsonValue.fromJson(whole(found))).values()) {
            JsonObject violation = (JsonObject) each;
            JsonArray location = violation.array("location");
            boolean ours = location != null && location.get(0).equals(JsonValue.of("request"));
            if (ours && !"deprecated".equals(violation.string("code"))) {
                violations.add(request + " " + location + " " + violation.string("message"));
            }
        }
    }

    /** The list that the header holds; what is wrong with the request stands first, and a long one is cut off after a remark. */
    private static String whole(String found) {
        return found.startsWith("[") ? found : found.substring(found.indexOf('['), found.lastIndexOf("},{") + 1) + "]";
    }

    /** What was wrong with the requests so far. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
