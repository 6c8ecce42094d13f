package dev.signet.codegen.parse.schema;

import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.List;

/** The one type of what several schemas are about, such as the items of a tuple. */
record CommonType(Problems problems, UncheckedKeywords unchecked) {
    /** The one shape that all have, or any value and a warning. */
    Schema of(DocumentNode at, String key, List<Schema> kinds, String why) {
        Schema first = kinds.get(0);
        if (kinds.stream().allMatch(kind -> sameShape(first, kind))) {
            if (kinds.stream().anyMatch(kind -> !sameValues(first, kind))) {
                unchecked.add(at.has(key) ? at.place(key) : at.place(), "`" + key + "` with constraints that differ");
            }
            return shared(kinds);
        }
        String place = at.has(key) ? at.place(key) : at.place();
        problems.warn(place, why, "each is a JsonValue; use one type for all");
        return new Schema.Any(Meta.at(place));
    }

    /** What allows the values of each of several schemas of one shape. */
    static Schema shared(List<Schema> kinds) {
        Schema first = kinds.get(0);
        boolean nullable = kinds.stream().anyMatch(kind -> kind.meta().nullable());
        Meta meta = first.meta().withNullable(nullable);
        return kinds.stream().allMatch(kind -> sameValues(first, kind))
                ? first.withMeta(meta)
                : first.withMeta(meta.withConstraints(Constraints.NONE).withAssertions(Assertions.NONE));
    }

    static boolean sameValues(Schema a, Schema b) {
        return a.meta().constraints().equals(b.meta().constraints())
                && a.meta().assertions().equals(b.meta().assertions());
    }

    static boolean sameShape(Schema a, Schema b) {
        Meta none = Meta.at("");
        return a.withMeta(none).equals(b.withMeta(none));
    }
}
