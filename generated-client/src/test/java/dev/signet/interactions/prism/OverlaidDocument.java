package dev.signet.interactions.prism;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A document to which an overlay was applied, by other means than those of the plugin: for targets of our own overlay only. */
final class OverlaidDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SEGMENT =
            Pattern.compile("\\.(\\w[\\w-]*)|\\['([^']*)'\\]|\\[(\\*)\\]|\\[\\?\\(@\\.(\\w+) == '([^']*)'\\)\\]");

    private final JsonNode root;

    /** Something in the document, and what it is in. */
    private record Place(JsonNode parent, String name, JsonNode node) {}

    private OverlaidDocument(JsonNode root) {
        this.root = root;
    }

    static OverlaidDocument of(Path document, Path overlay) throws IOException {
        OverlaidDocument result = new OverlaidDocument(read(document));
        read(overlay).get("actions").forEach(result::apply);
        return result;
    }

    /** YAML, of which JSON is a part. */
    private static JsonNode read(Path file) throws IOException {
        return JSON.valueToTree(
                new Load(LoadSettings.builder().setCodePointLimit(1 << 25).build())
                        .loadFromString(Files.readString(file)));
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), root);
    }

    private void apply(JsonNode action) {
        String target = action.get("target").asText();
        List<Place> places = find(target);
        if (places.isEmpty()) {
            throw new IllegalStateException("nothing is at " + target);
        }
        for (Place place : places) {
            if (action.path("remove").asBoolean()) {
                remove(place);
            } else {
                merge((ObjectNode) place.node(), (ObjectNode)
                        action.get("update").deepCopy());
            }
        }
    }

    private List<Place> find(String target) {
        List<Place> places = List.of(new Place(root, "", root));
        Matcher segment = SEGMENT.matcher(target);
        int end = 1;
        while (end < target.length()) {
            if (!segment.find(end) || segment.start() != end) {
                throw new IllegalArgumentException("not understood: " + target);
            }
            List<Place> next = new ArrayList<>();
            for (Place place : places) {
                JsonNode in = place.node();
                String name = segment.group(1) != null ? segment.group(1) : segment.group(2);
                if (name != null) {
                    if (in.has(name)) {
                        next.add(new Place(in, name, in.get(name)));
                    }
                    continue;
                }
                in.fieldNames().forEachRemaining(each -> next.add(new Place(in, each, in.get(each))));
                for (int i = 0; in.isArray() && i < in.size(); i++) {
                    next.add(new Place(in, String.valueOf(i), in.get(i)));
                }
            }
            String property = segment.group(4);
            if (property != null) {
                String value = segment.group(5);
                next.removeIf(place -> !value.equals(place.node().path(property).asText()));
            }
            places = next;
            end = segment.end();
        }
        return places;
    }

    private static void remove(Place place) {
        if (place.parent() instanceof ObjectNode object) {
            object.remove(place.name());
        } else {
            ((ArrayNode) place.parent()).remove(Integer.parseInt(place.name()));
        }
    }

    private static void merge(ObjectNode into, ObjectNode more) {
        more.properties().forEach(each -> {
            JsonNode known = into.get(each.getKey());
            if (known instanceof ObjectNode object && each.getValue() instanceof ObjectNode other) {
                merge(object, other);
            } else if (known instanceof ArrayNode array && each.getValue() instanceof ArrayNode other) {
                array.addAll(other);
            } else {
                into.set(each.getKey(), each.getValue());
            }
        });
    }
}
