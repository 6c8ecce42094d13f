package dev.signet.codegen.parse.reference;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds schemas that are, by {@code $ref} or {@code allOf}, nothing but themselves. */
public final class ReferenceCycles {
    private final Problems problems;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    public ReferenceCycles(Problems problems) {
        this.problems = problems;
    }

    public void check(List<NamedSchema> named) {
        named.forEach(schema -> schemas.put(schema.id(), schema.schema()));
        named.forEach(schema -> visit(schema.id(), new ArrayList<>()));
    }

    private void visit(String id, List<String> path) {
        int start = path.indexOf(id);
        if (start >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(start, path.size()));
            cycle.add(id);
            problems.error(
                    id,
                    "circular schema definition: " + String.join(" → ", cycle),
                    "replace one of the references by a definition");
            return;
        }
        Schema schema = schemas.get(id);
        if (schema == null || done.contains(id)) {
            return;
        }
        if (path.size() > ParserLimits.HOPS) {
            problems.error(
                    path.get(0),
                    "more than " + ParserLimits.HOPS + " schemas are chained by `$ref` and `allOf`",
                    "shorten the chain");
            return;
        }
        path.add(id);
        targets(schema).forEach(target -> visit(target, path));
        path.remove(path.size() - 1);
        done.add(id);
    }

    private static List<String> targets(Schema schema) {
        return Stream.concat(
                        schema.asRef().map(Schema.Ref::target).stream(),
                        schema.asAllOf().stream()
                                .flatMap(all -> all.parts().stream())
                                .flatMap(part -> targets(part).stream()))
                .toList();
    }
}
