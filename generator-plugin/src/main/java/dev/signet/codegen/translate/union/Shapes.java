package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What can be seen of a value without reading it whole: its JSON kind, its tags, the properties it must have. */
final class Shapes {
    private final SchemaIndex index;
    private final DiscriminatorValues tags;

    Shapes(SchemaIndex index) {
        this.index = index;
        this.tags = new DiscriminatorValues(index);
    }

    /** Schemas on the way, to notice a circle: the very same ones, since comparing whole trees would take for ever. */
    private static Set<Schema> byIdentity() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    Schema follow(Schema schema) {
        return index.follow(schema);
    }

    Set<JsonKind> kinds(Schema schema) {
        return kinds(schema, byIdentity());
    }

    /** The kinds that a member brings to a union: those that it has only by being that union again are none. */
    Set<JsonKind> kindsWithin(Schema member, Schema.Union union) {
        Set<Schema> seen = byIdentity();
        seen.add(union);
        return kinds(member, seen);
    }

    private Set<JsonKind> kinds(Schema schema, Set<Schema> seen) {
        return index.follow(schema)
                .match(
                        any -> EnumSet.allOf(JsonKind.class),
                        nothing -> EnumSet.noneOf(JsonKind.class),
                        scalar -> EnumSet.of(JsonKind.of(scalar.kind())),
                        enumeration -> EnumSet.of(JsonKind.of(enumeration.kind())),
                        array -> EnumSet.of(JsonKind.ARRAY),
                        object -> EnumSet.of(JsonKind.OBJECT),
                        union -> {
                            Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
                            if (seen.add(union)) {
                                union.members().forEach(m -> kinds.addAll(kinds(m, seen)));
                            }
                            return kinds;
                        },
                        allOf -> EnumSet.noneOf(JsonKind.class),
                        ref -> EnumSet.noneOf(JsonKind.class));
    }

    /** Property → values that mark an object as this one; for a union, those of its members. */
    Map<String, Set<String>> tags(Schema schema) {
        return tags(schema, byIdentity());
    }

    private Map<String, Set<String>> tags(Schema schema, Set<Schema> seen) {
        Schema s = index.follow(schema);
        Schema.Union union = s.asUnion().filter(seen::add).orElse(null);
        if (union == null) {
            return tags.of(s);
        }
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (Schema member : union.members()) {
            Map<String, Set<String>> own = new LinkedHashMap<>(tags(member, seen));
            if (union.discriminator() != null) {
                own.put(union.discriminator().property(), tags.stated(union.discriminator(), member));
            }
            own.forEach((p, values) ->
                    all.computeIfAbsent(p, k -> new LinkedHashSet<>()).addAll(values));
        }
        return all;
    }

    /** The values of a stated discriminator for a member. */
    Set<String> stated(Schema.Discriminator discriminator, Schema member) {
        if (index.follow(member).isUnion()) {
            Set<String> values = new LinkedHashSet<>(tags(member).getOrDefault(discriminator.property(), Set.of()));
            values.removeAll(discriminator.mapping().keySet());
            values.addAll(tags.mapped(discriminator, member));
            return values;
        }
        return tags.stated(discriminator, member);
    }

    /** Whether an object always bears the property. */
    boolean requires(Schema schema, String property) {
        Schema s = index.follow(schema);
        return s.asUnion()
                .map(union -> !union.members().contains(s)
                        && union.members().stream()
                                .map(index::follow)
                                .allMatch(m -> m.isObject() && requires(m, property)))
                .orElseGet(() -> required(s).contains(property));
    }

    Set<String> required(Schema schema) {
        return names(schema, Schema.Property::required);
    }

    Set<String> declared(Schema schema) {
        return names(schema, p -> true);
    }

    private Set<String> names(Schema schema, Predicate<Schema.Property> wanted) {
        Set<String> names = new LinkedHashSet<>();
        index.follow(schema).asObject().stream()
                .flatMap(obj -> obj.properties().stream())
                .filter(wanted)
                .forEach(p -> names.add(p.name()));
        return names;
    }
}
