package dev.signet.codegen.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.parse.RawDocument.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What every generated type promises, tried on machine-made JSON and machine-made values. */
public final class RoundTrip {
    private static final int MOST_FAILURES = 3;

    private final Workshop.Made made;
    private final int samples;
    private final List<String> failures = new ArrayList<>();
    private final List<String> unsampled = new ArrayList<>();
    private int texts;
    private int values;

    private RoundTrip(Workshop.Made made, int samples) {
        this.made = made;
        this.samples = samples;
    }

    /**
     * What came of it.
     *
     * @param failures each with document, type, seed and JSON
     * @param unsampled types with a schema of their own of which no JSON was found
     * @param texts how many JSON texts were read
     * @param values how many values were written
     */
    public record Result(List<String> failures, List<String> unsampled, int texts, int values) {}

    /** @param samples how many texts and how many values of each type */
    public static Result of(Workshop.Made made, int samples) {
        RoundTrip trip = new RoundTrip(made, samples);
        Map<JavaType, Place> places = places(made);
        Hierarchies hierarchies = hierarchies(made, places);
        Unions unions = new Unions(made.model());
        for (JavaType type : made.model().types()) {
            if (!(type instanceof JavaType.EnumType)) {
                Place place = places.get(type);
                if (place != null) {
                    trip.texts(type, place, hierarchies);
                }
                trip.values(made.type(type.name()), unions);
            }
        }
        return new Result(trip.failures, trip.unsampled, trip.texts, trip.values);
    }

    private static Hierarchies hierarchies(Workshop.Made made, Map<JavaType, Place> places) {
        Hierarchies hierarchies = new Hierarchies(made.document());
        places.forEach((type, place) -> {
            if (type instanceof JavaType.RecordType record) {
                record.constants().forEach(c -> hierarchies.tell(place, c.wireName(), c.value()));
            }
        });
        return hierarchies;
    }

    /** JSON that each type's schema allows; none for a type of which no JSON was found. */
    static Map<JavaType, List<JsonNode>> samples(Workshop.Made made, int count) {
        Map<JavaType, Place> places = places(made);
        Hierarchies hierarchies = hierarchies(made, places);
        Map<JavaType, List<JsonNode>> samples = new LinkedHashMap<>();
        places.forEach((type, place) -> {
            List<JsonNode> all = new ArrayList<>();
            for (int seed = 0; seed < count; seed++) {
                try {
                    all.add(new Sampler(hierarchies, new Random(seed)).sample(place));
                } catch (Sampler.Unsatisfiable e) {
                    // Another seed may find one.
                }
            }
            samples.put(type, all);
        });
        return samples;
    }

    /** Where each type stands in the document, unless it is made of more than what stands there. */
    private static Map<JavaType, Place> places(Workshop.Made made) {
        Map<String, Integer> counts = new HashMap<>();
        made.model().types().forEach(t -> counts.merge(t.doc().pointer(), 1, Integer::sum));
        Map<JavaType, Place> places = new LinkedHashMap<>();
        for (JavaType type : made.model().types()) {
            String pointer = type.doc().pointer();
            Place place = counts.get(pointer) == 1 && isWhole(pointer)
                    ? made.document().at(pointer)
                    : null;
            if (place != null) {
                places.put(type, place);
            }
        }
        return places;
    }

    /** Whether what stands at a place is all that its type is made of. */
    private static boolean isWhole(String pointer) {
        return !pointer.matches(".*/(allOf|oneOf|anyOf|type)/[0-9]+.*");
    }

    private void texts(JavaType model, Place place, Hierarchies hierarchies) {
        Class<?> type = made.type(model.name());
        int read = 0;
        int failed = 0;
        for (int seed = 0; seed < samples && failed < MOST_FAILURES; seed++) {
            JsonNode json;
            try {
                json = new Sampler(hierarchies, new Random(seed)).sample(place);
            } catch (Sampler.Unsatisfiable e) {
                continue;
            }
            if (json.isNull()) {
                continue;
            }
            read++;
            String wrong = text(type, json.toString(), model instanceof JavaType.ValueType);
            if (wrong != null) {
                failed++;
                failures.add(told(type, seed, wrong, json.toString()));
            }
        }
        texts += read;
        if (read == 0) {
            unsampled.add(type.getSimpleName());
        }
    }

    private String told(Class<?> type, int seed, String wrong, String json) {
        return made.name() + ", " + type.getSimpleName() + ", seed " + seed + ": " + wrong + "\n    " + json;
    }

    /** @param bare whether the type is one Java value, which says what its literal says, but has no room for the literal */
    private @Nullable String text(Class<?> type, String json, boolean bare) {
        try {
            Object value = Reflection.fromJson(type, json);
            String written = Reflection.toJson(value);
            String difference = bare ? null : Json.difference(json, written);
            return difference != null ? "JSON differs at " + difference : value(type, value, written);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return String.valueOf(e);
        }
    }

    private @Nullable String value(Class<?> type, Object value, String written) {
        Object again = Reflection.fromJson(type, written);
        if (!again.equals(value)) {
            return "reads again as " + again + " instead of " + value;
        }
        if (again.hashCode() != value.hashCode()) {
            return "equal, but with another hash code: " + value;
        }
        return Reflection.rebuilt(value).equals(value) ? null : "the builder makes another of " + value;
    }

    private void values(Class<?> type, Unions unions) {
        int failed = 0;
        for (int seed = 0; seed < samples && failed < MOST_FAILURES; seed++) {
            String json = "(no value)";
            String wrong;
            try {
                Object value = new JavaValues(new Random(seed), unions).of(type);
                json = Reflection.toJson(value);
                wrong = value(type, value, json);
                values++;
            } catch (JavaValues.Endless e) {
                continue;
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                wrong = "made by its constructor: " + e;
            }
            if (wrong != null) {
                failed++;
                failures.add(told(type, seed, wrong, json));
            }
        }
    }
}
