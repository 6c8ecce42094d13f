package dev.signet.support.http.request;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Fills the parameters of a path such as {@code /v1/things/{id}:cancel}. */
public final class PathTemplate {

    private PathTemplate() {}

    /**
     * The path with a value for each parameter.
     *
     * @throws IllegalArgumentException if a parameter has no value, or if its value would lead to another path: as an empty
     *     segment, or as one of dots
     */
    public static String expand(String template, Map<String, String> encoded) {
        StringBuilder path = new StringBuilder(template.length() + 32);
        Set<String> names = new LinkedHashSet<>();
        int segment = 0;
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
            int slash = template.lastIndexOf('/', open);
            if (slash >= at) {
                check(names, path.substring(segment) + template.substring(at, template.indexOf('/', at)));
                names.clear();
                segment = path.length() + slash + 1 - at;
            }
            path.append(template, at, open).append(value);
            names.add(name);
            at = close + 1;
        }
        int end = template.indexOf('/', at);
        check(names, path.substring(segment) + template.substring(at, end < 0 ? template.length() : end));
        return path.append(template, at, template.length()).toString();
    }

    /** What parameters have made of a segment: a value in which slashes are allowed may have made several of it. */
    private static void check(Set<String> names, String segments) {
        if (names.isEmpty()) {
            return;
        }
        boolean empty = true;
        for (String segment : segments.split("/", -1)) {
            empty &= segment.isEmpty();
            if (isDots(segment.replace("%2E", ".").replace("%2e", "."))) {
                throw changed(names, segment);
            }
        }
        if (empty) {
            throw changed(names, segments);
        }
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..");
    }

    private static IllegalArgumentException changed(Set<String> names, String segment) {
        return new IllegalArgumentException("The path parameter " + String.join(" and ", names) + " can't be \""
                + segment + "\": it would change the path");
    }

    /** One value, encoded so that it stays within its segment. */
    public static String encode(String name, String value) {
        if (Objects.requireNonNull(value, name).isEmpty() || isDots(value)) {
            throw changed(Set.of(name), value);
        }
        return Percent.encode(value);
    }
}
