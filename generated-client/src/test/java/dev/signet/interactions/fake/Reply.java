package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An answer to give. */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
public record Reply(int status, Map<String, String> headers, byte[] body) {

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
}
