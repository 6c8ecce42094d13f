package dev.signet.support.http.body;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^;\"'\\s]+)", Pattern.CASE_INSENSITIVE);

    /** Name and value of a parameter (RFC 9110, section 5.6.6). */
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s;=\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]*))");

    private MediaTypes() {}

    /** The media type in lower case without parameters. */
    public static String of(HttpHeaders headers) {
        String type = bare(headers.firstValue("content-type").orElse(""));
        return type.isEmpty() ? UNKNOWN : type;
    }

    /** Whether a response of that status has no content (RFC 9110, sections 15.3.5 and 15.3.6), so that its media type means nothing. */
    public static boolean isWithoutContent(int status) {
        return status == 204 || status == 205;
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

    /** What to ask for if these types are wanted, listed as in {@code Accept}, and any other can be taken. */
    public static String preferring(String types) {
        return types.contains(ANY) ? types : types + ", " + ANY + ";q=0.1";
    }

    /** Whether all types that an {@code Accept} header lists are JSON. */
    public static boolean isJsonOnly(String accept) {
        return Stream.of(accept.split(",")).map(MediaTypes::bare).allMatch(MediaTypes::isJson);
    }

    /**
     * The charset of a text to send; UTF-8 if the media type names none.
     *
     * @throws IllegalArgumentException if it is not known
     */
    public static Charset charset(String mediaType) {
        Matcher named = CHARSET.matcher(mediaType);
        return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }

    /**
     * The charset that the media type names (RFC 9110, section 8.3.2); null if it names none.
     *
     * @param instead what to take for a charset that is not known; null to fail
     */
    @Nullable
    public static Charset charset(HttpHeaders headers, @Nullable Charset instead) {
        Matcher named = CHARSET.matcher(headers.firstValue("content-type").orElse(""));
        if (!named.find()) {
            return instead;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException e) {
            if (instead == null) {
                throw e;
            }
            return instead;
        }
    }

    /** The parameters of a media type, their names in lower case, and without quotation marks. */
    public static Map<String, String> parameters(String mediaType) {
        Map<String, String> parameters = new TreeMap<>();
        PARAMETER
                .matcher(mediaType)
                .results()
                .forEach(found -> parameters.put(
                        found.group(1).toLowerCase(Locale.ROOT),
                        found.group(2) == null ? found.group(3) : found.group(2).replaceAll("\\\\(.)", "$1")));
        return parameters;
    }

    /** The parameters of a response's media type. */
    public static Map<String, String> parameters(HttpHeaders headers) {
        return parameters(headers.firstValue("content-type").orElse(""));
    }

    /** A media type in lower case without parameters. */
    public static String bare(String value) {
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).trim().toLowerCase(Locale.ROOT);
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
