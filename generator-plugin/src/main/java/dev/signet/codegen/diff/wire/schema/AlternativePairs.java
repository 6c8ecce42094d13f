package dev.signet.codegen.diff.wire.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Which alternative of an old schema is which of a new one: by what they are told apart by, and never by their names alone. */
final class AlternativePairs {
    /** The least share of common properties that makes two objects of a union one. */
    private static final double ALIKE = 0.5;

    /** More comparisons of objects than these are not made. */
    private static final int MOST = 250_000;

    private final List<Alternative> before;
    private final List<Alternative> after;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Alternative> removed;
    private final List<Alternative> added;

    /** @param signature what tells an object apart, such as the value of its discriminator; empty if nothing does */
    AlternativePairs(
            List<Alternative> before,
            List<Alternative> after,
            Function<Alternative, String> signatureBefore,
            Function<Alternative, String> signatureAfter) {
        this.before = before;
        this.after = after;
        this.removed = new ArrayList<>(before);
        this.added = new ArrayList<>(after);
        if (before.size() == 1 && after.size() == 1) {
            if (before.get(0).kinds().equals(after.get(0).kinds())) {
                pair(before.get(0), after.get(0));
            }
            return;
        }
        bySignature(signatureBefore, signatureAfter);
        byKey(each -> each.is(JsonKind.OBJECT) ? each.origin() : "");
        byShape(
                each -> each.origin() + " " + signatureBefore.apply(each),
                each -> each.origin() + " " + signatureAfter.apply(each));
        byShape(signatureBefore, signatureAfter);
        pairAll((a, b) -> isScalar(a) && sameKind(a, b) && Objects.equals(a.values(), b.values()) && sameFormat(a, b));
        pairAll((a, b) ->
                isScalar(a) && sameKind(a, b) && (a.values() == null) == (b.values() == null) && sameFormat(a, b));
        pairAll((a, b) -> a.is(JsonKind.ARRAY) && sameKind(a, b) && places(a).equals(places(b)));
        pairAll((a, b) -> !a.is(JsonKind.OBJECT) && sameKind(a, b));
        alike(signatureBefore, signatureAfter);
    }

    /** An alternative of either side that are the same. */
    record Pair(Alternative old, Alternative now) {}

    List<Pair> pairs() {
        return pairs;
    }

    List<Alternative> removed() {
        return removed;
    }

    List<Alternative> added() {
        return added;
    }

    @SuppressWarnings("ReferenceEquality") // equal ones may stand beside one another
    private void pair(Alternative old, Alternative now) {
        pairs.add(new Pair(old, now));
        removed.removeIf(each -> each == old);
        added.removeIf(each -> each == now);
    }

    private static boolean isScalar(Alternative a) {
        return !a.is(JsonKind.OBJECT) && !a.is(JsonKind.ARRAY);
    }

    private static boolean sameKind(Alternative a, Alternative b) {
        return a.kinds().equals(b.kinds());
    }

    private static boolean sameFormat(Alternative a, Alternative b) {
        return a.integral() == b.integral() && a.format().equals(b.format());
    }

    private static String places(Alternative array) {
        StringBuilder places = new StringBuilder();
        array.items().forEach(item -> places.append(item.followed().place()).append(' '));
        return places.toString();
    }

    private void pairAll(BiPredicate<Alternative, Alternative> same) {
        for (Alternative old : List.copyOf(removed)) {
            if (old.is(JsonKind.OBJECT)) {
                continue;
            }
            for (Alternative now : added) {
                if (same.test(old, now)) {
                    pair(old, now);
                    break;
                }
            }
        }
    }

    private void bySignature(Function<Alternative, String> ofBefore, Function<Alternative, String> ofAfter) {
        byKey(groups(before, ofBefore), groups(after, ofAfter));
    }

    private void byKey(Function<Alternative, String> key) {
        byKey(groups(removed, key), groups(added, key));
    }

    /** Pairs all at once, so that a union of a thousand members is not gone through a thousand times. */
    private void byKey(Map<String, List<Alternative>> mine, Map<String, List<Alternative>> theirs) {
        Set<Alternative> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        mine.forEach((name, some) -> {
            List<Alternative> others = theirs.getOrDefault(name, List.of());
            if (some.size() == 1 && others.size() == 1) {
                pairs.add(new Pair(some.get(0), others.get(0)));
                paired.add(some.get(0));
                paired.add(others.get(0));
            }
        });
        removed.removeIf(paired::contains);
        added.removeIf(paired::contains);
    }

    /** Objects of the same properties: a product of unions has many of one origin. */
    private void byShape(Function<Alternative, String> ofBefore, Function<Alternative, String> ofAfter) {
        if (removed.isEmpty() || added.isEmpty()) {
            return;
        }
        Map<String, List<Alternative>> theirs = groups(added, each -> shape(each, ofAfter));
        Set<Alternative> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        groups(removed, each -> shape(each, ofBefore)).forEach((shape, some) -> {
            List<Alternative> others = theirs.getOrDefault(shape, List.of());
            for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
                pairs.add(new Pair(some.get(i), others.get(i)));
                paired.add(some.get(i));
                paired.add(others.get(i));
            }
        });
        removed.removeIf(paired::contains);
        added.removeIf(paired::contains);
    }

    private static String shape(Alternative object, Function<Alternative, String> mark) {
        return object.is(JsonKind.OBJECT)
                ? mark.apply(object) + " " + new TreeSet<>(object.properties().keySet()) + " "
                        + new TreeSet<>(object.required())
                : "";
    }

    private static Map<String, List<Alternative>> groups(List<Alternative> all, Function<Alternative, String> key) {
        Map<String, List<Alternative>> groups = new LinkedHashMap<>();
        for (Alternative each : all) {
            String name = key.apply(each);
            if (!name.isEmpty()) {
                groups.computeIfAbsent(name, n -> new ArrayList<>()).add(each);
            }
        }
        return groups;
    }

    private record Candidate(Alternative old, Alternative now, double likeness) {}

    /** Objects that tell themselves apart by different values are not the same, however alike they are. */
    private void alike(Function<Alternative, String> ofBefore, Function<Alternative, String> ofAfter) {
        List<Alternative> mine =
                removed.stream().filter(each -> each.is(JsonKind.OBJECT)).toList();
        List<Alternative> theirs =
                added.stream().filter(each -> each.is(JsonKind.OBJECT)).toList();
        if ((long) mine.size() * theirs.size() > MOST) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Alternative old : mine) {
            String mark = ofBefore.apply(old);
            for (Alternative now : theirs) {
                String other = ofAfter.apply(now);
                if (!mark.isEmpty() && !other.isEmpty() && !mark.equals(other)) {
                    continue;
                }
                double likeness =
                        likeness(old.properties().keySet(), now.properties().keySet());
                if (likeness >= ALIKE) {
                    candidates.add(new Candidate(old, now, likeness));
                }
            }
        }
        candidates.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        Set<Alternative> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Candidate each : candidates) {
            if (!paired.contains(each.old()) && !paired.contains(each.now())) {
                pair(each.old(), each.now());
                paired.add(each.old());
                paired.add(each.now());
            }
        }
    }

    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int all = a.size() + b.size() - both.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }
}
