package dev.signet.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as it is written, overlays applied and nothing else: what its values are measured by. */
public final class RawDocument {
    private final Documents documents;
    private final RefFollower refs;

    private RawDocument(Documents documents, Problems problems) {
        this.documents = documents;
        this.refs = new RefFollower(documents, problems);
    }

    public static RawDocument read(Path named, List<Path> overlays) {
        Path document = SchemaFolder.document(named.toAbsolutePath().normalize());
        Problems problems = new Problems();
        SourceMap sources = new SourceMap(String.valueOf(document.getFileName()));
        List<Path> members = SchemaFolder.is(document) ? SchemaFolder.files(document) : List.of();
        JsonNode tree = SchemaFolder.is(document) ? SchemaFolder.tree(document, members) : sources.read(document, "");
        if (!overlays.isEmpty()) {
            OverlayApplier applier = new OverlayApplier((ObjectNode) tree, sources, problems);
            overlays.forEach(overlay -> applier.apply(overlay, overlay.toString()));
        }
        Documents documents =
                new Documents(document, tree, AccessRules.STRICT, new StructureReport(), sources, problems);
        documents.know(members);
        return new RawDocument(documents, problems);
    }

    /** What stands at a place such as {@code common.yaml#/Money}; null if there is nothing. */
    public @Nullable Place at(String place) {
        return follow(documents.root(), "#", place);
    }

    private @Nullable Place follow(Source from, String place, String reference) {
        Cursor target = refs.target(new Reference(from, place, reference));
        return target == null ? null : new Place(this, target);
    }

    /** The component schemas of the document itself; none if it is a JSON Schema. */
    public List<Place> components() {
        Place schemas = at("#/components/schemas");
        return schemas == null ? List.of() : schemas.children();
    }

    /** A value in a document. */
    public static final class Place {
        private final RawDocument document;
        private final Cursor cursor;

        private Place(RawDocument document, Cursor cursor) {
            this.document = document;
            this.cursor = cursor;
        }

        public JsonNode node() {
            return cursor.node();
        }

        /** Its file and pointer. */
        public String id() {
            return cursor.place();
        }

        /** Its last key. */
        public String key() {
            return cursor.key();
        }

        /** The member of that name, or null. */
        public @Nullable Place get(String key) {
            Cursor child = cursor.get(key);
            return child == null ? null : new Place(document, child);
        }

        /** The elements or members of a member; none if there is no such member. */
        public List<Place> children(String key) {
            Place child = get(key);
            return child == null ? List.of() : child.children();
        }

        List<Place> children() {
            List<Place> children = new ArrayList<>();
            cursor.children().forEach(child -> children.add(new Place(document, child)));
            return children;
        }

        /** What a reference in the same file points to, or null. */
        public @Nullable Place follow(String reference) {
            return document.follow(cursor.source(), cursor.place(), reference);
        }

        /** A schema that the document does not have, as if it stood in the same file. */
        public Place imagined(JsonNode schema) {
            return new Place(document, new Cursor(cursor.source(), "/imagined", schema));
        }
    }
}
