package dev.signet.codegen.translate.union;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Tag;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import dev.signet.codegen.translate.union.UnionDispatchResolver.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds all unions at once, since records must know which they belong to and which tag each gives them. */
public final class UnionBuilder {
    private final TypeTable table;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> memberOf = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> tagValues = new LinkedHashMap<>();
    /** Record → property → the unions that know its values. */
    private final Map<String, Map<String, Set<String>>> knownTo = new LinkedHashMap<>();
    /** For a record: properties that can be a tag, since each value has them, as texts. */
    private final Map<String, Set<String>> constant = new LinkedHashMap<>();

    /** A union as far as it is known; how it is read comes last. */
    private record Entry(
            String name, Schema.Union schema, List<Candidate> candidates, Map<JsonKind, Dispatch> byKind) {}

    public UnionBuilder(ApiModel model, TypeTable table, SchemaIndex index, Problems problems) {
        this.table = table;
        UnionDispatchResolver settler = new UnionDispatchResolver(new Shapes(index), problems);
        Map<String, Schema.Union> schemas = new LinkedHashMap<>();
        for (NamedSchema named : model.schemas()) {
            TypeRef.Named type = table.find(named.id());
            if (type != null) {
                named.schema().asObject().ifPresent(object -> {
                    Set<String> names = constant.computeIfAbsent(type.name(), k -> new HashSet<>());
                    object.properties().stream()
                            .filter(p -> p.required() && !table.isNullable(p.schema()))
                            .filter(p -> DiscriminatorValues.isString(index.follow(p.schema())))
                            .forEach(p -> names.add(p.name()));
                });
                named.schema().asUnion().ifPresent(union -> schemas.put(type.name(), union));
            }
        }
        schemas.forEach((name, union) -> {
            List<Candidate> candidates = candidates(name, union, index);
            Map<JsonKind, Dispatch> byKind = settler.settle(union, candidates);
            byKind.values().forEach(dispatch -> rememberTags(name, dispatch));
            entries.put(name, new Entry(name, union, candidates, byKind));
        });
    }

    private List<Candidate> candidates(String union, Schema.Union schema, SchemaIndex index) {
        Names nested = Names.ofMembers();
        List<Candidate> result = new ArrayList<>();
        for (Schema member : schema.members()) {
            String id = index.finalId(member);
            TypeRef.Named type = id == null || table.isReplaced(member) ? null : table.find(id);
            Variant variant =
                    type != null && joins(type, union) ? new Variant.Member(type) : wrapper(member, index, nested);
            if (variant.asMember().isPresent()) {
                memberOf.computeIfAbsent(variant.name(), k -> new LinkedHashSet<>())
                        .add(union);
            }
            result.add(new Candidate(member, variant));
        }
        return result;
    }

    /** A union can't extend one that (directly or not) extends it: then it is wrapped. */
    private boolean joins(TypeRef.Named type, String union) {
        return type.category() != Category.UNION
                || (!type.name().equals(union) && !ancestors(union).contains(type.name()));
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
        String title = member.meta().javaName() != null
                ? member.meta().javaName()
                : member.meta().title();
        String wanted = title != null ? Names.type(title) : WrapperNames.of(type);
        String name = wanted;
        for (int n = 2; table.isTaken(name) || Names.isUsed(name) || !nested.take(name); n++) {
            name = wanted + n;
        }
        Schema target = index.follow(member);
        return new Variant.Wrapper(name, type, Doc.of(member.meta().description() != null ? member : target));
    }

    private void rememberTags(String union, Dispatch dispatch) {
        dispatch.asByTag()
                .ifPresent(byTag -> byTag.cases()
                        .forEach((value, variant) -> variant.asMember()
                                .filter(m -> m.type().category() == Category.RECORD)
                                .ifPresent(m -> {
                                    values(tagValues, m.name(), byTag.property())
                                            .add(value);
                                    values(knownTo, m.name(), byTag.property()).add(union);
                                })));
    }

    private static Set<String> values(Map<String, Map<String, Set<String>>> all, String record, String property) {
        return all.computeIfAbsent(record, k -> new LinkedHashMap<>())
                .computeIfAbsent(property, k -> new LinkedHashSet<>());
    }

    /** The members that have no type of their own, by the records around them. */
    public Map<Variant.Wrapper, Schema> wrapped(String union) {
        Map<Variant.Wrapper, Schema> wrapped = new LinkedHashMap<>();
        for (Candidate c : entry(union).candidates()) {
            c.variant().asWrapper().ifPresent(wrapper -> wrapped.put(wrapper, c.schema()));
        }
        return wrapped;
    }

    /** The unions that a type is a member of, in document order. */
    public List<String> of(String typeName) {
        return List.copyOf(memberOf.getOrDefault(typeName, Set.of()));
    }

    /** For a record: each tag property with the values that unions know it by. */
    public Map<String, Set<String>> tagsOf(String recordName) {
        return tagValues.getOrDefault(recordName, Map.of());
    }

    /** Whether every union that a record is a member of knows it by the same value of a property. */
    public boolean agree(String recordName, String property) {
        return tagsOf(recordName).getOrDefault(property, Set.of()).size() == 1
                && knownTo.getOrDefault(recordName, Map.of())
                        .getOrDefault(property, Set.of())
                        .containsAll(of(recordName));
    }

    public UnionType build(String name) {
        Entry union = entry(name);
        List<Variant> variants =
                union.candidates().stream().map(Candidate::variant).distinct().toList();
        return new UnionType(
                name,
                Doc.of(union.schema()),
                variants,
                union.byKind(),
                tag(union, new HashSet<>()),
                of(name),
                union.schema().meta().mixins());
    }

    private Entry entry(String name) {
        return requireNonNull(entries.get(name), name);
    }

    /** The property that every variant has as a constant, if the union is told apart by it alone. */
    private @Nullable Tag tag(Entry union, Set<String> seen) {
        if (!seen.add(union.name()) || union.byKind().size() != 1) {
            return null;
        }
        return Optional.ofNullable(union.byKind().get(JsonKind.OBJECT))
                .flatMap(Dispatch::asByTag)
                .filter(byTag -> byTag.otherwise().isUnknown())
                .map(Dispatch.ByTag::property)
                .filter(property -> union.candidates().stream().allMatch(c -> bears(c.variant(), property, seen)))
                .map(property -> new Tag(property, Names.tag(property)))
                .orElse(null);
    }

    private boolean bears(Variant variant, String property, Set<String> seen) {
        String inner = variant.unionName();
        if (inner != null) {
            Tag tag = tag(entry(inner), seen);
            return tag != null && tag.wireName().equals(property);
        }
        return variant.asMember()
                .filter(m -> m.type().category() == Category.RECORD
                        && agree(m.name(), property)
                        && constant.getOrDefault(m.name(), Set.of()).contains(property))
                .isPresent();
    }
}
