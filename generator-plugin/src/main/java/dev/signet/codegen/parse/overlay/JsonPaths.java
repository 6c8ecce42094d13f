package dev.signet.codegen.parse.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.signet.codegen.parse.tree.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSONPath (RFC 9535) on the tree: which JSON pointers a path selects. Nearly all targets of overlays are names one after the
 * other; these are looked up here, since the library takes long to load.
 */
final class JsonPaths {
    private static final String QUOTED = "(?:'[^'\\\\,]+'|\"[^\"\\\\,]+\")";
    private static final Pattern NAME = Pattern.compile(QUOTED);
    private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*)|\\[ *(" + QUOTED + "(?: *, *"
            + QUOTED + ")*) *\\]|\\[([0-9]{1,9})\\]|(\\[\\*\\]|\\.\\*)");

    /** Loaded when the first path needs it. */
    private static final class Library {
        static final Configuration CONFIGURATION = Configuration.builder()
                .jsonProvider(new JacksonJsonNodeJsonProvider())
                .mappingProvider(new JacksonMappingProvider())
                .options(Option.AS_PATH_LIST)
                .build();
    }

    private JsonPaths() {}

    /**
     * The pointers that {@code path} selects, in document order.
     *
     * @throws InvalidPathException if it is no JSONPath
     */
    static List<String> select(JsonNode root, String path) {
        List<String> plain = plain(root, path);
        if (plain != null) {
            return plain;
        }
        JsonPath compiled = JsonPath.compile(path);
        JsonNode found;
        try {
            found = compiled.read(root, Library.CONFIGURATION);
        } catch (PathNotFoundException e) {
            return List.of();
        }
        List<String> pointers = new ArrayList<>();
        for (JsonNode each : found) {
            pointer(root, each.asText().substring(1), "").ifPresent(pointers::add);
        }
        return pointers;
    }

    /** What a path of names, several in brackets too, indexes and wildcards selects; null if it is of another kind. */
    private static @Nullable List<String> plain(JsonNode root, String path) {
        Matcher step = STEP.matcher(path);
        Map<String, JsonNode> found = new LinkedHashMap<>(Map.of("", root));
        int end = path.startsWith("$") && path.length() > 1 ? 1 : -1;
        while (end >= 0 && end < path.length()) {
            if (!step.find(end) || step.start() != end) {
                return null;
            }
            Map<String, JsonNode> next = new LinkedHashMap<>();
            found.forEach((pointer, node) -> step(step, pointer, node, next));
            found = next;
            end = step.end();
        }
        return end < 0 ? null : List.copyOf(found.keySet());
    }

    private static void step(Matcher step, String pointer, JsonNode node, Map<String, JsonNode> into) {
        String index = step.group(3);
        if (step.group(1) != null) {
            member(step.group(1), pointer, node, into);
        } else if (step.group(2) != null) {
            NAME.matcher(step.group(2))
                    .results()
                    .map(MatchResult::group)
                    .forEach(quoted -> member(quoted.substring(1, quoted.length() - 1), pointer, node, into));
        } else if (index != null) {
            JsonNode element = node.isArray() ? node.get(Integer.parseInt(index)) : null;
            if (element != null) {
                into.put(pointer + "/" + Integer.parseInt(index), element);
            }
        } else if (node.isObject()) {
            node.properties().forEach(each -> into.put(JsonPointers.child(pointer, each.getKey()), each.getValue()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                into.put(pointer + "/" + i, node.get(i));
            }
        }
    }

    private static void member(String name, String pointer, JsonNode node, Map<String, JsonNode> into) {
        if (node.isObject() && node.has(name)) {
            into.put(JsonPointers.child(pointer, name), node.get(name));
        }
    }

    /** The library writes keys unescaped between {@code ['} and {@code ']}: only the tree tells where a key ends. */
    private static Optional<String> pointer(JsonNode node, String rest, String done) {
        if (rest.isEmpty()) {
            return Optional.of(done);
        }
        if (node.isArray()) {
            int end = rest.indexOf(']');
            String index = rest.substring(1, end);
            JsonNode element = JsonPointers.step(node, index);
            return element == null ? Optional.empty() : pointer(element, rest.substring(end + 1), done + "/" + index);
        }
        for (var member : node.properties()) {
            String step = "['" + member.getKey() + "']";
            if (rest.startsWith(step)) {
                String child = JsonPointers.child(done, member.getKey());
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
