package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns parents with a discriminator into unions of the schemas that extend them. An heir that has heirs of its own is a union within
 * the union. A parent that is also a schema of values itself, since the discriminator has a value for it, gets a plain variant beside
 * its heirs. Each variant's discriminator is a constant of it. In the mapping of such a union all values stand, and lead to members.
 */
final class Hierarchies {
    /** What the id of a parent's own variant ends in, and its name begins with. */
    private static final String PLAIN = "plain";

    private final Lineage lineage;
    private final Map<String, NamedSchema> schemas = new LinkedHashMap<>();

    /** Parent → the union it becomes, and its plain variant if it has one. */
    private final Map<String, Schema.Union> unions = new LinkedHashMap<>();

    private final Map<String, NamedSchema> plain = new LinkedHashMap<>();

    /** Schema or plain variant → property → the values that distinguish it. */
    private final Map<String, Map<String, Set<String>>> values = new LinkedHashMap<>();

    private Hierarchies(List<NamedSchema> merged, Lineage lineage) {
        this.lineage = lineage;
        merged.forEach(named -> schemas.put(named.id(), named));
    }

    /**
     * @param merged schemas without {@code allOf}
     * @param lineage which of them extend which
     */
    static List<NamedSchema> resolve(List<NamedSchema> merged, Lineage lineage) {
        Hierarchies pass = new Hierarchies(merged, lineage);
        merged.forEach(pass::parent);
        List<NamedSchema> all = new ArrayList<>();
        for (NamedSchema named : merged) {
            Schema.Union union = pass.unions.get(named.id());
            NamedSchema own = pass.plain.get(named.id());
            if (union == null) {
                all.add(pass.variant(named));
            } else if (own == null) {
                all.add(new NamedSchema(named.id(), named.name(), union));
            } else {
                all.add(new NamedSchema(named.id(), named.name(), with(union, own)));
                all.add(pass.variant(own));
            }
        }
        return all;
    }

    /** The union with the plain variant first, also if only the discriminator of another union has a value for it. */
    private static Schema.Union with(Schema.Union union, NamedSchema plain) {
        List<Schema> members = new ArrayList<>();
        members.add(new Schema.Ref(Meta.at(plain.schema().meta().pointer()), plain.id()));
        members.addAll(union.members());
        return new Schema.Union(union.meta(), members, union.discriminator());
    }

    /** A parent that states a discriminator, rather than inherits it. */
    private void parent(NamedSchema named) {
        NamedSchema original = lineage.find(named.id());
        if (original != null && isParent(named)) {
            Lineage.discriminator(original.schema())
                    .map(this::withoutAliases)
                    .ifPresent(d -> union(named, new DiscriminatorProperty(d, this::follow), true, new HashMap<>()));
        }
    }

    private Schema.Discriminator withoutAliases(Schema.Discriminator discriminator) {
        Map<String, String> mapping = new LinkedHashMap<>();
        discriminator.mapping().forEach((value, id) -> mapping.put(value, lineage.named(id)));
        String byDefault = discriminator.byDefault();
        return new Schema.Discriminator(
                discriminator.property(), mapping, byDefault == null ? null : lineage.named(byDefault));
    }

    private boolean isParent(NamedSchema named) {
        return named.schema().isObject()
                && lineage.heirs(named.id()).stream().anyMatch(heir -> schemas.containsKey(heir.id()));
    }

    private boolean states(String id) {
        NamedSchema original = lineage.find(id);
        return original != null && Lineage.discriminator(original.schema()).isPresent();
    }

    /** Makes the union of a parent, unless it states a discriminator of its own and so is made by that; returns all values below. */
    private Set<String> union(
            NamedSchema named, DiscriminatorProperty property, boolean root, Map<String, Set<String>> done) {
        Set<String> known = done.putIfAbsent(named.id(), Set.of());
        if (known != null) {
            return known;
        }
        List<Schema> members = new ArrayList<>();
        Map<String, String> mapping = new LinkedHashMap<>();
        Set<String> own = ownValues(named, property);
        String byDefault = property.discriminator().byDefault();
        boolean isDefault = named.id().equals(byDefault);
        if (!own.isEmpty() || isDefault) {
            NamedSchema variant = plain.computeIfAbsent(named.id(), id -> plain(named));
            if (isDefault) {
                byDefault = variant.id();
            } else {
                remember(variant.id(), property, own);
            }
            own.forEach(value -> mapping.put(value, variant.id()));
        }
        for (NamedSchema heir : heirs(named)) {
            NamedSchema merged = schemas.getOrDefault(heir.id(), heir);
            Set<String> its = isParent(merged) ? union(merged, property, false, done) : leaf(merged, property);
            its.forEach(value -> mapping.putIfAbsent(value, heir.id()));
            members.add(new Schema.Ref(Meta.at(heir.schema().meta().pointer()), heir.id()));
        }
        done.put(named.id(), mapping.keySet());
        if (root || !states(named.id())) {
            Schema.Discriminator d =
                    new Schema.Discriminator(property.discriminator().property(), mapping, byDefault);
            unions.putIfAbsent(named.id(), new Schema.Union(named.schema().meta(), members, d));
        }
        return mapping.keySet();
    }

    /** The heirs that no other heir leads to. */
    private List<NamedSchema> heirs(NamedSchema parent) {
        List<NamedSchema> direct = lineage.heirs(parent.id());
        Set<String> ids = direct.stream().map(NamedSchema::id).collect(Collectors.toSet());
        return direct.stream()
                .filter(heir -> lineage.ancestors(heir.id()).stream().noneMatch(ids::contains))
                .toList();
    }

    private Set<String> leaf(NamedSchema heir, DiscriminatorProperty property) {
        Schema.Obj object = heir.schema().asObject().orElse(null);
        if (object == null) {
            return property.mapped(heir.id());
        }
        Set<String> its = property.values(heir.id(), heir.name(), object);
        // what is taken by default has values that nobody knows
        if (!heir.id().equals(property.discriminator().byDefault())) {
            remember(heir.id(), property, its);
        }
        return its;
    }

    /**
     * The values of a parent that is no heir: those that are mapped to it, or the constant that it has. Where nothing is mapped to
     * anything its name is a value too, if it lists no others.
     */
    private Set<String> ownValues(NamedSchema parent, DiscriminatorProperty property) {
        Set<String> mapped = property.mapped(parent.id());
        Schema.Obj object = parent.schema().asObject().orElse(null);
        if (!mapped.isEmpty() || object == null) {
            return mapped;
        }
        Set<String> listed = property.listed(object);
        if (listed.size() == 1) {
            return listed;
        }
        boolean named =
                property.discriminator().mapping().isEmpty() && (listed.isEmpty() || listed.contains(parent.name()));
        return named ? Set.of(parent.name()) : Set.of();
    }

    private static NamedSchema plain(NamedSchema parent) {
        Meta meta = parent.schema().meta();
        String name = meta.javaName() == null ? parent.name() : meta.javaName();
        return new NamedSchema(
                parent.id() + " " + PLAIN,
                PLAIN + " " + name,
                parent.schema().withMeta(meta.asUse().withNullable(false)));
    }

    private void remember(String id, DiscriminatorProperty property, Set<String> its) {
        values.computeIfAbsent(id, k -> new LinkedHashMap<>())
                .computeIfAbsent(property.discriminator().property(), k -> new LinkedHashSet<>())
                .addAll(its);
    }

    /** A schema that all its parents know by one value has no other. */
    private NamedSchema variant(NamedSchema named) {
        Schema schema = named.schema();
        for (Map.Entry<String, Set<String>> each :
                values.getOrDefault(named.id(), Map.of()).entrySet()) {
            Schema.Obj object = schema.asObject().orElse(null);
            if (object != null && each.getValue().size() == 1) {
                Schema.Discriminator d = new Schema.Discriminator(each.getKey(), Map.of());
                schema = new DiscriminatorProperty(d, this::follow).narrow(object, each.getValue());
            }
        }
        return schema == named.schema() ? named : new NamedSchema(named.id(), named.name(), schema);
    }

    private Schema follow(Schema schema) {
        Schema current = schema;
        for (int hops = 0; current.isRef() && hops <= schemas.size(); hops++) {
            NamedSchema target =
                    schemas.get(current.asRef().map(Schema.Ref::target).orElse(""));
            current = target == null ? new Schema.Any(current.meta()) : target.schema();
        }
        return current;
    }
}
