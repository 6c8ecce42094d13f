package dev.signet.codegen.declaration;

import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The Java types of values. */
public final class JavaTypes {
    private static final Map<ScalarKind, TypeUse> SCALARS = new ConcurrentHashMap<>();

    private static final JavaTypes ANYWHERE = new JavaTypes(new JavaModel.Packages("", "", ""));

    private final JavaModel.Packages packages;

    /** Made once: each type of a large document is asked for many times. */
    private final TypeRef.Cases<TypeUse> cases;

    public JavaTypes(JavaModel.Packages packages) {
        this.packages = packages;
        this.cases = new TypeRef.Cases<>(
                scalar -> scalar(scalar.kind()),
                list -> TypeUse.of(List.class, element(list.element(), list.nullable())),
                map -> TypeUse.of(Map.class, TypeUse.STRING, element(map.value(), map.nullable())),
                named -> named(named.name()),
                foreign -> TypeUse.qualified(foreign.className()),
                json -> kit(json.object() ? "JsonObject" : "JsonValue"));
    }

    /** A generated top-level type of the model. */
    public TypeUse named(String simpleName) {
        return TypeUse.of(packages.model(), simpleName);
    }

    /** A type of the client's package. */
    public TypeUse api(String simpleName) {
        return TypeUse.of(packages.api(), simpleName);
    }

    /** An interface written by hand: by its qualified name, or with a dot at its start below the client's package. */
    public TypeUse mixin(String name) {
        return TypeUse.qualified(name.startsWith(".") ? packages.api() + name : name);
    }

    /** A type of the runtime library's own package. */
    public TypeUse kit(String simpleName, TypeUse... arguments) {
        return TypeUse.of(packages.support(), simpleName, arguments);
    }

    /** A type of what reads and writes generated types. */
    public TypeUse codec(String simpleName, TypeUse... arguments) {
        return TypeUse.of(packages.support() + ".codec", simpleName, arguments);
    }

    /** A type of the runtime library's client: of what sends requests and reads responses. */
    public TypeUse client(String simpleName, TypeUse... arguments) {
        return TypeUse.of(packages.support() + ".http.client", simpleName, arguments);
    }

    /** A type of where requests go and what they need. */
    public TypeUse endpoint(String simpleName) {
        return TypeUse.of(packages.support() + ".http.endpoint", simpleName);
    }

    /** A type of the runtime library's parts of multipart bodies. */
    public TypeUse multipart(String simpleName) {
        return TypeUse.of(packages.support() + ".http.multipart", simpleName);
    }

    /** A type that every part of the runtime library's HTTP half knows. */
    public TypeUse http(String simpleName, TypeUse... arguments) {
        return TypeUse.of(packages.support() + ".http", simpleName, arguments);
    }

    /** A type of what reads responses. */
    public TypeUse response(String simpleName) {
        return TypeUse.of(packages.support() + ".http.response", simpleName);
    }

    /** A type of what checks constraints. */
    public TypeUse constraint(String simpleName) {
        return TypeUse.of(packages.support() + ".constraint", simpleName);
    }

    /** A type of what Jackson databind needs of a version. */
    TypeUse databind(Databind version, String simpleName) {
        return TypeUse.of(packages.support() + "." + version.word(), simpleName);
    }

    /** The type of a value that is there; primitives stay primitive. */
    public TypeUse of(TypeRef type) {
        return type.choose(cases);
    }

    private TypeUse element(TypeRef type, boolean nullable) {
        return nullable ? of(type).orNull() : of(type).boxed();
    }

    /** The type of a component, which tells whether it may be null. */
    public TypeUse of(Component component) {
        TypeUse type = of(component.type());
        return component.isNullable() ? type.orNull() : type;
    }

    /** The type of a component where a builder asks for it. */
    public TypeUse asked(Component component) {
        boolean nullable = component.isNullable() && (component.isRequired() || component.canBeSetNull());
        TypeUse type = of(component.type());
        return nullable ? type.orNull() : type;
    }

    /** How Java spells a type, by simple names. */
    public static String spelled(TypeRef type) {
        return ANYWHERE.of(type).spelled();
    }

    /** How Java spells the type of a component. */
    public static String spelled(Component component) {
        return ANYWHERE.of(component).spelled();
    }

    /** What of the document types are that a type mentions. */
    public static Set<Origin> mentioned(TypeRef type) {
        return type.leaf()
                .asNamed()
                .map(named -> Set.of(Origin.type(named.name())))
                .orElse(Set.of());
    }

    public static Set<Origin> plus(Set<Origin> some, Origin... more) {
        Set<Origin> all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    public static TypeUse scalar(ScalarKind kind) {
        return SCALARS.computeIfAbsent(kind, each -> TypeUse.of(each.javaType()));
    }
}
