package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.java.ClientType.ApiType;
import dev.signet.codegen.java.ClientType.Argument;
import dev.signet.codegen.java.ClientType.BodyArgument;
import dev.signet.codegen.java.ClientType.BodyKind;
import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A group of calls → the class that users call. */
final class ApiEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        return Objects.requireNonNull(model.client()).apis().stream()
                .flatMap(api -> specs(model, api).stream().map(type -> Sources.api(model, type, api.doc())));
    }

    /** One class, or a line of them, each extending the one before, when the calls are many. */
    private static List<TypeSpec> specs(JavaModel model, ApiType api) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        Parts parts = new Parts();
        for (Call call : api.calls()) {
            parts.add(new CallEmitter(model, types, kit, api, call).methods());
        }
        List<TypeSpec> specs = new ArrayList<>();
        List<List<MethodSpec>> portions = parts.portions();
        for (int i = 0; i < portions.size(); i++) {
            boolean last = i == portions.size() - 1;
            TypeSpec.Builder type = TypeSpec.classBuilder(types.api(Parts.name(api.name(), i, portions.size())))
                    .addAnnotations(new Deprecations(model).onCalls(api.calls()));
            if (last) {
                type.addModifiers(Modifier.PUBLIC, Modifier.FINAL).addJavadoc(Sources.javadoc(docs(model, api)));
                api.mixins().forEach(m -> type.addSuperinterface(ClassName.bestGuess(m)));
            } else {
                type.addModifiers(Modifier.ABSTRACT, Modifier.SEALED)
                        .addJavadoc("Calls of {@link $L}.", api.name())
                        .addPermittedSubclass(types.api(Parts.name(api.name(), i + 1, portions.size())));
            }
            if (i > 0) {
                type.superclass(types.api(Parts.name(api.name(), i - 1, portions.size())));
            }
            construct(model, types, kit, type, i > 0, last);
            specs.add(type.addMethods(portions.get(i)).build());
        }
        return specs;
    }

    private static void construct(
            JavaModel model, Types types, Kit kit, TypeSpec.Builder type, boolean extending, boolean last) {
        List<ParameterSpec> settings = new ArrayList<>();
        settings.add(ParameterSpec.builder(kit.http("Transport"), "transport").build());
        for (Argument option : Objects.requireNonNull(model.client()).options()) {
            settings.add(ParameterSpec.builder(types.of(option.type()), option.name())
                    .build());
        }
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addParameters(settings);
        if (extending) {
            constructor.addStatement(
                    "super($L)",
                    settings.stream().map(p -> CodeBlock.of("$N", p)).collect(CodeBlock.joining(", ")));
        } else {
            Modifier[] modifiers =
                    last ? new Modifier[] {Modifier.PRIVATE, Modifier.FINAL} : new Modifier[] {Modifier.FINAL};
            for (ParameterSpec setting : settings) {
                type.addField(setting.type(), setting.name(), modifiers);
                constructor.addStatement("this.$N = $N", setting, setting);
            }
        }
        type.addMethod(constructor.build());
    }

    private static List<String> docs(JavaModel model, ApiType api) {
        String client = Objects.requireNonNull(model.client()).name();
        List<String> lines = new ArrayList<>();
        if (!api.doc().text().isBlank()) {
            lines.addAll(Docs.lines(api.doc().text(), Sources.WIDTH));
            lines.add("");
        }
        lines.add((lines.isEmpty() ? "" : "<p>") + "Obtained from {@link " + client + "#" + api.accessor()
                + "()}. Every call throws an {@code ApiException} if it");
        lines.add("fails; its {@code …Async} counterpart completes the future with one.");
        return lines;
    }

    /** What a call must be told, in the order of Java parameters. */
    static List<ParameterSpec> parameters(Types types, Kit kit, Call call) {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (Argument a : call.required()) {
            parameters.add(ParameterSpec.builder(types.of(a.type()), a.name()).build());
        }
        if (call.body() != null) {
            TypeName type = bodyType(types, kit, call.body());
            parameters.add(ParameterSpec.builder(
                            call.body().required() ? type : Classes.nullable(type),
                            call.body().name())
                    .build());
        }
        return parameters;
    }

    private static TypeName bodyType(Types types, Kit kit, BodyArgument body) {
        if (body.kind() == BodyKind.JSON || body.kind() == BodyKind.FORM) {
            return types.of(body.type());
        }
        return switch (body.kind()) {
            case MULTIPART -> kit.http("MultipartBody");
            case TEXT -> Classes.of(String.class);
            default -> kit.http("RequestBody");
        };
    }
}
