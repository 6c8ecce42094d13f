package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Paths that differ by the names of their variables only, which OpenAPI calls identical. */
final class EqualPaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

    private EqualPaths() {}

    /** @param path the keys that lead to the paths */
    static List<Finding> of(JsonNode paths, Collection<String> path) {
        Map<String, String> first = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        paths.fieldNames().forEachRemaining(key -> {
            String other = key.startsWith("/")
                    ? first.putIfAbsent(VARIABLE.matcher(key).replaceAll("{}"), key)
                    : null;
            if (other != null) {
                List<String> keys = new ArrayList<>(path);
                keys.add(key);
                found.add(new Finding(
                        keys,
                        Fault.HARMLESS,
                        "the path is identical with `" + other + "`, but for the names of variables",
                        "the operations of both are generated",
                        "put them below one path"));
            }
        });
        return found;
    }
}
