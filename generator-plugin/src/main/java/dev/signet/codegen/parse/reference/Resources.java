package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources of all files that were read, by their URIs and by place. */
final class Resources {
    /** Keywords whose values are data; what looks like an {@code $id} in them is none. */
    private static final Set<String> DATA = Set.of("enum", "const", "default", "example", "examples");

    /** Keywords whose values are maps: the keys in them are names. */
    private static final Set<String> MAPS = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "dependencies",
            "schemas",
            "responses",
            "parameters",
            "headers",
            "callbacks",
            "requestBodies");

    private final Map<String, Resource> byUri = new HashMap<>();
    private final Map<String, Map<String, Resource>> bySource = new HashMap<>();

    /**
     * Takes what a file holds.
     *
     * @param uri the URI by which it was found
     * @param around the dialect of what refers to it
     */
    void add(SourceDocument source, String uri, Dialect around) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        bySource.put(source.name(), resources);
        DocumentNode root = source.root();
        Dialect dialect = dialect(root.node(), around);
        String self = source.self();
        Resource document =
                new Resource(root, self.isEmpty() ? own(root, uri, dialect) : Uris.resolve(uri, self), dialect);
        resources.put("", document);
        byUri.putIfAbsent(document.uri(), document);
        byUri.putIfAbsent(uri, document);
        if (!self.isEmpty()) {
            byUri.putIfAbsent(self, document);
        }
        visit(root, document, resources, false);
    }

    private static Dialect dialect(JsonNode node, Dialect around) {
        Dialect stated = Dialect.stated(node);
        return stated == null ? around : stated;
    }

    /** The URI that a schema gives itself; {@code base} if it gives itself none. */
    private static String own(DocumentNode at, String base, Dialect dialect) {
        String id = id(at, dialect);
        return id == null || id.startsWith("#") ? base : Uris.resolve(base, id);
    }

    private static @Nullable String id(DocumentNode at, Dialect dialect) {
        if (dialect.ignoresSiblingsOfReferences() && at.text("$ref") != null) {
            return null;
        }
        for (String key : dialect.idKeywords()) {
            String id = at.text(key);
            if (id != null && !id.isEmpty()) {
                return id;
            }
        }
        return null;
    }

    private void visit(DocumentNode at, Resource around, Map<String, Resource> resources, boolean names) {
        Resource here = names || !at.node().isObject() ? around : resource(at, around, resources);
        for (DocumentNode child : at.children()) {
            String key = child.key();
            boolean data = !names && at.node().isObject() && (DATA.contains(key) || key.startsWith("x-"));
            if (child.node().isContainerNode() && !data) {
                visit(child, here, resources, !names && at.node().isObject() && MAPS.contains(key));
            }
        }
    }

    private Resource resource(DocumentNode at, Resource around, Map<String, Resource> resources) {
        Resource here = around;
        Dialect dialect = at.pointer().isEmpty() ? around.dialect() : dialect(at.node(), around.dialect());
        String id = id(at, dialect);
        if (id != null && id.startsWith("#")) {
            around.anchor(id.substring(1), at);
        } else if (id != null && !at.pointer().isEmpty()) {
            here = new Resource(at, Uris.resolve(around.uri(), id), dialect);
            resources.put(at.pointer(), here);
            byUri.putIfAbsent(here.uri(), here);
            byUri.putIfAbsent(id, here);
        } else if (id != null) {
            byUri.putIfAbsent(id.endsWith("#") ? id.substring(0, id.length() - 1) : id, here);
        }
        for (String key : List.of("$anchor", "$dynamicAnchor")) {
            String anchor = at.text(key);
            if (anchor != null) {
                here.anchor(anchor, at);
            }
        }
        return here;
    }

    /** Whether another schema than one has its {@code $dynamicAnchor}, in any file that was read. */
    boolean hasOther(DocumentNode schema, String dynamicAnchor) {
        return bySource.values().stream()
                .flatMap(resources -> resources.values().stream())
                .map(resource -> resource.dynamicallyAnchored(dynamicAnchor))
                .anyMatch(other -> other != null && !other.place().equals(schema.place()));
    }

    /** The resource of a URI; null if no file that was read has it. */
    @Nullable
    Resource get(String uri) {
        return byUri.get(uri);
    }

    /** The same for a URI that is also written with the other of {@code http} and {@code https}, and from now on known so. */
    @Nullable
    Resource called(String uri) {
        String other = uri.startsWith("https:") ? "http" + uri.substring(5) : uri.replaceFirst("^http:", "https:");
        Resource found = byUri.getOrDefault(uri, byUri.get(other));
        if (found != null) {
            byUri.putIfAbsent(uri, found);
        }
        return found;
    }

    /** The resource that a file is. */
    Resource of(SourceDocument source) {
        return around(source, "");
    }

    /** The innermost resource around a place. */
    Resource around(SourceDocument source, String pointer) {
        Map<String, Resource> resources = bySource.get(source.name());
        if (resources == null) {
            throw new IllegalStateException("`" + source.name() + "` was not read");
        }
        String at = resources.size() == 1 ? "" : pointer;
        while (!at.isEmpty() && !resources.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        Resource found = resources.get(at);
        if (found == null) {
            throw new IllegalStateException("`" + source.name() + "` has no resource");
        }
        return found;
    }

    /** What an anchor stands for: in the resource, or else in any of its file. */
    @Nullable
    DocumentNode anchored(Resource resource, String name) {
        DocumentNode at = resource.anchored(name);
        if (at != null) {
            return at;
        }
        for (Resource other :
                bySource.getOrDefault(resource.root().source().name(), Map.of()).values()) {
            DocumentNode elsewhere = other.anchored(name);
            if (elsewhere != null) {
                return elsewhere;
            }
        }
        return null;
    }
}
