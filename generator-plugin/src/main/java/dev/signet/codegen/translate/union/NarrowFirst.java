package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

    private final JsonKind kind;

    /** What is known, each once: hash codes of it go through all that it says. */
    private final List<Facts> known = new ArrayList<>();

    /** For each leaf the number of what is known of it, and the other way round. */
    private final int[] knownOf;

    private final List<List<Integer>> leavesOf = new ArrayList<>();

    /** What requires a property, what declares it, and what has no others than it declares, by numbers. */
    private final Map<String, Set<Integer>> requiring = new HashMap<>();

    private final Map<String, Set<Integer>> declaring = new HashMap<>();
    private final Set<Integer> closed = new LinkedHashSet<>();

    private final Map<Integer, int[]> narrower = new HashMap<>();
    private final Set<Integer> sorted = new LinkedHashSet<>();

    private NarrowFirst(List<Facts> all, JsonKind kind) {
        this.kind = kind;
        this.knownOf = new int[all.size()];
        Map<Facts, Integer> numbers = new HashMap<>();
        for (int leaf = 0; leaf < all.size(); leaf++) {
            Facts facts = all.get(leaf);
            int number = numbers.computeIfAbsent(facts, k -> known.size());
            if (number == known.size()) {
                known.add(facts);
                leavesOf.add(new ArrayList<>());
            }
            knownOf[leaf] = number;
            leavesOf.get(number).add(leaf);
        }
        if (kind == JsonKind.OBJECT) {
            IntStream.range(0, known.size()).forEach(this::index);
        }
    }

    private void index(int number) {
        Facts.ObjectFacts object = known.get(number).object();
        object.required().forEach(name -> add(requiring, name, number));
        object.properties().keySet().forEach(name -> add(declaring, name, number));
        if (object.closed()) {
            closed.add(number);
        }
    }

    private static void add(Map<String, Set<Integer>> index, String name, int number) {
        index.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(number);
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
        int number = knownOf[leaf];
        int[] before = narrower.get(number);
        if (before == null) {
            before = narrower(known.get(number));
            narrower.put(number, before);
        }
        for (int other : before) {
            add(other, waiting);
        }
        sorted.add(leaf);
    }

    private int[] narrower(Facts facts) {
        int[] leaves = candidates(facts).stream()
                .filter(other -> Overlap.isNarrower(known.get(other), facts, kind))
                .flatMap(other -> leavesOf.get(other).stream())
                .mapToInt(leaf -> leaf)
                .sorted()
                .toArray();
        return leaves.length == 0 ? NONE : leaves;
    }

    /** What may be narrower: the least of the sets that it must be in. */
    private Collection<Integer> candidates(Facts facts) {
        if (kind != JsonKind.OBJECT) {
            return all();
        }
        Set<Integer> requires = least(requiring, facts.object().required());
        if (requires != null) {
            return requires;
        }
        Set<Integer> declares = least(
                declaring,
                facts.object().properties().entrySet().stream()
                        .filter(each -> !each.getValue().equals(Facts.ANY))
                        .map(Map.Entry::getKey)
                        .toList());
        if (declares == null) {
            return all();
        }
        Set<Integer> some = new LinkedHashSet<>(declares);
        some.addAll(closed);
        return some;
    }

    private List<Integer> all() {
        return IntStream.range(0, known.size()).boxed().toList();
    }

    private static @Nullable Set<Integer> least(Map<String, Set<Integer>> index, Collection<String> names) {
        return names.stream()
                .map(name -> index.getOrDefault(name, Set.of()))
                .min(Comparator.comparingInt(Set::size))
                .orElse(null);
    }
}
