package dev.signet.codegen.declaration.client;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeDeclaration.Kind;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.declaration.type.ModelParts;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ErrorsType;
import dev.signet.codegen.javamodel.HeadersType;
import dev.signet.codegen.javamodel.ResultType;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declares what calls return and throw beyond single types: responses of several types, headers, errors. */
final class AnswerDeclarations {
    private static final String UNKNOWN = "Unknown";

    private final JavaTypes types;

    AnswerDeclarations(JavaTypes types) {
        this.types = types;
    }

    TypeDeclaration result(ApiType api, Call call, ResultType result) {
        TypeUse self = types.api(result.name());
        Set<Origin> whole = JavaTypes.plus(
                Set.of(ClientDeclarations.operation(api, call)),
                new Origin(Origin.Kind.RESULT, ClientDeclarations.callName(api, call), "result"));
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.INTERFACE, self)
                .annotation(types.kit("Generated"))
                .doc(wrapped(
                        "The response of " + request(call) + ", by status and media type.",
                        "One of another status or media type is an {@link Unknown}."))
                .origins(whole);
        List<TypeDeclaration> nested = new ArrayList<>();
        for (ResultType.Variant variant : result.variants()) {
            TypeUse value = value(variant);
            String prose = variant.text().isBlank()
                    ? "a response without a description."
                    : variant.text().strip();
            nested.add(holder(
                    self,
                    variant.name(),
                    value,
                    Docs.inline(status(variant) + ": ", prose, "", ModelParts.WIDTH),
                    JavaTypes.plus(whole, JavaTypes.mentioned(variant.type()).toArray(Origin[]::new))));
        }
        nested.add(unknown(self, "A response of a status or media type that the document does not declare.", whole));
        nested.forEach(n -> type.permits(n.self(), whole));
        nested.forEach(type::nested);
        return type.build();
    }

    /** {@code 200, application/pdf}, as text of a comment. */
    private static String status(ResultType.Variant variant) {
        String on = String.join(", ", variant.mediaTypes());
        return Docs.escape(variant.status()) + (on.isEmpty() ? "" : ", " + Docs.escape(on));
    }

    private @Nullable TypeUse value(ResultType.Variant variant) {
        return switch (variant.kind()) {
            case JSON -> variant.nullable() ? types.of(variant.type()).orNull() : types.of(variant.type());
            case TEXT, TEXT_OR_JSON -> TypeUse.STRING;
            case BYTES -> TypeUse.of(byte.class).toArray();
            default -> null;
        };
    }

    TypeDeclaration error(ErrorsType errors, Set<Origin> whole) {
        TypeUse self = types.api(errors.name());
        String error = "{@link " + errors.exception() + "#error()}";
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.INTERFACE, self)
                .annotation(types.kit("Generated"))
                .doc(
                        wrapped(
                                "The body of an error response: see " + error + ".",
                                "One that the document does not declare, or that does not fit its type, is an {@link Unknown}."))
                .origins(whole);
        List<TypeDeclaration> nested = new ArrayList<>();
        for (ErrorsType.Variant variant : errors.variants()) {
            nested.add(holder(
                    self,
                    variant.name(),
                    variant.nullable() ? types.of(variant.type()).orNull() : types.of(variant.type()),
                    List.of(variant.isText() ? "An error that is text." : "An error of its declared type."),
                    JavaTypes.plus(whole, JavaTypes.mentioned(variant.type()).toArray(Origin[]::new))));
        }
        nested.add(unknown(self, "An error that the document does not declare, or that does not fit its type.", whole));
        nested.forEach(n -> type.permits(n.self(), whole));
        nested.forEach(type::nested);
        return type.build();
    }

    /** @param besideStreams whether responses of success are thrown, too, which come in place of a stream */
    TypeDeclaration exception(ErrorsType errors, boolean besideStreams, Set<Origin> whole) {
        TypeUse self = types.api(errors.exception());
        String more = besideStreams ? ", or what the document declares beside a stream in place of that" : "";
        return TypeDeclaration.of(Kind.CLASS, self)
                .superclass(types.http("StatusException"))
                .annotation(types.kit("Generated"))
                .doc(wrapped(
                        "Thrown if the service returns a status other than 2xx" + more + ".",
                        "Has the error as the document declares it for the operation and the status."))
                .origins(whole)
                .method(MethodDeclaration.of(Form.CONSTRUCTOR, self, "new")
                        .parameter("response", types.http("StatusException"))
                        .parameter("error", types.api(errors.name()))
                        .doc(
                                "For the client, and for tests of code that handles it.",
                                "",
                                "@param response status, headers and body",
                                "@param error see {@link #error()}")
                        .origins(whole))
                .method(MethodDeclaration.of(Form.INSTANCE, types.api(errors.name()), "error")
                        .doc(
                                "Returns the body of the response. An exception that has been serialized knows only its text.")
                        .origins(whole))
                .build();
    }

    TypeDeclaration headers(ApiType api, Call call, HeadersType headers) {
        TypeUse self = types.api(headers.name());
        Set<Origin> whole = Set.of(ClientDeclarations.operation(api, call));
        TypeUse all = TypeUse.of(HttpHeaders.class);
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.CLASS, self)
                .annotation(types.kit("Generated"))
                .doc(
                        wrapped(
                                "The headers that responses of " + request(call) + " declare.",
                                "A header that does not fit its type throws a {@code JsonFormatException} when it is asked for."))
                .origins(whole)
                .method(MethodDeclaration.of(Form.STATIC, self, "of")
                        .parameter("headers", all)
                        .doc(
                                "Reads the headers of a response.",
                                "",
                                "@param headers those of an {@code ApiResponse}, or of a {@code StatusException}")
                        .origins(whole));
        for (HeadersType.Field field : headers.fields()) {
            TypeUse value = types.of(field.type());
            String fallback = field.doc().text().isBlank()
                    ? "The header `" + field.wireName() + "`"
                    : field.doc().text();
            String absent = field.form().isCollection() ? "empty" : "null";
            List<String> lines = new ArrayList<>(Docs.inline(
                    "",
                    Docs.phrase(fallback) + "; " + absent + " if the response does not have it.",
                    "",
                    ModelParts.WIDTH));
            type.method(MethodDeclaration.of(
                            Form.INSTANCE, field.form().isCollection() ? value : value.orNull(), field.name())
                    .deprecated(field.doc().deprecated())
                    .doc(new Javadoc(lines))
                    .origins(JavaTypes.plus(
                            whole, JavaTypes.mentioned(field.type()).toArray(Origin[]::new))));
        }
        return type.build();
    }

    private TypeDeclaration unknown(TypeUse self, String text, Set<Origin> origins) {
        return record(
                self,
                UNKNOWN,
                new Parameter("response", types.response("RawResponse")),
                List.of(text, "", "@param response the response as it came"),
                origins);
    }

    private static TypeDeclaration holder(
            TypeUse around, String name, @Nullable TypeUse value, List<String> text, Set<Origin> origins) {
        List<String> lines = new ArrayList<>(text);
        if (value != null) {
            lines.addAll(List.of("", "@param value the body"));
        }
        return record(around, name, value == null ? null : new Parameter("value", value), lines, origins);
    }

    private static TypeDeclaration record(
            TypeUse around, String name, @Nullable Parameter value, List<String> doc, Set<Origin> origins) {
        TypeUse self = around.nested(name);
        List<Parameter> components = value == null ? List.of() : List.of(value);
        boolean isChecked =
                value != null && !value.type().isPrimitive() && !value.type().nullable();
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.RECORD, self)
                .components(components)
                .supertype(around, origins)
                .doc(new Javadoc(doc))
                .origins(origins)
                .method(MethodDeclaration.of(isChecked ? Form.COMPACT : Form.IMPLICIT, self, "new")
                        .parameters(components)
                        .origins(origins));
        components.forEach(c -> type.implicit(c.type(), c.name(), false, origins));
        return type.build();
    }

    private static String request(Call call) {
        return "{@code " + call.httpMethod() + " " + Docs.escape(call.path()) + "}";
    }

    private static Javadoc wrapped(String... sentences) {
        return new Javadoc(Docs.wrap(String.join(" ", sentences), "", ModelParts.WIDTH));
    }
}
