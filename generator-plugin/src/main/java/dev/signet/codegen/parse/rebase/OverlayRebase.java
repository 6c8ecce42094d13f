package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.jsonpath.JsonPath;
import dev.signet.codegen.parse.jsonpath.JsonPathException;
import dev.signet.codegen.parse.overlay.Action;
import dev.signet.codegen.parse.overlay.OverlayApplier;
import dev.signet.codegen.parse.overlay.OverlayFile;
import dev.signet.codegen.parse.rebase.Decision.Kind;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.parse.tree.TreeReader;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries the overlays of a document over to its successor. Each action is looked at in both documents, with the actions before it
 * applied: what it matches in the old one tells what it is about.
 */
public final class OverlayRebase {
    private final ObjectNode oldBase;
    private final ObjectNode newBase;
    private final ObjectNode oldTree;
    private final ObjectNode newTree;
    private final Renames renames;
    private final SourceMap sources;

    /** All actions of all overlays, to find those that do the same. */
    private final List<Action> all = new ArrayList<>();

    private OverlayRebase(ObjectNode old, ObjectNode now, SourceMap sources) {
        this.sources = sources;
        oldBase = old;
        newBase = now;
        oldTree = old.deepCopy();
        newTree = now.deepCopy();
        renames = Renames.between(old, now);
    }

    /**
     * Looks at the overlays of a document, in their order.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if a document or an overlay is malformed
     */
    public static List<RebasedOverlay> of(Path old, Path now, List<Path> overlays) {
        if (!(tree(old) instanceof ObjectNode before) || !(tree(now) instanceof ObjectNode after)) {
            return List.of();
        }
        Problems problems = new Problems();
        SourceMap sources = new SourceMap(String.valueOf(old.getFileName()));
        OverlayRebase rebase = new OverlayRebase(before, after, sources);
        problems.locateBy(sources);
        Map<Path, List<Action>> actions = new LinkedHashMap<>();
        for (Path overlay : overlays) {
            String name = SourceMap.nameOf(old, overlay);
            JsonNode tree = problems.attempt(() -> sources.read(overlay, name));
            if (tree != null) {
                DocumentNode root = new SourceDocument(name, overlay.toString(), tree).root();
                actions.put(overlay, new OverlayFile(problems).actions(root));
            }
        }
        problems.throwIfErrors();
        actions.values().forEach(rebase.all::addAll);
        List<RebasedOverlay> rebased = new ArrayList<>();
        actions.forEach((overlay, list) -> rebased.add(rebase.rebased(overlay, list)));
        return rebased;
    }

    private static JsonNode tree(Path document) {
        String name = String.valueOf(document.getFileName());
        return TreeReader.parse(TreeReader.bytes(document, name), document.toString(), name, null);
    }

    private RebasedOverlay rebased(Path file, List<Action> actions) {
        List<Proposal> proposals = new ArrayList<>();
        for (Action action : actions) {
            Proposal proposal;
            try {
                proposal = proposal(action);
            } catch (JsonPathException tooMuch) {
                // Whoever applies the action reports it.
                proposal = Proposal.none(action);
            }
            if (proposal.kind() != null) {
                proposals.add(proposal);
            }
            apply(action, oldTree);
            if (!proposal.deletes()) {
                apply(proposal.after(), newTree);
            }
        }
        List<Decision> decisions =
                proposals.stream().map(proposal -> proposal.decision(sources)).toList();
        return new RebasedOverlay(file, decisions, () -> text(file, proposals));
    }

    private static String text(Path file, List<Proposal> proposals) {
        String name = String.valueOf(file.getFileName());
        OverlayText text = new OverlayText(TreeReader.text(TreeReader.bytes(file, name), name), file.toString(), name);
        proposals.forEach(proposal -> proposal.write(text));
        return text.changed();
    }

    private static void apply(Action action, ObjectNode tree) {
        new OverlayApplier(tree, new SourceMap(""), new Problems()).apply(action);
    }

    private Proposal proposal(Action action) {
        FollowedPath target = FollowedPath.of(action.target(), oldTree, renames);
        Map<String, String> references = new LinkedHashMap<>();
        Set<String> reasons = new LinkedHashSet<>(target.reasons());
        DocumentNode update = action.update() == null ? null : followed(action.update(), references, reasons);
        JsonPath copy = action.copy();
        if (copy != null) {
            FollowedPath followed = FollowedPath.of(copy, oldTree, renames);
            reasons.addAll(followed.reasons());
            copy = followed.path();
        }
        Action after = action.with(target.path(), update, copy);
        String why = String.join("; ", reasons);
        List<String> before = action.target().pointers(oldTree);
        List<String> matches = target.path().pointers(newTree);
        if (matches.isEmpty()) {
            String gone =
                    before.isEmpty() ? "it matched nothing in the old document either" : target.gone(newTree, oldTree);
            return action.removes()
                    ? new Proposal(Kind.GONE, gone, action, action, Map.of())
                    : new Proposal(Kind.OPEN, why.isEmpty() ? gone : gone + "; " + why, action, action, Map.of());
        }
        if (copy != null && copy.pointers(newTree).size() != 1) {
            String gone = "`" + copy + "` matches " + copy.pointers(newTree).size() + " nodes";
            return new Proposal(Kind.OPEN, gone, action, action, Map.of());
        }
        Action twin = target.isRenamed() ? twin(after, matches) : null;
        if (twin != null) {
            return new Proposal(
                    Kind.REPEATED,
                    why + ", where " + twin.node().pointer().substring(1) + " does the same",
                    action,
                    after,
                    Map.of());
        }
        String lost = lost(before, matches, target.path());
        if (!lost.isEmpty()) {
            why = why.isEmpty() ? lost : why + "; " + lost;
        }
        boolean matchedAsItWas = !action.target().pointers(newTree).isEmpty();
        Kind kind = target.isRenamed() && !matchedAsItWas ? Kind.FOLLOWED : Kind.ADAPTED;
        return new Proposal(why.isEmpty() ? null : kind, why, action, after, references);
    }

    /** What a target names and no longer matches; a wildcard names nothing. */
    private String lost(List<String> before, List<String> after, JsonPath path) {
        if (!path.isExplicit()) {
            return "";
        }
        List<String> lost = before.stream()
                .map(renames::follow)
                .filter(pointer -> !after.contains(pointer))
                .map(pointer -> "`#" + pointer + "`")
                .toList();
        return lost.isEmpty() ? "" : "no longer matches " + String.join(", ", lost);
    }

    /** Another action that does the same to the same nodes, or null. */
    private @Nullable Action twin(Action action, List<String> matches) {
        for (Action other : all) {
            if (!other.node().equals(action.node())
                    && other.removes() == action.removes()
                    && Objects.equals(other.copy(), action.copy())
                    && Objects.equals(value(other), value(action))
                    && other.target().pointers(newTree).containsAll(matches)) {
                return other;
            }
        }
        return null;
    }

    private static @Nullable JsonNode value(Action action) {
        DocumentNode update = action.update();
        return update == null ? null : update.node();
    }

    /** A value whose references name what they refer to by its new name. */
    private DocumentNode followed(DocumentNode value, Map<String, String> references, Set<String> reasons) {
        collect(value, references, reasons);
        if (references.isEmpty()) {
            return value;
        }
        JsonNode changed = value.node().deepCopy();
        references.forEach((pointer, reference) -> {
            List<String> keys =
                    JsonPointers.keys(pointer.substring(value.pointer().length()));
            JsonNode parent = JsonPointers.find(changed, keys.subList(0, keys.size() - 1));
            if (parent instanceof ObjectNode object) {
                object.put(keys.get(keys.size() - 1), reference);
            }
        });
        return new DocumentNode(value.source(), value.pointer(), changed);
    }

    private void collect(DocumentNode value, Map<String, String> references, Set<String> reasons) {
        value.children().forEach(child -> collect(child, references, reasons));
        String text = value.node().isTextual() ? value.node().textValue() : "";
        if (!text.startsWith("#/") || find(oldBase, text) == null || find(newBase, text) != null) {
            return;
        }
        String followed = "#" + renames.follow(text.substring(1));
        if (!followed.equals(text) && find(newBase, followed) != null) {
            references.put(value.pointer(), followed);
            reasons.add("`" + text + "` is now `" + followed + "`");
        } else if (find(newTree, text) == null) {
            reasons.add("refers to `" + text + "`, which is gone");
        }
    }

    private static @Nullable JsonNode find(JsonNode tree, String reference) {
        return JsonPointers.find(tree, JsonPointers.keys(reference.substring(1)));
    }
}
