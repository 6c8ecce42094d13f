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
import dev.signet.codegen.javamodel.JavaType.Tag;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.javamodel.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Declares a sealed interface and the records nested in it. */
public final class UnionDeclarations {
    private static final String UNKNOWN = "Unknown";

    private final JavaModel model;
    private final ModelParts parts;
    private final UnionType union;
    private final TypeUse self;
    private final Set<Origin> whole;

    UnionDeclarations(JavaModel model, UnionType union) {
        this.model = model;
        this.parts = new ModelParts(model);
        this.union = union;
        this.self = parts.types().named(union.name());
        this.whole = Set.of(Origin.type(union.name()));
    }

    TypeDeclaration type() {
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.INTERFACE, self)
                .annotation(parts.types().kit("Generated"))
                .doc(Javadoc.later(this::doc))
                .deprecated(union.doc().deprecated())
                .origins(whole);
        parts.supertypes(type, union, union.mixins());
        for (Variant variant : union.variants()) {
            type.permits(
                    variant.<TypeUse>match(
                            member -> parts.types().named(member.name()), wrapper -> self.nested(wrapper.name())),
                    origins(variant));
        }
        type.permits(self.nested(UNKNOWN), whole);
        Tag tag = union.tag();
        if (tag != null) {
            type.method(MethodDeclaration.of(Form.ABSTRACT, TypeUse.STRING, tag.accessor())
                    .doc("Returns the {@code " + Docs.escape(tag.wireName()) + "} in JSON.")
                    .origins(whole));
        }
        if (union.unions().isEmpty()) {
            ModelParts.writing(type, Form.DEFAULT, false, whole);
        } else if (ModelParts.writes(union)) {
            ModelParts.writing(type, Form.DEFAULT, true, whole);
        }
        parts.reading(type, self, whole);
        if (union.webhooks()) {
            parts.receiving(type, self, union.isReadByWebhook(), whole);
        }
        Map<Variant.Wrapper, String> factories = factories(union);
        factories.forEach((wrapper, name) -> type.method(factory(wrapper, name)));
        ValueDeclarations values = new ValueDeclarations(model);
        factories.keySet().forEach(wrapper -> type.nested(values.nested(self, wrapper, origins(wrapper))));
        return type.nested(unknown()).build();
    }

    private Set<Origin> origins(Variant variant) {
        return JavaTypes.plus(
                JavaTypes.mentioned(variant.type()), new Origin(Origin.Kind.VARIANT, union.name(), variant.name()));
    }

    private MethodDeclaration.Builder factory(Variant.Wrapper wrapper, String name) {
        boolean limited =
                model.limits().validation() == Validation.BUILDER && parts.isLimited(union.name(), wrapper.name());
        String value = ValueDeclarations.component(wrapper.type());
        List<String> lines = new ArrayList<>(List.of("Returns {@code " + value + "} as " + Docs.article(wrapper.name())
                + " {@link " + wrapper.name() + "}."));
        if (limited) {
            lines.addAll(parts.built(true).lines());
        }
        return MethodDeclaration.of(Form.STATIC, self, name)
                .parameter(value, parts.types().of(wrapper.type()))
                .doc(limited ? new Javadoc(lines).mentioning(parts.broken()) : new Javadoc(lines))
                .origins(origins(wrapper));
    }

    /** {@code of} for each nested record; those of collections bear their names, since their erasures are one. */
    public static Map<Variant.Wrapper, String> factories(UnionType union) {
        Set<TypeUse> taken = new HashSet<>();
        Map<Variant.Wrapper, String> names = new LinkedHashMap<>();
        union.variants().stream()
                .flatMap(variant -> variant.asWrapper().stream())
                .forEach(wrapper -> {
                    boolean plain = wrapper.type().isScalar(kind -> taken.add(JavaTypes.scalar(kind)));
                    names.put(wrapper, plain ? "of" : "of" + wrapper.name());
                });
        return names;
    }

    private List<String> doc() {
        String known = union.tag() == null
                ? "<p>A value of no known variant is read as {@link Unknown} and written back unchanged."
                : "<p>Each known {@code " + Docs.escape(union.tag().wireName())
                        + "} has a record of its own. An unknown one, or one that lacks a required property,";
        List<String> more = union.tag() == null
                ? List.of(known)
                : List.of(known, "is read as {@link Unknown} and written back unchanged.");
        return ModelParts.prose(union.doc(), "One of several variants.", more);
    }

    private TypeDeclaration unknown() {
        Tag tag = union.tag();
        List<Parameter> components = new ArrayList<>();
        Javadoc doc = Javadoc.of("A value of no known variant; its JSON is kept.", "", "@param json the whole value");
        if (tag != null) {
            components.add(new Parameter(tag.accessor(), TypeUse.STRING));
            doc = Javadoc.of(
                    "A variant unknown to this version, or one that lacks a required property; its JSON is kept.",
                    "",
                    "@param " + tag.accessor() + " the {@code " + Docs.escape(tag.wireName())
                            + "} in JSON; empty if there is none",
                    "@param json the whole value");
        }
        components.add(new Parameter("json", parts.types().kit("JsonValue")));
        TypeUse unknown = self.nested(UNKNOWN);
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.RECORD, unknown)
                .components(components)
                .supertype(self, whole)
                .doc(doc)
                .origins(whole)
                .method(MethodDeclaration.of(Form.COMPACT, unknown, "new")
                        .parameters(components)
                        .origins(whole));
        components.forEach(c -> type.implicit(c.type(), c.name(), false, whole));
        if (model.mayHoldSecret(union)) {
            type.method(MethodDeclaration.of(Form.INSTANCE, TypeUse.STRING, "toString")
                    .overrides(true)
                    .doc("Returns the components, JSON masked, since it may hold a secret.")
                    .origins(whole));
        }
        return type.build();
    }
}
