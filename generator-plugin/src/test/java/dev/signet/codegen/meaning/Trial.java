package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.roundtrip.Json;
import dev.signet.codegen.roundtrip.Reflection;
import dev.signet.codegen.roundtrip.Workshop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of all named schemas of one document, tried on the code that is generated from it. */
final class Trial {
    private static final int ATTEMPTS = 12;

    /** Schemas that have a name, and the root of a JSON Schema. */
    private static final String NAMED = "#(/(components/schemas|definitions|\\$defs)/[^/]+)?";

    private final Workshop.Made made;
    private final Discriminators discriminators;
    private final Oracle oracle;
    private final Proposals proposals;
    private final Mutations mutations;
    private final Landing landing;
    private final Random random;

    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> undecided = new TreeMap<>();
    private final Set<JavaType> withUnions = new LinkedHashSet<>();
    private final Map<String, Integer> unjudged = new TreeMap<>();
    private final List<String> without = new ArrayList<>();
    private int valid;
    private int invalid;
    private int places;

    /** What can be wrong. */
    enum Kind {
        /** Valid JSON is refused. */
        REFUSED,
        /** An exception other than the one that says what does not fit. */
        ODD,
        /** JSON comes back with another content. */
        LOSSY,
        /** Valid JSON is kept as a deviation. */
        CONTAINED,
        /** A union reads as a variant with less of the members than another that the validator accepts. */
        LOOSE,
        /** A union reads as a variant that the validator rejects, though it accepts another. */
        WRONG,
        /** A union reads as unknown what the validator accepts for one variant. */
        UNKNOWN
    }

    /**
     * Something wrong.
     *
     * @param about what else it has in common with others of its kind: the union, or the type that was read
     * @param what in words
     */
    record Found(Kind kind, String about, String what) {}

    /**
     * Something wrong, with the least JSON that shows it.
     *
     * @param pointer the schema that was read
     */
    record Fault(String document, String pointer, Found found, JsonNode json) {
        @Override
        public String toString() {
            return found.kind() + " " + document + pointer + " (" + found.about() + "): " + found.what() + "\n    "
                    + json;
        }
    }

    /**
     * What came of it.
     *
     * @param faults by kind and union or type
     * @param counts how many values showed each of them
     * @param undecided unions that read as unknown what several variants allow
     * @param unjudged unions with values in valid JSON of which the validator accepts no variant
     * @param without schemas of which no value was found
     * @param valid how many valid values were read
     * @param invalid how many others
     * @param places how many values of unions there were
     */
    record Result(
            Map<String, Fault> faults,
            Map<String, Integer> counts,
            Map<String, String> undecided,
            Map<String, Integer> unjudged,
            List<String> without,
            int valid,
            int invalid,
            int places) {
        @Override
        public String toString() {
            return valid + " valid values, " + invalid + " with one thing changed, " + places + " values of unions, "
                    + faults.size() + " kinds of faults, undecided: " + undecided.keySet() + ", unjudged: " + unjudged
                    + ", without: " + without;
        }
    }

    private Trial(Workshop.Made made, long seed) {
        this.made = made;
        this.random = new Random(seed);
        JsonNode root = made.document().root();
        discriminators = new Discriminators(root);
        oracle = new Oracle(root, discriminators);
        proposals = new Proposals(oracle, discriminators, random);
        mutations = new Mutations(random);
        landing = new Landing(made.model(), oracle, discriminators);
    }

    /** @param count of valid values; there are a quarter as many that have one thing changed */
    static Result of(Workshop.Made made, int count, long seed) {
        Trial trial = new Trial(made, seed);
        Map<String, JavaType> named = trial.named();
        int each = Math.max(1, count / 2 / Math.max(1, named.size()));
        named.forEach((pointer, type) -> trial.schema(pointer, type, each));
        List<JavaType> more = trial.withUnions.isEmpty()
                ? named.values().stream()
                        .filter(type -> !trial.without.contains(type.doc().pointer()))
                        .toList()
                : List.copyOf(trial.withUnions);
        for (int i = 0; trial.valid < count && !more.isEmpty() && i < count * 2; i++) {
            JavaType type = more.get(i % more.size());
            trial.schema(type.doc().pointer(), type, 1);
        }
        return new Result(
                trial.faults,
                trial.counts,
                trial.undecided,
                trial.unjudged,
                trial.without,
                trial.valid,
                trial.invalid,
                trial.places);
    }

    /**
     * The types of named schemas, by pointer: of a parent and its heirs the union; of a union and what it is inside another, which adds
     * properties, the one of its own name.
     */
    private Map<String, JavaType> named() {
        Map<String, JavaType> named = new LinkedHashMap<>();
        for (JavaType type : made.model().types()) {
            String pointer = type.doc().pointer();
            if (type.asEnum().isEmpty() && pointer.matches(NAMED)) {
                named.merge(pointer, type, (one, other) -> {
                    boolean own = pointer.endsWith("/" + one.name());
                    return other.asUnion().isPresent() && !own ? other : one;
                });
            }
        }
        return named;
    }

    private void schema(String pointer, JavaType type, int count) {
        int found = 0;
        for (int i = 0; found < count && i < count * ATTEMPTS; i++) {
            JsonNode json = proposal(pointer);
            if (json != null) {
                found++;
                valid++;
                int before = places;
                check(pointer, type, json);
                if (places > before) {
                    withUnions.add(type);
                }
                if (random.nextInt(4) == 0) {
                    invalid++;
                    check(pointer, type, mutations.mutate(json));
                }
            }
        }
        if (found == 0 && count > 1) {
            without.add(pointer);
        }
    }

    private @Nullable JsonNode proposal(String pointer) {
        try {
            JsonNode json = proposals.propose(pointer);
            return !json.isNull() && oracle.accepts(pointer, json) ? json : null;
        } catch (Proposals.Unmet e) {
            return null;
        }
    }

    private void check(String pointer, JavaType type, JsonNode json) {
        for (Found found : read(pointer, type, json, true)) {
            String key = found.kind() + " " + found.about();
            if (counts.merge(key, 1, Integer::sum) == 1) {
                boolean wasValid = oracle.accepts(pointer, json);
                JsonNode least = new Minimizer(less -> oracle.accepts(pointer, less) == wasValid
                                && read(pointer, type, less, false).stream()
                                        .anyMatch(f -> f.kind() == found.kind()
                                                && f.about().equals(found.about())))
                        .smallest(json);
                Found last = read(pointer, type, least, false).stream()
                        .filter(f -> f.kind() == found.kind() && f.about().equals(found.about()))
                        .findFirst()
                        .orElse(found);
                faults.put(key, new Fault(made.name(), pointer, last, least));
            }
        }
    }

    private List<Found> read(String pointer, JavaType type, JsonNode json, boolean counting) {
        if (json.isNull()) {
            return List.of();
        }
        boolean isValid = oracle.accepts(pointer, json);
        List<String> deviations = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        Object value;
        String written;
        try {
            value = Reflection.read(made.type(type.name()), json.toString(), deviations);
            written = Reflection.toJson(value);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            boolean said = e.getClass().getSimpleName().equals("JsonFormatException");
            if (isValid || !said) {
                found.add(new Found(said ? Kind.REFUSED : Kind.ODD, type.name(), String.valueOf(e)));
            }
            return found;
        }
        String difference = Json.difference(json.toString(), written);
        if (difference != null) {
            found.add(new Found(Kind.LOSSY, type.name(), "differs at " + difference));
        }
        deviations.removeIf(place -> Beyond.isIn(json.at(place)));
        if (isValid && !deviations.isEmpty()) {
            found.add(new Found(Kind.CONTAINED, type.name(), "does not fit at " + deviations));
        }
        landing.judge(type, value, json, place -> {
            if (!Beyond.isIn(json.at(place.at()))) {
                judged(place, found, counting, isValid);
            }
        });
        return found;
    }

    /** Whether new heirs may come, which nothing is known of. */
    private boolean isParent(String union) {
        return made.model()
                .union(union)
                .filter(type -> !discriminators.heirs(type.doc().pointer()).isEmpty())
                .isPresent();
    }

    private void judged(Landing.Place place, List<Found> found, boolean counting, boolean isValid) {
        String what =
                "at " + place.at() + " reads as " + place.landed() + ", the validator accepts " + place.accepted();
        if (counting) {
            places++;
        }
        switch (place.verdict()) {
            case WRONG -> found.add(new Found(Kind.WRONG, place.union(), what));
            case LOOSE -> found.add(new Found(Kind.LOOSE, place.union(), what));
            case UNKNOWN -> found.add(new Found(Kind.UNKNOWN, place.union(), what));
            case UNDECIDED -> undecided.putIfAbsent(place.union(), what);
            case NONE -> {
                if (isValid && !isParent(place.union())) {
                    unjudged.merge(place.union(), 1, Integer::sum);
                }
            }
            case RIGHT -> {}
        }
    }
}
