package dev.signet.support.http.request;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a query, percent-encoded. */
public final class QueryString {

    private final StringBuilder text = new StringBuilder();

    private final UnaryOperator<String> reserved;

    public QueryString() {
        this(Percent::encodeInQuery);
    }

    private QueryString(UnaryOperator<String> reserved) {
        this.reserved = reserved;
    }

    /** One that is the body of a form, where a plus sign is a space. */
    public static QueryString ofForm() {
        return new QueryString(Percent::encodeInForm);
    }

    /** How values are encoded; names always are in full. */
    private UnaryOperator<String> encoding(boolean allowReserved) {
        return allowReserved ? reserved : Percent::encode;
    }

    public void add(String name, String value) {
        add(name, value, false);
    }

    public void add(String name, String value, boolean allowReserved) {
        addRaw(Percent.encode(name), encoding(allowReserved).apply(value));
    }

    /** Adds each value under the name. */
    public void addEach(String name, List<String> values, boolean allowReserved) {
        values.forEach(value -> add(name, value, allowReserved));
    }

    /** Adds each member under its own name. */
    public void addEach(Map<String, String> members, boolean allowReserved) {
        members.forEach((key, value) -> add(key, value, allowReserved));
    }

    /** Adds all values as one parameter, unless there are none. */
    public void addJoined(String name, List<String> values, String delimiter, boolean allowReserved) {
        if (!values.isEmpty()) {
            StringJoiner joined = new StringJoiner(delimiter);
            values.stream().map(encoding(allowReserved)).forEach(joined::add);
            addRaw(Percent.encode(name), joined.toString());
        }
    }

    /** Adds names and values of all members as one parameter, unless there are none. */
    public void addJoined(String name, Map<String, String> members, String delimiter, boolean allowReserved) {
        if (!members.isEmpty()) {
            StringJoiner joined = new StringJoiner(delimiter);
            UnaryOperator<String> encode = encoding(allowReserved);
            members.forEach((key, value) -> joined.add(Percent.encode(key)).add(encode.apply(value)));
            addRaw(Percent.encode(name), joined.toString());
        }
    }

    private void addRaw(String name, String value) {
        text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(value);
    }

    /** Whether a query has a parameter of this name. */
    public static boolean has(@Nullable String query, String name) {
        return query != null && Stream.of(query.split("&")).anyMatch(part -> isOf(part, name));
    }

    /** A query without the parameters of this name. */
    public static String without(String query, String name) {
        return Stream.of(query.split("&")).filter(part -> !isOf(part, name)).collect(Collectors.joining("&"));
    }

    private static boolean isOf(String part, String name) {
        String found = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
        return found.equals(name) || found.equals(Percent.encode(name));
    }

    /** Without the question mark; empty if nothing was added. */
    @Override
    public String toString() {
        return text.toString();
    }
}
