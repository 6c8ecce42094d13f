package dev.signet.support.http;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Builds a query, percent-encoded. */
final class QueryString {

    private final StringBuilder text = new StringBuilder();

    void add(String name, String value) {
        addRaw(Percent.encode(name), Percent.encode(value));
    }

    void add(String name, List<String> values, QueryStyle style, boolean explode) {
        if (style == QueryStyle.DEEP_OBJECT) {
            throw new IllegalArgumentException("A list has no deepObject form: " + name);
        }
        if (explode) {
            values.forEach(value -> add(name, value));
        } else if (!values.isEmpty()) {
            StringJoiner joined = new StringJoiner(style.delimiter());
            values.forEach(value -> joined.add(Percent.encode(value)));
            addRaw(Percent.encode(name), joined.toString());
        }
    }

    void add(String name, Map<String, String> members, QueryStyle style, boolean explode) {
        if (style == QueryStyle.DEEP_OBJECT) {
            members.forEach((key, value) -> add(name + "[" + key + "]", value));
        } else if (explode) {
            members.forEach(this::add);
        } else if (!members.isEmpty()) {
            StringJoiner joined = new StringJoiner(style.delimiter());
            members.forEach((key, value) -> joined.add(Percent.encode(key)).add(Percent.encode(value)));
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
