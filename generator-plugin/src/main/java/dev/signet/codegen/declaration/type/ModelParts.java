package dev.signet.codegen.declaration.type;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.Validation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the types of a model have in common. */
public final class ModelParts {
    /** Columns for prose in a comment of a top-level type. */
    public static final int WIDTH = 116;

    private static final String BROKEN =
            "{@link ConstraintException} listing every violated constraint of the document";

    private static final TypeUse HEADERS =
            TypeUse.of(Map.class, TypeUse.STRING, TypeUse.of(List.class, TypeUse.STRING));

    private static final String NAME =
            "@param name the name that the document has for it; by another one, the JSON tells which it is";

    private final JavaModel model;
    private final JavaTypes types;

    public ModelParts(JavaModel model) {
        this.model = model;
        this.types = new JavaTypes(model.packages());
    }

    public JavaTypes types() {
        return types;
    }

    /** Names the interfaces that a type implements or extends. */
    void supertypes(TypeDeclaration.Builder type, JavaType java, List<String> mixins) {
        Origin self = Origin.type(java.name());
        for (String union : java.unions()) {
            type.supertype(
                    types.named(union),
                    Set.of(new Origin(Origin.Kind.VARIANT, union, java.name()), Origin.type(union), self));
        }
        mixins.forEach(mixin -> type.supertype(types.mixin(mixin), Set.of(self)));
    }

    /** What reads and writes all values of a type: its codec, and {@code fromJson} for texts, bytes and streams. */
    void reading(TypeDeclaration.Builder type, TypeUse self, Set<Origin> origins) {
        type.constant(
                "CODEC",
                types.codec("JsonCodec", self),
                null,
                Javadoc.of("Reads and writes values, also in lists and maps."),
                origins);
        from(
                type,
                self,
                TypeUse.STRING,
                "Reads JSON; throws {@link JsonFormatException} with the JSON pointer of what is invalid.",
                origins);
        from(type, self, TypeUse.of(byte.class).toArray(), null, origins);
        from(type, self, TypeUse.of(InputStream.class), null, origins);
    }

    /**
     * What reads a value that the service sent by itself.
     *
     * @param named whether it is read by the name of a webhook, too
     */
    void receiving(TypeDeclaration.Builder type, TypeUse self, boolean named, Set<Origin> origins) {
        request(type, self, false, origins);
        if (named) {
            named(
                    type,
                    self,
                    TypeUse.STRING,
                    Javadoc.of(
                                    "Reads the payload of a webhook whose name is known, also where the JSON does not tell which one it is;",
                                    "throws {@link JsonFormatException} if it is no JSON.",
                                    "",
                                    NAME,
                                    "@param json its payload")
                            .mentioning(types.kit("JsonFormatException")),
                    origins);
            named(type, self, TypeUse.of(byte.class).toArray(), Javadoc.NONE, origins);
            named(type, self, TypeUse.of(InputStream.class), Javadoc.NONE, origins);
            request(type, self, true, origins);
        }
    }

    private static void named(
            TypeDeclaration.Builder type, TypeUse self, TypeUse json, Javadoc doc, Set<Origin> origins) {
        type.method(MethodDeclaration.of(Form.STATIC, self, "fromJson")
                .parameter("name", TypeUse.STRING)
                .parameter("json", json)
                .doc(doc)
                .origins(origins));
    }

    private void request(TypeDeclaration.Builder type, TypeUse self, boolean named, Set<Origin> origins) {
        MethodDeclaration.Builder method = MethodDeclaration.of(Form.STATIC, self, "fromRequest");
        List<String> doc = new ArrayList<>(List.of(
                "Verifies the signature of a request and reads its body. Throws what the verifier throws, and {@link",
                "JsonFormatException} if the body is no JSON.",
                ""));
        if (named) {
            method.parameter("name", TypeUse.STRING);
            doc.add(NAME);
        }
        doc.addAll(List.of(
                "@param headers the headers of the request",
                "@param body its body, byte for byte",
                "@param verifier knows how the service signs"));
        type.method(method.parameter("headers", HEADERS)
                .parameter("body", TypeUse.of(byte.class).toArray())
                .parameter("verifier", types.kit("SignatureVerifier"))
                .doc(new Javadoc(doc).mentioning(types.kit("JsonFormatException")))
                .origins(origins));
    }

    /** What reads the headers of a request that the service sent. */
    void receivingHeaders(TypeDeclaration.Builder type, TypeUse self, Set<Origin> origins) {
        type.method(MethodDeclaration.of(Form.STATIC, self, "fromHeaders")
                .parameter("headers", HEADERS)
                .doc(new Javadoc(List.of(
                                "Reads the headers of a request. One that does not fit its type is absent, unless it is required; others than",
                                "these are left out. Throws {@link JsonFormatException} if a required one is missing or does not fit.",
                                "",
                                "@param headers all headers of the request"))
                        .mentioning(types.kit("JsonFormatException")))
                .origins(origins));
    }

    private void from(
            TypeDeclaration.Builder type, TypeUse self, TypeUse json, @Nullable String doc, Set<Origin> origins) {
        type.method(MethodDeclaration.of(Form.STATIC, self, "fromJson")
                .parameter("json", json)
                .doc(doc == null ? Javadoc.NONE : Javadoc.of(doc).mentioning(types.kit("JsonFormatException")))
                .origins(origins));
    }

    /**
     * Whether a type declares how its values are written: one that is of a single union inherits that from there. Of several, it
     * would inherit it twice.
     */
    static boolean writes(JavaType type) {
        return type.unions().size() != 1;
    }

    /** What writes a value; one that overrides has no comment of its own. */
    static void writing(TypeDeclaration.Builder type, Form form, boolean overrides, Set<Origin> origins) {
        MethodDeclaration.Builder text = MethodDeclaration.of(form, TypeUse.STRING, "toJson")
                .overrides(overrides)
                .origins(origins);
        MethodDeclaration.Builder stream = MethodDeclaration.of(form, TypeUse.VOID, "writeTo")
                .parameter("out", TypeUse.of(OutputStream.class))
                .overrides(overrides)
                .origins(origins);
        type.method(overrides ? text : text.doc("Returns this as JSON text."))
                .method(overrides ? stream : stream.doc("Writes this as JSON text in UTF-8; does not close."));
    }

    /** What the document says of a type, or a sentence in its place; then {@code more} as a paragraph of its own. */
    static List<String> prose(Doc doc, String fallback, List<String> more) {
        List<String> lines = new ArrayList<>(Docs.lines(doc.text().isBlank() ? fallback : doc.text(), WIDTH));
        if (!more.isEmpty()) {
            lines.add("");
            lines.addAll(more);
        }
        return lines;
    }

    /** What is said of a constructor that checks; nothing if it does not. */
    Javadoc checked(@Nullable String component, boolean isLimited) {
        List<String> reasons = new ArrayList<>();
        if (isLimited && model.limits().validation() == Validation.STRICT) {
            reasons.add(BROKEN);
        }
        if (component != null) {
            reasons.add("{@link IllegalArgumentException} if {@code " + component + "} names a declared property");
        }
        return reasons.isEmpty()
                ? Javadoc.NONE
                : Javadoc.of("Throws " + String.join(", and ", reasons) + ".").mentioning(broken());
    }

    /** What is said of a method that ends in a check; nothing if it does not. */
    Javadoc built(boolean isLimited) {
        return isLimited ? Javadoc.of("Throws " + BROKEN + ".").mentioning(broken()) : Javadoc.NONE;
    }

    /** What is said of a constructor that takes the optional parameters of a call; nothing if it does not check them. */
    public Javadoc checkedParameters(String params) {
        return model.limits().validation() == Validation.STRICT ? builtParameters(params) : Javadoc.NONE;
    }

    /** What is said of a builder's last method for the optional parameters of a call; nothing if it does not check them. */
    public Javadoc builtParameters(String params) {
        return built(model.limits().params().containsKey(params));
    }

    /** A text as a sentence, for a member of a nested type; nothing if there is no text. */
    public static Javadoc sentence(String prose) {
        return Javadoc.later(() -> inSentence(prose));
    }

    /** The lines of {@link #sentence}. */
    static List<String> inSentence(String prose) {
        String text = prose.strip();
        boolean ends = text.isEmpty() || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0;
        return Docs.inline("", ends ? text : text + ".", "", WIDTH - 8);
    }

    TypeUse broken() {
        return types.constraint("ConstraintException");
    }

    /** Whether something of a type is checked. */
    boolean isLimited(String type) {
        return model.limits().types().containsKey(type);
    }

    /** Whether the nested record of a union is checked. */
    boolean isLimited(String union, String wrapper) {
        var owner = model.limits().types().get(union);
        return owner != null && owner.part(wrapper) != null;
    }

    public static Set<Origin> union(List<Set<Origin>> all) {
        Set<Origin> origins = new LinkedHashSet<>();
        all.forEach(origins::addAll);
        return origins;
    }
}
