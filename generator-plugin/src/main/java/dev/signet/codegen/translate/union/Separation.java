package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.Dispatch.Place;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.translate.union.Facts.View;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A look at one place of a value, and the leaves that remain after each outcome: those of which the value can't be are gone, and no
 * others. Leaves are known by their numbers.
 *
 * @param valueKind of the values that are looked for; null if it is the kind that matters
 * @param outcomes value or kind → leaves
 * @param unlisted leaves of other values of that kind
 * @param otherwise leaves of what is of no such kind
 */
record Separation(
        Place place, @Nullable JsonKind valueKind, Map<String, BitSet> outcomes, BitSet unlisted, BitSet otherwise) {

    /**
     * Looks for the listed strings, numbers or booleans; null if none are listed.
     *
     * @param views what each leaf has at the place
     * @param leaves those that may be it
     */
    static @Nullable Separation byValue(Place place, JsonKind kind, List<View> views, BitSet leaves) {
        Map<String, BitSet> outcomes = new LinkedHashMap<>();
        BitSet unlisted = some(views, leaves, view -> view.takesUnlisted(kind));
        leaves.stream()
                .forEach(leaf -> views.get(leaf)
                        .listed(kind)
                        .forEach(value -> outcomes.computeIfAbsent(
                                        value, v -> some(views, unlisted, view -> view.takes(kind, v)))
                                .set(leaf)));
        if (outcomes.isEmpty()) {
            return null;
        }
        return new Separation(
                place,
                kind,
                outcomes,
                unlisted,
                place.isSelf() ? unlisted : some(views, leaves, view -> view.takesOtherThan(kind)));
    }

    /** Looks for the kind. */
    static Separation byKind(Place place, List<View> views, BitSet leaves) {
        Map<String, BitSet> outcomes = new LinkedHashMap<>();
        for (JsonKind kind : JsonKind.values()) {
            BitSet able = some(views, leaves, view -> view.takes(kind));
            if (!able.isEmpty()) {
                outcomes.put(kind.name(), able);
            }
        }
        return new Separation(place, null, outcomes, new BitSet(), some(views, leaves, View::takesNothing));
    }

    private static BitSet some(List<View> views, BitSet leaves, Predicate<View> test) {
        BitSet some = new BitSet();
        leaves.stream().filter(leaf -> test.test(views.get(leaf))).forEach(some::set);
        return some;
    }

    /**
     * How well it separates: for each pair of variants the share of outcomes after which one of them is gone.
     *
     * @param variants by the numbers of the leaves
     */
    double worth(BitSet leaves, int[] variants) {
        Set<BitSet> remaining = new LinkedHashSet<>(outcomes.values());
        if (valueKind != null) {
            remaining.add(unlisted);
        }
        remaining.add(otherwise);
        long held = 0;
        for (BitSet set : remaining) {
            BitSet both = (BitSet) set.clone();
            both.and(leaves);
            held += pairs(both, variants);
        }
        return pairs(leaves, variants) - (double) held / remaining.size();
    }

    /** How many pairs of leaves of different variants there are. */
    private static long pairs(BitSet leaves, int[] variants) {
        Map<Integer, Integer> sizes = new HashMap<>();
        long pairs = 0;
        long before = 0;
        for (int i = leaves.nextSetBit(0); i >= 0; i = leaves.nextSetBit(i + 1)) {
            pairs += before - sizes.getOrDefault(variants[i], 0);
            sizes.merge(variants[i], 1, Integer::sum);
            before++;
        }
        return pairs;
    }

    /** @param next what follows an outcome, which is null for those that are not listed */
    Dispatch toDispatch(BiFunction<@Nullable String, BitSet, Dispatch> next) {
        JsonKind values = valueKind;
        Dispatch other = next.apply(values != null && place.isSelf() ? "" : null, otherwise);
        if (values != null) {
            Map<String, Dispatch> cases = new LinkedHashMap<>();
            Dispatch rest = next.apply("", unlisted);
            outcomes.forEach((value, some) -> cases.put(value, next.apply(value, some)));
            cases.values().removeIf(rest::equals);
            boolean same = cases.isEmpty() && rest.equals(other);
            return same ? rest : new Dispatch.ByValue(place, values, cases, rest, other);
        }
        Map<JsonKind, Dispatch> cases = new LinkedHashMap<>();
        outcomes.forEach((kind, some) -> cases.put(JsonKind.valueOf(kind), next.apply(kind, some)));
        return cases.values().stream().allMatch(other::equals) ? other : new Dispatch.ByKind(place, cases, other);
    }
}
