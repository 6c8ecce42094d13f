package dev.signet.codegen.emit.name;

import com.palantir.javapoet.ClassName;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.javamodel.JavaModel;

/** The runtime library's types, in the package that this run puts them, for JavaPoet. */
public final class RuntimeTypes {
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private final JavaTypes types;

    public RuntimeTypes(JavaModel model) {
        this.types = new JavaTypes(model.packages());
    }

    public ClassName reader() {
        return codec("JsonReader");
    }

    public ClassName writer() {
        return codec("JsonWriter");
    }

    public ClassName name() {
        return codec("JsonName");
    }

    public ClassName object() {
        return type("JsonObject");
    }

    public ClassName value() {
        return type("JsonValue");
    }

    /** A type of what reads and writes generated types. */
    public ClassName codec(String simpleName) {
        return TypeNames.classOf(types.codec(simpleName));
    }

    /** A type of the runtime library's client: of what sends requests and reads responses. */
    public ClassName client(String simpleName) {
        return TypeNames.classOf(types.client(simpleName));
    }

    /** A type of where requests go and what they need. */
    public ClassName endpoint(String simpleName) {
        return TypeNames.classOf(types.endpoint(simpleName));
    }

    /** A type that every part of the runtime library's HTTP half knows. */
    public ClassName http(String simpleName) {
        return TypeNames.classOf(types.http(simpleName));
    }

    /** A type of what reads responses. */
    public ClassName response(String simpleName) {
        return TypeNames.classOf(types.response(simpleName));
    }

    /** A type of what checks limits. */
    public ClassName constraint(String simpleName) {
        return TypeNames.classOf(types.constraint(simpleName));
    }

    public ClassName type(String simpleName) {
        return TypeNames.classOf(types.kit(simpleName));
    }
}
