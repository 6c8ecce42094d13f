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
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.JavaType.ValueType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Declares records around one value. Beside one that can't represent all JSON that reads as it, as a {@code double} does not, stands the
 * JSON it was read from.
 */
public final class ValueDeclarations {
    /** The component for JSON that the value does not represent exactly. */
    public static final String LITERAL = "literal";

    private final JavaModel model;
    private final ModelParts parts;

    ValueDeclarations(JavaModel model) {
        this.model = model;
        this.parts = new ModelParts(model);
    }

    TypeDeclaration type(ValueType value) {
        Set<Origin> whole = Set.of(Origin.type(value.name()));
        TypeUse self = parts.types().named(value.name());
        TypeDeclaration.Builder type = record(
                self,
                value.type(),
                value.doc(),
                "The JSON value `" + value.name() + "`.",
                parts.isLimited(value.name()),
                JavaTypes.plus(JavaTypes.mentioned(value.type()), Origin.type(value.name())));
        type.annotation(parts.types().kit("Generated"))
                .deprecated(value.doc().deprecated())
                .origins(whole);
        parts.supertypes(type, value, value.mixins());
        items(type, self, value);
        parts.reading(type, self, whole);
        if (ModelParts.writes(value)) {
            ModelParts.writing(type, Form.INSTANCE, !value.unions().isEmpty(), whole);
        }
        return type.build();
    }

    /** What makes a tuple of its items, and what returns each. */
    private void items(TypeDeclaration.Builder type, TypeUse self, ValueType value) {
        if (value.items().isEmpty()) {
            return;
        }
        Set<Origin> whole = Set.of(Origin.type(value.name()));
        type.method(MethodDeclaration.of(Form.STATIC, self, "of")
                .parameters(value.items().stream()
                        .map(item -> new Parameter(item.name(), parts.types().of(item)))
                        .toList())
                .doc("Returns a tuple of these items.")
                .origins(whole));
        for (Component item : value.items()) {
            int place = value.items().indexOf(item) + 1;
            String prose = item.doc().text().isBlank()
                    ? "Item " + place
                    : Docs.phrase(item.doc().text());
            String text = prose + (prose.endsWith(".") ? " N" : "; n") + "ull if it is absent, null or of another type";
            type.method(MethodDeclaration.of(
                            Form.INSTANCE, parts.types().of(item.with(Presence.NULLABLE, item.setters())), item.name())
                    .deprecated(item.doc().deprecated())
                    .doc(ModelParts.sentence(text))
                    .origins(JavaTypes.plus(JavaTypes.mentioned(item.type()), Origin.type(value.name()))));
        }
    }

    /** A record nested in a union. */
    TypeDeclaration nested(TypeUse union, Variant.Wrapper wrapper, Set<Origin> origins) {
        TypeDeclaration.Builder type = record(
                union.nested(wrapper.name()),
                wrapper.type(),
                wrapper.doc(),
                wrapper.type().isCollection() ? "Several values." : "One value.",
                parts.isLimited(union.name(), wrapper.name()),
                origins);
        type.supertype(union, origins).origins(origins);
        return type.build();
    }

    /** The name of the one component. */
    static String component(TypeRef type) {
        return type.isCollection() ? "values" : "value";
    }

    private TypeDeclaration.Builder record(
            TypeUse self, TypeRef ref, Doc doc, String fallback, boolean limited, Set<Origin> origins) {
        Parameter value = new Parameter(component(ref), parts.types().of(ref));
        Parameter literal =
                new Parameter(LITERAL, parts.types().kit("JsonValue").orNull());
        boolean inexact = model.isInexact(ref);
        List<Parameter> components = inexact ? List.of(value, literal) : List.of(value);
        List<String> lines = new ArrayList<>(ModelParts.prose(doc, fallback, List.of()));
        lines.add("");
        lines.add(
                "@param " + value.name() + (ref.isCollection() ? " the elements, unmodifiable" : " the value in JSON"));
        if (inexact) {
            lines.add("@param " + LITERAL + " the JSON as it was read, if {@code " + value.name()
                    + "} does not represent it exactly");
        }
        Javadoc checked = parts.checked(null, limited);
        boolean written = inexact || !value.type().isPrimitive() || !checked.isEmpty();
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.RECORD, self)
                .components(components)
                .doc(new Javadoc(lines))
                .method(MethodDeclaration.of(written ? Form.COMPACT : Form.IMPLICIT, self, "new")
                        .parameters(components)
                        .doc(checked)
                        .origins(origins));
        if (inexact) {
            type.method(MethodDeclaration.of(Form.CONSTRUCTOR, self, "new")
                    .parameters(List.of(value))
                    .doc(checked)
                    .origins(origins));
        }
        components.forEach(c -> type.implicit(c.type(), c.name(), false, origins));
        return type;
    }
}
