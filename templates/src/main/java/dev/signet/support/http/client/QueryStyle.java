package dev.signet.support.http.client;

import dev.signet.support.http.request.QueryString;
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
    /** {@code a[key]=value&...}, for maps only, the brackets percent-encoded. */
    DEEP_OBJECT("");

    private final String delimiter;

    QueryStyle(String delimiter) {
        this.delimiter = delimiter;
    }

    void write(QueryString query, String name, List<String> values, boolean explode, boolean allowReserved) {
        if (this == DEEP_OBJECT) {
            throw new IllegalArgumentException("The style deepObject can't serialize a list: " + name);
        }
        if (explode) {
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
}
