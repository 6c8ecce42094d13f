package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.ParamsType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The optional parameters of a call → a record with a builder. */
public final class ParamsEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        List<SourceFile> files = new ArrayList<>();
        for (ApiType api : Objects.requireNonNull(model.client()).apis()) {
            for (Call call : api.operations()) {
                if (call.params() != null) {
                    files.add(Sources.api(model, withBodies(model, api, call, call.params()), call.doc()));
                }
            }
        }
        return files.stream();
    }

    private static DeclaredType withBodies(JavaModel model, ApiType api, Call call, ParamsType params) {
        Types types = new Types(model);
        ConstraintCalls checks = new ConstraintCalls(model);
        DeclaredType type = DeclaredType.of(new ClientDeclarations(model).params(api, call));
        if (new Deprecations(model).onArguments(params.arguments())) {
            type.suppress(List.of(Deprecations.suppress()));
        }
        CodeBlock constructor = constructor(types, checks, params);
        if (!constructor.isEmpty()) {
            type.body("new", constructor);
        }
        params.arguments().stream()
                .filter(a -> a.doc().deprecated())
                .forEach(a -> type.body(a.name(), "return $N", a.name()));
        type.value("NONE", CodeBlock.of("builder().build()"))
                .body("builder", "return new Builder()")
                .body("toBuilder", toBuilder(params));
        builder(type.nested("Builder"), types, checks, params);
        return type;
    }

    private static CodeBlock constructor(Types types, ConstraintCalls checks, ParamsType params) {
        CodeBlock.Builder code = CodeBlock.builder();
        params.arguments().stream().filter(a -> a.type().isCollection()).forEach(a -> {
            CodeBlock copy = types.copy(a.type(), NullChecks.required(a.name()), 0);
            code.addStatement("$N = $L", a.name(), copy);
        });
        return code.add(checks.inParams(params.name())).build();
    }

    private static CodeBlock toBuilder(ParamsType params) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("Builder builder = new Builder()");
        params.arguments().forEach(a -> code.addStatement("builder.$N = $N", a.name(), a.name()));
        return code.addStatement("return builder").build();
    }

    private static void builder(DeclaredType builder, Types types, ConstraintCalls checks, ParamsType params) {
        builder.hidden(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (Argument a : params.arguments()) {
            TypeName type = types.of(a.type());
            boolean collection = a.type().isCollection();
            FieldSpec.Builder field =
                    FieldSpec.builder(collection ? type : ClassNames.nullable(type), a.name(), Modifier.PRIVATE);
            if (collection) {
                field.initializer("$T.of()", ClassNames.of(a.type().isList() ? List.class : Map.class));
            }
            builder.hidden(field.build())
                    .body(
                            a.name(),
                            CodeBlock.builder()
                                    .addStatement("this.$N = $N", a.name(), a.name())
                                    .addStatement("return this")
                                    .build());
        }
        CodeBlock all = params.arguments().stream()
                .map(a -> CodeBlock.of("$N", a.name()))
                .collect(CodeBlock.joining(", "));
        ClassName self = types.api(params.name());
        builder.body("build", "return $L", checks.builtParams(params.name(), CodeBlock.of("new $T($L)", self, all)));
    }
}
