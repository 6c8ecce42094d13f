package dev.signet.codegen.parse.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.jsonpath.JsonPath;
import dev.signet.codegen.parse.jsonpath.JsonPath.Segment;
import dev.signet.codegen.parse.jsonpath.JsonPathException;
import dev.signet.codegen.parse.jsonpath.Selector;
import dev.signet.codegen.problem.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a target that matches nothing may have meant. */
record TargetHint(JsonNode document) {
    private static final int MOST = 3;

    /** Words that two names must share, of all that they have. */
    private static final double ALIKE = 0.4;

    /** How far a path does match, and what it may have meant there. */
    String nearest(JsonPath path) {
        int matching = 0;
        Map<String, JsonNode> last = Map.of("", document);
        for (int i = 1; i <= path.segments().size(); i++) {
            Map<String, JsonNode> found = path.prefix(i).select(document);
            if (found.isEmpty()) {
                break;
            }
            matching = i;
            last = found;
        }
        Segment segment = path.segments().get(matching);
        String missing = name(segment);
        if (missing == null) {
            return "`" + path.prefix(matching) + "` matches, but nothing in it is selected by `"
                    + path.text().substring(segment.start(), segment.end()) + "`";
        }
        Set<String> keys = keys(last.values());
        List<String> like = alike(missing, keys, path, matching);
        String hint = like.isEmpty() ? NearMiss.hint(missing, keys, "it is empty") : NearMiss.question(like);
        return "`" + path.prefix(matching) + "` matches: " + hint;
    }

    /**
     * One of several names that a target lists.
     *
     * @param hint what it may have meant
     */
    record MissingName(String name, String hint) {}

    /** The names in lists of several that match nothing, although the target as a whole matches. */
    List<MissingName> missingNames(JsonPath path) {
        List<MissingName> missing = new ArrayList<>();
        for (int i = 0; i < path.segments().size(); i++) {
            Segment segment = path.segments().get(i);
            if (segment.selectors().size() < 2 || segment.descendants()) {
                continue;
            }
            JsonPath before = path.prefix(i);
            Collection<JsonNode> parents = before.select(document).values();
            for (Selector selector : segment.selectors()) {
                String name = selector.named().map(Selector.Name::name).orElse(null);
                if (name != null && parents.stream().noneMatch(node -> node.has(name))) {
                    Set<String> keys = keys(parents);
                    List<String> like = alike(name, keys, path, i);
                    String hint = like.isEmpty() ? NearMiss.hint(name, keys, "") : NearMiss.question(like);
                    missing.add(new MissingName(name, hint));
                }
            }
        }
        return missing;
    }

    private static Set<String> keys(Collection<JsonNode> nodes) {
        Set<String> keys = new LinkedHashSet<>();
        nodes.forEach(node -> node.fieldNames().forEachRemaining(keys::add));
        return keys;
    }

    private static @Nullable String name(Segment segment) {
        return segment.selectors().size() == 1
                ? segment.selectors().get(0).named().map(Selector.Name::name).orElse(null)
                : null;
    }

    /** Other names of the same thing: paths that differ in names of variables, names that share words and what is below. */
    private List<String> alike(String missing, Collection<String> keys, JsonPath path, int matching) {
        if (path.prefix(matching).pointers(document).equals(List.of("/paths"))) {
            String template = template(missing);
            List<String> same =
                    keys.stream().filter(key -> template(key).equals(template)).toList();
            if (!same.isEmpty()) {
                return same;
            }
        }
        List<String> rest = rest(path, matching);
        List<Candidate> fitting = keys.stream()
                .map(key -> new Candidate(key, shared(missing, key)))
                .filter(candidate -> candidate.shared > 0 && fits(path.prefix(matching), candidate.name, rest))
                .sorted(Comparator.comparingDouble(Candidate::shared)
                        .reversed()
                        .thenComparingInt(candidate -> NearMiss.distance(missing, candidate.name))
                        .thenComparing(Candidate::name))
                .toList();
        boolean only = fitting.size() == 1 && !rest.isEmpty();
        return fitting.stream()
                .filter(candidate -> only || candidate.shared >= ALIKE)
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /**
     * A name that may have been meant.
     *
     * @param shared the words that it shares with the missing one, of all that the two have
     */
    private record Candidate(String name, double shared) {}

    /** The texts of the segments behind one. */
    private static List<String> rest(JsonPath path, int at) {
        List<String> rest = new ArrayList<>();
        for (Segment segment : path.segments().subList(at + 1, path.segments().size())) {
            rest.add(path.text().substring(segment.start(), segment.end()));
        }
        return rest;
    }

    private boolean fits(JsonPath before, String key, List<String> rest) {
        try {
            String text = before.text() + "[" + JsonPath.quoted(key, '\'') + "]" + String.join("", rest);
            return !JsonPath.parse(text).pointers(document).isEmpty();
        } catch (JsonPathException tooMuch) {
            return false;
        }
    }

    /** A path without the names of its variables. */
    static String template(String path) {
        return path.replaceAll("\\{[^{}/]*\\}", "{}");
    }

    private static double shared(String one, String other) {
        Set<String> words = words(one);
        Set<String> all = new HashSet<>(words);
        Set<String> others = words(other);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 0 : (double) words.size() / all.size();
    }

    private static Set<String> words(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
