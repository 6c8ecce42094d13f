package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.emit.type.HeaderCode;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ErrorsType;
import dev.signet.codegen.javamodel.HeadersType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.ResultType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What calls return and throw beyond single types → interfaces of responses and errors, their exception, classes of headers. */
public final class AnswerEmitter implements Emitter {
    private static final Doc WHOLE = new Doc("#", "", false);

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        return new Writer(model).files().stream();
    }

    private record Writer(
            JavaModel model, ClientType client, ClientDeclarations declarations, Types types, RuntimeTypes kit) {
        Writer(JavaModel model) {
            this(
                    model,
                    Objects.requireNonNull(model.client()),
                    new ClientDeclarations(model),
                    new Types(model),
                    new RuntimeTypes(model));
        }

        List<SourceFile> files() {
            List<SourceFile> files = new ArrayList<>();
            for (ApiType api : client.apis()) {
                for (Call call : api.operations()) {
                    ResultType result = call.result().variants();
                    if (result != null) {
                        files.add(Sources.api(
                                model,
                                checked(
                                        declarations.result(api, call),
                                        call.result().types()),
                                call.doc()));
                    }
                    HeadersType headers = call.headers();
                    if (headers != null) {
                        files.add(Sources.api(model, headers(api, call, headers), call.doc()));
                    }
                }
            }
            ErrorsType errors = client.errors();
            if (errors != null) {
                List<TypeRef> used =
                        errors.variants().stream().map(ErrorsType.Variant::type).toList();
                files.add(Sources.api(model, checked(declarations.error(), used), WHOLE));
                files.add(Sources.api(model, exception(errors), WHOLE));
                files.add(Sources.hiddenApi(model, decoders(errors), WHOLE));
            }
            return files;
        }

        /** Records refuse null. */
        private DeclaredType checked(TypeDeclaration declaration, List<TypeRef> used) {
            DeclaredType type = DeclaredType.of(declaration).suppress(new Deprecations(model).onUses(used));
            for (TypeDeclaration nested : declaration.nested()) {
                nested.components().stream()
                        .filter(c -> !c.type().isPrimitive() && !c.type().nullable())
                        .forEach(c -> type.nested(nested.self().simpleName())
                                .body(
                                        "new",
                                        CodeBlock.builder()
                                                .addStatement(NullChecks.required(c.name()))
                                                .build()));
            }
            return type;
        }

        private DeclaredType exception(ErrorsType errors) {
            ClassName error = types.api(errors.name());
            return DeclaredType.of(declarations.exception())
                    .hidden(FieldSpec.builder(
                                    long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("1L")
                            .build())
                    .hidden(FieldSpec.builder(
                                    ClassNames.nullable(error),
                                    "error",
                                    Modifier.PRIVATE,
                                    Modifier.FINAL,
                                    Modifier.TRANSIENT)
                            .build())
                    .body(
                            "new",
                            CodeBlock.builder()
                                    .addStatement("super(response)")
                                    .addStatement("this.error = $L", NullChecks.required("error"))
                                    .build())
                    .body("error", "return error == null ? new $T(response()) : error", error.nestedClass("Unknown"));
        }

        private TypeSpec decoders(ErrorsType errors) {
            ClassName decoder = kit.http("ErrorDecoder");
            TypeSpec.Builder type = TypeSpec.classBuilder(types.api(errors.decoders()))
                    .addModifiers(Modifier.FINAL)
                    .addAnnotation(kit.type("Generated"))
                    .addAnnotation(Deprecations.suppress())
                    .addJavadoc("Knows the errors of each operation.");
            AnswerReaders readers = new AnswerReaders(types, kit);
            List<MethodSpec> methods = new ArrayList<>();
            for (ErrorsType.Decoder each : client.decoders()) {
                String method = "of" + (methods.size() + 1);
                type.addField(FieldSpec.builder(decoder, each.name(), Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L(), $T::new)", decoder, method, types.api(errors.exception()))
                        .build());
                methods.add(MethodSpec.methodBuilder(method)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(variants(errors))
                        .addStatement(readers.errors(errors, each.responses()))
                        .build());
            }
            return type.addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build())
                    .addMethods(methods)
                    .build();
        }

        private TypeName variants(ErrorsType errors) {
            return ParameterizedTypeName.get(kit.response("ResponseVariants"), types.api(errors.name()));
        }

        private DeclaredType headers(ApiType api, Call call, HeadersType headers) {
            ClassName reader = kit.response("HeaderReader");
            DeclaredType type = DeclaredType.of(declarations.headers(api, call))
                    .suppress(new Deprecations(model)
                            .onUses(headers.fields().stream()
                                    .map(HeadersType.Field::type)
                                    .toList()))
                    .hidden(FieldSpec.builder(reader, "reader", Modifier.PRIVATE, Modifier.FINAL)
                            .build())
                    .hidden(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .addParameter(ClassNames.of(HttpHeaders.class), "headers")
                            .addStatement("this.reader = new $T(headers)", reader)
                            .build())
                    .body("of", "return new $T(headers)", types.api(headers.name()));
            CodecExpressions codecs = new CodecExpressions(types, kit);
            for (HeadersType.Field field : headers.fields()) {
                TypeRef read = field.form().isCollection() ? field.type().element() : field.type();
                type.body(
                        field.name(),
                        "return reader.$L($L, $L$L)",
                        field.form().reader(),
                        Literal.of(field.wireName()),
                        codecs.of(read),
                        HeaderCode.members(field.members()));
            }
            return type;
        }
    }
}
