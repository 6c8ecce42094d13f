package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Obj;
import dev.signet.codegen.model.Schema.Property;
import dev.signet.codegen.model.Schema.Scalar;
import dev.signet.codegen.model.Schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Unions beside other parts of an {@code allOf} that only constrain: their members have no names and tell no more than which values
 * scalar properties have together. Such a union makes no variants; it becomes the object of what all members allow.
 */
final class Alternatives {
    private final Set<String> declared;
    private final UnaryOperator<Schema> follow;

    private Alternatives(Set<String> declared, UnaryOperator<Schema> follow) {
        this.declared = declared;
        this.follow = follow;
    }

    /**
     * The parts, with objects in place of unions that only constrain.
     *
     * @param both merges two parts
     * @param follow leads to what a reference means
     */
    static List<Schema> joined(List<Schema> parts, BinaryOperator<Schema> both, UnaryOperator<Schema> follow) {
        if (parts.size() < 2 || parts.stream().noneMatch(Alternatives::isCandidate)) {
            return parts;
        }
        Set<String> declared = new LinkedHashSet<>();
        parts.stream()
                .filter(part -> !part.isUnion())
                .reduce(both)
                .flatMap(Schema::asObject)
                .ifPresent(object -> object.properties().forEach(p -> declared.add(p.name())));
        Alternatives alternatives = new Alternatives(declared, follow);
        return parts.stream()
                .map(part -> part.asUnion()
                        .filter(Alternatives::isCandidate)
                        .flatMap(alternatives::object)
                        .orElse(part))
                .toList();
    }

    private static boolean isCandidate(Schema part) {
        return part.asUnion()
                .filter(union -> union.discriminator() == null && union.meta().javaName() == null)
                .filter(union -> union.members().stream().allMatch(Alternatives::isNameless))
                .isPresent();
    }

    private static boolean isNameless(Schema member) {
        return member.meta().title() == null
                && member.meta().javaName() == null
                && member.asObject()
                        .filter(o -> o.additional() == null && o.discriminator() == null)
                        .isPresent();
    }

    /** What all members allow; empty if they are more than constraints. */
    private Optional<Schema> object(Schema.Union union) {
        Map<String, List<Property>> byName = new LinkedHashMap<>();
        union.members().stream()
                .flatMap(member -> member.asObject().stream())
                .flatMap(object -> object.properties().stream())
                .forEach(p ->
                        byName.computeIfAbsent(p.name(), k -> new ArrayList<>()).add(p));
        List<Property> properties = new ArrayList<>();
        for (Map.Entry<String, List<Property>> each : byName.entrySet()) {
            List<Property> uses = each.getValue();
            boolean everywhere = uses.size() == union.members().size();
            Optional<Schema> joined = join(uses.stream().map(Property::schema).toList());
            if (joined.isEmpty() || (!everywhere && !declared.contains(each.getKey()))) {
                return Optional.empty();
            }
            if (everywhere) {
                boolean required = uses.stream().allMatch(Property::required);
                properties.add(new Property(each.getKey(), required, joined.get()));
            }
        }
        return Optional.of(new Obj(union.meta(), properties, null, null));
    }

    private Optional<Schema> join(List<Schema> schemas) {
        Schema first = schemas.get(0);
        if (schemas.stream().allMatch(each -> Structure.of(each).equals(Structure.of(first)))) {
            return isScalar(follow.apply(first)) ? schemas.stream().reduce(Limited::either) : Optional.empty();
        }
        List<Schema> all = schemas.stream().map(follow).toList();
        if (!all.stream().allMatch(Alternatives::isScalar)) {
            return Optional.empty();
        }
        Meta meta = Meta.at(first.meta().pointer())
                .withNullable(all.stream().anyMatch(each -> each.meta().nullable()));
        if (all.stream().anyMatch(Schema::isAny)) {
            return Optional.of(new Schema.Any(meta));
        }
        return all.stream()
                .map(Schema::scalarKind)
                .reduce((a, b) -> a.flatMap(x -> b.flatMap(y -> wider(x, y))))
                .flatMap(kind -> kind)
                .map(kind -> values(all, meta, kind));
    }

    private static boolean isScalar(Schema schema) {
        return schema.isAny() || schema.isScalar() || schema.isEnumeration();
    }

    private static Optional<ScalarKind> wider(ScalarKind a, ScalarKind b) {
        if (a.isNumber() && b.isNumber()) {
            return Optional.of(Numeral.wider(a, b));
        }
        return a == b ? Optional.of(a) : a.isText() && b.isText() ? Optional.of(ScalarKind.STRING) : Optional.empty();
    }

    private static Schema values(List<Schema> all, Meta meta, ScalarKind kind) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Schema each : all) {
            Enumeration e = each.asEnumeration().orElse(null);
            if (e == null) {
                return new Scalar(meta, kind);
            }
            e.values().forEach(value -> values.putIfAbsent(value.text(), value));
        }
        boolean open = all.stream()
                .anyMatch(each -> each.asEnumeration().map(Enumeration::open).orElse(true));
        return new Enumeration(meta, kind, List.copyOf(values.values()), false, open);
    }
}
