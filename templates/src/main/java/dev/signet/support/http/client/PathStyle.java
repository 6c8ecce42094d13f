package dev.signet.support.http.client;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.request.ParameterText;
import dev.signet.support.http.request.PathTemplate;
import dev.signet.support.http.request.Percent;
import java.util.ArrayList;
import java.util.List;

/** Serialization style of a path parameter (OpenAPI 3.1, "Style Values"; RFC 6570). */
public enum PathStyle {
    /** {@code 1,2,3}, or for an object {@code a,1,b,2}; exploded {@code a=1,b=2}. */
    SIMPLE("", ","),
    /** {@code .1,2,3}; exploded {@code .1.2.3}, or for an object {@code .a=1.b=2}. */
    LABEL(".", "."),
    /** {@code ;name=1,2,3}; exploded {@code ;name=1;name=2}, or for an object {@code ;a=1;b=2}. */
    MATRIX(";", ";");

    private final String start;
    private final String exploded;

    PathStyle(String start, String exploded) {
        this.start = start;
        this.exploded = exploded;
    }

    /** The value, its parts encoded so that they stay within their segment. */
    String write(String name, JsonValue value, boolean explode) {
        boolean named = this == MATRIX;
        boolean object = value instanceof JsonObject;
        List<String> parts = parts(name, value, explode);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The path parameter " + name + " can't be empty");
        }
        String key = Percent.encode(name) + "=";
        if (explode) {
            String before = named && !object ? key : "";
            return start + before + String.join(exploded + before, parts);
        }
        return start + (named ? key : "") + String.join(",", parts);
    }

    private static List<String> parts(String name, JsonValue value, boolean explode) {
        List<String> parts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            ParameterText.list(array).forEach(each -> parts.add(PathTemplate.encode(name, each)));
        } else if (value instanceof JsonObject object) {
            ParameterText.members(object).forEach((key, each) -> {
                String encoded = PathTemplate.encode(name, each);
                if (explode) {
                    parts.add(Percent.encode(key) + "=" + encoded);
                } else {
                    parts.add(PathTemplate.encode(name, key));
                    parts.add(encoded);
                }
            });
        } else {
            parts.add(PathTemplate.encode(name, ParameterText.scalar(value)));
        }
        return parts;
    }
}
