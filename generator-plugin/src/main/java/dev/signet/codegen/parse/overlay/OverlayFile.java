package dev.signet.codegen.parse.overlay;

import dev.signet.codegen.parse.jsonpath.JsonPath;
import dev.signet.codegen.parse.jsonpath.JsonPathException;
import dev.signet.codegen.parse.overlay.Action.Version;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of an overlay: which actions it has, and what is wrong with it. */
public record OverlayFile(Problems problems) {
    /** Marks an action that {@code update} has proposed and nobody has looked at. */
    public static final String REVIEW = "x-review";

    private static final Set<String> ROOT_KEYS = Set.of("overlay", "info", "extends", "actions");
    private static final Set<String> INFO_KEYS = Set.of("title", "version", "description");
    private static final Set<String> ACTION_KEYS = Set.of("target", "description", "update", "copy", "remove");

    /** The actions that can be applied; whatever is wrong has been reported. */
    public List<Action> actions(DocumentNode overlay) {
        Version version = version(overlay);
        if (version == null) {
            return List.of();
        }
        unknown(overlay, ROOT_KEYS);
        DocumentNode info = overlay.object("info");
        if (info != null) {
            unknown(info, INFO_KEYS);
        }
        DocumentNode actions = overlay.get("actions");
        if (actions == null || !actions.node().isArray() || actions.node().isEmpty()) {
            problems.error(overlay.place("actions"), "the overlay has no actions", "list at least one");
            return List.of();
        }
        List<Action> valid = new ArrayList<>();
        for (DocumentNode action : actions.children()) {
            Action read = action(action, version);
            if (read != null) {
                valid.add(read);
            }
        }
        return valid;
    }

    private @Nullable Version version(DocumentNode overlay) {
        String version = overlay.node().path("overlay").asText("");
        if (version.matches("1\\.0(\\..*)?")) {
            return Version.V1_0;
        }
        if (version.matches("1\\.1(\\..*)?")) {
            return Version.V1_1;
        }
        problems.error(
                overlay.place("overlay"),
                version.isEmpty()
                        ? "not an overlay: `overlay` is missing"
                        : "overlay version " + version + " is not supported",
                "an overlay starts with `overlay: 1.0.0` or `overlay: 1.1.0`");
        return null;
    }

    private @Nullable Action action(DocumentNode action, Version version) {
        if (!action.node().isObject()) {
            problems.error(
                    action.place(), "an action must be an object", "write `target` and `update`, `copy` or `remove`");
            return null;
        }
        unknown(action, ACTION_KEYS);
        String target = action.text("target");
        if (target == null) {
            problems.error(action.place(), "the action has no `target`", "set `target` to a JSONPath");
            return null;
        }
        if (!hasOneEffect(action) || !mayCopy(action, version)) {
            return null;
        }
        JsonPath path = path(action, "target", target);
        String source = action.text("copy");
        JsonPath copy = source == null ? null : path(action, "copy", source);
        if (path == null || (source != null && copy == null)) {
            return null;
        }
        if (action.has(REVIEW)) {
            problems.warn(
                    action.place(REVIEW),
                    "the action was proposed for a changed document: " + action.scalar(REVIEW),
                    "check it, then remove `" + REVIEW + "`");
        }
        return new Action(action, version, path, action.get("update"), copy);
    }

    private boolean hasOneEffect(DocumentNode action) {
        List<String> effects = Stream.of("update", "copy", "remove")
                .filter(effect -> effect.equals("remove") ? action.flag(effect) : action.has(effect))
                .map(effect -> "`" + effect + "`")
                .toList();
        if (effects.size() == 1) {
            return true;
        }
        problems.error(
                action.place(),
                effects.isEmpty()
                        ? "the action has neither `update`, `copy` nor `remove`"
                        : "the action has " + (effects.size() == 2 ? "both " : "") + String.join(" and ", effects),
                "write one action for each");
        return false;
    }

    private boolean mayCopy(DocumentNode action, Version version) {
        if (!action.has("copy")) {
            return true;
        }
        if (version == Version.V1_0) {
            problems.error(
                    action.place("copy"), "`copy` came with version 1.1 of overlays", "start with `overlay: 1.1.0`");
            return false;
        }
        if (action.text("copy") == null) {
            problems.error(action.place("copy"), "`copy` must be a string", "set it to a JSONPath");
            return false;
        }
        return true;
    }

    private @Nullable JsonPath path(DocumentNode action, String key, String text) {
        try {
            return JsonPath.parse(text);
        } catch (JsonPathException e) {
            problems.error(
                    action.place(key),
                    "`" + text + "` is not a valid JSONPath: " + e.getMessage(),
                    text.startsWith("#/") || text.startsWith("/")
                            ? "that is a JSON Pointer; write `" + ofPointer(text) + "`"
                            : "quote names with other characters than letters, digits and `_`:"
                                    + " `$.paths['/pets'].get['x-method']`");
            return null;
        }
    }

    /** The JSONPath of what a JSON Pointer points to. */
    private static String ofPointer(String pointer) {
        StringBuilder path = new StringBuilder("$");
        for (String key : JsonPointers.keys(pointer.substring(pointer.indexOf('/')))) {
            boolean plain = key.matches("[A-Za-z_]\\w*");
            path.append(
                    plain ? "." + key : key.matches("\\d+") ? "[" + key + "]" : "['" + key.replace("'", "\\'") + "']");
        }
        return path.toString();
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
