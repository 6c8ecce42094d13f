package dev.signet.codegen.parse.reference;

import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a schema embedded in one that an {@code $id} makes a resource of its own (JSON Schema 2020-12, section 4.3.5): its
 * URI is the base of the references in it, and it is what {@code #} means there.
 */
final class Resource {
    private final DocumentNode root;
    private final String uri;
    private final Dialect dialect;
    private final Map<String, DocumentNode> anchors = new HashMap<>();

    Resource(DocumentNode root, String uri, Dialect dialect) {
        this.root = root;
        this.uri = uri;
        this.dialect = dialect;
    }

    DocumentNode root() {
        return root;
    }

    String uri() {
        return uri;
    }

    Dialect dialect() {
        return dialect;
    }

    void anchor(String name, DocumentNode at) {
        anchors.putIfAbsent(name, at);
    }

    @Nullable
    DocumentNode anchored(String name) {
        return anchors.get(name);
    }

    /** The schema with that {@code $dynamicAnchor}, or null. */
    @Nullable
    DocumentNode dynamicallyAnchored(String name) {
        DocumentNode at = anchors.get(name);
        return at != null && name.equals(at.text("$dynamicAnchor")) ? at : null;
    }
}
