package dev.signet.codegen.parse.overlay;

import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The form of an overlay: which actions it has, and what is wrong with it. */
record OverlayFile(Problems problems) {
    private static final Set<String> ROOT_KEYS = Set.of("overlay", "info", "extends", "actions");
    private static final Set<String> ACTION_KEYS = Set.of("target", "description", "update", "remove");

    /** The actions that can be applied; whatever is wrong has been reported. */
    List<DocumentNode> actions(DocumentNode overlay) {
        String version = overlay.node().path("overlay").asText("");
        if (!version.matches("1\\.0(\\..*)?")) {
            problems.error(
                    overlay.place("overlay"),
                    version.isEmpty()
                            ? "not an overlay: `overlay` is missing"
                            : "overlay version " + version + " is not supported",
                    "an overlay starts with `overlay: 1.0.0`");
            return List.of();
        }
        unknown(overlay, ROOT_KEYS);
        DocumentNode actions = overlay.get("actions");
        if (actions == null || !actions.node().isArray() || actions.node().isEmpty()) {
            problems.error(overlay.place("actions"), "the overlay has no actions", "list at least one");
            return List.of();
        }
        List<DocumentNode> valid = new ArrayList<>();
        for (DocumentNode action : actions.children()) {
            if (isValid(action)) {
                valid.add(action);
            }
        }
        return valid;
    }

    private boolean isValid(DocumentNode action) {
        if (!action.node().isObject()) {
            problems.error(action.place(), "an action must be an object", "write `target` and `update` or `remove`");
            return false;
        }
        unknown(action, ACTION_KEYS);
        boolean update = action.has("update");
        boolean remove = action.flag("remove");
        if (action.text("target") == null) {
            problems.error(action.place(), "the action has no `target`", "set `target` to a JSONPath");
            return false;
        }
        if (update == remove) {
            problems.error(
                    action.place(),
                    update
                            ? "the action has both `update` and `remove`"
                            : "the action has neither `update` nor `remove`",
                    "write one action for each");
            return false;
        }
        return true;
    }

    private void unknown(DocumentNode at, Set<String> known) {
        for (DocumentNode child : at.children()) {
            if (!known.contains(child.key()) && !child.key().startsWith("x-")) {
                problems.warn(
                        child.place(),
                        "unknown property `" + child.key() + "`",
                        NearMiss.hint(child.key(), known.stream().sorted().toList(), ""));
            }
        }
    }
}
