package dev.signet.codegen.prism;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.calls.RawServer;
import dev.signet.codegen.calls.RawServer.Request;
import dev.signet.codegen.roundtrip.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and Prism, keeps what both say, and says which answer Prism is to give. An address of each server of the
 * document is its own, so that Prism is told which one a request went to.
 */
final class Relay implements AutoCloseable {
    /** What a proxy does not hand on, and what Java's client says itself. */
    private static final Set<String> OWN = Set.of(
            "connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings", "keep-alive");

    private final RawServer server = new RawServer(this::answer);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI prism;
    private final List<String> servers;

    private volatile String preferred = "";
    private volatile String fragment = "";
    private volatile @Nullable Exchange replayed;
    private volatile @Nullable Stream stream;
    private volatile @Nullable IOException failure;
    private final List<Exchange> exchanges = new ArrayList<>();

    /** A stream to answer with, since Prism has none. */
    record Stream(String contentType, String text) {}

    /**
     * Something that Prism holds against a request.
     *
     * @param place such as {@code [body, name]}
     */
    record Violation(List<String> place, String message) {}

    /**
     * A request and what came of it.
     *
     * @param target path and query without the server's
     * @param violations what Prism holds against the request
     * @param mocked whether Prism had an answer to give
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Exchange(
            Request request,
            String target,
            int status,
            @Nullable String contentType,
            byte[] body,
            List<Violation> violations,
            boolean mocked) {
        String text() {
            return new String(body, UTF_8);
        }
    }

    /** @param servers addresses that the document names */
    Relay(URI prism, List<String> servers) throws IOException {
        this.prism = prism;
        this.servers = List.copyOf(servers);
    }

    /** What stands for a server of the document. */
    URI address(String serverOfDocument) {
        return server.address().resolve("/" + Math.max(0, servers.indexOf(serverOfDocument)));
    }

    /**
     * Says what the next answers are.
     *
     * @param preferences as the header {@code Prefer} has them
     * @param fragmentOfPath that of the operation's path, by which Prism tells it from others
     * @param events answers in place of Prism's; else null
     */
    synchronized void prefer(String preferences, String fragmentOfPath, @Nullable Stream events) {
        fragment = fragmentOfPath;
        replayed = null;
        exchanges.clear();
        preferred = preferences;
        stream = events;
    }

    /** Answers the next request as another was answered, without asking Prism; nothing changes if there is none. */
    synchronized void replay(@Nullable Exchange other) {
        replayed = other;
    }

    /** @throws AssertionError if Prism can't be reached */
    synchronized List<Exchange> exchanges() {
        if (failure != null) {
            throw new AssertionError("Prism does not answer", failure);
        }
        return List.copyOf(exchanges);
    }

    private byte[] answer(Request request) {
        String[] parts = request.target().split("/", 3);
        String target = "/" + (parts.length > 2 ? parts[2] : "");
        String home = servers.isEmpty() ? "" : servers.get(Integer.parseInt(parts[1]));
        Exchange other = replayed;
        if (other != null) {
            synchronized (this) {
                exchanges.add(new Exchange(
                        request, target, other.status(), other.contentType(), other.body(), List.of(), true));
            }
            return bytes(other.status(), other.contentType(), other.body(), false);
        }
        String query = home.isEmpty() || home.startsWith("/")
                ? ""
                : (target.contains("?") ? "&" : "?") + "__server=" + URLEncoder.encode(home, UTF_8);
        String meant = fragment.isEmpty() ? target : target.replaceFirst("(?=\\?|$)", "/--" + fragment);
        HttpResponse<byte[]> answer = send(request, meant + query);
        Stream events = stream;
        String type = answer.headers().firstValue("content-type").orElse(null);
        boolean problem = "application/problem+json".equals(type)
                && new String(answer.body(), UTF_8).contains("https://stoplight.io/prism/errors#");
        Exchange exchange = new Exchange(
                request, target, answer.statusCode(), type, answer.body(), violations(answer, problem), !problem);
        synchronized (this) {
            exchanges.add(exchange);
        }
        return events == null
                ? bytes(answer.statusCode(), type, answer.body(), request.line().startsWith("HEAD "))
                : bytes(200, events.contentType(), events.text().getBytes(UTF_8), false);
    }

    private HttpResponse<byte[]> send(Request request, String target) {
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(prism + target))
                .timeout(Duration.ofSeconds(30))
                .method(
                        request.line().split(" ", 2)[0],
                        request.body().length == 0
                                        && request.header("Content-Type").isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        for (String header : request.headers()) {
            int colon = header.indexOf(':');
            if (!OWN.contains(header.substring(0, colon).toLowerCase(Locale.ROOT))) {
                copy.header(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
        }
        if (!preferred.isEmpty()) {
            copy.header("Prefer", preferred);
        }
        try {
            return send(copy.build());
        } catch (IOException e) {
            failure = e;
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Once more if the connection was left by Prism, which closes idle ones late while it reads a document. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }

    /** What is held against the answer is Prism's or the document's own affair. That a parameter is deprecated is no violation. */
    private static List<Violation> violations(HttpResponse<byte[]> answer, boolean problem) {
        List<Violation> violations = new ArrayList<>();
        answer.headers()
                .firstValue("sl-violations")
                .ifPresent(found -> Json.parse(whole(found)).forEach(each -> {
                    if (each.path("location").path(0).asText().equals("request")) {
                        note(each, 1, violations);
                    }
                }));
        if (problem) {
            JsonNode said = Json.parse(new String(answer.body(), UTF_8));
            said.path("validation").forEach(each -> note(each, 0, violations));
            String type = said.path("type").asText().replaceFirst(".*#", "");
            if (said.path("validation").isEmpty()
                    && !type.matches("FAILED|UNKNOWN|NOT_FOUND|NOT_ACCEPTABLE|NO_.*DEFINED.*|NO_COMPLEX.*")) {
                violations.add(new Violation(
                        List.of(), type + " " + said.path("detail").asText()));
            }
        }
        return violations;
    }

    private static void note(JsonNode violation, int from, List<Violation> violations) {
        if (!violation.path("code").asText().equals("deprecated")) {
            List<String> place = new ArrayList<>();
            for (int i = from; i < violation.path("location").size(); i++) {
                place.add(violation.path("location").get(i).asText());
            }
            violations.add(new Violation(place, violation.path("message").asText()));
        }
    }

    /** The list that the header holds; a long one is cut off after a remark. */
    private static String whole(String found) {
        return found.startsWith("[") ? found : found.substring(found.indexOf('['), found.lastIndexOf("},{") + 1) + "]";
    }

    private static byte[] bytes(int status, @Nullable String type, byte[] body, boolean headOnly) {
        boolean empty = status == 204 || status == 304;
        String head = "HTTP/1.1 " + status + " Told\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n")
                + (empty ? "" : "Content-Length: " + body.length + "\r\n")
                + "\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(ISO_8859_1));
        if (!empty && !headOnly) {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.close();
    }
}
