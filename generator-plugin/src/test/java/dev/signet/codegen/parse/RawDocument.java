package dev.signet.codegen.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.overlay.OverlayApplier;
import dev.signet.codegen.parse.reference.AccessRules;
import dev.signet.codegen.parse.reference.DocumentSet;
import dev.signet.codegen.parse.reference.Reference;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.reference.SchemaFolder;
import dev.signet.codegen.parse.structure.StructureReport;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as it is written, overlays applied and nothing else: what its values are measured by. */
public final class RawDocument {
    private final DocumentSet documents;
    private final ReferenceResolver refs;

    private RawDocument(DocumentSet documents, Problems problems) {
        this.documents = documents;
        this.refs = new ReferenceResolver(documents, problems);
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
        DocumentSet documents = new DocumentSet(document, tree, AccessRules.STRICT, new StructureReport(), sources);
        documents.know(members);
        return new RawDocument(documents, problems);
    }

    /** All of it. */
    public JsonNode root() {
        return documents.root().tree();
    }

    /** What stands at a place such as {@code common.yaml#/Money}; null if there is nothing. */
    public @Nullable Place at(String place) {
        return follow(documents.root(), "#", place);
    }

    private @Nullable Place follow(SourceDocument from, String place, String reference) {
        DocumentNode target = refs.target(new Reference(from, place, reference));
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
        private final DocumentNode cursor;

        private Place(RawDocument document, DocumentNode cursor) {
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
            DocumentNode child = cursor.get(key);
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
            return new Place(document, new DocumentNode(cursor.source(), "/imagined", schema));
        }
    }
}
