package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves in document order, but one whose values are all of another right before that. What is known of several leaves is compared
 * once, and only with what may be narrower: that requires and declares no less.
 */
final class NarrowFirst {
    private static final int[] NONE = {};

    private final List<Facts> all;
    private final JsonKind kind;

    /** The leaves of which the same is known. */
    private final Map<Facts, List<Integer>> alike = new LinkedHashMap<>();

    /** What requires a property, what declares it, and what has no others than it declares. */
    private final Map<String, Set<Facts>> requiring = new HashMap<>();

    private final Map<String, Set<Facts>> declaring = new HashMap<>();
    private final Set<Facts> closed = new LinkedHashSet<>();

    private final Map<Facts, int[]> narrower = new HashMap<>();
    private final Set<Integer> sorted = new LinkedHashSet<>();

    private NarrowFirst(List<Facts> all, JsonKind kind) {
        this.all = all;
        this.kind = kind;
        for (int leaf = 0; leaf < all.size(); leaf++) {
            alike.computeIfAbsent(all.get(leaf), k -> new ArrayList<>()).add(leaf);
        }
        if (kind == JsonKind.OBJECT) {
            alike.keySet().forEach(this::index);
        }
    }

    private void index(Facts facts) {
        Facts.ObjectFacts object = facts.object();
        object.required().forEach(name -> add(requiring, name, facts));
        object.properties().keySet().forEach(name -> add(declaring, name, facts));
        if (object.closed()) {
            closed.add(facts);
        }
    }

    private static void add(Map<String, Set<Facts>> index, String name, Facts facts) {
        index.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(facts);
    }

    /**
     * The numbers of leaves in that order.
     *
     * @param all of each leaf what is known of its values of the kind
     */
    static List<Integer> of(List<Facts> all, JsonKind kind) {
        NarrowFirst order = new NarrowFirst(all, kind);
        IntStream.range(0, all.size()).forEach(leaf -> order.add(leaf, new HashSet<>()));
        return List.copyOf(order.sorted);
    }

    private void add(int leaf, Set<Integer> waiting) {
        if (sorted.contains(leaf) || !waiting.add(leaf)) {
            return;
        }
        Facts facts = all.get(leaf);
        int[] before = narrower.get(facts);
        if (before == null) {
            before = narrower(facts);
            narrower.put(facts, before);
        }
        for (int other : before) {
            add(other, waiting);
        }
        sorted.add(leaf);
    }

    private int[] narrower(Facts facts) {
        int[] leaves = candidates(facts).stream()
                .filter(other -> Overlap.isNarrower(other, facts, kind))
                .flatMap(other -> alike.getOrDefault(other, List.of()).stream())
                .mapToInt(leaf -> leaf)
                .sorted()
                .toArray();
        return leaves.length == 0 ? NONE : leaves;
    }

    /** What may be narrower: the least of the sets that it must be in. */
    private Collection<Facts> candidates(Facts facts) {
        if (kind != JsonKind.OBJECT) {
            return alike.keySet();
        }
        Set<Facts> requires = least(requiring, facts.object().required());
        if (requires != null) {
            return requires;
        }
        Set<Facts> declares = least(
                declaring,
                facts.object().properties().entrySet().stream()
                        .filter(each -> !each.getValue().equals(Facts.ANY))
                        .map(Map.Entry::getKey)
                        .toList());
        if (declares == null) {
            return alike.keySet();
        }
        Set<Facts> some = new LinkedHashSet<>(declares);
        some.addAll(closed);
        return some;
    }

    private static @Nullable Set<Facts> least(Map<String, Set<Facts>> index, Collection<String> names) {
        return names.stream()
                .map(name -> index.getOrDefault(name, Set.of()))
                .min(Comparator.comparingInt(Set::size))
                .orElse(null);
    }
}
