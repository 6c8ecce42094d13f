package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** How like schemas are, by what they contain. */
final class Likeness {
    /** By how many features a schema is told from others if nothing else is known of it. */
    private static final int DISTINCT = 6;

    /** By the schema itself, not by what equals it: comparing schemas takes longer than looking at them. */
    private final IdentityHashMap<JsonNode, Set<String>> features = new IdentityHashMap<>();

    /** How much two schemas have in common, and a little for the words that their names have in common; up to 1. */
    double of(String name, JsonNode before, String other, JsonNode after) {
        if (SchemaFeatures.contradict(before, after)) {
            return 0;
        }
        // A schema that has grown is still the same.
        return 0.8 * Math.min(kept(before, after), 0.3 + kept(after, before)) + 0.2 * share(words(name), words(other));
    }

    /** How much of a schema is in another. */
    double kept(JsonNode schema, JsonNode other) {
        return share(features(schema), features(other));
    }

    /** Whether a schema has so much in it that it is hardly like another by chance. */
    boolean isDistinct(JsonNode schema) {
        return features(schema).size() >= DISTINCT;
    }

    /** Whether there is nothing by which a schema is recognized. */
    boolean isPlain(JsonNode schema) {
        return features(schema).isEmpty();
    }

    private Set<String> features(JsonNode schema) {
        return features.computeIfAbsent(schema, SchemaFeatures::of);
    }

    private static Set<String> words(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return Set.copyOf(List.of(last.split("(?<=[a-z0-9])(?=[A-Z])|_", -1)));
    }

    private static double share(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return some.isEmpty() ? 0 : (double) common / some.size();
    }
}
