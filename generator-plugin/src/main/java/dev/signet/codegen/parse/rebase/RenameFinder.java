package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.parse.tree.JsonPointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what has another name, by structure: paths whose variables are called otherwise or whose operations have the same ids,
 * components that places refer to which referred to another before and that contain what it contained, and properties that are spelled
 * in another case. What is not sure is not found.
 */
final class RenameFinder {
    private static final String COMPONENTS = "#/components/";

    /** How much of a component must be found in another that stands where it stood. */
    private static final double SUCCESSOR = 0.5;

    /** How like a component another must be if no place refers to it. */
    private static final double LOOKALIKE = 0.6;

    private static final int MOST_ROUNDS = 20;

    private final JsonNode old;
    private final JsonNode now;
    private final Map<String, String> renamed = new LinkedHashMap<>();

    /** What places refer to now that referred to a component: the names of the new ones by the pointer of the old. */
    private final Map<String, Set<String>> votes = new HashMap<>();

    private final Likeness likeness = new Likeness();

    RenameFinder(JsonNode old, JsonNode now) {
        this.old = old;
        this.now = now;
    }

    Renames find() {
        paths();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            votes.clear();
            compare("", old, now);
            if (!components(false) && !components(true)) {
                break;
            }
        }
        return new Renames(renamed);
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> without(JsonNode one, JsonNode other) {
        Set<String> only = keys(one);
        only.removeAll(keys(other));
        return only;
    }

    private void paths() {
        Set<String> gone = without(old.path("paths"), now.path("paths"));
        Set<String> fresh = without(now.path("paths"), old.path("paths"));
        for (String path : gone) {
            List<String> moved = fresh.stream()
                    .filter(other -> haveSameOperations(
                            old.path("paths").path(path), now.path("paths").path(other)))
                    .toList();
            List<String> found = moved.isEmpty()
                    ? fresh.stream()
                            .filter(other -> template(other).equals(template(path)))
                            .toList()
                    : moved;
            if (found.size() == 1) {
                renamed.put(JsonPointers.of(List.of("paths", path)), found.get(0));
                fresh.remove(found.get(0));
            }
        }
    }

    static String template(String path) {
        return path.replaceAll("\\{[^{}/]*\\}", "{}");
    }

    private static boolean haveSameOperations(JsonNode one, JsonNode other) {
        Map<String, String> ids = operations(one);
        return !ids.isEmpty() && ids.equals(operations(other));
    }

    private static Map<String, String> operations(JsonNode path) {
        Map<String, String> ids = new TreeMap<>();
        path.properties().forEach(each -> {
            String id = each.getValue().path("operationId").asText("");
            if (!id.isEmpty()) {
                ids.put(each.getKey(), id);
            }
        });
        return ids;
    }

    /** Looks at two values that stand in the same place. */
    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            if (pointer.endsWith("/properties")) {
                respelled(pointer, before, after);
            }
            vote(before.path("$ref").asText(""), after.path("$ref").asText(""));
            for (var member : before.properties()) {
                String child = PointerKey.below(pointer, member.getKey());
                JsonNode other = after.get(renamed.getOrDefault(child, member.getKey()));
                if (other != null) {
                    compare(child, member.getValue(), other);
                }
            }
        } else if (before.isArray() && after.isArray()) {
            elements(pointer, before, after);
        }
    }

    /** Members of a union may change their order: references are compared as a set, everything else by its index. */
    private void elements(String pointer, JsonNode before, JsonNode after) {
        List<String> gone = references(before);
        List<String> fresh = references(after);
        List<String> kept = new ArrayList<>(gone);
        kept.retainAll(fresh);
        gone.removeAll(kept);
        fresh.removeAll(kept);
        if (gone.size() == 1 && fresh.size() == 1) {
            vote(gone.get(0), fresh.get(0));
        } else {
            Pairing pairing = new Pairing(SUCCESSOR, this::likenessOfReferences);
            gone.forEach(reference -> vote(reference, pairing.partner(reference, gone, fresh)));
        }
        for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
            if (!before.get(i).has("$ref")) {
                compare(pointer + "/" + i, before.get(i), after.get(i));
            }
        }
    }

    private double likenessOfReferences(String reference, String other) {
        return likeness.of(reference, component(reference, old), other, component(other, now));
    }

    private static JsonNode component(String reference, JsonNode tree) {
        JsonNode found = reference.startsWith(COMPONENTS)
                ? JsonPointers.find(tree, JsonPointers.keys(reference.substring(1)))
                : null;
        return found == null ? MissingNode.getInstance() : found;
    }

    private static List<String> references(JsonNode array) {
        List<String> references = new ArrayList<>();
        array.forEach(each -> {
            String reference = each.path("$ref").asText("");
            if (!reference.isEmpty()) {
                references.add(reference);
            }
        });
        return references;
    }

    private void respelled(String pointer, JsonNode before, JsonNode after) {
        Map<String, List<String>> fresh = caseless(without(after, before));
        caseless(without(before, after)).forEach((spelling, gone) -> {
            List<String> same = fresh.getOrDefault(spelling, List.of());
            if (gone.size() == 1 && same.size() == 1) {
                renamed.put(PointerKey.below(pointer, gone.get(0)), same.get(0));
            }
        });
    }

    /** Names by what they have in common with those that are spelled in another case. */
    private static Map<String, List<String>> caseless(Set<String> names) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        names.forEach(name -> spellings
                .computeIfAbsent(name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT), s -> new ArrayList<>())
                .add(name));
        return spellings;
    }

    private void vote(String before, String after) {
        if (before.startsWith(COMPONENTS) && after.startsWith(COMPONENTS)) {
            List<String> from = JsonPointers.keys(before.substring(1));
            List<String> to = JsonPointers.keys(after.substring(1));
            if (from.size() == 3 && to.size() == 3 && from.get(1).equals(to.get(1)) && !from.equals(to)) {
                votes.computeIfAbsent(JsonPointers.of(from), unused -> new LinkedHashSet<>())
                        .add(to.get(2));
            }
        }
    }

    /**
     * Whether a component was found to have another name that was not known before.
     *
     * @param unplaced whether to look at those of which no place tells what it refers to now
     */
    private boolean components(boolean unplaced) {
        boolean found = false;
        for (String section : keys(old.path("components"))) {
            JsonNode before = old.path("components").path(section);
            JsonNode after = now.path("components").path(section);
            Set<String> fresh = without(after, before);
            Set<String> gone = without(before, after);
            gone.removeIf(name -> renamed.containsKey(pointer(section, name)));
            fresh.removeIf(name -> renamed.containsValue(name));
            Pairing pairing = new Pairing(
                    LOOKALIKE, (name, other) -> likeness.of(name, before.path(name), other, after.path(other)));
            for (String name : gone) {
                Set<String> names = votes.getOrDefault(pointer(section, name), Set.of());
                if (names.isEmpty() != unplaced) {
                    continue;
                }
                boolean distinct = likeness.isDistinct(before.path(name));
                String successor = !unplaced
                        ? elected(before.path(name), after, names)
                        : distinct ? pairing.partner(name, gone, fresh) : "";
                if (!successor.isEmpty()) {
                    renamed.put(pointer(section, name), successor);
                    found = true;
                }
            }
        }
        return found;
    }

    /** What all places refer to that referred to a component, if that contains what it contained; else an empty text. */
    private String elected(JsonNode before, JsonNode section, Set<String> names) {
        String first = names.iterator().next();
        JsonNode after = section.path(first);
        double kept = likeness.isPlain(before)
                ? before.path("type").equals(after.path("type")) ? 1 : 0
                : likeness.kept(before, after);
        return names.size() == 1 && kept >= SUCCESSOR && !SchemaFeatures.contradict(before, after) ? first : "";
    }

    private static String pointer(String section, String name) {
        return JsonPointers.of(List.of("components", section, name));
    }
}
