package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.ApiModel.ClientHints;
import dev.signet.codegen.model.ApiModel.Events;
import dev.signet.codegen.model.ApiModel.Resource;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the document says of its client: {@code x-client}, {@code tags}, {@code x-resources}, {@code x-events}. */
public record ClientExtensionsReader(Problems problems, Extensions extensions) {
    private static final Set<String> EVENTS = Set.of("sentinel", "last", "error", "id", "name");
    private static final Set<String> RESOURCE = Set.of("description", "x-implements", "x-implements-async");

    public ClientHints read(DocumentNode root) {
        return new ClientHints(
                extensions.text(root, "x-client"),
                extensions.text(root, "x-deprecated"),
                resources(root),
                events(root));
    }

    private List<Resource> resources(DocumentNode root) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (DocumentNode tag : root.children("tags")) {
            String name = tag.text("name");
            if (name != null) {
                resources.put(name, resource(name, tag, null));
            }
        }
        for (DocumentNode at : root.children("x-resources")) {
            if (at.node().isObject()) {
                knownOnly(at, RESOURCE);
            }
            resources.put(at.key(), resource(at.key(), at, resources.get(at.key())));
        }
        return List.copyOf(resources.values());
    }

    private Resource resource(String name, DocumentNode at, @Nullable Resource tag) {
        String own = at.text("description") != null ? at.text("description") : at.text("summary");
        String description = own == null && tag != null ? tag.description() : own;
        return new Resource(
                name,
                description,
                at.text("parent"),
                at.text("kind"),
                extensions.typeNames(at, "x-implements"),
                extensions.typeNames(at, "x-implements-async"));
    }

    private Map<String, Events> events(DocumentNode root) {
        Map<String, Events> events = new LinkedHashMap<>();
        DocumentNode components = root.object("components");
        for (DocumentNode schema :
                components == null ? new ArrayList<DocumentNode>() : components.children("schemas")) {
            DocumentNode at = schema.object("x-events");
            if (at != null) {
                knownOnly(at, EVENTS);
                events.put(
                        schema.place(),
                        new Events(
                                extensions.text(at, "sentinel"),
                                extensions.texts(at, "last"),
                                extensions.texts(at, "error"),
                                extensions.text(at, "id"),
                                extensions.text(at, "name")));
            }
        }
        return events;
    }

    private void knownOnly(DocumentNode at, Set<String> known) {
        for (DocumentNode member : at.children()) {
            if (!known.contains(member.key())) {
                List<String> names = known.stream().sorted().toList();
                problems.warn(
                        member.place(),
                        "unknown property `" + member.key() + "`",
                        NearMiss.hint(member.key(), names, "use one of " + String.join(", ", names)));
            }
        }
    }
}
