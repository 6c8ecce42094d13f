package dev.signet.codegen.declaration;

import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.TypeDeclaration.Kind;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.JavaModel;
import java.util.List;

/** Declares the module that has Jackson databind read and write the types of a model. */
public final class DatabindDeclarations {
    private DatabindDeclarations() {}

    public static TypeDeclaration module(JavaModel model, Databind version) {
        JavaTypes types = new JavaTypes(model.packages());
        TypeUse self = types.named(model.databindModule());
        return TypeDeclaration.of(Kind.CLASS, self)
                .annotation(types.kit("Generated"))
                .superclass(types.databind(version, "CodecModule"))
                .doc(doc(version))
                .method(MethodDeclaration.of(Form.CONSTRUCTOR, self, "new"))
                .build();
    }

    private static Javadoc doc(Databind version) {
        String jackson = "Jackson databind " + (version == Databind.JACKSON2 ? 2 : 3);
        return new Javadoc(List.of(
                "Module by which " + jackson
                        + " reads and writes the types of this package with their codecs. Register it",
                "with an {@code ObjectMapper}."));
    }
}
