package dev.signet.codegen.java;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is generated, in the order of the document.
 *
 * @param packages where it goes
 * @param source the document's file name, for the first line of each file
 * @param revision what the document says of its version, for the first line of each file; may be empty
 * @param types the top-level types of the model package
 * @param client the client; null if the document has no operations
 * @param limits what is checked of values
 */
public record JavaModel(
        Packages packages,
        String source,
        String revision,
        List<JavaType> types,
        @Nullable ClientType client,
        Limits limits) {
    public JavaModel {
        types = List.copyOf(types);
    }

    /** A model whose values are not checked. */
    public JavaModel(
            Packages packages, String source, String revision, List<JavaType> types, @Nullable ClientType client) {
        this(packages, source, revision, types, client, Limits.NONE);
    }

    /** The same, with limits that are checked. */
    public JavaModel with(Limits checked) {
        return new JavaModel(packages, source, revision, types, client, checked);
    }

    /** Types of bodies that have no class of their own, such as a list of pets, each once. */
    public List<TypeRef> bodyTypes() {
        Set<TypeRef> bodies = new LinkedHashSet<>();
        for (ClientType.Call call : client == null ? List.<ClientType.Call>of() : client.calls()) {
            if (call.body() != null && call.body().kind() == ClientType.BodyKind.JSON) {
                bodies.add(call.body().type());
            }
            if (call.result().kind() == ClientType.ResultKind.JSON) {
                bodies.add(call.result().type());
            }
        }
        for (ClientType.EventsType events : client == null ? List.<ClientType.EventsType>of() : client.events()) {
            if (events.isJsonLines()) {
                bodies.add(events.event());
            }
        }
        return bodies.stream().filter(type -> !hasEntryPoints(type)).toList();
    }

    /** Whether a type has {@code fromJson} and {@code toJson} of its own. */
    public static boolean hasEntryPoints(TypeRef type) {
        return type instanceof TypeRef.Json
                || (type instanceof TypeRef.Named named && named.category() != TypeRef.Category.ENUM);
    }

    public List<JavaType.RecordType> records() {
        return ofKind(JavaType.RecordType.class);
    }

    public List<JavaType.UnionType> unions() {
        return ofKind(JavaType.UnionType.class);
    }

    public List<JavaType.EnumType> enums() {
        return ofKind(JavaType.EnumType.class);
    }

    public List<JavaType.ValueType> values() {
        return ofKind(JavaType.ValueType.class);
    }

    private <T extends JavaType> List<T> ofKind(Class<T> kind) {
        return types.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * @param model package of the generated types
     * @param support package of the support kit
     * @param api package of the client
     */
    public record Packages(String model, String support, String api) {}
}
