package dev.signet.codegen.emit.name;

import com.palantir.javapoet.ClassName;
import dev.signet.codegen.javamodel.JavaModel;

/** The runtime library's types, in the package that this run puts them. */
public final class RuntimeTypes {
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private final String support;

    public RuntimeTypes(JavaModel model) {
        this.support = model.packages().support();
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
        return ClassNames.of(support + ".codec", simpleName);
    }

    /** A type of the runtime library's client: of what sends requests and reads responses. */
    public ClassName client(String simpleName) {
        return ClassNames.of(support + ".http.client", simpleName);
    }

    /** A type of where requests go and what they need. */
    public ClassName endpoint(String simpleName) {
        return ClassNames.of(support + ".http.endpoint", simpleName);
    }

    /** A type that every part of the runtime library's HTTP half knows. */
    public ClassName http(String simpleName) {
        return ClassNames.of(support + ".http", simpleName);
    }

    /** A type of what reads responses. */
    public ClassName response(String simpleName) {
        return ClassNames.of(support + ".http.response", simpleName);
    }

    /** A type of what checks limits. */
    public ClassName constraint(String simpleName) {
        return ClassNames.of(support + ".constraint", simpleName);
    }

    public ClassName type(String simpleName) {
        return ClassNames.of(support, simpleName);
    }
}
