package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref}s: JSON pointers, anchors and {@code $id}s, in the same file and in others. */
public final class ReferenceResolver {
    private final DocumentSet documents;
    private final Problems problems;
    private final Map<SourceDocument, Map<String, DocumentNode>> anchors = new HashMap<>();
    private int dangling;

    public ReferenceResolver(DocumentSet documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
    }

    /** Has a schema that is read in its 3.1 form, wherever it stands. */
    public void upgrade(DocumentNode schema) {
        documents.upgrade(schema);
    }

    /**
     * What a reference points to.
     *
     * @return null if there is nothing, which has been reported
     */
    @Nullable
    public DocumentNode target(Reference reference) {
        String ref = reference.text();
        int hash = ref.indexOf('#');
        String file = hash < 0 ? ref : ref.substring(0, hash);
        String fragment = hash < 0 ? "" : JsonPointers.percentDecoded(ref.substring(hash + 1));
        DocumentNode identified = file.isEmpty() ? null : identified(reference, file);
        DocumentNode base;
        if (file.isEmpty()) {
            base = reference.source().root();
        } else if (identified != null) {
            base = identified;
        } else {
            SourceDocument source = documents.open(reference, file);
            base = source == null ? null : source.root();
        }
        return base == null ? null : within(reference, base, fragment);
    }

    /** The schema of that {@code $id}, spelled as it is there or relative to the {@code $id} around the reference. */
    private @Nullable DocumentNode identified(Reference reference, String file) {
        Map<String, DocumentNode> known = named(reference.source());
        DocumentNode same = known.get(file);
        String base = same == null ? baseOf(reference) : "";
        return base.isEmpty() ? same : known.get(resolved(base, file));
    }

    /** The {@code $id}s around a reference, each resolved against the one before; empty if there is none. */
    private static String baseOf(Reference reference) {
        JsonNode node = reference.source().tree();
        String base = node.path("$id").asText(reference.source().self());
        String pointer = reference.place().substring(reference.place().indexOf('#') + 1);
        for (String key : JsonPointers.keys(pointer)) {
            node = JsonPointers.step(node, key);
            if (node == null) {
                return base;
            }
            base = node.path("$id").isTextual()
                    ? resolved(base, node.path("$id").textValue())
                    : base;
        }
        return base;
    }

    /** RFC 3986, section 5; a base that is no address changes nothing. */
    private static String resolved(String base, String reference) {
        try {
            return base.isEmpty()
                    ? reference
                    : URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    private @Nullable DocumentNode within(Reference reference, DocumentNode base, String fragment) {
        if (fragment.isEmpty()) {
            return base;
        }
        if (!fragment.startsWith("/")) {
            DocumentNode anchored = named(base.source()).get("#" + fragment);
            if (anchored == null) {
                dangling(reference, "unknown `$anchor` `" + fragment + "`", "a pointer starts with `#/`");
            }
            return anchored;
        }
        List<String> keys = JsonPointers.keys(fragment);
        JsonNode node = base.node();
        for (int i = 0; i < keys.size(); i++) {
            JsonNode next = JsonPointers.step(node, keys.get(i));
            if (next == null) {
                String reached = base.source().name() + "#" + base.pointer() + JsonPointers.of(keys.subList(0, i));
                String hint = NearMiss.hint(keys.get(i), names(node), "`" + reached + "` is empty");
                dangling(reference, "`" + reached + "` has no `" + keys.get(i) + "`", hint);
                return null;
            }
            node = next;
        }
        return new DocumentNode(base.source(), base.pointer() + JsonPointers.of(keys), node);
    }

    private void dangling(Reference reference, String why, String hint) {
        dangling(reference.place(), "`" + reference.text() + "` can't be resolved; ignored: " + why, hint);
    }

    /**
     * Reports a reference to nothing: real documents have some, and the rest of such a document can be used. When there are too
     * many it is given up: each costs a search for what was meant.
     */
    public void dangling(String place, String message, String hint) {
        problems.warn(place, message, hint);
        if (++dangling >= ParserLimits.DANGLING) {
            problems.error(
                    "#",
                    "more than " + dangling + " references can't be resolved",
                    "check that the document is complete");
            throw new ProblemsException(problems.all());
        }
    }

    private static Collection<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * Follows a chain of references to what is none: for parameters, bodies, responses, path items.
     *
     * @return null if it ends nowhere, which has been reported
     */
    @Nullable
    public DocumentNode follow(DocumentNode start) {
        Set<String> seen = new LinkedHashSet<>();
        DocumentNode at = start;
        while (at != null) {
            Reference reference = Reference.of(at);
            if (reference == null) {
                break;
            }
            if (!seen.add(at.place()) || seen.size() > ParserLimits.HOPS) {
                problems.error(start.place(), "circular `$ref`: " + shown(seen), "remove one of the references");
                return null;
            }
            at = target(reference);
        }
        if (at != null && !at.node().isObject()) {
            problems.error(at.place(), "expected an object", "correct the value");
            return null;
        }
        return at;
    }

    private static String shown(Set<String> places) {
        return places.stream().limit(10).collect(Collectors.joining(" → ")) + (places.size() > 10 ? " → …" : "");
    }

    /** The schemas of a file by {@code $id}, and by {@code #} and their anchor. */
    private Map<String, DocumentNode> named(SourceDocument source) {
        Map<String, DocumentNode> known = anchors.get(source);
        if (known != null) {
            return known;
        }
        Map<String, DocumentNode> found = new HashMap<>();
        Deque<DocumentNode> todo = new ArrayDeque<>(List.of(source.root()));
        while (!todo.isEmpty()) {
            DocumentNode cursor = todo.poll();
            String id = cursor.text("$id");
            if (id != null) {
                String plain = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
                found.putIfAbsent(plain, cursor);
                found.putIfAbsent(resolved(source.self(), plain), cursor);
            }
            for (String key : List.of("$anchor", "$dynamicAnchor")) {
                String anchor = cursor.text(key);
                if (anchor != null) {
                    found.putIfAbsent("#" + anchor, cursor);
                }
            }
            cursor.children().stream()
                    .filter(child -> child.node().isContainerNode())
                    .forEach(todo::add);
        }
        anchors.put(source, found);
        return found;
    }
}
