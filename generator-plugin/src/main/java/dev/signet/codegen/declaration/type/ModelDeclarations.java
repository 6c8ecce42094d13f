package dev.signet.codegen.declaration.type;

import dev.signet.codegen.declaration.DatabindDeclarations;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import java.util.List;

/** Declares the types of a model. */
public final class ModelDeclarations {
    private final JavaModel model;

    public ModelDeclarations(JavaModel model) {
        this.model = model;
    }

    /** All types, in the order of the model. */
    public List<TypeDeclaration> all() {
        return model.types().stream().map(this::of).toList();
    }

    /**
     * The module that has Jackson databind know the types. It is none of {@link #all}: whether there is one is no matter of the
     * document.
     *
     * @param version not {@link Databind#NONE}
     */
    public TypeDeclaration databind(Databind version) {
        return DatabindDeclarations.module(model, version);
    }

    public TypeDeclaration of(JavaType type) {
        return type.match(
                record -> new RecordDeclarations(model, record).type(),
                union -> new UnionDeclarations(model, union).type(),
                enumeration -> new EnumDeclarations(model, enumeration).type(),
                value -> new ValueDeclarations(model).type(value));
    }
}
