package dev.signet.interactions.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a {@link TestServer} answers to a request: a response, or a fault. Immutable; each {@code with} method returns a modified copy.
 *
 * <pre>{@code
 * TestResponse.json("{\"id\":\"1\"}")                       // 200 with JSON
 * TestResponse.error(429, "rate_limited", "Too many calls") // an error in the form of the Interactions API
 *         .withHeader("Retry-After", "1")
 * TestResponse.stream(Path.of("recorded.txt"))              // a stream of events, as it was recorded
 *         .cutAfter(200)                                    // that breaks off
 * }</pre>
 */
public final class TestResponse {
    /** How an answer ends, or what it is instead of a response. */
    enum Ending {
        WHOLE,
        CUT,
        RAW
    }

    private final int status;
    private final Map<String, String> headers;
    private final List<byte[]> pieces;
    private final Ending ending;
    private final Duration delay;
    private final Duration pause;

    private TestResponse(
            int status,
            Map<String, String> headers,
            List<byte[]> pieces,
            Ending ending,
            Duration delay,
            Duration pause) {
        this.status = status;
        this.headers = headers;
        this.pieces = pieces;
        this.ending = ending;
        this.delay = delay;
        this.pause = pause;
    }

    /**
     * {@return status 200 with a JSON text, which is sent as it is, valid or not}
     *
     * @param json the text, such as the {@code toJson()} of a generated type
     */
    public static TestResponse json(String json) {
        return json(200, json);
    }

    /**
     * {@return a status with a JSON text, which is sent as it is, valid or not}
     *
     * @param status the HTTP status
     * @param json the text
     */
    public static TestResponse json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return a response with a body}
     *
     * @param status the HTTP status
     * @param contentType the media type
     * @param body the body
     */
    public static TestResponse of(int status, String contentType, byte[] body) {
        return status(status).withHeader("Content-Type", contentType).withBody(body);
    }

    /**
     * {@return a response without a body}
     *
     * @param status the HTTP status, such as 204
     */
    public static TestResponse status(int status) {
        if (status < 200 || status > 999) {
            throw new IllegalArgumentException("Not the status of a response: " + status);
        }
        return new TestResponse(status, Map.of(), List.of(), Ending.WHOLE, Duration.ZERO, Duration.ZERO);
    }

    /**
     * {@return an error with the body that the Interactions API sends: {@code {"error":{"code":…,"message":…}}}}
     *
     * @param status the HTTP status
     * @param code the code of the error
     * @param message the message
     */
    public static TestResponse error(int status, String code, String message) {
        return json(status, "{\"error\":{\"code\":" + quoted(code) + ",\"message\":" + quoted(message) + "}}");
    }

    /**
     * {@return a stream of server-sent events, each with one of these data}
     *
     * @param data the data of the events, such as the {@code toJson()} of a generated type; for an API that ends its streams with a word
     *     like {@code [DONE]}, the last is that word
     */
    public static TestResponse events(String... data) {
        return events(List.of(data));
    }

    /**
     * {@return a stream of server-sent events, each with one of these data}
     *
     * @param data the data of the events
     */
    public static TestResponse events(List<String> data) {
        StringBuilder stream = new StringBuilder();
        for (String each : data) {
            each.lines().forEach(line -> stream.append("data: ").append(line).append('\n'));
            stream.append('\n');
        }
        return stream(stream.toString());
    }

    /**
     * {@return a stream of server-sent events}
     *
     * @param text the whole stream, sent as it is
     */
    public static TestResponse stream(String text) {
        List<byte[]> events = new ArrayList<>();
        for (String event : text.split("(?<=\n\r?\n)")) {
            events.add(event.getBytes(StandardCharsets.UTF_8));
        }
        return status(200).withHeader("Content-Type", "text/event-stream").withPieces(events);
    }

    /**
     * {@return a stream of server-sent events that was recorded, such as with {@code curl --no-buffer --output file}}
     *
     * @param recorded the file with the whole stream, sent as it is
     * @throws IOException if the file can't be read
     */
    public static TestResponse stream(Path recorded) throws IOException {
        return stream(Files.readString(recorded));
    }

    /** {@return no response at all: the server closes the connection after it has read the request} */
    public static TestResponse disconnect() {
        return raw(new byte[0]);
    }

    /** {@return no response at all: the server says nothing until the client goes away or the server is closed} */
    public static TestResponse silence() {
        return disconnect().withDelay(Duration.ofDays(1));
    }

    /**
     * {@return bytes that need not be HTTP, after which the server closes the connection}
     *
     * @param bytes the bytes
     */
    public static TestResponse raw(byte[] bytes) {
        return new TestResponse(0, Map.of(), List.of(bytes.clone()), Ending.RAW, Duration.ZERO, Duration.ZERO);
    }

    /**
     * {@return the same response with another body}
     *
     * @param body the body
     */
    public TestResponse withBody(byte[] body) {
        return withPieces(List.of(body.clone()));
    }

    private TestResponse withPieces(List<byte[]> others) {
        return new TestResponse(status, headers, List.copyOf(others), ending, delay, pause);
    }

    /**
     * {@return the same response with one more header, or with another value of it}
     *
     * @param name its name
     * @param value its value
     */
    public TestResponse withHeader(String name, String value) {
        if ((name + value).chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("A header is one line: " + name);
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new TestResponse(status, more, pieces, ending, delay, pause);
    }

    /**
     * {@return the same response, which begins after a delay}
     *
     * @param before the time from the end of the request to the first byte of the response
     */
    public TestResponse withDelay(Duration before) {
        return new TestResponse(status, headers, pieces, ending, before, pause);
    }

    /**
     * {@return the same stream, with a pause before each event but the first}
     *
     * @param between the time from one event to the next
     */
    public TestResponse withPause(Duration between) {
        return new TestResponse(status, headers, pieces, ending, delay, between);
    }

    /**
     * {@return the same response, whose body breaks off: the connection is closed before the body ends}
     *
     * @param bytes the number of bytes of the body that are sent; all of it if there are no more, though not its end
     */
    public TestResponse cutAfter(int bytes) {
        List<byte[]> left = new ArrayList<>();
        int room = Math.max(bytes, 0);
        for (byte[] piece : pieces) {
            byte[] part = room < piece.length ? Arrays.copyOf(piece, room) : piece;
            left.add(part);
            room -= part.length;
        }
        return new TestResponse(status, headers, left, ending == Ending.RAW ? ending : Ending.CUT, delay, pause);
    }

    /** {@return the same response, whose connection is closed after all of the body was sent, but not its end} */
    public TestResponse cutOff() {
        return cutAfter(Integer.MAX_VALUE);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    List<byte[]> pieces() {
        return pieces;
    }

    Ending ending() {
        return ending;
    }

    Duration delay() {
        return delay;
    }

    Duration pause() {
        return pause;
    }

    /** {@return the status and how many bytes the body has} */
    @Override
    public String toString() {
        int length = pieces.stream().mapToInt(piece -> piece.length).sum();
        return (ending == Ending.RAW ? "raw" : String.valueOf(status)) + " with " + length + " bytes";
    }
}
