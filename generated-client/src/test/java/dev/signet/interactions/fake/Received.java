package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param query without the question mark; null if there was none
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
public record Received(
        String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {

    /** The first value of a header, or null. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The body, which must be a JSON object. */
    public JsonObject json() {
        return JsonObject.fromJson(body);
    }

    @Override
    public String toString() {
        return method + " " + path + (query == null ? "" : "?" + query);
    }
}
