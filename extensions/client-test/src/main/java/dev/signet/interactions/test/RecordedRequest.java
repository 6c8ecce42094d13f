package dev.signet.interactions.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a {@link TestServer} received it. Immutable. */
public final class RecordedRequest {
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    RecordedRequest(
            String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** {@return the HTTP method, such as {@code POST}} */
    public String method() {
        return method;
    }

    /** {@return the path as it was sent, percent-encoded, without the query} */
    public String path() {
        return path;
    }

    /** {@return the query as it was sent, percent-encoded, without the question mark; null if there is none} */
    public @Nullable String query() {
        return query;
    }

    /**
     * {@return the first value of a parameter of the query, decoded; null if there is none}
     *
     * @param name the name of the parameter, decoded
     */
    public @Nullable String queryParameter(String name) {
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            int end = part.indexOf('=');
            if (decoded(end < 0 ? part : part.substring(0, end)).equals(name)) {
                return end < 0 ? "" : decoded(part.substring(end + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** {@return all headers; names are in lower case} */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * {@return the first value of a header; null if there is none}
     *
     * @param name its name, in any case
     */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    /** {@return the body; empty if there is none} */
    public byte[] body() {
        return body.clone();
    }

    /** {@return the body as text in UTF-8, such as JSON for the {@code fromJson} of a generated type} */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the method, the path and the query} */
    @Override
    public String toString() {
        return method + " " + path + (query == null ? "" : "?" + query);
    }
}
