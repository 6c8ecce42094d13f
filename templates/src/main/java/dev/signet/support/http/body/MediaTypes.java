package dev.signet.support.http.body;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** Evaluates {@code Content-Type} and {@code Content-Encoding} of a response. */
public final class MediaTypes {

    public static final String JSON = "application/json";

    public static final String FORM = "application/x-www-form-urlencoded";

    public static final String EVENTS = "text/event-stream";

    private static final Set<String> JSON_LINES = Set.of(
            "application/jsonl",
            "application/jsonlines",
            "application/x-jsonl",
            "application/x-jsonlines",
            "application/ndjson",
            "application/x-ndjson");

    public static final String ANY = "*/*";

    private static final String UNKNOWN = "an unnamed type";

    private MediaTypes() {}

    /** The media type in lower case without parameters. */
    public static String of(HttpHeaders headers) {
        String value = headers.firstValue("content-type").orElse("");
        int end = value.indexOf(';');
        String type = (end < 0 ? value : value.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? UNKNOWN : type;
    }

    /** Whether the body may be JSON; true if the response has no content type. */
    public static boolean mayBeJson(HttpHeaders headers) {
        String type = of(headers);
        return type.equals(UNKNOWN) || isJson(type);
    }

    /** Whether the body may be a stream of the type that was asked for, or JSON in place of one. */
    public static boolean mayStream(HttpHeaders headers, String asked) {
        String type = of(headers);
        return type.equals(asked) || mayBeJson(headers) || (isJsonLines(type) && !asked.equals(EVENTS));
    }

    /** Whether the type has one JSON text after another, each on a line of its own or a record of a sequence. */
    public static boolean isJsonLines(String type) {
        return JSON_LINES.contains(type) || isJsonSequence(type);
    }

    /** Whether each JSON text begins with U+001E (RFC 7464; RFC 8091 for the suffix). */
    public static boolean isJsonSequence(String type) {
        return type.equals("application/json-seq") || type.endsWith("+json-seq");
    }

    /** What to ask for if one type is wanted and any other can be taken. */
    public static String preferring(String type) {
        return type.equals(ANY) ? ANY : type + ", " + ANY + ";q=0.1";
    }

    public static boolean isJson(String type) {
        return type.equals(JSON) || type.endsWith("+json") || type.equals("text/json");
    }

    /** The coding of the body, {@code gzip} or {@code identity} if it can be read. */
    public static String coding(HttpHeaders headers) {
        String coding = headers.firstValue("content-encoding").orElse("").trim().toLowerCase(Locale.ROOT);
        return coding.isEmpty() ? "identity" : coding.equals("x-gzip") ? "gzip" : coding;
    }

    public static boolean isGzip(HttpHeaders headers) {
        return coding(headers).equals("gzip");
    }
}
