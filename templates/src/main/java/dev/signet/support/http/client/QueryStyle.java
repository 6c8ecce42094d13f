package dev.signet.support.http.client;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.request.ParameterText;
import dev.signet.support.http.request.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Serialization style of a list or a map in the query (OpenAPI 3.1, "Style Values"). */
public enum QueryStyle {
    /** {@code a=1,2,3}; exploded, {@code a=1&a=2&a=3}, or for a map {@code key=value&...}. */
    FORM(","),
    /** {@code a=1%202%203}. */
    SPACE_DELIMITED("%20"),
    /** {@code a=1|2|3}, the bar percent-encoded as RFC 3986 demands. */
    PIPE_DELIMITED("%7C"),
    /**
     * {@code a[key]=value&...}, the brackets percent-encoded; nested objects and lists as in forms: {@code a[key][inner]=1},
     * {@code a[key]=1&a[key]=2}, and {@code a[key][0][inner]=1} for a list of objects.
     */
    DEEP_OBJECT("");

    private final String delimiter;

    QueryStyle(String delimiter) {
        this.delimiter = delimiter;
    }

    /** A list has no form of its own in {@link #DEEP_OBJECT}: it repeats its name, as it does inside an object. */
    void write(QueryString query, String name, List<String> values, boolean explode, boolean allowReserved) {
        if (explode || this == DEEP_OBJECT) {
            query.addEach(name, values, allowReserved);
        } else {
            query.addJoined(name, values, delimiter, allowReserved);
        }
    }

    void write(QueryString query, String name, Map<String, String> members, boolean explode, boolean allowReserved) {
        if (this == DEEP_OBJECT) {
            members.forEach((key, value) -> query.add(name + "[" + key + "]", value, allowReserved));
        } else if (explode) {
            query.addEach(members, allowReserved);
        } else {
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

    /** Names and values, nothing of them encoded; delimiters in values can't be told from those between them. */
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
                    : ParameterText.pairs((JsonObject) value, false);
            if (!parts.isEmpty()) {
                String text = this == SPACE_DELIMITED ? " " : this == PIPE_DELIMITED ? "|" : ",";
                fields.add(Map.entry(name, String.join(text, parts)));
            }
        }
        return fields;
    }
}
