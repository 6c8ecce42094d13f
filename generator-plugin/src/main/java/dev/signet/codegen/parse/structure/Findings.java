package dev.signet.codegen.parse.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; many of one kind become one with their number. */
final class Findings {
    /** Findings of one kind that are reported each by itself. */
    private static final int SHOWN = 5;

    /** Kinds that are told apart; a document that has more is none of OpenAPI. */
    private static final int KINDS = 200;

    private final Map<Kind, Places> kinds = new LinkedHashMap<>();

    /**
     * What findings have in common.
     *
     * @param fault what is wrong with the key's value: the type it should have, or nothing
     */
    record Kind(ObjectType owner, String key, Object fault) {}

    private static final class Places {
        final List<Finding> shown = new ArrayList<>();
        int count;
    }

    void add(Kind kind, Finding finding) {
        if (kinds.size() >= KINDS && !kinds.containsKey(kind)) {
            return;
        }
        Places places = kinds.computeIfAbsent(kind, key -> new Places());
        if (places.count++ < SHOWN) {
            places.shown.add(finding);
        }
    }

    /** Everything found, in the order in which each kind was first met. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (Places places : kinds.values()) {
            if (places.count <= SHOWN) {
                all.addAll(places.shown);
            } else {
                Finding first = places.shown.get(0);
                String more = " (likewise in " + (places.count - 1) + " other places)";
                all.add(first.withMessage(first.message() + more));
            }
        }
        return all;
    }
}
