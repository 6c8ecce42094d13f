package dev.signet.support.http;

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

    String delimiter() {
        return delimiter;
    }
}
