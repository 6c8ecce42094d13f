package dev.signet.codegen.diff.wire;

import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One of two documents, with the Java that is made of it. */
public final class Side {
    private final String name;
    private final @Nullable ContractNode contract;
    private final JavaModel java;
    private final UnaryOperator<String> locator;
    private final Map<String, JavaType> types = new HashMap<>();

    /**
     * @param name what reports call it, such as {@code 2026-05-20}
     * @param contract the document keyword by keyword
     */
    public Side(String name, ContractNode contract, JavaModel java) {
        this(name, contract, java, pointer -> "");
    }

    /** @param locator knows the file and line of a pointer */
    public Side(String name, @Nullable ContractNode contract, JavaModel java, UnaryOperator<String> locator) {
        this.name = name;
        this.contract = contract;
        this.java = java;
        this.locator = locator;
        java.types().forEach(type -> types.put(type.name(), type));
    }

    public String name() {
        return name;
    }

    /** The document keyword by keyword. */
    public ContractNode contract() {
        return Objects.requireNonNull(contract, "compared already");
    }

    /** The same once the documents were compared keyword by keyword: large ones need not stay in memory. */
    public Side compared() {
        return new Side(name, null, java, locator);
    }

    /** {@code openapi.yaml:123} for a pointer; empty if it is unknown where that stands. */
    public String locate(String pointer) {
        return pointer.isEmpty() ? "" : locator.apply(pointer);
    }

    public JavaModel java() {
        return java;
    }

    /**
     * What declares the types of the model and of the client that are not nested, as callers see them, by name: the model and the
     * client may both have one of a name. A declaration is made whenever it is asked for, since all of them take much memory.
     */
    public Map<String, List<Supplier<TypeDeclaration>>> declarations() {
        Map<String, List<Supplier<TypeDeclaration>>> all = new LinkedHashMap<>();
        ModelDeclarations model = new ModelDeclarations(java);
        for (JavaType type : java.types()) {
            all.computeIfAbsent(type.name(), n -> new ArrayList<>(1)).add(() -> model.of(type));
        }
        if (java.client() != null) {
            for (TypeDeclaration type : new ClientDeclarations(java).all()) {
                all.computeIfAbsent(type.self().name(), n -> new ArrayList<>(1)).add(() -> type);
            }
        }
        return all;
    }

    /** What reports call a declared type: in the model what the schema makes of it. */
    public String noun(TypeDeclaration type) {
        boolean ofModel = type.self().javaPackage().equals(java.packages().model());
        JavaType own = ofModel ? type(type.self().name()) : null;
        return own == null ? keyword(type) : Kind.of(own).noun();
    }

    /** What Java calls a declared type. */
    public static String keyword(TypeDeclaration type) {
        return type.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The generated type of that name, or null. */
    @Nullable
    public JavaType type(String typeName) {
        return types.get(typeName);
    }
}
