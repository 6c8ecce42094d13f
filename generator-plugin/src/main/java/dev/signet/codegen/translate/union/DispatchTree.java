package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.Dispatch.Place;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.translate.union.Facts.View;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts → the tree of tests: at each node the test that separates most of the leaves that remain. */
final class DispatchTree {
    /** Tests in a tree; beyond that, leaves are read on trial. */
    private static final int MOST_TESTS = 200;

    private static final List<JsonKind> SCALARS = List.of(JsonKind.STRING, JsonKind.NUMBER, JsonKind.BOOLEAN);

    private final JsonKind kind;
    private final List<Leaf> all;

    /** Of each leaf what is known of its values of the kind. */
    private final List<Facts> facts;

    private final int[] variants;
    private final Places places;
    private final @Nullable String discriminator;
    private final Trials trials;

    /** Leaves that take any object or array: nothing is gained by ruling them out early. */
    private final BitSet free = new BitSet();

    private final Map<Question, Dispatch> known = new HashMap<>();
    private final Map<Dispatch, Dispatch> alike = new HashMap<>();
    private int tests;

    /** @param all the leaves that have values of the kind */
    private DispatchTree(JsonKind kind, List<Leaf> all, @Nullable String discriminator) {
        this.kind = kind;
        this.all = all;
        this.facts = all.stream().map(leaf -> leaf.facts().only(kind)).toList();
        Map<Variant, Integer> first = new HashMap<>();
        this.variants = IntStream.range(0, all.size())
                .map(leaf -> first.computeIfAbsent(all.get(leaf).variant(), variant -> leaf))
                .toArray();
        this.places = new Places(kind, all);
        this.discriminator = discriminator;
        this.trials = new Trials(kind, all, facts, places);
        if (isContainer()) {
            IntStream.range(0, all.size())
                    .filter(leaf -> Overlap.takesAll(all.get(leaf).facts(), kind))
                    .forEach(free::set);
        }
    }

    private boolean isContainer() {
        return kind == JsonKind.OBJECT || kind == JsonKind.ARRAY;
    }

    /**
     * What is left to find out.
     *
     * @param leaves which of the leaves it is
     * @param looks what needs no look any more
     * @param meant the leaves of which something was seen that they declare: what does not fit such a leaf is contained in it
     */
    private record Question(BitSet leaves, Set<Look> looks, BitSet meant) {}

    /** @param valueKind null for the kind of value; a container for all that is inside */
    private record Look(Place place, @Nullable JsonKind valueKind) {
        static Look inside(Place place) {
            return new Look(place, JsonKind.OBJECT);
        }
    }

    /**
     * How each JSON kind of values is told apart. A kind that is missing is none of the union's.
     *
     * @param discriminator the property that is stated to tell them apart, or null
     */
    static Map<JsonKind, Dispatch> of(@Nullable String discriminator, List<Leaf> leaves) {
        Map<JsonKind, Dispatch> trees = new EnumMap<>(JsonKind.class);
        for (JsonKind kind : JsonKind.values()) {
            List<Leaf> able = leaves.stream()
                    .filter(leaf -> leaf.facts().kinds().contains(kind))
                    .toList();
            if (!able.isEmpty()) {
                Dispatch root = new DispatchTree(kind, able, discriminator).root();
                trees.put(kind, kind == JsonKind.OBJECT ? DefaultVariant.in(root, discriminator, able) : root);
            }
        }
        return trees;
    }

    private Dispatch root() {
        BitSet whole = new BitSet();
        whole.set(0, all.size());
        // of a discriminator, a later version of the document may have values of other variants
        Separation only = isOne(whole) && all.get(0).path().size() == 1 ? discriminating(whole) : null;
        if (only != null) {
            return after(only, new Question(whole, Set.of(), new BitSet()));
        }
        return isOne(whole) ? to(whole) : node(new Question(whole, Set.of(), new BitSet()));
    }

    private Dispatch node(Question question) {
        BitSet leaves = question.leaves;
        if (leaves.isEmpty()) {
            return new Dispatch.ToUnknown();
        }
        if (isOne(leaves) && leaves.intersects(question.meant)) {
            return to(leaves);
        }
        Dispatch before = known.get(question);
        if (before != null) {
            return before;
        }
        Separation test = isOne(leaves) || tests >= MOST_TESTS ? null : best(question);
        Dispatch found = test == null ? undecided(question) : after(test, question);
        // Of equal ones there is one, so that those around them are compared at a glance.
        Dispatch same = alike.computeIfAbsent(found, Function.identity());
        known.put(question, same);
        return same;
    }

    /** Whether all are of one variant. */
    private boolean isOne(BitSet leaves) {
        return leaves.stream().map(leaf -> variants[leaf]).distinct().count() == 1;
    }

    private Dispatch to(BitSet leaves) {
        return new Dispatch.To(all.get(leaves.nextSetBit(0)).variant());
    }

    private Dispatch after(Separation test, Question question) {
        tests++;
        JsonKind values = test.valueKind();
        List<View> views = views(test.place());
        return test.toDispatch((outcome, some) -> {
            BitSet left = outcome != null && values != null && test.place().isSelf() ? listing(outcome, some) : some;
            BitSet meant = (BitSet) question.meant.clone();
            left.stream()
                    .filter(leaf -> outcome != null && isMeant(test, views.get(leaf), outcome))
                    .forEach(meant::set);
            meant.and(left);
            return node(new Question(left, looked(test, question.looks, outcome), meant));
        });
    }

    /** What each leaf has there; a stated discriminator may be declared by none. */
    private List<View> views(Place place) {
        return places.has(place)
                ? places.of(place)
                : all.stream()
                        .map(leaf ->
                                leaf.facts().only(kind).property(place.path().get(0)))
                        .toList();
    }

    /** A scalar that a leaf lists is one of it: nothing else is to be asked. */
    private BitSet listing(String value, BitSet leaves) {
        BitSet first = new BitSet();
        trials.narrowFirst(leaves).stream()
                .filter(leaf -> places.of(Place.SELF).get(leaf).listed(kind).contains(value))
                .limit(1)
                .forEach(first::set);
        return first.isEmpty() ? leaves : first;
    }

    /** Whether the outcome is one of few that a leaf declares for the place; an object that it tells by values inside must have these. */
    private static boolean isMeant(Separation test, View view, String outcome) {
        JsonKind values = test.valueKind();
        if (values != null) {
            return view.listed(values).contains(outcome);
        }
        JsonKind found = JsonKind.valueOf(outcome);
        Facts present = view.present();
        boolean listing = found == JsonKind.OBJECT
                && present != null
                && present.object().properties().values().stream()
                        .anyMatch(inside -> !inside.listed().isEmpty());
        return Places.isDeclared(view) && view.takesUnlisted(found) && !listing;
    }

    /** What needs no look after an outcome. */
    private static Set<Look> looked(Separation test, Set<Look> before, @Nullable String outcome) {
        Set<Look> looks = new HashSet<>(before);
        Place place = test.place();
        JsonKind values = test.valueKind();
        looks.add(new Look(place, values));
        if (values == null || outcome != null) {
            String found = values != null ? values.name() : outcome;
            looks.add(new Look(place, null));
            SCALARS.stream()
                    .filter(other -> values != null || !other.name().equals(found))
                    .forEach(other -> looks.add(new Look(place, other)));
            if (!JsonKind.OBJECT.name().equals(found)) {
                looks.add(Look.inside(place));
            }
        }
        return looks;
    }

    private @Nullable Separation best(Question question) {
        BitSet leaves = (BitSet) question.leaves.clone();
        leaves.andNot(free);
        Separation best = null;
        double most = 0;
        for (Separation test : tests(question)) {
            double separated = test.worth(leaves, variants);
            double worth = separated + (isStated(test) ? (double) all.size() * all.size() : 0);
            if (separated > 0 && (best == null || worth > most || (worth == most && isBetter(test, best, leaves)))) {
                best = test;
                most = worth;
            }
        }
        return best;
    }

    /** Of two that separate as well: by value, near, few values, known to many. */
    private boolean isBetter(Separation test, Separation other, BitSet leaves) {
        return Comparator.comparing((Separation t) -> t.valueKind() != null)
                        .thenComparing(t -> -t.place().path().size())
                        .thenComparing(t -> -t.outcomes().size())
                        .thenComparing(t -> leaves.stream()
                                .filter(leaf ->
                                        Places.isDeclared(views(t.place()).get(leaf)))
                                .count())
                        .compare(test, other)
                > 0;
    }

    private List<Separation> tests(Question question) {
        List<Separation> able = new ArrayList<>();
        for (Place place : places.of(question.leaves)) {
            List<View> views = places.of(place);
            if (isInside(place, question.looks)) {
                continue;
            }
            for (JsonKind values : SCALARS) {
                if (!question.looks.contains(new Look(place, values))
                        && places.areListed(place, values, question.leaves, variants)) {
                    Stream.ofNullable(Separation.byValue(place, values, views, question.leaves))
                            .forEach(able::add);
                }
            }
            if (!place.isSelf()
                    && !question.looks.contains(new Look(place, null))
                    && places.differInKind(place, question.leaves, variants)) {
                able.add(Separation.byKind(place, views, question.leaves));
            }
        }
        return able;
    }

    private static boolean isInside(Place place, Set<Look> looks) {
        Place outer = place.element() ? Place.ELEMENT : Place.SELF;
        boolean inside = false;
        for (String name : place.path()) {
            inside |= looks.contains(Look.inside(outer));
            outer = outer.property(name);
        }
        return inside;
    }

    /** The test of the stated discriminator, or of a required constant; null if there is none. */
    private @Nullable Separation discriminating(BitSet leaves) {
        if (kind != JsonKind.OBJECT) {
            return null;
        }
        Facts only = all.get(0).facts();
        Stream<String> constants = only.declared().stream()
                .filter(name -> only.object().required().contains(name))
                .filter(name -> only.property(name).listed(JsonKind.STRING).size() == 1);
        return Stream.concat(Stream.ofNullable(discriminator), constants)
                .map(Place.SELF::property)
                .flatMap(place -> SCALARS.stream()
                        .flatMap(values -> Stream.ofNullable(Separation.byValue(place, values, views(place), leaves))))
                .findFirst()
                .orElse(null);
    }

    private boolean isStated(Separation test) {
        return discriminator != null
                && test.valueKind() != null
                && test.place().asProperty().filter(discriminator::equals).isPresent();
    }

    /** What no look can separate: numbers may differ in being integers, the rest is read on trial. */
    private Dispatch undecided(Question question) {
        if (kind == JsonKind.NUMBER) {
            BitSet fractions = new BitSet();
            question.leaves.stream()
                    .filter(leaf -> !facts.get(leaf).isIntegral())
                    .forEach(fractions::set);
            if (!fractions.isEmpty() && !fractions.equals(question.leaves)) {
                return new Dispatch.ByIntegral(trial(question.leaves, question), trial(fractions, question));
            }
        }
        return trial(question.leaves, question);
    }

    private Dispatch trial(BitSet leaves, Question question) {
        return !isContainer() && leaves.cardinality() == 1
                ? to(leaves) // a scalar that does not fit is an exception, and so unknown
                : trials.of(leaves, place -> question.looks.contains(new Look(place, JsonKind.STRING)), question.meant);
    }
}
