package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tells most pairs of leaves apart at little cost: the properties that objects must have and those that they may have, as bits, and
 * the one value that each has at the property which has such values most often. {@link Overlap} knows the rest.
 */
final class Sketch {
    private static final Set<JsonKind> OBJECTS = Set.of(JsonKind.OBJECT);

    private final List<Leaf> leaves;
    private final Map<String, Integer> names = new HashMap<>();
    private final List<BitSet> required = new ArrayList<>();
    private final List<BitSet> known = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();

    Sketch(List<Leaf> leaves) {
        this.leaves = leaves;
        Map<String, Integer> counts = new HashMap<>();
        for (Leaf leaf : leaves) {
            Facts facts = leaf.facts();
            BitSet must = new BitSet();
            BitSet may = new BitSet();
            if (isObject(facts)) {
                facts.object().required().forEach(name -> must.set(number(name)));
                facts.object().properties().keySet().forEach(name -> may.set(number(name)));
                facts.object().required().stream()
                        .filter(name -> !constant(facts, name).isEmpty())
                        .forEach(name -> counts.merge(name, 1, Integer::sum));
            }
            may.or(must);
            required.add(must);
            known.add(may);
        }
        String best = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        leaves.forEach(leaf -> constants.add(isObject(leaf.facts()) ? constant(leaf.facts(), best) : ""));
    }

    private int number(String name) {
        return names.computeIfAbsent(name, n -> names.size());
    }

    private static boolean isObject(Facts facts) {
        return facts.kinds().equals(OBJECTS);
    }

    /** The one value that a required property has, with its kind; empty if it may have others. */
    private static String constant(Facts facts, String name) {
        Facts property = facts.object().properties().get(name);
        if (property == null
                || !facts.object().required().contains(name)
                || property.nullable()
                || property.kinds().size() != 1
                || !property.listed().keySet().equals(property.kinds())) {
            return "";
        }
        Set<String> values = property.listed().values().iterator().next();
        return values.size() == 1
                ? property.kinds().iterator().next() + " " + values.iterator().next()
                : "";
    }

    /** Whether it is certain, at first sight, that no value is of both. */
    boolean areDisjoint(int one, int other) {
        String mine = constants.get(one);
        String theirs = constants.get(other);
        return (!mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs)) || lacks(one, other) || lacks(other, one);
    }

    /** Whether the one must have a property that the other, which is about others, says nothing of. */
    private boolean lacks(int one, int other) {
        BitSet must = required.get(one);
        BitSet may = known.get(other);
        if (must.isEmpty() || !isObject(leaves.get(other).facts())) {
            return false;
        }
        boolean free = may.isEmpty() && !leaves.get(other).facts().object().closed();
        for (int i = must.nextSetBit(0); i >= 0 && !free; i = must.nextSetBit(i + 1)) {
            if (!may.get(i)) {
                return true;
            }
        }
        return false;
    }
}
