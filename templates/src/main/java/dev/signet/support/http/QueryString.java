package dev.signet.support.http;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** Builds a query, percent-encoded. */
final class QueryString {

    private final StringBuilder text = new StringBuilder();

    /** How values are encoded; names always are in full. */
    static UnaryOperator<String> encoding(boolean allowReserved) {
        return allowReserved ? Percent::encodeAllButReserved : Percent::encode;
    }

    void add(String name, String value) {
        add(name, value, false);
    }

    void add(String name, String value, boolean allowReserved) {
        addRaw(Percent.encode(name), encoding(allowReserved).apply(value));
    }

    void add(String name, List<String> values, QueryStyle style, boolean explode, boolean allowReserved) {
        if (style == QueryStyle.DEEP_OBJECT) {
            throw new IllegalArgumentException("The style deepObject can't serialize a list: " + name);
        }
        if (explode) {
            values.forEach(value -> add(name, value, allowReserved));
        } else if (!values.isEmpty()) {
            StringJoiner joined = new StringJoiner(style.delimiter());
            values.stream().map(encoding(allowReserved)).forEach(joined::add);
            addRaw(Percent.encode(name), joined.toString());
        }
    }

    void add(String name, Map<String, String> members, QueryStyle style, boolean explode, boolean allowReserved) {
        if (style == QueryStyle.DEEP_OBJECT) {
            members.forEach((key, value) -> add(name + "[" + key + "]", value, allowReserved));
        } else if (explode) {
            members.forEach((key, value) -> add(key, value, allowReserved));
        } else if (!members.isEmpty()) {
            StringJoiner joined = new StringJoiner(style.delimiter());
            UnaryOperator<String> encode = encoding(allowReserved);
            members.forEach((key, value) -> joined.add(Percent.encode(key)).add(encode.apply(value)));
            addRaw(Percent.encode(name), joined.toString());
        }
    }

    private void addRaw(String name, String value) {
        text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(value);
    }

    /** Without the question mark; empty if nothing was added. */
    @Override
    public String toString() {
        return text.toString();
    }
}
