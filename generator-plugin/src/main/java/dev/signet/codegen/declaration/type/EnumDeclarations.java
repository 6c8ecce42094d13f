package dev.signet.codegen.declaration.type;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.EnumType;
import dev.signet.codegen.javamodel.JavaType.EnumValue;
import dev.signet.codegen.model.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Declares an enum: a sealed interface over the known values and any other. */
final class EnumDeclarations {
    private final ModelParts parts;
    private final EnumType type;
    private final TypeUse self;
    private final TypeUse value;
    private final String noun;
    private final Set<Origin> whole;
    private final boolean severalUnions;

    EnumDeclarations(JavaModel model, EnumType type) {
        this.parts = new ModelParts(model);
        this.type = type;
        this.self = parts.types().named(type.name());
        this.value = JavaTypes.scalar(type.kind());
        this.noun = type.kind().isNumber() ? "number" : "string";
        this.whole = Set.of(Origin.type(type.name()));
        this.severalUnions = type.unions().size() > 1;
    }

    TypeDeclaration type() {
        boolean isDouble = type.kind() == ScalarKind.FLOAT64;
        TypeDeclaration.Builder declared = TypeDeclaration.of(TypeDeclaration.Kind.INTERFACE, self)
                .annotation(parts.types().kit("Generated"))
                .doc(Javadoc.later(() -> ModelParts.prose(
                        type.doc(),
                        "One of several " + noun + "s.",
                        List.of("<p>New values may appear at any time; they are read as {@link Unknown}."))))
                .deprecated(type.doc().deprecated())
                .origins(whole);
        if (isDouble) {
            declared.supertype(parts.types().codec("DoubleEnum"), whole);
        }
        parts.supertypes(declared, type, type.mixins());
        declared.permits(self.nested("Known"), whole).permits(self.nested("Unknown"), whole);
        for (EnumValue each : type.values()) {
            declared.constant(each.name(), self, each.deprecated(), doc(each), origins(each));
        }
        declared.method(MethodDeclaration.of(Form.ABSTRACT, value, "value")
                .overrides(isDouble)
                .doc("Returns the JSON " + noun + ".")
                .origins(whole));
        if (severalUnions) {
            ModelParts.writing(declared, Form.ABSTRACT, true, whole);
        }
        declared.method(MethodDeclaration.of(Form.STATIC, self, "of")
                .parameter("value", value)
                .doc("Returns the constant of {@code value}, or an {@link Unknown} that holds it.")
                .origins(whole));
        parts.reading(declared, self, whole);
        return declared.nested(known()).nested(unknown()).build();
    }

    private Set<Origin> origins(EnumValue each) {
        return Set.of(new Origin(Origin.Kind.ENUM_VALUE, type.name(), each.value()));
    }

    private static Javadoc doc(EnumValue each) {
        String fallback = "`" + each.value() + "` in JSON.";
        return Javadoc.later(() -> Docs.lines(each.text().isBlank() ? fallback : each.text(), ModelParts.WIDTH - 4));
    }

    private TypeDeclaration known() {
        TypeUse known = self.nested("Known");
        TypeDeclaration.Builder declared = TypeDeclaration.of(TypeDeclaration.Kind.ENUM, known)
                .supertype(self, whole)
                .doc(Javadoc.of("The values known to this version."))
                .origins(whole);
        type.values()
                .forEach(each -> declared.constant(each.name(), known, each.deprecated(), Javadoc.NONE, origins(each)));
        return members(declared, false).build();
    }

    private TypeDeclaration unknown() {
        TypeUse unknown = self.nested("Unknown");
        Parameter wire = new Parameter("value", value);
        List<String> doc = new ArrayList<>(List.of(
                "A value unknown to this version. Use {@link " + type.name() + "#of} for a known one.",
                "",
                "@param value the JSON " + noun));
        TypeDeclaration.Builder declared = TypeDeclaration.of(TypeDeclaration.Kind.RECORD, unknown)
                .components(List.of(wire))
                .supertype(self, whole)
                .doc(new Javadoc(doc))
                .origins(whole)
                .method(MethodDeclaration.of(value.isPrimitive() ? Form.IMPLICIT : Form.COMPACT, unknown, "new")
                        .parameters(List.of(wire))
                        .origins(whole));
        return members(declared, true).build();
    }

    private TypeDeclaration.Builder members(TypeDeclaration.Builder declared, boolean isRecord) {
        declared.method(MethodDeclaration.of(isRecord ? Form.IMPLICIT : Form.INSTANCE, value, "value")
                .overrides(true)
                .origins(whole));
        if (severalUnions) {
            ModelParts.writing(declared, Form.INSTANCE, true, whole);
        }
        return declared;
    }
}
