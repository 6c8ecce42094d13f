package dev.signet.codegen.parse.rebase;

import dev.signet.codegen.parse.jsonpath.JsonPath;
import dev.signet.codegen.parse.overlay.Action;
import dev.signet.codegen.parse.rebase.Decision.Kind;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an action.
 *
 * @param kind null if it stays as it is
 * @param why the change of the document that is the reason
 * @param before the action
 * @param after what is applied to the new document
 * @param references strings in its update that are replaced, by their pointers in the overlay
 */
record Proposal(@Nullable Kind kind, String why, Action before, Action after, Map<String, String> references) {

    /** An action that stays as it is. */
    static Proposal none(Action action) {
        return new Proposal(null, "", action, action, Map.of());
    }

    boolean deletes() {
        return kind == Kind.GONE || kind == Kind.REPEATED;
    }

    Decision decision(SourceMap sources) {
        Kind chosen = Objects.requireNonNull(kind);
        return new Decision(chosen, problem(chosen).in(sources), after.target().text());
    }

    private Problem problem(Kind chosen) {
        String place = before.node().place("target");
        String target = "`" + before.target() + "` ";
        return switch (chosen) {
            case FOLLOWED, REPEATED, OPEN -> Problem.error(place, target + "matches nothing", why);
            case ADAPTED -> Problem.warning(place, target + "still matches", why);
            case GONE -> Problem.note(place, target + "matches nothing, so that nothing is removed", why);
        };
    }

    void write(OverlayText text) {
        int index = Integer.parseInt(before.node().key());
        if (deletes()) {
            text.delete(index);
            return;
        }
        String at = before.node().pointer();
        if (!before.target().equals(after.target())) {
            text.replace(at + "/target", after.target().text());
        }
        JsonPath copy = after.copy();
        if (copy != null && !copy.equals(before.copy())) {
            text.replace(at + "/copy", copy.text());
        }
        references.forEach(text::replace);
        text.review(index, (kind == Kind.OPEN ? "open: " : "") + why);
    }
}
