package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch.Place;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.translate.union.Facts.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where values of one kind can be looked at, and what each leaf has there. */
final class Places {
    private final Map<Place, List<View>> views = new LinkedHashMap<>();

    Places(JsonKind whole, List<Leaf> leaves) {
        Place start = whole == JsonKind.ARRAY ? Place.ELEMENT : Place.SELF;
        List<View> near = leaves.stream()
                .map(leaf -> leaf.facts().only(whole))
                .map(self -> whole == JsonKind.ARRAY ? self.element() : new View(false, self))
                .toList();
        if (whole != JsonKind.OBJECT) {
            views.put(start, near);
        }
        List<Place> properties = addProperties(start, near);
        properties.forEach(place -> addProperties(place, of(place)));
    }

    /** The nearest first. */
    Set<Place> all() {
        return views.keySet();
    }

    /** What each leaf has there, by its number. */
    List<View> of(Place place) {
        return views.getOrDefault(place, List.of());
    }

    private List<Place> addProperties(Place place, List<View> here) {
        Set<String> names = new LinkedHashSet<>();
        here.stream()
                .flatMap(view -> Stream.ofNullable(view.present()))
                .forEach(facts -> names.addAll(facts.declared()));
        List<Place> places = new ArrayList<>();
        for (String name : names) {
            places.add(place.property(name));
            views.put(
                    place.property(name),
                    here.stream().map(view -> property(view, name)).toList());
        }
        return places;
    }

    private static View property(View view, String name) {
        Facts present = view.present();
        if (present == null) {
            return View.NOTHING;
        }
        View inner = present.property(name);
        return new View(view.absent() || inner.absent(), inner.present());
    }

    /** Whether two of these declare values of different kinds. */
    static boolean differInKind(List<View> views, IntStream leaves, int[] variants) {
        int[] declaring = leaves.filter(leaf -> isDeclared(views.get(leaf))).toArray();
        return IntStream.of(declaring)
                .anyMatch(i -> IntStream.of(declaring)
                        .anyMatch(j -> variants[i] != variants[j] && haveNoKind(views.get(i), views.get(j))));
    }

    /**
     * Whether values that are listed say which variant it is: most that one lists are none that another lists, or what lists them must
     * have one. What only rules out a leaf that may lack the property is found out by reading it as well.
     */
    static boolean areListed(Place place, JsonKind kind, List<View> views, IntStream leaves, int[] variants) {
        int[] all = leaves.toArray();
        return place.path().isEmpty()
                || IntStream.of(all)
                        .anyMatch(i -> !views.get(i).listed(kind).isEmpty()
                                && IntStream.of(all)
                                        .anyMatch(j -> variants[i] != variants[j]
                                                && differ(views.get(i), views.get(j), kind)));
    }

    private static boolean differ(View one, View other, JsonKind kind) {
        Set<String> theirs = other.listed(kind);
        if (theirs.isEmpty()) {
            return !one.absent();
        }
        Set<String> both = new LinkedHashSet<>(one.listed(kind));
        both.retainAll(theirs);
        return 2 * both.size() <= Math.min(one.listed(kind).size(), theirs.size());
    }

    private static boolean haveNoKind(View a, View b) {
        return Stream.of(JsonKind.values()).noneMatch(kind -> a.takes(kind) && b.takes(kind));
    }

    /** Whether something is known of what is there. */
    static boolean isDeclared(View view) {
        return view.present() != null && !view.present().equals(Facts.ANY);
    }
}
