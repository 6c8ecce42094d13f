package dev.signet.support.http.response;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodec;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads headers of a response as values, for generated code (OpenAPI, Header Object: style {@code simple}). */
public final class HeaderReader {

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
