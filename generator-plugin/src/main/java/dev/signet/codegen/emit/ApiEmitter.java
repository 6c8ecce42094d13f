package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
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
                .map(api -> Sources.api(model, spec(model, api), api.doc()));
    }

    private static TypeSpec spec(JavaModel model, ApiType api) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ClassName transport = kit.http("Transport");
        List<Argument> options = Objects.requireNonNull(model.client()).options();
        TypeSpec.Builder type = TypeSpec.classBuilder(types.api(api.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotations(new Deprecations(model).onCalls(api.calls()))
                .addJavadoc(Sources.javadoc(docs(model, api)));
        api.mixins().forEach(m -> type.addSuperinterface(ClassName.bestGuess(m)));
        type.addField(transport, "transport", Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(transport, "transport")
                .addStatement("this.transport = transport");
        for (Argument option : options) {
            TypeName optionType = types.of(option.type());
            type.addField(optionType, option.name(), Modifier.PRIVATE, Modifier.FINAL);
            constructor
                    .addParameter(optionType, option.name())
                    .addStatement("this.$N = $N", option.name(), option.name());
        }
        type.addMethod(constructor.build());
        for (Call call : api.calls()) {
            type.addMethods(new CallEmitter(model, types, kit, api, call).methods());
        }
        return type.build();
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
                            call.body().required() ? type : Types.nullable(type),
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
            case TEXT -> ClassName.get(String.class);
            default -> kit.http("RequestBody");
        };
    }
}
