package dev.signet.codegen.parse.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSONPath query (RFC 9535).
 *
 * @param text the query as it is written
 * @param segments its segments, each applied to what those before it select
 */
public record JsonPath(String text, List<Segment> segments) {
    /** Nodes that a query may select at any step: it can multiply them. */
    private static final int MOST_NODES = 1_000_000;

    public JsonPath {
        segments = List.copyOf(segments);
    }

    /**
     * Parses a query.
     *
     * @throws JsonPathException if it is not valid
     */
    public static JsonPath parse(String text) {
        return new QueryParser(new Cursor(text)).whole();
    }

    /**
     * One step of a query.
     *
     * @param descendants whether it applies to all descendants too, as {@code ..} does
     * @param selectors what it selects of each node
     * @param bracketed whether it is written in brackets, rather than as {@code .name}
     * @param start where it starts in the query's text
     * @param end where it ends
     */
    public record Segment(boolean descendants, List<Selector> selectors, boolean bracketed, int start, int end) {
        public Segment {
            selectors = List.copyOf(selectors);
        }
    }

    /**
     * A node and where it stands.
     *
     * @param parent the object or array that contains it; null for the root
     * @param key its name or index there
     */
    record Node(@Nullable Node parent, String key, JsonNode value) {
        Node child(String name, JsonNode child) {
            return new Node(this, name, child);
        }

        String pointer() {
            List<String> keys = new ArrayList<>();
            for (Node at = this; at.parent != null; at = at.parent) {
                keys.add(0, at.key);
            }
            return JsonPointers.of(keys);
        }
    }

    /**
     * The JSON pointers of the nodes that the query selects, each once, in the order of the RFC's nodelist.
     *
     * @throws JsonPathException if there are too many
     */
    public List<String> pointers(JsonNode root) {
        return List.copyOf(select(root).keySet());
    }

    /** The same with the nodes themselves. */
    public Map<String, JsonNode> select(JsonNode root) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        nodes(root, new Evaluation(root)).forEach(node -> found.put(node.pointer(), node.value()));
        return found;
    }

    /** Whether a name can be written after a dot. */
    public static boolean isShorthand(String name) {
        return QueryParser.isShorthand(name);
    }

    /** A name as a string of JSONPath. */
    public static String quoted(String name, char quote) {
        StringBuilder quoted = new StringBuilder().append(quote);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == quote || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append(quote).toString();
    }

    /**
     * The beginning of the query: its first segments.
     *
     * @param count how many of them
     */
    public JsonPath prefix(int count) {
        int end = count == 0 ? 1 : segments.get(count - 1).end();
        return new JsonPath(text.substring(0, end), segments.subList(0, count));
    }

    /**
     * The RFC's nodelist, which may contain a node more than once.
     *
     * @param start where the query starts
     * @param evaluation of the whole query, which this may be a filter of
     */
    List<Node> nodes(JsonNode start, Evaluation evaluation) {
        List<Node> found = List.of(new Node(null, "", start));
        for (Segment segment : segments) {
            List<Node> next = new ArrayList<>();
            for (Node node : found) {
                apply(segment, node, evaluation, next);
            }
            found = next;
        }
        return found;
    }

    private void apply(Segment segment, Node node, Evaluation evaluation, List<Node> into) {
        for (Selector selector : segment.selectors()) {
            selector.select(node, evaluation, into);
        }
        if (into.size() > MOST_NODES) {
            throw new JsonPathException("it selects more than " + MOST_NODES + " nodes");
        }
        if (segment.descendants()) {
            List<Node> children = new ArrayList<>();
            Selector.Wildcard.INSTANCE.select(node, evaluation, children);
            children.forEach(child -> apply(segment, child, evaluation, into));
        }
    }

    /** Whether it selects one node at most, so that its value can be compared. */
    boolean isSingular() {
        return segments.stream().allMatch(segment -> segment.selectors().size() == 1) && isExplicit();
    }

    /** Whether it says of each node by name or index which children it selects. */
    public boolean isExplicit() {
        return segments.stream()
                .allMatch(segment ->
                        !segment.descendants() && segment.selectors().stream().allMatch(Selector::isSingular));
    }

    @Override
    public String toString() {
        return text;
    }
}
