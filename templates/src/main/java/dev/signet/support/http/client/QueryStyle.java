package dev.signet.support.http.client;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.request.ParameterText;
import dev.signet.support.http.request.QueryString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Serialization style of a list or a map in the query (OpenAPI 3.1, "Style Values"). */
public enum QueryStyle {
    /** {@code a=1,2,3}; exploded, {@code a=1&a=2&a=3}, or for a map {@code key=value&...}. */
    FORM(",", ","),
    /** {@code a=1%202%203}; a space in a value is refused, since nothing tells it from one between values. */
    SPACE_DELIMITED("%20", " "),
    /** {@code a=1|2|3}, the bar percent-encoded as RFC 3986 demands; a bar in a value is refused. */
    PIPE_DELIMITED("%7C", "|"),
    /**
     * {@code a[key]=value&...}, the brackets percent-encoded; nested objects and lists as in forms: {@code a[key][inner]=1},
     * {@code a[key]=1&a[key]=2}, and {@code a[key][0][inner]=1} for a list of objects. A key that is empty or has brackets is
     * refused.
     */
    DEEP_OBJECT("", "");

    private final String delimiter;
    private final String plain;

    /** @param plain the delimiter, not encoded */
    QueryStyle(String delimiter, String plain) {
        this.delimiter = delimiter;
        this.plain = plain;
    }

    /** A list has no form of its own in {@link #DEEP_OBJECT}: it repeats its name, as it does inside an object. */
    void write(QueryString query, String name, List<String> values, boolean explode, boolean allowReserved) {
        if (explode || this == DEEP_OBJECT) {
            query.addEach(name, values, allowReserved);
        } else {
            if (this != FORM) {
                check(name, values);
            }
            query.addJoined(name, values, delimiter, allowReserved);
        }
    }

    void write(QueryString query, String name, Map<String, String> members, boolean explode, boolean allowReserved) {
        if (this == DEEP_OBJECT) {
            members.forEach((key, value) -> query.add(ParameterText.member(name, key), value, allowReserved));
        } else if (explode) {
            query.addEach(members, allowReserved);
        } else {
            if (this != FORM) {
                check(name, members.keySet());
                check(name, members.values());
            }
            query.addJoined(name, members, delimiter, allowReserved);
        }
    }

    /** A scalar, list or object; null adds nothing. */
    void write(QueryString query, String name, JsonValue value, boolean explode, boolean allowReserved) {
        if (this != DEEP_OBJECT && value instanceof JsonArray array) {
            write(query, name, ParameterText.list(array), explode, allowReserved);
        } else if (this != DEEP_OBJECT && value instanceof JsonObject object) {
            write(query, name, ParameterText.members(object), explode, allowReserved);
        } else {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            ParameterText.add(fields, name, value);
            fields.forEach(field -> query.add(field.getKey(), field.getValue(), allowReserved));
        }
    }

    /** Refuses what has a delimiter that nothing tells from those between values: not all are encoded otherwise. */
    private void check(String name, Collection<String> parts) {
        for (String part : parts) {
            if (part.contains(plain)) {
                throw new IllegalArgumentException("A value of " + name + " has a \"" + plain
                        + "\", which separates values in its style; encode it as the service expects it");
            }
        }
    }

    /** Names and values, nothing of them encoded. */
    List<Map.Entry<String, String>> fields(String name, JsonValue value, boolean explode) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        boolean list = value instanceof JsonArray;
        if (this == DEEP_OBJECT || (explode && list) || !(list || value instanceof JsonObject)) {
            ParameterText.add(fields, name, value);
        } else if (value instanceof JsonObject object && explode) {
            fields.addAll(ParameterText.members(object).entrySet());
        } else {
            List<String> parts = value instanceof JsonArray array
                    ? ParameterText.list(array)
                    : ParameterText.pairs((JsonObject) value);
            check(name, parts);
            if (!parts.isEmpty()) {
                fields.add(Map.entry(name, String.join(plain, parts)));
            }
        }
        return fields;
    }
}
