package dev.signet.codegen.java;

import java.util.List;

/**
 * Everything that is generated, in the order of the document.
 *
 * @param packages where it goes
 * @param source the document's file name, for the first line of each file
 * @param revision what the document says of its version, for the first line of each file; may be empty
 * @param types the top-level types of the model package
 */
public record JavaModel(Packages packages, String source, String revision, List<JavaType> types) {
    public JavaModel {
        types = List.copyOf(types);
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
