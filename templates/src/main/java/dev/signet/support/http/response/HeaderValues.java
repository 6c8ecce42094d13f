package dev.signet.support.http.response;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headers as the members of a JSON object, for generated code (OpenAPI, Header Object: style {@code simple}). A header that is not there
 * has no member. A value that is not what it should be is a string, so that the codec can tell where it stands.
 */
public final class HeaderValues {

    /** A number or a boolean. */
    private static final Pattern LITERAL =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false");

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final StringJoiner members = new StringJoiner(",", "{", "}");

    /**
     * Without members at first.
     *
     * @param headers all headers of a message; names that differ in case only are one
     */
    public HeaderValues(Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            // the JDK's server has the first line of a message under null
            if (name != null) {
                this.headers.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values);
            }
        });
    }

    /**
     * A string.
     *
     * @param name the header's name
     * @return this
     */
    public HeaderValues text(String name) {
        return add(name, textOf(name, fields(name)));
    }

    /**
     * A time, as RFC 3339 or as HTTP writes it (RFC 9110, section 5.6.7).
     *
     * @param name the header's name
     * @return this
     */
    public HeaderValues time(String name) {
        return add(name, timeOf(name, fields(name)));
    }

    /**
     * JSON text, such as a number.
     *
     * @param name the header's name
     * @return this
     */
    public HeaderValues json(String name) {
        String value = valueOf(name, fields(name));
        return add(name, value == null || isJson(value) ? value : quoted(value));
    }

    /**
     * A list of strings.
     *
     * @param name the header's name
     * @return this
     */
    public HeaderValues texts(String name) {
        List<String> fields = fields(name);
        return fields.isEmpty() ? this : add(name, textsOf(name, fields));
    }

    /**
     * A list of numbers or booleans.
     *
     * @param name the header's name
     * @return this
     */
    public HeaderValues jsons(String name) {
        List<String> fields = fields(name);
        return fields.isEmpty() ? this : add(name, jsonsOf(name, fields));
    }

    /**
     * An object.
     *
     * @param name the header's name
     * @param explode whether its members are {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether values of members are JSON, such as numbers, and not strings
     * @param others members of which the contrary is true
     * @return this
     */
    public HeaderValues object(String name, boolean explode, boolean json, String... others) {
        List<String> fields = fields(name);
        try {
            return add(name, objectOf(name, fields, explode, json, Set.of(others)));
        } catch (JsonFormatException e) {
            return text(name);
        }
    }

    /**
     * A map.
     *
     * @param name the header's name
     * @param explode whether its members are {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether its values are JSON, such as numbers, and not strings
     * @return this
     */
    public HeaderValues map(String name, boolean explode, boolean json) {
        return object(name, explode, json);
    }

    /** {@return the object as JSON text} */
    public String toJson() {
        return members.toString();
    }

    private HeaderValues add(String name, @Nullable String json) {
        if (json != null) {
            members.add(quoted(name) + ":" + json);
        }
        return this;
    }

    private List<String> fields(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** All fields as one; cookies, which have commas in them, are lines (OpenAPI 3.2, "Representing the Set-Cookie Header"). */
    private static @Nullable String valueOf(String name, List<String> fields) {
        return fields.isEmpty()
                ? null
                : String.join(isCookies(name) ? "\n" : ", ", fields).strip();
    }

    private static boolean isCookies(String name) {
        return name.equalsIgnoreCase("set-cookie");
    }

    /**
     * {@return JSON text as it stands there; null if there is no value}
     *
     * @param name the name of a header
     * @param fields its fields
     * @throws JsonFormatException if the value is no JSON
     */
    static @Nullable String jsonOf(String name, List<String> fields) {
        String value = valueOf(name, fields);
        if (value != null && !isJson(value)) {
            throw new JsonFormatException("", "JSON, such as a number, in the header " + name, quoted(value));
        }
        return value;
    }

    /**
     * {@return a string of JSON; null if there is no value}
     *
     * @param name the name of a header
     * @param fields its fields
     */
    static @Nullable String textOf(String name, List<String> fields) {
        String value = valueOf(name, fields);
        return value == null ? null : quoted(value);
    }

    /**
     * {@return a string of JSON with a time of RFC 3339, or with what is none; null if there is no value}
     *
     * @param name the name of a header
     * @param fields its fields
     */
    static @Nullable String timeOf(String name, List<String> fields) {
        String value = valueOf(name, fields);
        return value == null ? null : quoted(timestamp(value));
    }

    /**
     * {@return an array of strings; empty if there is no value}
     *
     * @param name the name of a header
     * @param fields its fields
     */
    static String textsOf(String name, List<String> fields) {
        return array(elements(name, fields).map(HeaderValues::quoted));
    }

    /**
     * {@return an array of numbers and booleans, and of strings that are neither; empty if there is no value}
     *
     * @param name the name of a header
     * @param fields its fields
     */
    static String jsonsOf(String name, List<String> fields) {
        return array(elements(name, fields).map(each -> literal(each, true)));
    }

    /**
     * {@return an object; null if there is no value}
     *
     * @param name the name of a header
     * @param fields its fields
     * @param explode whether its members are {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether values of members are JSON, such as numbers, and not strings
     * @param others members of which the contrary is true
     * @throws JsonFormatException if the value is not made of members
     */
    static @Nullable String objectOf(
            String name, List<String> fields, boolean explode, boolean json, Set<String> others) {
        String value = valueOf(name, fields);
        if (value == null) {
            return null;
        }
        StringJoiner members = new StringJoiner(",", "{", "}");
        Set<String> known = new HashSet<>();
        List<String> parts = value.isEmpty() ? List.of() : isCookies(name) ? fields : HeaderElements.of(value, false);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            int equals = part.indexOf('=');
            String key = (explode && equals >= 0 ? part.substring(0, equals) : part).strip();
            if (!known.add(key) || (explode ? equals < 0 : i + 1 == parts.size())) {
                throw new JsonFormatException(
                        "",
                        (explode ? "members such as a=1,b=2" : "members such as a,1,b,2") + " in the header " + name,
                        quoted(value));
            }
            String text = (explode ? part.substring(equals + 1) : parts.get(++i)).strip();
            members.add(quoted(key) + ":" + literal(text, json != others.contains(key)));
        }
        return members.toString();
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    /** Several fields of one name are one list (RFC 9110, section 5.3), but cookies. */
    private static Stream<String> elements(String name, List<String> fields) {
        return isCookies(name)
                ? fields.stream()
                : fields.stream()
                        .flatMap(field -> HeaderElements.of(field, name.equalsIgnoreCase("link")).stream())
                        .map(String::strip)
                        .filter(element -> !element.isEmpty());
    }

    /** A number or a boolean as it is, if one is expected; else a string. */
    private static String literal(String text, boolean expected) {
        return expected && LITERAL.matcher(text).matches() ? text : quoted(text);
    }

    private static boolean isJson(String text) {
        try {
            JsonValue.fromJson(text);
            return true;
        } catch (JsonFormatException e) {
            return false;
        }
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
}
