package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref}s: JSON pointers, anchors and {@code $id}s, in the same file and in others. */
public final class ReferenceResolver {
    /** A pointer through a reference through a pointer …: more than some are a circle. */
    private static final int MOST_THROUGH = 8;

    private final DocumentSet documents;
    private final Problems problems;
    private final Resources resources;
    private int dangling;

    /** Dynamic references of which it has been told that there are several schemas that they may mean. */
    private final Set<String> ambiguous = new HashSet<>();

    /** References that are being followed because a pointer leads through them. */
    private int through;

    public ReferenceResolver(DocumentSet documents, Problems problems) {
        this.documents = documents;
        this.resources = documents.resources();
        this.problems = problems;
    }

    /** One that tells nobody of what it can't follow: for who looks at what another has told of. */
    public ReferenceResolver quiet() {
        return new ReferenceResolver(documents, new Problems());
    }

    /** Has a schema that is read in its 3.1 form, wherever it stands. */
    public void upgrade(DocumentNode schema) {
        documents.upgrade(schema);
    }

    /** Whether a schema is nothing but its {@code $ref}, whatever stands beside it: so it is in older dialects. */
    public boolean ignoresSiblings(DocumentNode at) {
        return at.text("$ref") != null && dialect(at).ignoresSiblingsOfReferences();
    }

    /** What a schema is written in. */
    public Dialect dialect(DocumentNode at) {
        return resources.around(at.source(), at.pointer()).dialect();
    }

    /**
     * What a reference points to.
     *
     * @return null if there is nothing, which has been reported
     */
    @Nullable
    public DocumentNode target(Reference reference) {
        Resource resource = problems.attempt(() -> resource(reference));
        return resource == null ? null : within(reference, resource);
    }

    /** The same for a reference without which the document can be used all the same: there are only warnings. */
    @Nullable
    public DocumentNode targetIfAny(Reference reference, String outcome) {
        Problems unread = new Problems();
        Resource resource = unread.attempt(() -> resource(reference));
        if (resource == null) {
            Problem why = unread.all().get(0);
            dangling(
                    reference.place(),
                    "`" + reference.text() + "` can't be resolved; " + outcome + ": " + why.message(),
                    why.hint());
            return null;
        }
        return within(reference, resource);
    }

    /** Whether the document has a schema of that name among its components. */
    public boolean hasSchema(String name) {
        return !name.isEmpty()
                && documents
                        .root()
                        .root()
                        .node()
                        .path("components")
                        .path("schemas")
                        .has(name);
    }

    private static String file(Reference reference) {
        int hash = reference.text().indexOf('#');
        return hash < 0 ? reference.text() : reference.text().substring(0, hash);
    }

    private Resource resource(Reference reference) {
        String file = file(reference);
        return file.isEmpty()
                ? resources.around(reference.source(), reference.pointer())
                : documents.open(reference, file);
    }

    private @Nullable DocumentNode within(Reference reference, Resource resource) {
        String after = reference.text().substring(file(reference).length());
        String fragment = after.isEmpty() ? "" : JsonPointers.percentDecoded(after.substring(1));
        DocumentNode target = within(reference, resource, fragment);
        return target != null && reference.isDynamic() ? outermost(reference, target, fragment) : target;
    }

    /**
     * What a dynamic reference means when evaluation begins at the document: the document's own schema with that anchor if it has one
     * (2020-12, section 8.2.3.2; 2019-09, section 8.2.4.2).
     */
    private DocumentNode outermost(Reference reference, DocumentNode target, String fragment) {
        Resource document = resources.of(documents.root());
        if (fragment.isEmpty()) {
            boolean both = target.flag("$recursiveAnchor") && document.root().flag("$recursiveAnchor");
            return both ? document.root() : target;
        }
        if (!fragment.equals(target.text("$dynamicAnchor"))) {
            return target;
        }
        DocumentNode outer = document.dynamicallyAnchored(fragment);
        if (outer == null && resources.hasOther(target, fragment) && ambiguous.add(reference.place())) {
            problems.warn(
                    reference.place(),
                    "`" + reference.text() + "` is the schema at " + target.place()
                            + ", also where evaluation came by another `$dynamicAnchor: " + fragment + "`",
                    "give the document itself a schema with this `$dynamicAnchor`, by an overlay");
        }
        return outer == null ? target : outer;
    }

    private @Nullable DocumentNode within(Reference reference, Resource resource, String fragment) {
        DocumentNode base = resource.root();
        if (fragment.isEmpty()) {
            return base;
        }
        if (!fragment.startsWith("/")) {
            DocumentNode anchored = resources.anchored(resource, fragment);
            if (anchored == null) {
                dangling(reference, "unknown `$anchor` `" + fragment + "`", "a pointer starts with `#/`");
            }
            return anchored;
        }
        DocumentNode at = base;
        for (String key : JsonPointers.keys(fragment)) {
            DocumentNode next = child(at, key);
            if (next == null && Reference.of(at) != null && through < MOST_THROUGH) {
                through++;
                DocumentNode behind = end(at);
                through--;
                at = behind == null ? at : behind;
                next = child(at, key);
            }
            if (next == null) {
                String reached = at.place();
                String hint = NearMiss.hint(key, names(at.node()), "`" + reached + "` is empty");
                dangling(reference, "`" + reached + "` has no `" + key + "`", hint);
                return null;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable DocumentNode child(DocumentNode at, String key) {
        return at.step(key);
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
        DocumentNode at = end(start);
        if (at != null && !at.node().isObject()) {
            problems.error(at.place(), "expected an object", "correct the value");
            return null;
        }
        return at;
    }

    /** What a schema is, or refers to; null if there is none, if it is a boolean or nothing that a schema is, or if it ends nowhere. */
    @Nullable
    public DocumentNode followSchema(@Nullable DocumentNode use) {
        return use == null || !use.node().isObject() ? null : follow(use);
    }

    /** The member called {@code key}, or what it refers to; null if there is none. */
    @Nullable
    public DocumentNode get(DocumentNode owner, String key) {
        DocumentNode member = owner.get(key);
        return member == null ? null : end(member);
    }

    /** The children of the member called {@code key}, or of what that refers to; none if there is no such member. */
    public List<DocumentNode> children(DocumentNode owner, String key) {
        DocumentNode member = get(owner, key);
        return member == null ? List.of() : member.children();
    }

    private @Nullable DocumentNode end(DocumentNode start) {
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
        return at;
    }

    private static String shown(Set<String> places) {
        return places.stream().limit(10).collect(Collectors.joining(" → ")) + (places.size() > 10 ? " → …" : "");
    }
}
