package dev.signet.support.http.client;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.request.ParameterText;
import dev.signet.support.http.request.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Serialization style of a path parameter (OpenAPI 3.1, "Style Values"; RFC 6570, section 3.2). */
public enum PathStyle {
    /** {@code 1,2,3}, or for an object {@code a,1,b,2}; exploded {@code a=1,b=2}. */
    SIMPLE("", ","),
    /** {@code .1,2,3}; exploded {@code .1.2.3}, or for an object {@code .a=1.b=2}, and a dot in a value is refused. */
    LABEL(".", "."),
    /** {@code ;name=1,2,3}; exploded {@code ;name=1;name=2}, or for an object {@code ;a=1;b=2}. */
    MATRIX(";", ";");

    private final String start;
    private final String exploded;

    PathStyle(String start, String exploded) {
        this.start = start;
        this.exploded = exploded;
    }

    /**
     * The value, its parts encoded so that they stay within their segment; a list and an object without parts are empty.
     *
     * @param allowReserved whether reserved characters may stand in the parts, slashes too
     */
    String write(String name, JsonValue value, boolean explode, boolean allowReserved) {
        UnaryOperator<String> encode = allowReserved ? Percent::encodeInPath : Percent::encode;
        List<String> parts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (String each : ParameterText.list(array)) {
                parts.add(explode ? named(name, encode.apply(each)) : encode.apply(each));
            }
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, String> member :
                    ParameterText.members(object).entrySet()) {
                String key = Percent.encode(member.getKey());
                String text = encode.apply(member.getValue());
                if (explode) {
                    parts.add(this == MATRIX ? named(member.getKey(), text) : key + "=" + text);
                } else {
                    parts.add(key);
                    parts.add(text);
                }
            }
        } else {
            return start + named(name, encode.apply(ParameterText.scalar(value)));
        }
        if (parts.isEmpty()) {
            return "";
        }
        if (this == LABEL && explode && parts.stream().anyMatch(part -> part.contains("."))) {
            throw new IllegalArgumentException("A value of the path parameter " + name
                    + " has a dot, which separates values in its style; encode it as the service expects it");
        }
        return start + (explode ? String.join(exploded, parts) : named(name, String.join(",", parts)));
    }

    /** With the name if the style shows it; an empty text has no equals sign then (RFC 6570, section 3.2.7). */
    private String named(String name, String text) {
        String key = Percent.encode(name);
        return this != MATRIX ? text : text.isEmpty() ? key : key + "=" + text;
    }
}
