package dev.signet.codegen.declaration.type;

import dev.signet.codegen.declaration.ConstraintDocs;
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
import dev.signet.codegen.javamodel.JavaType.Constant;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.model.JsonLiteral;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Declares a record and its builder. */
final class RecordDeclarations {
    private static final String EXTRAS = "extras";
    private static final String EXTRAS_DOC =
            "JSON properties without a component of their own, kept for the round trip";

    private static final String WITH_DEFAULTS = "withDefaults";
    private static final int LONGEST_DEFAULT = 80;

    private static final String WRITES_NULL = "If null, JSON has an explicit null.";

    private final JavaModel model;
    private final ModelParts parts;
    private final JavaTypes types;
    private final ConstraintDocs constraints;
    private final RecordType record;
    private final TypeUse self;
    private final Set<Origin> whole;

    /** What each component is made of, which several members of the record are. */
    private final IdentityHashMap<Component, Set<Origin>> origins = new IdentityHashMap<>();

    RecordDeclarations(JavaModel model, RecordType record) {
        this.model = model;
        this.parts = new ModelParts(model);
        this.types = parts.types();
        this.constraints = new ConstraintDocs(model);
        this.record = record;
        this.self = types.named(record.name());
        this.whole = Set.of(Origin.type(record.name()));
    }

    TypeDeclaration type() {
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.RECORD, self)
                .components(parameters(record.components()))
                .components(List.of(new Parameter(EXTRAS, types.kit("JsonObject"))))
                .annotation(types.kit("Generated"))
                .doc(Javadoc.later(this::doc))
                .deprecated(record.doc().deprecated())
                .origins(whole);
        parts.supertypes(type, record, record.mixins());
        for (Constant constant : record.constants()) {
            String text = "The {@code " + Docs.escape(constant.wireName()) + "} of every such object.";
            type.constant(constant.field(), TypeUse.STRING, constant.value(), Javadoc.of(text), origins(constant));
        }
        for (Constant initial : record.initials()) {
            String text = "The {@code " + Docs.escape(initial.wireName()) + "} that builders start with.";
            type.constant(initial.field(), TypeUse.STRING, initial.value(), Javadoc.of(text), origins(initial));
        }
        constructor(type);
        record.constants().forEach(c -> accessor(type, c));
        record.components().forEach(c -> accessor(type, c));
        type.implicit(types.kit("JsonObject"), EXTRAS, false, whole);
        TypeUse builder = self.nested("Builder");
        type.method(MethodDeclaration.of(Form.STATIC, builder, "builder")
                        .parameters(record.asked().stream()
                                .map(c -> new Parameter(c.name(), types.asked(c)))
                                .toList())
                        .doc(
                                record.asked().isEmpty()
                                        ? Javadoc.NONE
                                        : Javadoc.of("Returns a builder with the required components."))
                        .origins(origins(record.asked())))
                .method(MethodDeclaration.of(Form.INSTANCE, builder, "toBuilder")
                        .origins(whole));
        parts.reading(type, self, whole);
        if (!record.headers().isEmpty()) {
            parts.receivingHeaders(type, self, whole);
        }
        if (ModelParts.writes(record)) {
            ModelParts.writing(type, Form.INSTANCE, !record.unions().isEmpty(), whole);
        }
        if (model.mayHoldSecret(record)) {
            type.method(MethodDeclaration.of(Form.INSTANCE, TypeUse.STRING, "toString")
                    .overrides(true)
                    .doc("Returns the components, secrets masked.")
                    .origins(whole));
        }
        return type.nested(builder(builder)).build();
    }

    private void constructor(TypeDeclaration.Builder type) {
        String further = record.components().stream()
                .filter(Component::isAdditional)
                .map(Component::name)
                .findFirst()
                .orElse(null);
        type.method(MethodDeclaration.of(Form.COMPACT, self, "new")
                .parameters(parameters(record.components()))
                .parameter(EXTRAS, types.kit("JsonObject"))
                .doc(parts.checked(further, parts.isLimited(record.name())))
                .origins(origins(record.components())));
    }

    private void accessor(TypeDeclaration.Builder type, Constant constant) {
        MethodDeclaration.Builder method = MethodDeclaration.of(Form.INSTANCE, TypeUse.STRING, constant.accessor())
                .overrides(isTag(constant))
                .origins(origins(constant));
        type.method(isTag(constant) ? method : method.doc("Returns {@link #" + constant.field() + "}."));
    }

    /** Whether a union that the record is a member of declares the accessor. */
    private boolean isTag(Constant constant) {
        return record.unions().stream()
                .flatMap(name -> model.union(name).stream())
                .anyMatch(union -> union.tag() != null && union.tag().accessor().equals(constant.accessor()));
    }

    /** A record's component can't be deprecated, but its accessor can: then it is written. */
    private void accessor(TypeDeclaration.Builder type, Component c) {
        boolean deprecated = c.doc().deprecated();
        type.method(MethodDeclaration.of(deprecated ? Form.INSTANCE : Form.IMPLICIT, types.of(c), c.name())
                .deprecated(deprecated)
                .doc(deprecated ? sentence(c) : Javadoc.NONE)
                .origins(origins(c)));
    }

    private TypeDeclaration builder(TypeUse builder) {
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.CLASS, builder)
                .doc(Javadoc.of(
                        "Builds " + Docs.article(record.name()) + " {@link " + record.name() + "}. Not thread-safe."))
                .origins(whole);
        for (Component c : record.components()) {
            type.method(MethodDeclaration.of(Form.INSTANCE, builder, c.name())
                    .parameter(c.name(), types.of(c))
                    .deprecated(c.doc().deprecated())
                    .doc(setter(c))
                    .origins(origins(c)));
            if (c.canBeSetNull()) {
                type.method(unset(builder, c, c.nullMethod(), "Sets {@code %s} to JSON {@code null}."))
                        .method(unset(builder, c, c.absentMethod(), "Leaves {@code %s} out of the JSON."));
            }
        }
        List<Component> preset = record.withDefaults();
        if (!preset.isEmpty()) {
            type.method(MethodDeclaration.of(Form.INSTANCE, builder, WITH_DEFAULTS)
                    .doc("Sets each property that is absent and has a default to that default; see the setters.")
                    .origins(origins(preset)));
        }
        return type.method(MethodDeclaration.of(Form.INSTANCE, builder, EXTRAS)
                        .parameter(EXTRAS, types.kit("JsonObject"))
                        .doc(EXTRAS_DOC.concat("."))
                        .origins(whole))
                .method(MethodDeclaration.of(Form.INSTANCE, self, "build")
                        .doc(parts.built(parts.isLimited(record.name())))
                        .origins(whole))
                .build();
    }

    private MethodDeclaration.Builder unset(TypeUse builder, Component c, String name, String doc) {
        return MethodDeclaration.of(Form.INSTANCE, builder, name)
                .deprecated(c.doc().deprecated())
                .doc(doc.formatted(Docs.escape(c.wireName())))
                .origins(origins(c));
    }

    private List<Parameter> parameters(List<Component> components) {
        return components.stream()
                .map(c -> new Parameter(c.name(), types.of(c)))
                .toList();
    }

    private Set<Origin> origins(List<Component> components) {
        return ModelParts.union(components.stream().map(this::origins).toList());
    }

    private Set<Origin> origins(Component c) {
        return origins.computeIfAbsent(c, this::made);
    }

    private Set<Origin> made(Component c) {
        Origin.Kind kind = c.isAdditional() ? Origin.Kind.ADDITIONAL : Origin.Kind.PROPERTY;
        return JavaTypes.plus(JavaTypes.mentioned(c.type()), new Origin(kind, record.name(), c.wireName()));
    }

    private Set<Origin> origins(Constant c) {
        return Set.of(new Origin(Origin.Kind.CONSTANT, record.name(), c.wireName()));
    }

    private List<String> doc() {
        List<String> lines =
                new ArrayList<>(ModelParts.prose(record.doc(), "The JSON object `" + record.name() + "`.", List.of()));
        lines.add("");
        for (Component c : record.components()) {
            String text = withDefault(c, told(c));
            lines.addAll(
                    text.isBlank()
                            ? List.of("@param " + c.name() + " {@code " + Docs.escape(c.wireName()) + "} in JSON")
                            : Docs.inline("@param " + c.name() + " ", Docs.phrase(text), "    ", ModelParts.WIDTH));
        }
        lines.add("@param " + EXTRAS + " " + EXTRAS_DOC);
        return lines;
    }

    /** What the document says of a component, as a sentence; nothing if it says nothing. */
    private Javadoc sentence(Component c) {
        return Javadoc.later(() -> ModelParts.inSentence(withDefault(c, told(c))));
    }

    /** What the setter of a component says: that it takes null at its word, too. */
    private Javadoc setter(Component c) {
        boolean takesNull = c.canBeSetNull() && !c.type().isCollection();
        if (!takesNull) {
            return sentence(c);
        }
        return Javadoc.later(() -> {
            String text = withDefault(c, told(c)).strip();
            return ModelParts.inSentence(text + (text.isEmpty() ? "" : text.endsWith(".") ? " " : ". ") + WRITES_NULL);
        });
    }

    /** The default after what is told of a component, unless that has it already. */
    private static String withDefault(Component c, String text) {
        JsonLiteral value = c.defaultValue();
        String shown = value == null ? "" : value.text().orElseGet(value::json).replace('`', '\'');
        if (shown.isEmpty() || shown.length() > LONGEST_DEFAULT || shown.indexOf('\n') >= 0 || isTold(shown, text)) {
            return text;
        }
        String prose = text.isBlank() ? "`" + c.wireName().replace('`', '\'') + "`" : text.strip();
        String phrase = Docs.phrase(prose);
        return phrase.endsWith(".") ? phrase + " Default: `" + shown + "`." : phrase + "; `" + shown + "` by default";
    }

    private static boolean isTold(String value, String text) {
        return text.toLowerCase(Locale.ROOT).contains("default") && text.contains(value);
    }

    private String told(Component c) {
        if (c.isAdditional()) {
            String prose =
                    c.doc().text().isBlank() ? "" : ": " + Docs.phrase(c.doc().text());
            return "Additional properties, by JSON name" + prose;
        }
        return constraints.ofComponent(
                record.name(), c.name(), c.wireName(), c.doc().text());
    }
}
