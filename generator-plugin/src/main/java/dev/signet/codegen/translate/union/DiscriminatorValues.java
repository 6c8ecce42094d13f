package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds what a stated discriminator says to the facts of leaves. */
public final class DiscriminatorValues {
    private final SchemaIndex index;

    DiscriminatorValues(SchemaIndex index) {
        this.index = index;
    }

    /** Whether a property of that schema can be a constant if a union says so: its values are strings. */
    public static boolean isString(Schema schema) {
        return schema.scalarKind().filter(kind -> kind == ScalarKind.STRING).isPresent();
    }

    /** The leaves, of which the property has the values that the discriminator gives them. */
    List<Leaf> applied(Schema.Discriminator discriminator, List<Leaf> leaves) {
        String property = discriminator.property();
        Map<String, List<String>> mapping = new HashMap<>();
        discriminator
                .mapping()
                .forEach((value, target) ->
                        mapping.computeIfAbsent(target, t -> new ArrayList<>()).add(value));
        List<Set<String>> stated = leaves.stream()
                .map(leaf -> stated(discriminator, mapping, leaf))
                .toList();
        List<Set<String>> listings =
                leaves.stream().map(leaf -> listed(leaf, property)).toList();
        Map<String, Integer> stating = counts(stated);
        Map<String, Integer> listing = counts(listings);
        List<Leaf> applied = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (!leaf.facts().kinds().contains(JsonKind.OBJECT)) {
                applied.add(leaf);
                continue;
            }
            // a value that the leaf lists and no other leaf has is its own, too
            Set<String> listed = listings.get(i);
            Set<String> said = stated.get(i);
            Set<String> own = new LinkedHashSet<>(listed);
            own.removeIf(value -> stating.getOrDefault(value, 0) > (said.contains(value) ? 1 : 0)
                    || (!said.isEmpty() && listing.getOrDefault(value, 0) > 1));
            Set<String> values = new LinkedHashSet<>(said);
            values.addAll(own);
            boolean isDefault = isDefault(discriminator, leaf);
            // what lacks the property is of the default
            boolean always = discriminator.byDefault() != null && !isDefault && !values.isEmpty();
            Leaf told = values.isEmpty() || (values.equals(listed) && !always)
                    ? leaf
                    : leaf.with(with(leaf.facts(), property, values, always));
            applied.add(isDefault ? told.asDefault() : told);
        }
        return applied;
    }

    /** How many of the sets have a value. */
    private static Map<String, Integer> counts(List<Set<String>> sets) {
        Map<String, Integer> counts = new HashMap<>();
        sets.forEach(set -> set.forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private boolean isDefault(Schema.Discriminator discriminator, Leaf leaf) {
        String byDefault = discriminator.byDefault();
        return byDefault != null
                && leaf.schemas().stream().anyMatch(schema -> index.ids(schema).contains(byDefault));
    }

    private static Facts with(Facts facts, String property, Set<String> values, boolean always) {
        Facts declared = facts.object().properties().get(property);
        boolean required = always || facts.object().required().contains(property);
        return facts.withProperty(
                property, required, Facts.ofListed(kind(declared), canonical(kind(declared), values)));
    }

    /** Of numbers and booleans only those that are declared; strings are what a discriminator is usually made of. */
    private static JsonKind kind(@Nullable Facts declared) {
        return declared == null
                ? JsonKind.STRING
                : Stream.of(JsonKind.NUMBER, JsonKind.BOOLEAN)
                        .filter(kind -> declared.kinds().equals(Set.of(kind)))
                        .findFirst()
                        .orElse(JsonKind.STRING);
    }

    private static Set<String> canonical(JsonKind kind, Set<String> values) {
        if (kind != JsonKind.NUMBER) {
            return values;
        }
        Set<String> numbers = new LinkedHashSet<>();
        values.forEach(value -> numbers.add(Numeral.canonical(value).orElse(value)));
        return numbers;
    }

    /**
     * The values that a discriminator has for a leaf: those that {@code mapping} gives it or a union on the way, else its name (OpenAPI
     * 3.1, Discriminator Object), unless it lists other values itself. Empty if these are what counts.
     *
     * @param values of each target of the mapping
     */
    private Set<String> stated(Schema.Discriminator discriminator, Map<String, List<String>> values, Leaf leaf) {
        Set<String> ids = new LinkedHashSet<>();
        leaf.schemas().forEach(schema -> ids.addAll(index.ids(schema)));
        Set<String> mapped = new LinkedHashSet<>();
        List<String> targets = ids.stream().filter(values::containsKey).toList();
        if (targets.size() == 1) {
            mapped.addAll(values.getOrDefault(targets.get(0), List.of()));
        } else if (!targets.isEmpty()) {
            discriminator.mapping().forEach((value, target) -> {
                if (ids.contains(target)) {
                    mapped.add(value);
                }
            });
        }
        Set<String> listed = listed(leaf, discriminator.property());
        if (!mapped.isEmpty()) {
            // a union on the way may have more values than this leaf of it
            Set<String> both = new LinkedHashSet<>(mapped);
            both.retainAll(listed);
            return both.isEmpty() ? mapped : both;
        }
        NamedSchema named =
                index.find(leaf.schema().asRef().map(Schema.Ref::target).orElse(""));
        return named != null && (listed.isEmpty() || listed.contains(named.name())) ? Set.of(named.name()) : Set.of();
    }

    /** The values that a leaf lists, whatever kind they are of. */
    private static Set<String> listed(Leaf leaf, String property) {
        Facts facts = leaf.facts().object().properties().get(property);
        Set<String> values = new LinkedHashSet<>();
        if (facts != null && facts.kinds().equals(facts.listed().keySet())) {
            facts.listed().values().forEach(values::addAll);
        }
        return values;
    }
}
