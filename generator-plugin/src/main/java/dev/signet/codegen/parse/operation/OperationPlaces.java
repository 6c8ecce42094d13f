package dev.signet.codegen.parse.operation;

import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.reference.SchemaWalk;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The operations of a path item, by their fields and by {@code additionalOperations} (OpenAPI 3.2). */
public final class OperationPlaces {
    private OperationPlaces() {}

    /**
     * @param method as HTTP spells it
     * @param item the path item that has it
     * @param use where it stands
     * @param at the same, or what it refers to
     */
    public record Place(String method, DocumentNode item, DocumentNode use, DocumentNode at) {}

    /** In document order; what stands beside a reference comes before what it refers to. */
    public static List<Place> of(DocumentNode use, ReferenceResolver refs) {
        List<Place> places = new ArrayList<>();
        DocumentNode item = refs.follow(use);
        if (item == null) {
            return places;
        }
        Set<String> known = new HashSet<>();
        if (!item.place().equals(use.place())) {
            // a path item alone may have fields beside its reference
            add(use, refs, known, places);
        }
        add(item, refs, known, places);
        return places;
    }

    private static void add(DocumentNode item, ReferenceResolver refs, Set<String> known, List<Place> places) {
        for (DocumentNode child : item.children()) {
            if (SchemaWalk.METHODS.contains(child.key())) {
                add(child.key().toUpperCase(Locale.ROOT), item, child, refs, known, places);
            } else if (child.key().equals(SchemaWalk.ADDITIONAL_OPERATIONS)) {
                DocumentNode others = refs.follow(child);
                for (DocumentNode other : others == null ? List.<DocumentNode>of() : others.children()) {
                    if (!other.key().startsWith("x-")) {
                        add(other.key(), item, other, refs, known, places);
                    }
                }
            }
        }
    }

    private static void add(
            String method,
            DocumentNode item,
            DocumentNode use,
            ReferenceResolver refs,
            Set<String> known,
            List<Place> places) {
        DocumentNode at = known.add(method) ? refs.follow(use) : null;
        if (at != null) {
            places.add(new Place(method, item, use, at));
        }
    }
}
