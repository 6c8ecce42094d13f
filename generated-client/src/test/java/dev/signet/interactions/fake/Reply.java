package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.test.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer to give.
 *
 * @param cut whether the connection breaks before all of the body was sent
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
public record Reply(int status, Map<String, String> headers, byte[] body, boolean cut) {

    /** No answer at all: the connection breaks. */
    public static final Reply NONE = new Reply(0, Map.of(), new byte[0], true);

    public Reply(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, false);
    }

    /** The same, breaking off after what it has. */
    public Reply cutOff() {
        return new Reply(status, headers, body, true);
    }

    /** The same with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, cut);
    }

    public static Reply json(JsonValue json) {
        return json(200, json.toJson());
    }

    public static Reply json(int status, String json) {
        return new Reply(status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream of events, each as JSON, that ends as the service's do. */
    public static Reply events(List<? extends JsonValue> events) {
        StringBuilder stream = new StringBuilder();
        events.forEach(event -> stream.append("data: ").append(event.toJson()).append("\n\n"));
        return stream(stream.append("data: [DONE]\n\n").toString());
    }

    /** A stream, as it is. */
    public static Reply stream(String text) {
        return new Reply(200, Map.of("Content-Type", "text/event-stream"), text.getBytes(StandardCharsets.UTF_8));
    }

    TestResponse toResponse() {
        if (status == 0) {
            return TestResponse.disconnect();
        }
        TestResponse response = TestResponse.status(status).withBody(body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return cut ? response.cutOff() : response;
    }
}
