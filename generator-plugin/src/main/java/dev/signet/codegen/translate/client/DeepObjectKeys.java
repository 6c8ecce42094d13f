package dev.signet.codegen.translate.client;

import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Warns of properties that the style {@code deepObject} has no unambiguous name for: calls with a value of one are refused. */
record DeepObjectKeys(TypeTable table, Problems problems) {
    void check(String parameter, Schema schema) {
        check(parameter, schema, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void check(String name, Schema use, Set<Schema> seen) {
        Schema schema = table.follow(use);
        if (!seen.add(schema)) {
            return;
        }
        schema.asArray().ifPresent(array -> check(name, array.items(), seen));
        schema.asUnion().ifPresent(union -> union.members().forEach(member -> check(name, member, seen)));
        schema.asObject().ifPresent(object -> {
            for (Schema.Property property : object.properties()) {
                if (property.name().isEmpty() || property.name().matches("(?s).*[\\[\\]].*")) {
                    problems.warn(
                            property.schema().meta().pointer(),
                            "the name `" + property.name() + "` in the parameter `" + name
                                    + "` would be read as another structure in the style `deepObject`",
                            "calls with a value of it are refused; rename it, or describe the structure by nested objects");
                }
                check(name, property.schema(), seen);
            }
            if (object.additional() != null) {
                check(name, object.additional(), seen);
            }
        });
    }
}
