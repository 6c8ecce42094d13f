package dev.signet.codegen.translate.types;

import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.names.Names;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which named schemas become types, and what they are called. */
public final class TypeTable {
    private static final TypeRef ANY = new TypeRef.Json(false);
    private static final TypeRef OBJECT = new TypeRef.Json(true);
    private static final String SCHEMAS = "#/components/schemas/";

    /** Each takes 19 bytes of the 64 KiB that an enum's initialiser may have (JVMS 4.7.3). */
    private static final int MOST_VALUES = 3_000;

    /** Lists of lists, and so on: deeper is a list of itself. */
    private static final int MOST_LEVELS = 16;
    /** Each takes some forty bytes of the 64 KiB that a method may have. */
    private static final int MOST_MEMBERS = 1_200;

    private final SchemaIndex index;
    private final TypeMappings mappings;
    private final MappedTypes replaced;
    private final Problems problems;
    private final Names names = Names.ofTypes();
    private final Map<String, TypeRef.Named> types = new LinkedHashMap<>();

    public TypeTable(ApiModel model, SchemaIndex index, TypeMappings mappings, Problems problems) {
        this.index = index;
        this.mappings = mappings;
        this.replaced = new MappedTypes(model, index, mappings);
        this.problems = problems;
        Set<String> wrapped = unionMembers(model);
        allot(model, wrapped, Rank.CHOSEN);
        allot(model, wrapped, Rank.EXACT);
        allot(model, wrapped, Rank.COMPONENT);
        allot(model, wrapped, Rank.INLINE);
        warnOfLongEnums(model);
        warnOfLargeUnions(model);
    }

    /** Who gets the name when two want it. */
    private enum Rank {
        /** {@code x-java-name}. */
        CHOSEN,
        /** A name that needs no change. */
        EXACT,
        COMPONENT,
        INLINE;

        static Rank of(NamedSchema named) {
            if (named.schema().meta().javaName() != null) {
                return CHOSEN;
            }
            String id = named.id();
            boolean component = id.startsWith(SCHEMAS) && id.indexOf('/', SCHEMAS.length()) < 0;
            boolean exact = Names.type(named.name()).equals(named.name());
            return !component ? INLINE : exact ? EXACT : COMPONENT;
        }
    }

    private Set<String> unionMembers(ApiModel model) {
        return model.schemas().stream()
                .filter(named -> !replaced.isHidden(named.id()))
                .flatMap(named -> named.schema().asUnion().stream())
                .flatMap(union -> union.members().stream())
                .flatMap(member -> member.asRef().stream())
                .map(Schema.Ref::target)
                .collect(Collectors.toSet());
    }

    private void allot(ApiModel model, Set<String> wrapped, Rank rank) {
        for (NamedSchema named : model.schemas()) {
            Category category = replaced.isHidden(named.id()) ? null : category(named, wrapped);
            if (category != null && Rank.of(named) == rank) {
                types.put(named.id(), new TypeRef.Named(name(named, rank), category));
            }
        }
    }

    private String name(NamedSchema named, Rank rank) {
        String chosen = named.schema().meta().javaName();
        String wanted = chosen != null ? chosen : Names.type(named.name());
        String pointer = named.schema().meta().pointer();
        if (chosen != null && !Names.isTypeName(chosen)) {
            wanted = Names.type(chosen);
            problems.error(
                    pointer,
                    "x-java-name '" + chosen + "' is not a Java name of ASCII letters and digits",
                    "use a name such as " + wanted);
        }
        boolean unfit = Names.hides(wanted) || Names.isDevice(wanted);
        if (chosen != null && (unfit || !Character.isUpperCase(wanted.codePointAt(0)))) {
            String instead = Names.type(wanted);
            problems.warn(
                    pointer,
                    "x-java-name " + chosen
                            + (Names.hides(wanted)
                                    ? " is a name that generated code needs"
                                    : unfit
                                            ? " is a device on Windows, not a file"
                                            : " does not start with an upper-case letter"),
                    instead + " is used; choose another name");
            wanted = instead;
        }
        if (chosen == null && rank != Rank.INLINE) {
            noteKept(named.name(), wanted, pointer);
        }
        String given = names.allot(wanted, "");
        if (!given.equals(wanted) && rank != Rank.INLINE) {
            problems.warn(
                    pointer,
                    "the name " + wanted + " is taken by another schema, so this one is " + given,
                    "set x-java-name on one of them");
        }
        return given;
    }

    /** A name that would be a type's in Java as it is, were it not kept for something else. */
    private void noteKept(String name, String wanted, String pointer) {
        boolean device = Names.isDevice(name);
        if (!wanted.equals(name) && (device || Names.hides(name))) {
            problems.note(
                    pointer,
                    "`" + name + "` is "
                            + (device ? "a device on Windows, not a file" : "a name that generated code needs")
                            + ", so this type is " + wanted,
                    "set x-java-name for another name");
        }
    }

    /** The category of a named schema, or null if its uses are written out (a list, a map, a scalar, another's name). */
    private static @Nullable Category category(NamedSchema named, Set<String> wrapped) {
        Optional<Category> value = wrapped.contains(named.id()) ? Optional.of(Category.VALUE) : Optional.empty();
        return named.schema()
                .<Optional<Category>>match(
                        any -> value,
                        nothing -> Optional.empty(),
                        scalar -> value,
                        enumeration -> isEnum(enumeration) ? Optional.of(Category.ENUM) : value,
                        array -> array.isTuple() ? Optional.of(Category.VALUE) : value,
                        object -> object.isMap() ? value : Optional.of(Category.RECORD),
                        union -> isUnion(union) ? Optional.of(Category.UNION) : value,
                        allOf -> value,
                        ref -> Optional.empty())
                .orElse(null);
    }

    /** Whether its values become constants; booleans have two of their own. */
    public static boolean isEnum(Schema.Enumeration e) {
        return e.kind() != ScalarKind.BOOLEAN && e.values().size() <= MOST_VALUES;
    }

    /** Whether its members become variants. */
    public static boolean isUnion(Schema.Union union) {
        return union.members().size() <= MOST_MEMBERS;
    }

    private void warnOfLargeUnions(ApiModel model) {
        model.schemas().stream()
                .flatMap(named -> named.schema().asUnion().stream())
                .filter(union -> !isUnion(union))
                .forEach(union -> problems.warn(
                        union.meta().pointer(),
                        "it has " + union.members().size() + " members, more than Java can tell apart in one method",
                        "any JSON value is accepted; divide the union by an overlay"));
    }

    private void warnOfLongEnums(ApiModel model) {
        model.schemas().stream()
                .flatMap(named -> named.schema().asEnumeration().stream())
                .filter(e -> e.values().size() > MOST_VALUES)
                .forEach(e -> problems.warn(
                        e.meta().pointer(),
                        "it lists " + e.values().size() + " values, more than a Java enum can have",
                        "its plain type is used in Java"));
    }

    /** The type that a named schema becomes, or null. */
    public TypeRef.@Nullable Named find(String id) {
        return types.get(id);
    }

    /** Whether a nested type of that name would hide a top-level one. */
    public boolean isTaken(String name) {
        return names.isTaken(name);
    }

    /** A schema, or what it refers to. */
    public Schema follow(Schema schema) {
        return index.follow(schema);
    }

    /** The Java type of a value of a schema. */
    public TypeRef typeOf(Schema schema) {
        return typeOf(schema, new HashSet<>());
    }

    private TypeRef typeOf(Schema schema, Set<String> path) {
        if (schema.isRef()) {
            return target(schema.asRef().orElseThrow(), path);
        }
        return schema.match(
                any -> ANY,
                nothing -> ANY,
                scalar -> {
                    TypeRef mapped = mappings.of(scalar);
                    if (mapped == null) {
                        warnOfFormat(scalar);
                    }
                    return mapped != null ? mapped : TypeRef.of(scalar.kind());
                },
                enumeration -> TypeRef.of(enumeration.kind()),
                array -> {
                    TypeRef element = typeOf(array.items(), path);
                    return new TypeRef.ListOf(element, mayBeNull(array.items(), element));
                },
                object -> {
                    TypeRef map = object.hasSomeOfType() ? null : mapOf(object, path);
                    return map == null ? OBJECT : map;
                },
                union -> ANY,
                allOf -> ANY,
                ref -> target(ref, path));
    }

    /** A format of another type would have made another Java type. */
    private void warnOfFormat(Schema.Scalar scalar) {
        int end = scalar.stated().indexOf('+');
        String format = scalar.stated().substring(end + 1);
        String type = end < 0 ? scalar.kind().type() : scalar.stated().substring(0, end);
        if (end > 0 && ScalarKind.isOfOtherType(type, format)) {
            problems.warn(
                    scalar.meta().pointer() + "/format",
                    "the format `" + format + "` says nothing of values of type `" + type + "`; it is ignored",
                    "correct the type or the format, or map `" + scalar.stated()
                            + "` to a Java type with `typeMappings`");
        }
    }

    private TypeRef target(Schema.Ref ref, Set<String> path) {
        TypeRef.Foreign other = replaced.find(ref.target());
        if (other != null) {
            return other;
        }
        TypeRef.Named type = types.get(ref.target());
        NamedSchema target = index.find(ref.target());
        if (type != null && (type.category() != Category.VALUE || (target != null && isTuple(target.schema())))) {
            return type;
        }
        if (target == null || !path.add(ref.target())) {
            problems.warn(
                    ref.meta().pointer(),
                    ref.target() + " consists only of itself",
                    "treated as any JSON value; insert an object schema");
            return ANY;
        }
        return typeOf(target.schema(), path);
    }

    /** The Java type of a parameter: that of a value, but a tuple is the list of its items. */
    public TypeRef typeOfParameter(Schema schema) {
        Schema target = index.follow(schema);
        return isTuple(target) && !isReplaced(schema) ? typeOf(target) : typeOf(schema);
    }

    private static boolean isTuple(Schema schema) {
        return schema.asArray().filter(Schema.Array::isTuple).isPresent();
    }

    /** What the properties that an object does not declare are, by name; null if they may be anything. */
    public TypeRef.@Nullable MapOf mapOf(Schema.Obj object) {
        return mapOf(object, new HashSet<>());
    }

    private TypeRef.@Nullable MapOf mapOf(Schema.Obj object, Set<String> path) {
        Schema additional = object.additional();
        if (additional == null || index.follow(additional).isAny()) {
            return null;
        }
        TypeRef value = typeOf(additional, path);
        return new TypeRef.MapOf(value, mayBeNull(additional, value));
    }

    /** Whether Java needs null to say all values of an element: any JSON says null itself. */
    private boolean mayBeNull(Schema element, TypeRef type) {
        return isNullable(element) && !type.equals(ANY);
    }

    /** Whether a type that exists already stands for a schema. */
    public boolean isReplaced(Schema schema) {
        return replaced.isReplaced(schema);
    }

    /** Whether a schema is written inside one that a type stands for, and of no use any more. */
    boolean isBuried(NamedSchema named) {
        return replaced.isHidden(named.id()) && replaced.find(named.id()) == null;
    }

    /** Whether an object of a schema must have a property ({@code minProperties}). */
    public boolean hasMinimum(Schema schema) {
        Integer least = index.follow(schema).meta().constraints().minProperties();
        return least != null && least > 0;
    }

    /** Whether a value has objects or lists inside an object or a list. */
    public boolean isNested(Schema schema) {
        return isNested(schema, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean isNested(Schema schema, Set<Schema> seen) {
        return index.follow(schema)
                .match(
                        any -> false,
                        nothing -> false,
                        scalar -> false,
                        enumeration -> false,
                        array -> isStructure(array.items(), seen),
                        object -> object.properties().stream().anyMatch(p -> isStructure(p.schema(), seen))
                                || (object.additional() != null && isStructure(object.additional(), seen)),
                        union -> seen.add(union) && union.members().stream().anyMatch(member -> isNested(member, seen)),
                        allOf -> false,
                        ref -> false);
    }

    private boolean isStructure(Schema schema, Set<Schema> seen) {
        return index.follow(schema)
                .match(
                        any -> false,
                        nothing -> false,
                        scalar -> false,
                        enumeration -> false,
                        array -> true,
                        object -> true,
                        union -> seen.add(union)
                                && union.members().stream().anyMatch(member -> isStructure(member, seen)),
                        allOf -> false,
                        ref -> false);
    }

    /**
     * Whether JSON of another kind than its Java type is a value of a schema too: it describes objects or arrays without saying that it
     * has no other values, or consists of such.
     */
    public boolean isOpenToOtherKinds(Schema schema) {
        return isOpenToOtherKinds(schema, 0);
    }

    private boolean isOpenToOtherKinds(Schema schema, int depth) {
        Schema target = index.follow(schema);
        boolean structured = target.isArray() || target.isObject();
        if (depth > MOST_LEVELS || !structured || isReplaced(schema)) {
            return false;
        }
        if (target.meta().untyped()) {
            return true;
        }
        Optional<Schema> element = target.asArray()
                .map(Schema.Array::items)
                .or(() -> target.asObject()
                        .filter(Schema.Obj::isMap)
                        .flatMap(object -> Optional.ofNullable(object.additional())));
        return element.filter(each -> isOpenToOtherKinds(each, depth + 1)).isPresent();
    }

    public boolean isNullable(Schema schema) {
        return index.isNullable(schema)
                || (index.follow(schema).asUnion().isPresent()
                        && isNullable(schema, Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    /** A name takes the null that it adds to what it names, and a union that of its members. */
    private boolean isNullable(Schema schema, Set<Schema> seen) {
        if (index.isNullable(schema)) {
            return true;
        }
        return index.follow(schema)
                .asUnion()
                .filter(seen::add)
                .filter(union ->
                        union.members().stream().anyMatch(m -> index.follow(m).isAny() || isNullable(m, seen)))
                .isPresent();
    }

    public List<String> names() {
        return types.values().stream().map(TypeRef.Named::name).toList();
    }
}
