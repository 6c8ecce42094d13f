package dev.signet.codegen.javamodel;

import dev.signet.codegen.model.ScalarKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is generated, in the order of the document. */
public final class JavaModel {
    private final Packages packages;
    private final String source;
    private final String revision;
    private final List<JavaType> types;
    private final @Nullable ClientType client;
    private final ConstraintModel limits;

    private final List<JavaType.RecordType> records;
    private final List<JavaType.UnionType> unions;
    private final List<JavaType.EnumType> enums;
    private final List<JavaType.ValueType> values;

    /** Only looked up, so its order is of no matter. */
    private final Map<String, JavaType> byName = new HashMap<>();

    /** Types whose values may hold a secret; only looked up, too. */
    private final Set<String> secretive;

    /** Types that have values of themselves inside; only looked up, too. */
    private final Set<String> recursive;

    /**
     * A model whose values are not checked.
     *
     * @param packages where it goes
     * @param source the document's file name, for the first line of each file
     * @param revision what the document says of its version, for the first line of each file; may be empty
     * @param types the top-level types of the model package
     * @param client the client; null if the document has no operations
     */
    public JavaModel(
            Packages packages, String source, String revision, List<JavaType> types, @Nullable ClientType client) {
        this(packages, source, revision, types, client, ConstraintModel.NONE);
    }

    private JavaModel(
            Packages packages,
            String source,
            String revision,
            List<JavaType> types,
            @Nullable ClientType client,
            ConstraintModel limits) {
        this.packages = packages;
        this.source = source;
        this.revision = revision;
        this.types = List.copyOf(types);
        this.client = client;
        this.limits = limits;
        records = ofKind(JavaType::asRecord);
        unions = ofKind(JavaType::asUnion);
        enums = ofKind(JavaType::asEnum);
        values = ofKind(JavaType::asValue);
        this.types.forEach(type -> byName.putIfAbsent(type.name(), type));
        secretive = secretive(this.types);
        recursive = RecursiveTypes.of(this.types);
    }

    private static Set<String> secretive(List<JavaType> types) {
        Map<String, List<String>> users = new HashMap<>();
        Deque<String> found = new ArrayDeque<>();
        for (JavaType type : types) {
            for (TypeRef part : type.content()) {
                part.leaf()
                        .asNamed()
                        .ifPresent(named -> users.computeIfAbsent(named.name(), n -> new ArrayList<>())
                                .add(type.name()));
            }
            type.asRecord().filter(JavaType.RecordType::hasSecrets).ifPresent(record -> found.add(record.name()));
        }
        Set<String> all = new HashSet<>();
        while (!found.isEmpty()) {
            String name = found.remove();
            if (all.add(name)) {
                found.addAll(users.getOrDefault(name, List.of()));
            }
        }
        return all;
    }

    /** Whether values of a type may have values of the type inside, so that nothing but the JSON bounds their depth. */
    public boolean isRecursive(JavaType type) {
        return recursive.contains(type.name());
    }

    /** Whether values of a type may hold a secret, at whatever depth. */
    public boolean mayHoldSecret(JavaType type) {
        return secretive.contains(type.name());
    }

    /** Whether values of a type may hold a secret, at whatever depth. */
    public boolean mayHoldSecret(TypeRef type) {
        return type.leaf()
                .asNamed()
                .map(TypeRef.Named::name)
                .filter(secretive::contains)
                .isPresent();
    }

    /** Whether the JSON of a component is never shown. */
    public boolean mayHoldSecret(JavaType.Component component) {
        return component.secret() || mayHoldSecret(component.type());
    }

    /** Whether a value can have a JSON form that its Java value does not fully say. */
    public boolean isInexact(TypeRef type) {
        return type.match(
                scalar -> scalar.kind().isInexact(),
                list -> isInexact(list.element()),
                map -> isInexact(map.value()),
                named -> enumeration(named.name())
                        .filter(enumeration -> enumeration.kind() == ScalarKind.FLOAT64)
                        .isPresent(),
                TypeRef.Foreign::isText,
                json -> false);
    }

    /** Whether a number without a fraction is another variant of one of these unions, or of one that lists them. */
    public boolean tellsIntegers(List<String> ofUnions) {
        Set<String> around = new HashSet<>();
        Deque<String> found = new ArrayDeque<>(ofUnions);
        while (!found.isEmpty()) {
            String name = found.pop();
            if (around.add(name)) {
                union(name).ifPresent(union -> found.addAll(union.unions()));
            }
        }
        Set<String> seen = new HashSet<>();
        return around.stream().anyMatch(name -> hasIntegers(name, seen));
    }

    private boolean hasIntegers(String name, Set<String> seen) {
        return seen.add(name)
                && union(name)
                        .filter(union -> union.variants().stream()
                                .map(JavaType.Variant::type)
                                .anyMatch(type -> isIntegral(type)
                                        || type.asNamed()
                                                .filter(named -> hasIntegers(named.name(), seen))
                                                .isPresent()))
                        .isPresent();
    }

    private boolean isIntegral(TypeRef type) {
        return type.match(
                scalar -> scalar.kind().isIntegral(),
                list -> false,
                map -> false,
                named -> enumeration(named.name())
                                .filter(enumeration -> enumeration.kind().isIntegral())
                                .isPresent()
                        || value(named.name())
                                .filter(value -> isIntegral(value.type()))
                                .isPresent(),
                foreign -> false,
                json -> false);
    }

    private <T extends JavaType> List<T> ofKind(Function<JavaType, Optional<T>> kind) {
        return types.stream().flatMap(type -> kind.apply(type).stream()).toList();
    }

    /** The same, with limits that are checked. */
    public JavaModel with(ConstraintModel checked) {
        return new JavaModel(packages, source, revision, types, client, checked);
    }

    public Packages packages() {
        return packages;
    }

    public String source() {
        return source;
    }

    public String revision() {
        return revision;
    }

    public List<JavaType> types() {
        return types;
    }

    /** The client; null if the document has no operations. */
    public @Nullable ClientType client() {
        return client;
    }

    /** What is checked of values. */
    public ConstraintModel limits() {
        return limits;
    }

    /** The type of that name; null if there is none. */
    public @Nullable JavaType type(String name) {
        return byName.get(name);
    }

    /** The record of that name. */
    public Optional<JavaType.RecordType> record(String name) {
        return Optional.ofNullable(type(name)).flatMap(JavaType::asRecord);
    }

    /** The union of that name. */
    public Optional<JavaType.UnionType> union(String name) {
        return Optional.ofNullable(type(name)).flatMap(JavaType::asUnion);
    }

    /** The enum of that name. */
    public Optional<JavaType.EnumType> enumeration(String name) {
        return Optional.ofNullable(type(name)).flatMap(JavaType::asEnum);
    }

    /** The record of that name around one value. */
    public Optional<JavaType.ValueType> value(String name) {
        return Optional.ofNullable(type(name)).flatMap(JavaType::asValue);
    }

    /** The name of the class that has databind know the types; it gives way to what the document names. */
    public String databindModule() {
        return new ConstraintNames(this).ofDatabind();
    }

    /** Whether a type has {@code fromJson} and {@code toJson} of its own. */
    public static boolean hasEntryPoints(TypeRef type) {
        return type.match(
                scalar -> false, list -> false, map -> false, named -> !named.isEnum(), foreign -> false, json -> true);
    }

    public List<JavaType.RecordType> records() {
        return records;
    }

    public List<JavaType.UnionType> unions() {
        return unions;
    }

    public List<JavaType.EnumType> enums() {
        return enums;
    }

    public List<JavaType.ValueType> values() {
        return values;
    }

    /**
     * @param model package of the generated types
     * @param support package of the runtime library
     * @param api package of the client
     */
    public record Packages(String model, String support, String api) {}
}
