package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.signet.codegen.java.JavaModel;

/** The support kit's types, in the package that this run puts them. */
final class Kit {
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private final String support;

    Kit(JavaModel model) {
        this.support = model.packages().support();
    }

    ClassName reader() {
        return type("JsonReader");
    }

    ClassName writer() {
        return type("JsonWriter");
    }

    ClassName name() {
        return type("JsonName");
    }

    ClassName object() {
        return type("JsonObject");
    }

    ClassName value() {
        return type("JsonValue");
    }

    /** A type of the kit's client: of what sends requests and reads responses. */
    ClassName client(String simpleName) {
        return Classes.of(support + ".http.client", simpleName);
    }

    /** A type that every part of the kit's HTTP half knows. */
    ClassName http(String simpleName) {
        return Classes.of(support + ".http", simpleName);
    }

    /** A type of what checks limits. */
    ClassName constraint(String simpleName) {
        return Classes.of(support + ".constraint", simpleName);
    }

    ClassName type(String simpleName) {
        return Classes.of(support, simpleName);
    }
}
