package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which named schemas extend which by {@code allOf}, as the document has it. */
final class Lineage {
    private final SchemaIndex index;

    /** What a named schema refers to by {@code allOf}, and what refers so to it. */
    private final Map<String, List<String>> parents = new LinkedHashMap<>();

    private final Map<String, List<NamedSchema>> heirs = new LinkedHashMap<>();

    Lineage(ApiModel model, SchemaIndex index) {
        this.index = index;
        for (NamedSchema named : model.schemas()) {
            for (String parent : extended(named)) {
                parents.computeIfAbsent(named.id(), k -> new ArrayList<>()).add(parent);
                heirs.computeIfAbsent(parent, k -> new ArrayList<>()).add(named);
            }
        }
    }

    private List<String> extended(NamedSchema named) {
        return named.schema()
                .asRef()
                .map(Schema.Ref::target)
                .map(target -> isMapped(target, named.id()) ? List.of(target) : List.<String>of())
                .orElseGet(() ->
                        references(named.schema()).map(this::named).distinct().toList());
    }

    /** The schema that an id means, if what it names is nothing but another name. */
    String named(String id) {
        String current = id;
        Set<String> seen = new HashSet<>();
        while (seen.add(current)) {
            NamedSchema named = index.find(current);
            String own = current;
            current = Optional.ofNullable(named)
                    .flatMap(alias -> alias.schema().asRef())
                    .map(Schema.Ref::target)
                    .filter(target -> !isMapped(target, own))
                    .orElse(current);
        }
        return current;
    }

    /** What is nothing but a reference is another name, unless the discriminator of what it refers to distinguishes it. */
    private boolean isMapped(String target, String id) {
        NamedSchema parent = index.find(target);
        return parent != null
                && discriminator(parent.schema())
                        .filter(d -> d.mapping().containsValue(id))
                        .isPresent();
    }

    private static Stream<String> references(Schema schema) {
        return schema.asAllOf().stream()
                .flatMap(all -> all.parts().stream())
                .flatMap(part -> Stream.concat(part.asRef().map(Schema.Ref::target).stream(), references(part)));
    }

    /** The discriminator that an object states itself, rather than inherits by reference. */
    static Optional<Schema.Discriminator> discriminator(Schema schema) {
        return Stream.concat(
                        schema.asAllOf().stream()
                                .flatMap(all -> all.parts().stream())
                                .flatMap(part -> discriminator(part).stream()),
                        schema.asObject().map(Schema.Obj::discriminator).stream())
                .findFirst();
    }

    /** The reference that a schema consists of, by {@code $ref} or {@code allOf}. */
    static Optional<Schema.Ref> onlyReference(Schema schema) {
        return schema.asRef()
                .or(() -> schema.asAllOf()
                        .map(Schema.AllOf::parts)
                        .filter(parts -> parts.size() == 1)
                        .flatMap(parts -> parts.get(0).asRef()));
    }

    /** The reference that says all that an {@code allOf} says: the other part, if there is one, is an object of any kind. */
    Optional<Schema.Ref> use(Schema.AllOf all) {
        List<Schema> saying =
                all.parts().stream().filter(part -> !isAnyObject(part)).toList();
        Optional<Schema.Ref> only = saying.size() == 1 ? saying.get(0).asRef() : Optional.empty();
        return saying.size() == all.parts().size() ? only : only.filter(this::isObject);
    }

    private static boolean isAnyObject(Schema schema) {
        return schema.asObject()
                .filter(o -> o.properties().isEmpty() && o.additional() == null && o.discriminator() == null)
                .isPresent();
    }

    private boolean isObject(Schema.Ref ref) {
        Schema target = index.follow(ref);
        return target.isObject()
                || target.asAllOf()
                        .filter(all -> all.parts().stream().allMatch(part -> part.isObject() || part.isRef()))
                        .isPresent();
    }

    /** The named schema of an id, as the document has it; null if there is none. */
    @Nullable
    NamedSchema find(String id) {
        return index.find(id);
    }

    /** What extends a schema, in document order. */
    List<NamedSchema> heirs(String id) {
        return heirs.getOrDefault(id, List.of());
    }

    /** Whether a schema extends another, directly or not. */
    boolean isExtension(String id, String ancestor) {
        return ancestors(id).contains(ancestor);
    }

    /** All that a schema extends, directly or not. */
    Set<String> ancestors(String id) {
        Set<String> all = new HashSet<>();
        List<String> todo = new ArrayList<>(parents.getOrDefault(id, List.of()));
        while (!todo.isEmpty()) {
            String next = todo.remove(todo.size() - 1);
            if (all.add(next)) {
                todo.addAll(parents.getOrDefault(next, List.of()));
            }
        }
        return all;
    }

    /** Whether a schema that is nothing but a reference is a type of its own: one that a discriminator or union distinguishes. */
    boolean isHeir(NamedSchema named) {
        return ancestors(named.id()).stream()
                .flatMap(id -> Optional.ofNullable(index.find(id)).stream())
                .anyMatch(
                        parent -> discriminator(parent.schema()).isPresent() || isUnionOf(parent, List.of(named.id())));
    }

    /** Whether a schema is a union, perhaps with properties beside it, of which one of those is a member: they extend what is beside. */
    boolean isUnionOf(NamedSchema named, Collection<String> ids) {
        return parts(named.schema()).anyMatch(part -> isUnionOf(part, ids));
    }

    private boolean isUnionOf(Schema part, Collection<String> ids) {
        return part.isUnion() && leadsTo(part, ids, new HashSet<>());
    }

    private static Stream<Schema> parts(Schema schema) {
        return schema.asAllOf().map(all -> all.parts().stream()).orElse(Stream.of(schema));
    }

    /** Whether members, or those of members that are unions, are among the ids. */
    private boolean leadsTo(Schema schema, Collection<String> ids, Set<String> seen) {
        String id = schema.asRef().map(Schema.Ref::target).orElse(null);
        if (id != null) {
            NamedSchema named = index.find(id);
            return ids.contains(id)
                    || (named != null
                            && seen.add(id)
                            && parts(named.schema()).anyMatch(part -> leadsTo(part, ids, seen, named.id())));
        }
        return schema.asUnion().stream()
                .flatMap(union -> union.members().stream())
                .anyMatch(member -> leadsTo(member, ids, seen));
    }

    /** A part that is a reference is what the schema extends, no member of it; one that stands alone is another name. */
    private boolean leadsTo(Schema part, Collection<String> ids, Set<String> seen, String owner) {
        return (part.isUnion() || parents.getOrDefault(owner, List.of()).isEmpty()) && leadsTo(part, ids, seen);
    }

    /** What a schema says apart from being a union of one of those. */
    Schema withoutUnions(NamedSchema named, Collection<String> ids) {
        List<Schema> rest =
                parts(named.schema()).filter(part -> !isUnionOf(part, ids)).toList();
        Meta meta = named.schema().meta();
        return rest.size() == 1 ? rest.get(0).withMeta(meta.or(rest.get(0).meta())) : new Schema.AllOf(meta, rest);
    }
}
