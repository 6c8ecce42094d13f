package dev.signet.codegen.parse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.problem.Problems;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Bounds what operations have in common: what stands once in a path item or behind a reference is read for each that has it. */
final class Repetitions {
    private final Problems problems;
    private final ReferenceResolver refs;
    private final Set<JsonNode> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private int repeated;

    Repetitions(Problems problems, ReferenceResolver refs) {
        this.problems = problems;
        this.refs = refs;
    }

    /**
     * Counts what the owner of parts has that others had, too.
     *
     * @param keys of its parts, each an array or an object of such
     * @throws dev.signet.codegen.problem.ProblemsException if all of them have too many
     */
    void count(DocumentNode owner, List<String> keys) {
        for (String key : keys) {
            for (DocumentNode part : refs.children(owner, key)) {
                repeated += met.add(part.node()) ? 0 : 1;
            }
        }
        if (repeated > ParserLimits.REPEATED_PARTS) {
            problems.error(
                    owner.place(),
                    "operations have more than " + ParserLimits.REPEATED_PARTS
                            + " parameters, responses, media types and the like in common",
                    "remove paths that refer to others by an overlay, or divide the document");
            problems.throwIfErrors();
        }
    }
}
