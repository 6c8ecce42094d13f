package dev.signet.codegen.declaration.client;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.declaration.type.ModelParts;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Part;
import dev.signet.codegen.javamodel.ClientType.PartField;
import dev.signet.codegen.javamodel.ClientType.PartKind;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Declares the record of the parts of a multipart body, and its builder. */
public final class PartsDeclarations {
    private final JavaTypes types;
    private final ApiType api;
    private final Call call;
    private final PartsType parts;
    private final TypeUse self;

    PartsDeclarations(JavaTypes types, ApiType api, Call call, PartsType parts) {
        this.types = types;
        this.api = api;
        this.call = call;
        this.parts = parts;
        this.self = types.api(parts.name());
    }

    TypeDeclaration type() {
        Set<Origin> whole = origins();
        List<Parameter> components =
                parts.fields().stream().map(f -> parameter(types, f)).toList();
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.RECORD, self)
                .components(components)
                .annotation(types.kit("Generated"))
                .doc(doc())
                .origins(whole)
                .method(MethodDeclaration.of(isWritten() ? Form.COMPACT : Form.IMPLICIT, self, "new")
                        .parameters(components)
                        .origins(whole));
        for (PartField field : parts.fields()) {
            boolean deprecated = field.doc().deprecated();
            type.method(MethodDeclaration.of(
                            deprecated ? Form.INSTANCE : Form.IMPLICIT,
                            parameter(types, field).type(),
                            field.name())
                    .deprecated(deprecated)
                    .doc(deprecated ? sentence(field) : Javadoc.NONE)
                    .origins(whole));
        }
        if (hasBuilder(parts)) {
            TypeUse builder = self.nested("Builder");
            type.method(MethodDeclaration.of(Form.STATIC, builder, "builder")
                            .parameters(required())
                            .doc(
                                    required().isEmpty()
                                            ? "Returns a builder."
                                            : "Returns a builder with the required parts.")
                            .origins(whole))
                    .method(MethodDeclaration.of(Form.INSTANCE, builder, "toBuilder")
                            .doc("Returns a builder with these parts.")
                            .origins(whole))
                    .nested(builder(builder, whole));
        }
        type.method(MethodDeclaration.of(Form.INSTANCE, types.client("MultipartBody"), "toMultipartBody")
                .doc("Returns these parts as a body, to which others can be added.")
                .origins(whole));
        if (hasSecrets(parts)) {
            type.method(MethodDeclaration.of(Form.INSTANCE, TypeUse.STRING, "toString")
                    .overrides(true)
                    .doc("Returns the components, secrets masked.")
                    .origins(whole));
        }
        return type.build();
    }

    /** Whether something may be left out. */
    public static boolean hasBuilder(PartsType parts) {
        return parts.fields().stream().anyMatch(field -> !field.required());
    }

    public static boolean hasSecrets(PartsType parts) {
        return parts.fields().stream().anyMatch(PartField::secret);
    }

    /** Whether the constructor has anything to do. */
    private boolean isWritten() {
        return parts.fields().stream().anyMatch(f -> isCollection(f) || (f.required() && !isPrimitive(f)));
    }

    private boolean isPrimitive(PartField field) {
        return field.kind() != PartKind.FILE
                && field.type().isScalar(kind -> kind.javaType().isPrimitive());
    }

    private static boolean isCollection(PartField field) {
        return field.isCollection();
    }

    private List<Parameter> required() {
        return parts.fields().stream()
                .filter(PartField::required)
                .map(f -> parameter(types, f))
                .toList();
    }

    private TypeDeclaration builder(TypeUse builder, Set<Origin> whole) {
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.CLASS, builder)
                .doc(Javadoc.of("Builds {@link " + parts.name() + "}. Not thread-safe."))
                .origins(whole);
        for (PartField field : parts.fields()) {
            if (!field.required()) {
                type.method(MethodDeclaration.of(Form.INSTANCE, builder, field.name())
                        .parameters(List.of(parameter(types, field)))
                        .deprecated(field.doc().deprecated())
                        .doc(sentence(field))
                        .origins(whole));
            }
        }
        return type.method(MethodDeclaration.of(Form.INSTANCE, self, "build").origins(whole))
                .build();
    }

    /** The component of a part, or of a header of one. */
    public static Parameter parameter(JavaTypes types, PartField field) {
        TypeUse type = type(types, field);
        return new Parameter(field.name(), field.required() || isCollection(field) ? type : type.orNull());
    }

    private static TypeUse type(JavaTypes types, PartField field) {
        TypeUse file = types.multipart("FilePart");
        if (field.kind() != PartKind.FILE) {
            return types.of(field.type());
        }
        return field.type().isList() ? TypeUse.of(List.class, file) : file;
    }

    private Set<Origin> origins() {
        Set<Origin> origins = new LinkedHashSet<>();
        origins.add(ClientDeclarations.operation(api, call));
        origins.add(new Origin(Origin.Kind.BODY, ClientDeclarations.callName(api, call), "body"));
        parts.fields().forEach(f -> origins.addAll(JavaTypes.mentioned(f.type())));
        return origins;
    }

    private Javadoc doc() {
        String method = CallForm.of(call, types).get(0).name();
        List<String> lines = new ArrayList<>();
        lines.add("The parts of the body of {@link " + api.name() + "#" + method + "}.");
        lines.add("");
        for (PartField field : parts.fields()) {
            lines.addAll(
                    Docs.inline("@param " + field.name() + " ", Docs.phrase(told(field)), "    ", ModelParts.WIDTH));
        }
        return new Javadoc(lines);
    }

    private Javadoc sentence(PartField field) {
        return ModelParts.sentence(told(field));
    }

    /** A part by its name, or by its place if it has none. */
    private String by(PartField field) {
        List<PartField> places = parts.parts().stream().map(Part::field).toList();
        int place = places.indexOf(field);
        if (parts.named() || place < 0) {
            return "The part `" + field.wireName().replace('`', '\'') + "`";
        }
        boolean further = parts.parts().get(place).repeated();
        return !further ? "Part " + (place + 1) : place == 0 ? "The parts" : "The parts after these";
    }

    /** What the document says of a part, and the media types that it may have. */
    private String told(PartField field) {
        String text = field.doc().text().strip();
        String prose = text.isEmpty() ? by(field) : text;
        List<String> media = parts.parts().stream()
                .filter(part ->
                        part.field().equals(field) && !part.contentTypes().isEmpty())
                .findFirst()
                .map(Part::contentTypes)
                .orElse(List.of());
        if (media.isEmpty()) {
            return prose;
        }
        String stop = prose.endsWith(".") ? prose.substring(0, prose.length() - 1) : prose;
        return stop + "; `" + String.join("`, `", media).replace("\n", " ") + "`";
    }
}
