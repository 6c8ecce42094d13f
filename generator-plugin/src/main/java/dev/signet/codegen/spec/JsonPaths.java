package dev.signet.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSONPath (RFC 9535) on the tree: which JSON pointers a path selects. */
final class JsonPaths {
    private final Configuration configuration = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.AS_PATH_LIST)
            .build();

    /**
     * The pointers that {@code path} selects, in document order.
     *
     * @throws InvalidPathException if it is no JSONPath
     */
    List<String> select(JsonNode root, String path) {
        JsonPath compiled = JsonPath.compile(path);
        JsonNode found;
        try {
            found = compiled.read(root, configuration);
        } catch (PathNotFoundException e) {
            return List.of();
        }
        List<String> pointers = new ArrayList<>();
        for (JsonNode each : found) {
            pointer(root, each.asText().substring(1), "").ifPresent(pointers::add);
        }
        return pointers;
    }

    /** The library writes keys unescaped between {@code ['} and {@code ']}: only the tree tells where a key ends. */
    private static Optional<String> pointer(JsonNode node, String rest, String done) {
        if (rest.isEmpty()) {
            return Optional.of(done);
        }
        if (node.isArray()) {
            int end = rest.indexOf(']');
            String index = rest.substring(1, end);
            JsonNode element = Pointers.step(node, index);
            return element == null ? Optional.empty() : pointer(element, rest.substring(end + 1), done + "/" + index);
        }
        for (var member : node.properties()) {
            String step = "['" + member.getKey() + "']";
            if (rest.startsWith(step)) {
                String child = Pointers.child(done, member.getKey());
                Optional<String> found = pointer(member.getValue(), rest.substring(step.length()), child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The beginnings of a path, one step longer each: {@code $}, {@code $.paths}, {@code $.paths['/pets']}. */
    static List<String> prefixes(String path) {
        List<String> prefixes = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (quote != 0) {
                quote = c == quote && path.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (depth > 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (depth == 0 && (c == '[' || (c == '.' && path.charAt(i - 1) != '.'))) {
                prefixes.add(path.substring(0, i));
                depth = c == '[' ? 1 : 0;
            } else if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            }
        }
        prefixes.add(path);
        return prefixes;
    }
}
