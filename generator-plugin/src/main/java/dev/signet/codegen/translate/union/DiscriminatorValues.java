package dev.signet.codegen.translate.union;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which string values of which property mark an object as being of a schema. */
public final class DiscriminatorValues {
    private final SchemaIndex index;

    DiscriminatorValues(SchemaIndex index) {
        this.index = index;
    }

    /** Property → the values it can have, for each property of an object schema that lists its values. */
    Map<String, Set<String>> of(Schema schema) {
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        index.follow(schema).asObject().stream()
                .flatMap(obj -> obj.properties().stream())
                .forEach(p -> {
                    List<String> values = values(p.schema());
                    if (!values.isEmpty()) {
                        tags.put(p.name(), new LinkedHashSet<>(values));
                    }
                });
        return tags;
    }

    /** Whether a property of that schema can be a constant if a union says so: its values are strings. */
    public static boolean isString(Schema schema) {
        return schema.scalarKind().filter(kind -> kind == ScalarKind.STRING).isPresent();
    }

    /** The values that a string schema lists; empty if it takes others too. */
    List<String> values(Schema schema) {
        return index.follow(schema)
                .asEnumeration()
                .filter(e -> e.kind() == ScalarKind.STRING && !e.open())
                .map(e -> e.values().stream().map(Schema.Value::text).toList())
                .orElse(List.of());
    }

    /**
     * The values that a stated discriminator has for a member: those that the member itself lists, else those that
     * {@code mapping} gives it, else its name (OpenAPI 3.1, Discriminator Object).
     */
    Set<String> stated(Schema.Discriminator discriminator, Schema member) {
        Set<String> own = of(member).getOrDefault(discriminator.property(), Set.of());
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> mapped = mapped(discriminator, member);
        String id = member.asRef().map(Schema.Ref::target).orElse("");
        NamedSchema named = index.find(id);
        if (mapped.isEmpty() && named != null && !index.follow(member).isUnion()) {
            mapped.add(named.name());
        }
        return mapped;
    }

    /** The values that {@code mapping} gives a member. */
    Set<String> mapped(Schema.Discriminator discriminator, Schema member) {
        Set<String> mapped = new LinkedHashSet<>();
        String id = member.asRef().map(Schema.Ref::target).orElse("");
        discriminator.mapping().forEach((value, target) -> {
            if (target.equals(id)) {
                mapped.add(value);
            }
        });
        return mapped;
    }
}
