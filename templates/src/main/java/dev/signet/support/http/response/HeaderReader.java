package dev.signet.support.http.response;

import dev.signet.support.JsonFormatException;
import dev.signet.support.codec.JsonCodec;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        return orNull(name, codec, HeaderValues.textOf(name, headers.allValues(name)));
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
        return orNull(name, codec, HeaderValues.timeOf(name, headers.allValues(name)));
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
        return orNull(name, codec, HeaderValues.jsonOf(name, headers.allValues(name)));
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
        return read(name, codec.list(), HeaderValues.textsOf(name, headers.allValues(name)));
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
        return read(name, codec.list(), HeaderValues.jsonsOf(name, headers.allValues(name)));
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
        List<String> fields = headers.allValues(name);
        return orNull(name, codec, HeaderValues.objectOf(name, fields, explode, json, Set.of(others)));
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
        Map<String, T> members = orNull(
                name, codec.map(), HeaderValues.objectOf(name, headers.allValues(name), explode, json, Set.of()));
        return members == null ? Map.of() : members;
    }

    private static <T> @Nullable T orNull(String name, JsonCodec<T> codec, @Nullable String json) {
        return json == null ? null : read(name, codec, json);
    }

    private static <T> T read(String name, JsonCodec<T> codec, String json) {
        try {
            return codec.fromJson(json);
        } catch (JsonFormatException e) {
            throw new JsonFormatException(e.pointer(), e.expected() + " in the header " + name, e.found());
        }
    }
}
