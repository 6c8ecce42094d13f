package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.Dispatch.Candidate;
import dev.signet.codegen.javamodel.Dispatch.Place;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.translate.union.Facts.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Leaves that no test separates → which of them are read on trial, in which order, and what rules them out at a glance. */
final class Trials {
    /** Values of an enum that a look before a trial compares with. */
    private static final int MOST_VALUES = 50;

    private final JsonKind kind;
    private final List<Leaf> all;

    /** Of each leaf what is known of its values of the kind. */
    private final List<Facts> facts;

    private final Places places;
    private final boolean container;
    private final Map<@Nullable String, Integer> knowing;
    private final Map<BitSet, List<Integer>> orders = new HashMap<>();

    Trials(JsonKind kind, List<Leaf> all, List<Facts> facts, Places places) {
        this.kind = kind;
        this.all = all;
        this.facts = facts;
        this.places = places;
        this.container = kind == JsonKind.OBJECT || kind == JsonKind.ARRAY;
        this.knowing = container ? knowing(kind, all) : new HashMap<>();
    }

    /**
     * What reads values of some leaves.
     *
     * @param looked places whose strings need no look any more
     * @param meant the leaves of which something was seen that they declare
     */
    Dispatch of(BitSet leaves, Predicate<Place> looked, BitSet meant) {
        List<Candidate> tried = new ArrayList<>();
        Map<Place, Boolean> alike = new HashMap<>();
        boolean named = true;
        for (int number : narrowFirst(leaves)) {
            Leaf leaf = all.get(number);
            if (takesRest(number, leaves)) {
                return tried.isEmpty()
                        ? new Dispatch.To(leaf.variant())
                        : new Dispatch.Trial(tried, candidate(number, leaves, looked, alike), false);
            }
            tried.add(candidate(number, leaves, looked, alike));
            named &= meant.get(number) || hasOwnName(number);
        }
        return new Dispatch.Trial(tried, null, named);
    }

    /** Whether it takes all values that none before it in order takes: all of its kind, and declares no less than those after it. */
    private boolean takesRest(int number, BitSet leaves) {
        Leaf leaf = all.get(number);
        boolean record = leaf.last()
                .asMember()
                .filter(m -> m.type().category() == TypeRef.Category.RECORD)
                .isPresent();
        return Overlap.takesAll(leaf.facts(), kind)
                && (!record
                        || leaves.stream()
                                .allMatch(other -> other == number
                                        || Overlap.isNarrower(facts.get(other), facts.get(number), kind)));
    }

    /** The numbers of leaves, in the order of {@link NarrowFirst}. */
    List<Integer> narrowFirst(BitSet leaves) {
        List<Integer> before = orders.get(leaves);
        if (before == null) {
            before = ordered(leaves);
            orders.put((BitSet) leaves.clone(), before);
        }
        return before;
    }

    private List<Integer> ordered(BitSet leaves) {
        int[] numbers = leaves.stream().toArray();
        List<Facts> some = Arrays.stream(numbers).mapToObj(facts::get).toList();
        return NarrowFirst.of(some, kind).stream().map(found -> numbers[found]).toList();
    }

    /** Whether an object, or the first element, must have a property that no other declares. */
    private boolean hasOwnName(int number) {
        return container
                && !knowing.containsKey(null)
                && required(all.get(number)).stream().anyMatch(name -> knowing.getOrDefault(name, 0) == 1);
    }

    /** How many leaves know of a property; for null, how many may have any elements. */
    private static Map<@Nullable String, Integer> knowing(JsonKind kind, List<Leaf> all) {
        Map<@Nullable String, Integer> counts = new HashMap<>();
        for (Leaf leaf : all) {
            Facts facts = kind == JsonKind.OBJECT ? leaf.facts() : leaf.facts().elements();
            Set<@Nullable String> names = new HashSet<>();
            if (facts == null) {
                names.add(null);
            } else {
                names.addAll(facts.object().properties().keySet());
                names.addAll(facts.object().required());
            }
            names.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        return counts;
    }

    /** Names of properties that an object must have; of an array, its elements, if they are objects and nothing else. */
    private Set<String> required(Leaf leaf) {
        if (kind == JsonKind.OBJECT) {
            return leaf.facts().object().required();
        }
        Facts elements = leaf.facts().elements();
        return kind == JsonKind.ARRAY && elements != null && elements.kinds().equals(Set.of(JsonKind.OBJECT))
                ? elements.object().required()
                : Set.of();
    }

    /** @param alike places where all leaves list the same, as far as they have been looked at */
    private Candidate candidate(int number, BitSet leaves, Predicate<Place> looked, Map<Place, Boolean> alike) {
        Leaf leaf = all.get(number);
        boolean closed = kind == JsonKind.OBJECT && leaf.facts().object().closed();
        Map<Place, List<String>> listed = new LinkedHashMap<>();
        BitSet only = new BitSet();
        only.set(number);
        for (Place place : places.of(only)) {
            List<View> views = places.of(place);
            List<String> values = place.isSelf() ? List.of() : listed(views.get(number));
            // what most leaves do not list comes first: there may be thousands of both
            if (!values.isEmpty()
                    && !looked.test(place)
                    && !alike.computeIfAbsent(
                            place,
                            p -> leaves.stream()
                                    .allMatch(other -> listed(views.get(other)).equals(values)))) {
                listed.put(place, values);
            }
        }
        return new Candidate(
                leaf.path(),
                List.copyOf(required(leaf)),
                closed ? leaf.facts().declared() : List.of(),
                closed,
                kind == JsonKind.ARRAY,
                listed);
    }

    /** The scalars that can be there; empty if there are too many to say. */
    private static List<String> listed(View view) {
        Facts present = view.present();
        if (present == null || !present.kinds().equals(present.listed().keySet())) {
            return List.of();
        }
        List<String> values = present.listed().values().stream()
                .flatMap(Set::stream)
                .distinct()
                .toList();
        return values.size() > MOST_VALUES ? List.of() : values;
    }
}
