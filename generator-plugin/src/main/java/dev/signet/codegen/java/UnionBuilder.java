package dev.signet.codegen.java;

import dev.signet.codegen.java.JavaType.JsonKind;
import dev.signet.codegen.java.JavaType.Tag;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.java.JavaType.Variant;
import dev.signet.codegen.java.TypeRef.Category;
import dev.signet.codegen.java.UnionSettler.Candidate;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds all unions at once, since records must know which they belong to and which tag each gives them. */
final class UnionBuilder {
    private final TypeTable table;
    private final Problems problems;
    private final Map<String, Schema.Union> schemas = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
    private final Map<String, Map<JsonKind, Dispatch>> dispatches = new LinkedHashMap<>();
    private final Map<String, Set<String>> memberOf = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> tagValues = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    UnionBuilder(ApiModel model, TypeTable table, SchemaIndex index, Problems problems) {
        this.table = table;
        this.problems = problems;
        for (NamedSchema named : model.schemas()) {
            TypeRef.Named type = table.find(named.id());
            if (type != null && named.schema() instanceof Schema.Union union) {
                schemas.put(named.id(), union);
                ids.put(type.name(), named.id());
            }
        }
        schemas.forEach((id, union) -> candidates.put(id, candidates(nameOf(id), union, index)));
        UnionSettler settler = new UnionSettler(new Shapes(index), problems);
        schemas.forEach((id, union) -> {
            Map<JsonKind, Dispatch> settled = settler.settle(union, candidates.get(id));
            dispatches.put(id, settled);
            settled.values().forEach(this::rememberTags);
        });
    }

    private String nameOf(String id) {
        TypeRef.Named type = table.find(id);
        return type == null ? id : type.name();
    }

    private List<Candidate> candidates(String union, Schema.Union schema, SchemaIndex index) {
        Names nested = Names.ofMembers();
        List<Candidate> result = new ArrayList<>();
        for (Schema member : schema.members()) {
            String id = index.finalId(member);
            TypeRef.Named type = id == null ? null : table.find(id);
            Variant variant = type != null && joins(type, union)
                    ? new Variant.Member(type)
                    : wrapper(member, index, nested);
            if (variant instanceof Variant.Member) {
                memberOf.computeIfAbsent(variant.name(), k -> new LinkedHashSet<>()).add(union);
            }
            result.add(new Candidate(member, variant));
        }
        return result;
    }

    /** A union can't extend one that (directly or not) extends it: then it is wrapped. */
    private boolean joins(TypeRef.Named type, String union) {
        return type.category() != Category.UNION || !type.name().equals(union) && !ancestors(union).contains(type.name());
    }

    private Set<String> ancestors(String union) {
        Set<String> all = new HashSet<>();
        List<String> todo = new ArrayList<>(memberOf.getOrDefault(union, Set.of()));
        while (!todo.isEmpty()) {
            String next = todo.remove(todo.size() - 1);
            if (all.add(next)) {
                todo.addAll(memberOf.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    private Variant wrapper(Schema member, SchemaIndex index, Names nested) {
        TypeRef type = table.typeOf(member);
        String title = member.meta().title() != null ? member.meta().title() : null;
        String javaName = member.meta().javaName();
        String wanted = javaName != null ? Names.type(javaName) : title != null ? Names.type(title) : WrapperNames.of(type);
        String name = wanted;
        for (int n = 2; table.isTaken(name) || !nested.take(name); n++) {
            name = wanted + n;
        }
        Schema target = index.follow(member);
        return new Variant.Wrapper(name, type, JavaModelBuilder.doc(member.meta().description() != null ? member : target));
    }

    private void rememberTags(Dispatch dispatch) {
        if (dispatch instanceof Dispatch.ByTag byTag) {
            byTag.cases().forEach((value, variant) -> {
                if (variant instanceof Variant.Member m && m.type().category() == Category.RECORD) {
                    tagValues
                            .computeIfAbsent(m.name(), k -> new LinkedHashMap<>())
                            .computeIfAbsent(byTag.property(), k -> new LinkedHashSet<>())
                            .add(value);
                }
            });
        }
    }

    /** The unions that a type is a member of, in document order. */
    List<String> of(String typeName) {
        return List.copyOf(memberOf.getOrDefault(typeName, Set.of()));
    }

    /** For a record: each tag property with the values that unions know it by. */
    Map<String, Set<String>> tagsOf(String recordName) {
        return tagValues.getOrDefault(recordName, Map.of());
    }

    UnionType build(String id) {
        Schema.Union schema = schemas.get(id);
        List<Variant> variants =
                candidates.get(id).stream().map(Candidate::variant).distinct().toList();
        Tag tag = tag(id, new HashSet<>());
        return new UnionType(
                nameOf(id), JavaModelBuilder.doc(schema), variants, dispatches.get(id), tag, of(nameOf(id)),
                schema.meta().mixins());
    }

    /** The property that every variant has as a constant, if the union is told apart by it alone. */
    private @Nullable Tag tag(String id, Set<String> seen) {
        Map<JsonKind, Dispatch> byKind = dispatches.get(id);
        if (!seen.add(id) || byKind.size() != 1) {
            return null;
        }
        Dispatch objects = byKind.get(JsonKind.OBJECT);
        if (!(objects instanceof Dispatch.ByTag byTag) || !(byTag.otherwise() instanceof Dispatch.ToUnknown)) {
            return null;
        }
        for (Candidate c : candidates.get(id)) {
            if (!bears(c.variant(), byTag.property(), seen)) {
                return null;
            }
        }
        return new Tag(byTag.property(), Names.component(byTag.property()));
    }

    private boolean bears(Variant variant, String property, Set<String> seen) {
        String inner = JavaModelBuilder.unionName(variant);
        if (inner != null) {
            Tag tag = tag(ids.get(inner), seen);
            return tag != null && tag.wireName().equals(property);
        }
        return variant instanceof Variant.Member m
                && m.type().category() == Category.RECORD
                && tagsOf(m.name()).getOrDefault(property, Set.of()).size() == 1;
    }
}
