package dev.signet.codegen.diff;

import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.model.ApiModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of two documents, with the Java that is made of it. */
public final class Side {
    private final String name;
    private final ApiModel api;
    private final JavaModel java;
    private final Map<String, JavaType> types = new HashMap<>();

    /**
     * @param name what reports call it, such as {@code 2026-05-20}
     * @param api after all passes
     */
    public Side(String name, ApiModel api, JavaModel java) {
        this.name = name;
        this.api = api;
        this.java = java;
        java.types().forEach(type -> types.put(type.name(), type));
    }

    public String name() {
        return name;
    }

    public ApiModel api() {
        return api;
    }

    public JavaModel java() {
        return java;
    }

    /** The generated type of that name, or null. */
    @Nullable
    JavaType type(String typeName) {
        return types.get(typeName);
    }
}
