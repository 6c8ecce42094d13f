package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Warns of leaves that have values in common, and says what would tell them apart. */
final class AmbiguityReport {
    /** Names in a message. */
    private static final int SHOWN = 20;

    private final Problems problems;

    AmbiguityReport(Problems problems) {
        this.problems = problems;
    }

    /** One warning for all leaves that are ambiguous with one another, directly or not; returns whether there are such. */
    boolean report(Schema.Union union, List<Leaf> leaves) {
        Collection<List<Leaf>> all = ambiguous(leaves);
        for (List<Leaf> several : all) {
            problems.warn(
                    union.meta().pointer(),
                    "some JSON values match several of " + names(several),
                    "such a value is read as "
                            + (isOfObjects(several) ? "the variant that declares most of its properties, else as " : "")
                            + name(several.get(0)) + "; to tell them apart, " + advice(several) + ", by an overlay");
        }
        return !all.isEmpty();
    }

    /** Groups of at least two. Pairs that are in one already are not looked at: there may be a million. */
    private static Collection<List<Leaf>> ambiguous(List<Leaf> leaves) {
        Sketch sketch = new Sketch(leaves);
        int[] first = IntStream.range(0, leaves.size()).toArray();
        for (int i = 0; i < first.length; i++) {
            for (int j = i + 1; j < first.length; j++) {
                if (first[i] != first[j] && !sketch.areDisjoint(i, j) && isAmbiguous(leaves.get(i), leaves.get(j))) {
                    int joined = Math.min(first[i], first[j]);
                    int other = Math.max(first[i], first[j]);
                    Arrays.setAll(first, k -> first[k] == other ? joined : first[k]);
                }
            }
        }
        Map<Integer, List<Leaf>> groups = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            groups.computeIfAbsent(first[i], key -> new ArrayList<>()).add(leaves.get(i));
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups.values();
    }

    private static boolean isOfObjects(List<Leaf> leaves) {
        return leaves.stream().allMatch(leaf -> leaf.facts().kinds().contains(JsonKind.OBJECT));
    }

    private static boolean isAmbiguous(Leaf one, Leaf other) {
        Facts a = one.facts();
        Facts b = other.facts();
        return !one.variant().equals(other.variant())
                && !Overlap.areDisjoint(a, b)
                && Overlap.takesAll(a, JsonKind.OBJECT) == Overlap.takesAll(b, JsonKind.OBJECT)
                && Overlap.isExtendedBy(a, b) == Overlap.isExtendedBy(b, a);
    }

    private static String names(List<Leaf> leaves) {
        List<String> names =
                leaves.stream().map(AmbiguityReport::name).distinct().toList();
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " others" : shown;
    }

    private static String name(Leaf leaf) {
        boolean nested = leaf.path().size() > 1 && leaf.last().asWrapper().isPresent();
        return nested ? leaf.path().get(leaf.path().size() - 2).name() + "." + leaf.name() : leaf.name();
    }

    /** What would tell the first two apart that nothing does. */
    private static String advice(List<Leaf> leaves) {
        Sketch sketch = new Sketch(leaves);
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                if (!sketch.areDisjoint(i, j) && isAmbiguous(leaves.get(i), leaves.get(j))) {
                    return advice(leaves.get(i), leaves.get(j));
                }
            }
        }
        return "remove a member";
    }

    private static String advice(Leaf one, Leaf other) {
        Set<JsonKind> kinds = new LinkedHashSet<>(one.facts().kinds());
        kinds.retainAll(other.facts().kinds());
        if (!kinds.contains(JsonKind.OBJECT)) {
            boolean any = kinds.stream()
                    .anyMatch(kind -> Overlap.takesAll(one.facts(), kind) && Overlap.takesAll(other.facts(), kind));
            if (any) {
                return "remove " + name(one) + " or " + name(other);
            }
            return kinds.contains(JsonKind.ARRAY)
                    ? "give the elements of " + name(one) + " and " + name(other)
                            + " different types, or remove a member"
                    : "list the values of " + name(one) + " or " + name(other) + " by `enum`, or remove a member";
        }
        Map<String, Facts> mine = one.facts().object().properties();
        Map<String, Facts> theirs = other.facts().object().properties();
        for (Map.Entry<String, Facts> p : mine.entrySet()) {
            Facts same = theirs.get(p.getKey());
            if (same != null && Overlap.areDisjoint(p.getValue(), same)) {
                return "require `" + p.getKey() + "` in " + name(one) + " or " + name(other);
            }
        }
        return unique(one, other) + "give each a required property with a `const` of its own";
    }

    /** What to do with the first property that one has and the other has not; empty if there is none. */
    private static String unique(Leaf one, Leaf other) {
        for (List<Leaf> pair : List.of(List.of(one, other), List.of(other, one))) {
            Set<String> names = new LinkedHashSet<>(pair.get(0).facts().declared());
            names.removeAll(pair.get(1).facts().declared());
            if (!names.isEmpty()) {
                return "require `" + names.iterator().next() + "` in " + name(pair.get(0)) + ", or ";
            }
        }
        return "";
    }
}
