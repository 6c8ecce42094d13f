package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch.Place;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.translate.union.Facts.View;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where values of one kind can be looked at, and what each leaf has there. What is kept is only what leaves declare: most leaves of a
 * large union have nothing to say of most places.
 */
final class Places {
    /** Lists of values at one place that are compared with one another. */
    private static final int MOST_COMPARED = 200;

    /** What each leaf has at the start, by its number. */
    private final List<View> near;

    private final List<Place> all = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();

    /** For each place, the leaves that declare it, and what they have there. */
    private final List<Map<Integer, View>> declared = new ArrayList<>();

    private final Map<Place, Contrast> contrasts = new HashMap<>();

    /** For each leaf, the numbers of the places that it declares. */
    private final List<List<Integer>> ofLeaf = new ArrayList<>();

    /** How many of the first places are to be looked at whatever leaves declare. */
    private final int always;

    /**
     * What leaves say of a place, all together: most places of a large union are told at once to separate nothing.
     *
     * @param listed the kinds of which some leaf lists values
     * @param differs whether leaves may have values of different kinds
     */
    private record Contrast(Set<JsonKind> listed, boolean differs) {}

    Places(JsonKind whole, List<Leaf> leaves) {
        Place start = whole == JsonKind.ARRAY ? Place.ELEMENT : Place.SELF;
        this.near = leaves.stream()
                .map(leaf -> leaf.facts().only(whole))
                .map(self -> whole == JsonKind.ARRAY ? self.element() : new View(false, self))
                .toList();
        leaves.forEach(leaf -> ofLeaf.add(new ArrayList<>()));
        this.always = whole == JsonKind.OBJECT ? 0 : 1;
        Map<Integer, View> here = new LinkedHashMap<>();
        for (int leaf = 0; leaf < near.size(); leaf++) {
            here.put(leaf, near.get(leaf));
        }
        if (always > 0) {
            add(start, here);
        }
        int first = all.size();
        addProperties(start, here);
        int end = all.size();
        for (int i = first; i < end; i++) {
            addProperties(all.get(i), declared.get(i));
        }
    }

    private void add(Place place, Map<Integer, View> views) {
        numbers.put(place, all.size());
        all.add(place);
        declared.add(views);
    }

    private void addProperties(Place place, Map<Integer, View> here) {
        here.forEach((leaf, view) -> {
            Facts present = view.present();
            for (String name : present == null
                    ? Set.<String>of()
                    : present.object().properties().keySet()) {
                Place inside = place.property(name);
                Integer number = numbers.get(inside);
                if (number == null) {
                    number = all.size();
                    add(inside, new LinkedHashMap<>());
                }
                declared.get(number).put(leaf, property(view, name));
                ofLeaf.get(leaf).add(number);
            }
        });
    }

    boolean has(Place place) {
        return numbers.containsKey(place);
    }

    /** The places of which some of the leaves say something, the nearest first. */
    List<Place> of(BitSet leaves) {
        Set<Integer> some = new TreeSet<>();
        for (int i = 0; i < always; i++) {
            some.add(i);
        }
        leaves.stream().forEach(leaf -> some.addAll(ofLeaf.get(leaf)));
        return some.stream().map(all::get).toList();
    }

    /** What each leaf has there, by its number. */
    List<View> of(Place place) {
        Integer number = numbers.get(place);
        Map<Integer, View> known = number == null ? Map.of() : declared.get(number);
        return new AbstractList<>() {
            @Override
            public View get(int leaf) {
                View view = known.get(leaf);
                return view == null ? walk(place, leaf) : view;
            }

            @Override
            public int size() {
                return near.size();
            }
        };
    }

    private View walk(Place place, int leaf) {
        View view = near.get(leaf);
        for (String name : place.path()) {
            view = property(view, name);
        }
        return view;
    }

    /** Those of the leaves that declare a place. */
    private int[] declaring(Place place, BitSet leaves) {
        Integer number = numbers.get(place);
        Collection<Integer> some =
                number == null ? Set.of() : declared.get(number).keySet();
        List<View> views = of(place);
        return some.stream()
                .mapToInt(leaf -> leaf)
                .filter(leaf -> leaves.get(leaf) && isDeclared(views.get(leaf)))
                .sorted()
                .toArray();
    }

    private static View property(View view, String name) {
        Facts present = view.present();
        if (present == null) {
            return View.NOTHING;
        }
        View inner = present.property(name);
        return new View(view.absent() || inner.absent(), inner.present());
    }

    private Contrast contrast(Place place) {
        return contrasts.computeIfAbsent(place, some -> {
            Integer number = numbers.get(some);
            Set<JsonKind> listed = EnumSet.noneOf(JsonKind.class);
            Set<Set<JsonKind>> kinds = new HashSet<>();
            for (View view :
                    number == null ? Set.<View>of() : declared.get(number).values()) {
                kinds.add(kinds(view));
                if (view.present() != null) {
                    listed.addAll(view.present().listed().keySet());
                }
            }
            return new Contrast(listed, kinds.size() > 1 || kinds.contains(Set.of()));
        });
    }

    /** Whether two of these declare values of different kinds. */
    boolean differInKind(Place place, BitSet leaves, int[] variants) {
        if (!contrast(place).differs()) {
            return false;
        }
        List<View> views = of(place);
        // kinds → the variants that have these, of which only two matter
        Map<Set<JsonKind>, Set<Integer>> kinds = new HashMap<>();
        for (int leaf : declaring(place, leaves)) {
            Set<Integer> some = kinds.computeIfAbsent(kinds(views.get(leaf)), k -> new LinkedHashSet<>());
            if (some.size() < 2) {
                some.add(variants[leaf]);
            }
        }
        return kinds.entrySet().stream()
                .anyMatch(one -> kinds.entrySet().stream()
                        .anyMatch(other -> Collections.disjoint(one.getKey(), other.getKey())
                                && !(one.getValue().size() == 1
                                        && one.getValue().equals(other.getValue()))));
    }

    private static Set<JsonKind> kinds(View view) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        for (JsonKind kind : JsonKind.values()) {
            if (view.takes(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /**
     * Whether values that are listed say which variant it is: most that one lists are none that another lists, or what lists them must
     * have one. What only rules out a leaf that may lack the property is found out by reading it as well.
     */
    boolean areListed(Place place, JsonKind kind, BitSet leaves, int[] variants) {
        if (place.path().isEmpty()) {
            return true;
        }
        if (!contrast(place).listed().contains(kind)) {
            return false;
        }
        List<View> views = of(place);
        Set<Integer> listing = new LinkedHashSet<>();
        Set<Integer> sure = new LinkedHashSet<>();
        // what is listed → the variants that do so, of which only two matter
        Map<Set<String>, Set<Integer>> lists = new LinkedHashMap<>();
        for (int leaf : declaring(place, leaves)) {
            Set<String> values = views.get(leaf).listed(kind);
            if (!values.isEmpty()) {
                listing.add(leaf);
                if (!views.get(leaf).absent() && sure.size() < 2) {
                    sure.add(variants[leaf]);
                }
                Set<Integer> some = lists.computeIfAbsent(values, v -> new LinkedHashSet<>());
                if (some.size() < 2) {
                    some.add(variants[leaf]);
                }
            }
        }
        boolean rest = !sure.isEmpty()
                && leaves.stream()
                        .filter(leaf -> !listing.contains(leaf))
                        .anyMatch(leaf -> !Collections.singleton(variants[leaf]).containsAll(sure));
        return rest || doDiffer(lists);
    }

    private static boolean doDiffer(Map<Set<String>, Set<Integer>> lists) {
        List<Map.Entry<Set<String>, Set<Integer>>> some =
                lists.entrySet().stream().limit(MOST_COMPARED).toList();
        return IntStream.range(0, some.size())
                .anyMatch(i -> IntStream.range(i + 1, some.size()).anyMatch(j -> doDiffer(some.get(i), some.get(j))));
    }

    private static boolean doDiffer(
            Map.Entry<Set<String>, Set<Integer>> one, Map.Entry<Set<String>, Set<Integer>> other) {
        if (one.getValue().size() == 1 && one.getValue().equals(other.getValue())) {
            return false;
        }
        Set<String> both = new LinkedHashSet<>(one.getKey());
        both.retainAll(other.getKey());
        return 2 * both.size() <= Math.min(one.getKey().size(), other.getKey().size());
    }

    /** Whether something is known of what is there. */
    static boolean isDeclared(View view) {
        return view.present() != null && !view.present().equals(Facts.ANY);
    }
}
