package dev.signet.support.http;

import java.net.http.HttpHeaders;
import java.util.Locale;

/** What the {@code Content-Type} and {@code Content-Encoding} of an answer say. */
final class MediaTypes {

    static final String EVENTS = "text/event-stream";

    private static final String UNKNOWN = "an unnamed type";

    private MediaTypes() {}

    /** The media type in lower case without parameters. */
    static String of(HttpHeaders headers) {
        String value = headers.firstValue("content-type").orElse("");
        int end = value.indexOf(';');
        String type = (end < 0 ? value : value.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? UNKNOWN : type;
    }

    /** Whether the body may be JSON; an answer that does not say what it is gets the benefit of the doubt. */
    static boolean mayBeJson(HttpHeaders headers) {
        String type = of(headers);
        return type.equals(UNKNOWN) || isJson(type);
    }

    /** Whether the body may be a stream of events, or JSON in place of one. */
    static boolean mayBeEvents(HttpHeaders headers) {
        return of(headers).equals(EVENTS) || mayBeJson(headers);
    }

    static boolean isJson(String type) {
        return type.equals(RequestBody.JSON) || type.endsWith("+json") || type.equals("text/json");
    }

    /** The coding of the body, {@code gzip} or {@code identity} if it can be read. */
    static String coding(HttpHeaders headers) {
        String coding = headers.firstValue("content-encoding").orElse("").trim().toLowerCase(Locale.ROOT);
        return coding.isEmpty() ? "identity" : coding.equals("x-gzip") ? "gzip" : coding;
    }

    static boolean isGzip(HttpHeaders headers) {
        return coding(headers).equals("gzip");
    }
}
