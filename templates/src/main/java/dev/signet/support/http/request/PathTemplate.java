package dev.signet.support.http.request;

import java.util.Map;

/** Fills the parameters of a path such as {@code /v1/things/{id}:cancel}. */
public final class PathTemplate {

    private PathTemplate() {}

    public static String expand(String template, Map<String, String> encoded) {
        StringBuilder path = new StringBuilder(template.length() + 32);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("Unclosed brace in the path " + template);
            }
            String name = template.substring(open + 1, close);
            String value = encoded.get(name);
            if (value == null) {
                throw new IllegalArgumentException("The path " + template + " has no value for " + name);
            }
            path.append(template, at, open).append(value);
            at = close + 1;
        }
        return path.append(template, at, template.length()).toString();
    }

    /** One value, encoded so that it stays within its segment. */
    public static String encode(String name, String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(
                    "The path parameter " + name + " can't be \"" + value + "\": it would change the path");
        }
        return Percent.encode(value);
    }
}
