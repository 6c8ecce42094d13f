package dev.signet.codegen.parse.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.InvalidPathException;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies overlays (OpenAPI Overlay Specification 1.0) to a document's tree, in place. */
public final class OverlayApplier {
    private final ObjectNode document;
    private final SourceMap sources;
    private final Problems problems;

    /** @param sources takes the text of each overlay and each update */
    public OverlayApplier(ObjectNode document, SourceMap sources, Problems problems) {
        this.document = document;
        this.sources = sources;
        this.problems = problems;
    }

    /** Reads an overlay and applies its actions one after the other. */
    public void apply(Path file, String name) {
        JsonNode tree = problems.attempt(() -> sources.read(file, name));
        if (tree != null) {
            DocumentNode overlay = new SourceDocument(name, file.toString(), tree).root();
            for (DocumentNode action : new OverlayFile(problems).actions(overlay)) {
                act(action);
            }
        }
    }

    private void act(DocumentNode action) {
        String target = String.valueOf(action.text("target"));
        List<String> found;
        try {
            found = JsonPaths.select(document, target);
        } catch (InvalidPathException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.error(
                    action.place("target"),
                    "`" + target + "` is not a valid JSONPath: " + why,
                    "quote keys: `$.paths['/pets'].get`");
            return;
        }
        DocumentNode update = action.get("update");
        if (found.isEmpty()) {
            problems.error(action.place("target"), "`" + target + "` matches nothing", nearest(target));
        } else if (update != null) {
            // merged into each match; a match inside another one is still there
            found.forEach(pointer -> update(pointer, update));
        } else {
            // from the back, so that the indexes of array elements stay right
            List<String> backwards = new ArrayList<>(found);
            Collections.reverse(backwards);
            backwards.forEach(pointer -> remove(pointer, action));
        }
    }

    /** How far the target does match, and what it may have meant there. */
    private String nearest(String target) {
        String matched = "$";
        List<String> last = List.of("");
        for (String prefix : JsonPaths.prefixes(target)) {
            List<String> found = select(prefix);
            if (found.isEmpty()) {
                String missing = prefix.substring(Math.min(matched.length(), prefix.length()))
                        .replaceAll("^\\.+|^\\[['\"]?|['\"]?]$", "");
                JsonNode node = JsonPointers.find(document, JsonPointers.keys(last.get(0)));
                List<String> keys = new ArrayList<>();
                if (node != null) {
                    node.fieldNames().forEachRemaining(keys::add);
                }
                return "`" + matched + "` matches: " + NearMiss.hint(missing, keys, "it is empty");
            }
            matched = prefix;
            last = found;
        }
        return "no element passes the filter";
    }

    private List<String> select(String path) {
        try {
            return path.equals("$") ? List.of("") : JsonPaths.select(document, path);
        } catch (InvalidPathException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private void update(String pointer, DocumentNode update) {
        JsonNode target = JsonPointers.find(document, JsonPointers.keys(pointer));
        if (target instanceof ObjectNode object && update.node() instanceof ObjectNode changes) {
            merge(object, changes);
        } else if (target instanceof ArrayNode array) {
            append(array, update.node());
        } else {
            problems.error(
                    update.place(),
                    "`#" + pointer + "` can't be updated: it is not an object",
                    "target the object that contains it");
            return;
        }
        sources.update(pointer, update);
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            JsonNode old = target.get(change.getKey());
            JsonNode value = change.getValue();
            if (old instanceof ObjectNode object && value instanceof ObjectNode inner) {
                merge(object, inner);
            } else if (old instanceof ArrayNode array && value.isArray()) {
                append(array, value);
            } else {
                target.set(change.getKey(), value.deepCopy());
            }
        });
    }

    private static void append(ArrayNode array, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> array.add(each.<JsonNode>deepCopy()));
        } else {
            array.add(value.<JsonNode>deepCopy());
        }
    }

    private void remove(String pointer, DocumentNode action) {
        List<String> keys = JsonPointers.keys(pointer);
        if (keys.isEmpty()) {
            problems.error(action.place("target"), "the whole document can't be removed", "target a part of it");
            return;
        }
        String key = keys.get(keys.size() - 1);
        JsonNode parent = parent(keys);
        if (parent instanceof ObjectNode object) {
            object.remove(key);
        } else if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(key));
        }
    }

    /** Null if a longer match was removed before. */
    private @Nullable JsonNode parent(List<String> keys) {
        return JsonPointers.find(document, keys.subList(0, keys.size() - 1));
    }
}
