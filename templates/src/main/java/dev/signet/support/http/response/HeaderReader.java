package dev.signet.support.http.response;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodec;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads headers of a response as values, for generated code (OpenAPI, Header Object: style {@code simple}). */
public final class HeaderReader {

    /** A number or a boolean. */
    private static final Pattern LITERAL =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false");

    private final HttpHeaders headers;

    /**
     * Reads from these headers.
     *
     * @param headers the headers of a response
     */
    public HeaderReader(HttpHeaders headers) {
        this.headers = Objects.requireNonNull(headers, "headers");
    }

    /**
     * {@return the value of a header whose JSON form is a string; null if the response has no such header}
     *
     * @param name the header's name
     * @param codec reads the string
     * @param <T> the type of the value
     * @throws JsonFormatException if the header has no such value
     */
    public <T> @Nullable T text(String name, JsonCodec<T> codec) {
        String value = value(name);
        return value == null ? null : read(name, codec, quoted(value));
    }

    /**
     * {@return the time that a header names, as RFC 3339 or as HTTP writes it (RFC 9110, section 5.6.7); null if the response has no such
     * header}
     *
     * @param name the header's name
     * @param codec reads a time of RFC 3339
     * @param <T> the type of the value
     * @throws JsonFormatException if the header names no time
     */
    public <T> @Nullable T time(String name, JsonCodec<T> codec) {
        String value = value(name);
        return value == null ? null : read(name, codec, quoted(timestamp(value)));
    }

    /**
     * {@return the value of a header that is JSON text, such as a number; null if the response has no such header}
     *
     * @param name the header's name
     * @param codec reads the JSON
     * @param <T> the type of the value
     * @throws JsonFormatException if the header has no such value
     */
    public <T> @Nullable T json(String name, JsonCodec<T> codec) {
        String value = value(name);
        return value == null ? null : read(name, codec, value);
    }

    /**
     * {@return the elements of a header that is a list of strings; empty if the response has no such header}
     *
     * @param name the header's name
     * @param codec reads an element's string
     * @param <T> the type of an element
     * @throws JsonFormatException if the header has no such value
     */
    public <T> List<T> texts(String name, JsonCodec<T> codec) {
        return read(name, codec.list(), elements(name).map(HeaderReader::quoted).collect(array()));
    }

    /**
     * {@return the elements of a header that is a list of numbers or booleans; empty if the response has no such header}
     *
     * @param name the header's name
     * @param codec reads an element
     * @param <T> the type of an element
     * @throws JsonFormatException if the header has no such value
     */
    public <T> List<T> jsons(String name, JsonCodec<T> codec) {
        return read(name, codec.list(), elements(name).collect(array()));
    }

    /**
     * {@return the value of a header that is an object; null if the response has no such header}
     *
     * @param name the header's name
     * @param codec reads the object
     * @param explode whether its members are {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether values of members are JSON, such as numbers, and not strings
     * @param others members of which the contrary is true
     * @param <T> the type of the object
     * @throws JsonFormatException if the header has no such value
     */
    public <T> @Nullable T object(String name, JsonCodec<T> codec, boolean explode, boolean json, String... others) {
        String value = value(name);
        return value == null ? null : read(name, codec, object(name, value, explode, json, Set.of(others)));
    }

    /**
     * {@return the members of a header that is a map; empty if the response has no such header}
     *
     * @param name the header's name
     * @param codec reads a value
     * @param explode whether the members are {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether values are JSON, such as numbers, and not strings
     * @param <T> the type of a value
     * @throws JsonFormatException if the header has no such value
     */
    public <T> Map<String, T> map(String name, JsonCodec<T> codec, boolean explode, boolean json) {
        String value = value(name);
        return read(name, codec.map(), value == null ? "{}" : object(name, value, explode, json, Set.of()));
    }

    private static String object(String name, String value, boolean explode, boolean json, Set<String> others) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        Set<String> known = new HashSet<>();
        String[] parts = value.isEmpty() ? new String[0] : value.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String key = (explode && equals >= 0 ? parts[i].substring(0, equals) : parts[i]).strip();
            if (!known.add(key) || (explode ? equals < 0 : i + 1 == parts.length)) {
                throw new JsonFormatException(
                        "",
                        (explode ? "members such as a=1,b=2" : "members such as a,1,b,2") + " in the header " + name,
                        quoted(value));
            }
            String text = (explode ? parts[i].substring(equals + 1) : parts[++i]).strip();
            members.add(quoted(key) + ":" + (json != others.contains(key) && isJson(text) ? text : quoted(text)));
        }
        return members.toString();
    }

    /** What is none is left to the codec as a string, which can tell where it stands. */
    private static boolean isJson(String text) {
        return LITERAL.matcher(text).matches();
    }

    private static java.util.stream.Collector<CharSequence, ?, String> array() {
        return Collectors.joining(",", "[", "]");
    }

    /** Several fields of one name are one list (RFC 9110, section 5.3), but cookies, which have commas in them. */
    private Stream<String> elements(String name) {
        List<String> fields = headers.allValues(name);
        return name.toLowerCase(Locale.ROOT).equals("set-cookie")
                ? fields.stream()
                : fields.stream()
                        .flatMap(field -> Stream.of(field.split(",")))
                        .map(String::strip)
                        .filter(element -> !element.isEmpty());
    }

    private @Nullable String value(String name) {
        List<String> fields = headers.allValues(name);
        return fields.isEmpty() ? null : String.join(", ", fields).strip();
    }

    private static String quoted(String value) {
        return JsonValue.of(value).toJson();
    }

    private static String timestamp(String value) {
        try {
            return OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static <T> T read(String name, JsonCodec<T> codec, String json) {
        try {
            return codec.fromJson(json);
        } catch (JsonFormatException e) {
            throw new JsonFormatException(e.pointer(), e.expected() + " in the header " + name, e.found());
        }
    }
}
