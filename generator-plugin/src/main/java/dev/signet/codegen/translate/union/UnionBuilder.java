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
import dev.signet.codegen.translate.union.Leaves.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds all unions at once, since records must know which they belong to and which tag each gives them. */
public final class UnionBuilder {
    /** A type of more unions is wrapped in each: javac compares all interfaces of a type with one another, and looks methods up in all. */
    private static final int MOST_UNIONS = 100;

    /** Each takes two of the 65,535 constants of a class (JVMS 4.1), of which the members need a few each, too. */
    private static final int MOST_VALUES = 20_000;

    /** Their names are told apart in the method that looks at payloads, too. */
    private static final int MOST_WEBHOOKS = 500;

    private final TypeTable table;
    private final Set<String> inMany = new HashSet<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> memberOf = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> tagValues = new LinkedHashMap<>();
    /** Record → property → the unions that know its values. */
    private final Map<String, Map<String, Set<String>>> knownTo = new LinkedHashMap<>();
    /** Of records that a union takes by default, the properties that can have any value; only looked up. */
    private final Map<String, Set<String>> anyTag = new HashMap<>();

    /** Unions of payloads that the service sends by itself: the ids of their schemas by the names of the webhooks. */
    private final Map<String, Map<String, String>> webhooks = new HashMap<>();

    private final Map<String, Set<String>> constant = new LinkedHashMap<>();

    /**
     * A union as far as it is known; how it is read comes last.
     *
     * @param members the variants that stand for the members
     */
    private record Entry(String name, Members members, List<Leaf> leaves, Map<JsonKind, Dispatch> byKind) {}

    public UnionBuilder(ApiModel model, TypeTable table, SchemaIndex index, Problems problems) {
        this.table = table;
        model.webhooks().groups().forEach((id, payloads) -> {
            TypeRef.Named type = table.find(id);
            if (type != null) {
                webhooks.put(type.name(), payloads);
            }
            if (payloads.size() > MOST_WEBHOOKS) {
                problems.error(
                        id,
                        "it has " + payloads.size() + " webhooks, more than Java can tell apart in one method",
                        "remove some by an overlay");
            }
        });
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
                named.schema().asUnion().filter(TypeTable::isUnion).ifPresent(union -> schemas.put(type.name(), union));
            }
        }
        findThoseInMany(schemas.values(), index, problems);
        Map<String, Members> members = new LinkedHashMap<>();
        schemas.forEach((name, union) -> members.put(name, new Members(union, variants(name, union, index))));
        Leaves leaves = new Leaves(index, members);
        AmbiguityReport ambiguities = new AmbiguityReport(problems);
        IgnoredConstraints constraints = new IgnoredConstraints(index, problems);
        members.forEach((name, union) -> {
            List<Leaf> own = leaves.of(name);
            Schema.Discriminator stated = union.schema().discriminator();
            Map<JsonKind, Dispatch> byKind =
                    bounded(union, DispatchTree.of(stated == null ? null : stated.property(), own), problems);
            if (!ambiguities.report(union.schema(), own)) {
                constraints.report(union.schema(), own);
            }
            if (stated != null && stated.byDefault() != null && own.stream().noneMatch(Leaf::byDefault)) {
                boolean member = union.schema().members().stream()
                        .anyMatch(each -> index.ids(each).contains(stated.byDefault()));
                problems.warn(
                        union.schema().meta().pointer() + "/discriminator/defaultMapping",
                        member
                                ? "it leads to a member that is no object, and so has no discriminator; it is ignored"
                                : "it leads to a schema that is no member of the union; it is ignored",
                        member ? "name a member that is an object" : "add the schema to the members");
            }
            rememberTags(name, byKind.get(JsonKind.OBJECT), own);
            entries.put(name, new Entry(name, union, own, byKind));
        });
    }

    private static Map<JsonKind, Dispatch> bounded(Members union, Map<JsonKind, Dispatch> byKind, Problems problems) {
        long values = byKind.values().stream()
                .flatMap(dispatch -> dispatch.values().stream())
                .distinct()
                .count();
        if (values <= MOST_VALUES) {
            return byKind;
        }
        problems.warn(
                union.schema().meta().pointer(),
                "its members are told apart by " + values + " values, more than a Java class can hold",
                "each value is read as `Unknown`; divide the union by an overlay");
        return Map.of();
    }

    private List<Variant> variants(String union, Schema.Union schema, SchemaIndex index) {
        Names nested = Names.ofTypes();
        nested.take("Unknown");
        List<Variant> result = new ArrayList<>();
        for (Schema member : schema.members()) {
            String id = index.finalId(member);
            TypeRef.Named type = id == null || table.isReplaced(member) ? null : table.find(id);
            Variant variant =
                    type != null && joins(type, union) ? new Variant.Member(type) : wrapper(member, index, nested);
            if (variant.asMember().isPresent()) {
                memberOf.computeIfAbsent(variant.name(), k -> new LinkedHashSet<>())
                        .add(union);
            }
            result.add(variant);
        }
        return result;
    }

    private void findThoseInMany(Collection<Schema.Union> unions, SchemaIndex index, Problems problems) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        unions.forEach(union -> union.members().stream()
                .map(index::finalId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> counts.merge(id, 1, Integer::sum)));
        counts.forEach((id, count) -> {
            TypeRef.Named type = table.find(id);
            if (count > MOST_UNIONS && type != null && inMany.add(type.name())) {
                problems.note(
                        id,
                        "it is a member of " + count + " unions",
                        "each has a record around it, since javac takes minutes for a class with so many interfaces");
            }
        });
    }

    /** A union can't extend one that (directly or not) extends it: then it is wrapped. */
    private boolean joins(TypeRef.Named type, String union) {
        if (inMany.contains(type.name())) {
            return false;
        }
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
        String name = nested.allot(wanted, "", each -> !table.isTaken(each) && !Names.isUsed(each));
        Schema target = index.follow(member);
        return new Variant.Wrapper(name, type, Doc.of(member.meta().description() != null ? member : target));
    }

    /** Of the records that are variants, the values of the properties that tell them from others. */
    private void rememberTags(String union, @Nullable Dispatch objects, List<Leaf> leaves) {
        Set<String> first = new LinkedHashSet<>();
        Set<String> further = new LinkedHashSet<>();
        if (objects != null) {
            objects.asByValue().flatMap(UnionBuilder::tested).ifPresent(first::add);
            collectTags(objects, further);
        }
        for (Leaf leaf : leaves) {
            boolean direct = leaf.path().size() == 1
                    && leaf.variant()
                            .asMember()
                            .filter(m -> m.type().category() == Category.RECORD)
                            .isPresent();
            for (String property : direct ? further : Set.<String>of()) {
                Set<String> values = leaf.facts().property(property).listed(JsonKind.STRING);
                boolean always = leaf.facts().object().required().contains(property);
                if (leaf.byDefault()) {
                    anyTag.computeIfAbsent(leaf.name(), k -> new HashSet<>()).add(property);
                } else if (!values.isEmpty() && (always || first.contains(property))) {
                    values(tagValues, leaf.name(), property).addAll(values);
                    values(knownTo, leaf.name(), property).add(union);
                }
            }
        }
    }

    /** The property by whose strings objects are told apart; empty if it is another test. */
    private static Optional<String> tested(Dispatch.ByValue test) {
        return test.place().asProperty().filter(p -> test.kind() == JsonKind.STRING);
    }

    private static void collectTags(Dispatch dispatch, Set<String> properties) {
        dispatch.asByValue().ifPresent(test -> {
            tested(test).ifPresent(properties::add);
            test.cases().values().forEach(each -> collectTags(each, properties));
        });
    }

    private static Set<String> values(Map<String, Map<String, Set<String>>> all, String record, String property) {
        return all.computeIfAbsent(record, k -> new LinkedHashMap<>())
                .computeIfAbsent(property, k -> new LinkedHashSet<>());
    }

    /** The members that have no type of their own, by the records around them. */
    public Map<Variant.Wrapper, Schema> wrapped(String union) {
        Map<Variant.Wrapper, Schema> wrapped = new LinkedHashMap<>();
        entry(union)
                .members()
                .forEach((variant, member) -> variant.asWrapper().ifPresent(wrapper -> wrapped.put(wrapper, member)));
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
        return !anyTag.getOrDefault(recordName, Set.of()).contains(property)
                && tagsOf(recordName).getOrDefault(property, Set.of()).size() == 1
                && knownTo.getOrDefault(recordName, Map.of())
                        .getOrDefault(property, Set.of())
                        .containsAll(of(recordName));
    }

    public UnionType build(String name) {
        Entry union = entry(name);
        return new UnionType(
                name,
                Doc.of(union.members().schema()),
                union.members().variants().stream().distinct().toList(),
                union.byKind(),
                tag(union, new HashSet<>()),
                of(name),
                union.members().schema().meta().mixins(),
                webhooks.containsKey(name),
                byWebhook(union));
    }

    private Map<String, Variant> byWebhook(Entry union) {
        Map<String, Variant> byId = new HashMap<>();
        union.members().forEach((variant, member) -> member.asRef().ifPresent(ref -> byId.put(ref.target(), variant)));
        Map<String, Variant> byWebhook = new LinkedHashMap<>();
        webhooks.getOrDefault(union.name(), Map.of()).forEach((webhook, id) -> {
            Variant sent = byId.get(id);
            if (sent != null && !webhook.isEmpty()) {
                byWebhook.put(webhook, sent);
            }
        });
        return byWebhook;
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
                .flatMap(Dispatch::asByValue)
                .filter(test -> test.kind() == JsonKind.STRING
                        && test.unlisted().isUnknown()
                        && test.otherwise().isUnknown())
                .flatMap(test -> test.place().asProperty())
                .filter(property -> union.members().variants().stream().allMatch(v -> bears(v, property, seen)))
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
