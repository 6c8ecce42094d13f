package dev.signet.support.http.request;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cookies of a request (RFC 6265, section 4.2). */
public final class CookieHeader {

    private static final String SEPARATOR = ",";

    private final StringJoiner text = new StringJoiner("; ");

    /** A text, encoded as the style {@code form} does. */
    public void add(String name, String value) {
        put(name, Percent.encode(value));
    }

    /** A list; an empty one adds nothing. */
    public void add(String name, List<String> values, boolean explode) {
        list(name, values, explode, Percent::encode);
    }

    /** A value in the style {@code form}; null adds nothing. */
    public void add(String name, JsonValue value, boolean explode, boolean allowReserved) {
        put(name, value, explode, Percent::encode, allowReserved ? Percent::encodeInCookie : Percent::encode);
    }

    /** A value in the style {@code cookie} of OpenAPI 3.2, as it is; null adds nothing. */
    public void addRaw(String name, JsonValue value, boolean explode) {
        boolean joined = !explode && (value instanceof JsonArray || value instanceof JsonObject);
        UnaryOperator<String> checked = text -> checked(name, text, joined);
        put(name, value, explode, checked, checked);
    }

    /** @param keys how the names of members are encoded */
    private void put(
            String name, JsonValue value, boolean explode, UnaryOperator<String> keys, UnaryOperator<String> encode) {
        if (value instanceof JsonArray array) {
            list(name, ParameterText.list(array), explode, encode);
        } else if (value instanceof JsonObject object && explode) {
            ParameterText.members(object).forEach((key, each) -> put(key, encode.apply(each)));
        } else if (value instanceof JsonObject object) {
            List<String> parts = new ArrayList<>();
            ParameterText.members(object).forEach((key, each) -> {
                parts.add(keys.apply(key));
                parts.add(encode.apply(each));
            });
            list(name, parts, false, UnaryOperator.identity());
        } else if (value != JsonNull.NULL) {
            put(name, encode.apply(ParameterText.scalar(value)));
        }
    }

    private void list(String name, List<String> values, boolean explode, UnaryOperator<String> encode) {
        if (explode) {
            values.forEach(value -> put(name, encode.apply(value)));
        } else if (!values.isEmpty()) {
            put(name, values.stream().map(encode).collect(Collectors.joining(SEPARATOR)));
        }
    }

    private void put(String name, String encoded) {
        text.add(name(name) + "=" + encoded);
    }

    private static String name(String name) {
        return HeaderSyntax.isToken(name) ? name : Percent.encode(name);
    }

    /** Adds cookies as another header has them; an empty text adds nothing. */
    public void addAll(String header) {
        if (!header.isEmpty()) {
            text.add(header);
        }
    }

    /** Adds cookies as another header has them, but for those that {@code others} have. */
    public void addAllBut(CookieHeader others, String header) {
        List<String> taken = others.names();
        for (String cookie : header.split(";")) {
            String each = cookie.strip();
            int end = each.indexOf('=');
            if (!each.isEmpty() && !taken.contains(end < 0 ? each : each.substring(0, end))) {
                text.add(each);
            }
        }
    }

    /** Adds a secret, as it is. */
    public void addSecret(String name, String value) {
        put(name, value);
    }

    /** Whether there is a cookie of this name. */
    public boolean has(String name) {
        return names().contains(name(name));
    }

    private List<String> names() {
        return Stream.of(toString().split(";"))
                .map(cookie -> cookie.strip().replaceFirst("=.*", ""))
                .toList();
    }

    /**
     * Checks a value that is sent as it is: it must neither end the cookie nor be changed by who reads it ({@code cookie-value} of RFC
     * 6265, section 4.1.1). The error does not quote it.
     */
    static String valid(String name, String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        int end = quoted ? value.length() - 1 : value.length();
        for (int i = quoted ? 1 : 0; i < end; i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~' || "\",;\\".indexOf(c) >= 0) {
                throw new IllegalArgumentException("The value for the cookie " + name + " has a character at index " + i
                        + " that a cookie can't have: pass it encoded, as the service expects it");
            }
        }
        return value;
    }

    /** A value that is sent as it is must not become another, or two. */
    private static String checked(String name, String value, boolean joined) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == ';' || (joined && c == ',')) {
                throw new IllegalArgumentException("The value of the cookie " + name + " has a character at index " + i
                        + " that must be escaped; the style cookie sends values as they are");
            }
        }
        return value;
    }

    /** Empty if there are none. */
    @Override
    public String toString() {
        return text.toString();
    }
}
