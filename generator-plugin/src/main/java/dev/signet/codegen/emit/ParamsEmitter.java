package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.LimitDocs;
import dev.signet.codegen.java.ClientType.ApiType;
import dev.signet.codegen.java.ClientType.Argument;
import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.ClientType.ParamsType;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The optional parameters of a call → a record with a builder. */
final class ParamsEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        List<SourceFile> files = new ArrayList<>();
        for (ApiType api : Objects.requireNonNull(model.client()).apis()) {
            for (Call call : api.calls()) {
                if (call.params() != null) {
                    files.add(Sources.api(model, spec(model, api, call, call.params()), call.doc()));
                }
            }
        }
        return files.stream();
    }

    private static TypeSpec spec(JavaModel model, ApiType api, Call call, ParamsType params) {
        Types types = new Types(model);
        ClassName self = types.api(params.name());
        ClassName builder = self.nestedClass("Builder");
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        LimitDocs limits = new LimitDocs(model);
        params.arguments().forEach(a -> header.addParameter(type(types, a), a.name()));
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(
                        new Deprecations(model).onArguments(params.arguments())
                                ? List.of(RecordEmitter.suppressDeprecation())
                                : List.of())
                .addJavadoc(Sources.javadoc(docs(limits, api, call, params)))
                .recordConstructor(header.build())
                .addField(FieldSpec.builder(self, "NONE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Nothing of it.")
                        .initializer("builder().build()")
                        .build());
        List<Argument> collections =
                params.arguments().stream().filter(a -> a.type().isCollection()).toList();
        ConstraintCalls checks = new ConstraintCalls(model);
        CodeBlock checked = checks.inParams(params.name());
        if (!collections.isEmpty() || !checked.isEmpty()) {
            MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(Sources.constructorDoc(
                            collections.isEmpty() ? "Checks them." : "Copies collections.",
                            params.arguments().stream().map(Argument::name).toList()));
            collections.forEach(a ->
                    compact.addStatement("$N = $L", a.name(), types.copy(a.type(), CodeBlock.of("$N", a.name()), 0)));
            type.addMethod(compact.addJavadoc(checks.doc("\n", checked))
                    .addCode(checked)
                    .build());
        }
        return type.addMethod(MethodSpec.methodBuilder("builder")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(builder)
                        .addJavadoc("{@return a builder that starts from nothing}")
                        .addStatement("return new $T()", builder)
                        .build())
                .addMethod(toBuilder(params, builder))
                .addType(builder(types, checks, self, builder, params))
                .build();
    }

    private static List<String> docs(LimitDocs limits, ApiType api, Call call, ParamsType params) {
        List<String> lines = new ArrayList<>();
        lines.add("What {@link " + api.name() + "#" + call.name() + "} may be told beside what it must.");
        lines.add("");
        for (Argument a : params.arguments()) {
            String text = a.doc().text();
            lines.addAll(doc(a, limits.toldOfParameter(params.name(), a.name(), a.wireName(), text)));
        }
        return lines;
    }

    /** A {@code @param} for an argument, with its default. */
    static List<String> doc(Argument a) {
        return doc(a, a.doc().text());
    }

    private static List<String> doc(Argument a, String text) {
        String prose = text.isBlank() ? "`" + a.wireName().replace('`', '\'') + "` of the request" : Docs.phrase(text);
        String otherwise = a.defaultValue() == null || a.doc().text().contains(a.defaultValue())
                ? ""
                : "; `" + a.defaultValue().replace('`', '\'') + "` if not told";
        return Docs.inline("@param " + a.name() + " ", prose + otherwise, "    ", Sources.WIDTH);
    }

    private static TypeName type(Types types, Argument a) {
        return a.type().isCollection() ? types.of(a.type()) : Classes.nullable(types.of(a.type()));
    }

    private static MethodSpec toBuilder(ParamsType params, ClassName builder) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addJavadoc("{@return a builder that starts from this}")
                .addStatement("$T builder = new $T()", builder, builder);
        params.arguments().forEach(a -> method.addStatement("builder.$N = $N", a.name(), a.name()));
        return method.addStatement("return builder").build();
    }

    private static TypeSpec builder(
            Types types, ConstraintCalls checks, ClassName self, ClassName builder, ParamsType params) {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Collects parameters; not for use by several threads.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (Argument a : params.arguments()) {
            FieldSpec.Builder field = FieldSpec.builder(type(types, a), a.name(), Modifier.PRIVATE);
            if (a.type().isCollection()) {
                field.initializer(
                        "$T.of()", a.type() instanceof TypeRef.ListOf ? Classes.of(List.class) : Classes.of(Map.class));
            }
            type.addField(field.build());
        }
        params.arguments().forEach(a -> type.addMethod(setter(types, self, builder, a)));
        CodeBlock all = params.arguments().stream()
                .map(a -> CodeBlock.of("$N", a.name()))
                .collect(CodeBlock.joining(", "));
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addJavadoc("{@return the finished parameters}");
        return type.addMethod(checks.builtParams(build, params.name(), CodeBlock.of("new $T($L)", self, all))
                        .build())
                .build();
    }

    private static MethodSpec setter(Types types, ClassName self, ClassName builder, Argument a) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(a.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(ParameterSpec.builder(type(types, a), a.name()).build())
                .addJavadoc(
                        "{@return this builder}\n\n@param $L see {@link $L#$L()}",
                        a.name(),
                        self.simpleName(),
                        a.name())
                .addStatement("this.$N = $N", a.name(), a.name())
                .addStatement("return this");
        if (a.doc().deprecated()) {
            setter.addAnnotation(Classes.of(Deprecated.class)).addJavadoc("\n@deprecated by the API");
        }
        return setter.build();
    }
}
