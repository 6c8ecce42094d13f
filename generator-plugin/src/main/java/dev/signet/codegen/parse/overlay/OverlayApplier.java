package dev.signet.codegen.parse.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.jsonpath.JsonPath;
import dev.signet.codegen.parse.jsonpath.JsonPathException;
import dev.signet.codegen.parse.overlay.Action.Version;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Applies overlays (OpenAPI Overlay Specification 1.0 and 1.1) to a document's tree, in place. */
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
            new OverlayFile(problems).actions(overlay).forEach(this::apply);
        }
    }

    /** Applies one action. */
    public void apply(Action action) {
        try {
            List<String> found = action.target().pointers(document);
            if (found.isEmpty()) {
                missing(action);
                return;
            }
            incomplete(action);
            if (action.removes()) {
                remove(found, action);
            } else if (action.copy() != null) {
                copy(action, action.copy(), found);
            } else if (action.update() != null) {
                update(action, found, action.update());
            }
        } catch (JsonPathException e) {
            problems.error(
                    action.node().place("target"),
                    "`" + action.target() + "` can't be used: " + e.getMessage(),
                    "select less");
        }
    }

    private void missing(Action action) {
        String what = "`" + action.target() + "` matches nothing";
        String hint = new TargetHint(document).nearest(action.target());
        if (action.removes()) {
            problems.note(
                    action.node().place("target"),
                    what + ", so that nothing is removed",
                    "delete the action if that is no mistake; " + hint);
        } else {
            problems.error(action.node().place("target"), what, hint);
        }
    }

    /** Some of several names match, so that the others would be missed by nobody. */
    private void incomplete(Action action) {
        for (TargetHint.MissingName missing : new TargetHint(document).missingNames(action.target())) {
            String what = "`" + missing.name() + "` of `" + action.target() + "` matches nothing";
            if (action.removes()) {
                problems.note(action.node().place("target"), what, missing.hint());
            } else {
                problems.warn(action.node().place("target"), what, missing.hint());
            }
        }
    }

    private void copy(Action action, JsonPath copy, List<String> targets) {
        Map<String, JsonNode> found = copy.select(document);
        if (found.size() != 1) {
            problems.error(
                    action.node().place("copy"),
                    "`" + copy + "` matches " + (found.isEmpty() ? "nothing" : found.size() + " nodes"),
                    found.isEmpty() ? new TargetHint(document).nearest(copy) : "select the one that is to be copied");
            return;
        }
        // Copied once, before anything changes: a target may lie in the source.
        found.forEach((pointer, value) -> update(
                action, targets, new DocumentNode(new SourceDocument("", "", document), pointer, value.deepCopy())));
    }

    /** Merges a value into each match; a match inside another one is still there. */
    private void update(Action action, List<String> targets, DocumentNode value) {
        DocumentNode cause = action.update() == null ? action.node() : value;
        if (action.version() == Version.V1_1 && kinds(targets).size() > 1) {
            problems.error(
                    action.node().place("target"),
                    "`" + action.target() + "` matches " + String.join(" as well as ", kinds(targets)),
                    "write one action for each kind");
            return;
        }
        Merge merge = new Merge(document, action.version());
        for (String target : targets) {
            Optional<String> refused = merge.into(target, value.node());
            if (refused.isPresent()) {
                problems.error(cause.place(), refused.get(), "target the object that contains it");
            } else {
                sources.update(target, value);
            }
        }
    }

    private Set<String> kinds(List<String> pointers) {
        Set<String> kinds = new TreeSet<>();
        for (String pointer : pointers) {
            JsonNode node = JsonPointers.find(document, JsonPointers.keys(pointer));
            if (node != null) {
                kinds.add(Merge.kind(node));
            }
        }
        return kinds;
    }

    /** What is to be removed from an object or array. */
    private record Removal(JsonNode parent, String key) {
        int index() {
            return parent.isArray() ? Integer.parseInt(key) : 0;
        }
    }

    private void remove(List<String> pointers, Action action) {
        List<Removal> removals = new ArrayList<>();
        for (String pointer : pointers) {
            List<String> keys = JsonPointers.keys(pointer);
            if (keys.isEmpty()) {
                problems.error(
                        action.node().place("target"), "the whole document can't be removed", "target a part of it");
                return;
            }
            JsonNode parent = JsonPointers.find(document, keys.subList(0, keys.size() - 1));
            if (parent != null) {
                removals.add(new Removal(parent, keys.get(keys.size() - 1)));
            }
        }
        // Elements of an array from its end, so that the indexes of the others stay right.
        removals.sort(Comparator.comparingInt(Removal::index).reversed());
        for (Removal removal : removals) {
            if (removal.parent() instanceof ObjectNode object) {
                object.remove(removal.key());
            } else if (removal.parent() instanceof ArrayNode array) {
                array.remove(removal.index());
            }
        }
    }
}
