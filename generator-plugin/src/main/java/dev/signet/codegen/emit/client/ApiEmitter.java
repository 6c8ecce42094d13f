package dev.signet.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A group of calls → the two classes that users call, one that blocks and one that returns futures. */
public final class ApiEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        return Objects.requireNonNull(model.client()).apis().stream()
                .flatMap(api -> Stream.of(false, true)
                        .map(async -> Sources.api(model, withBodies(model, api, async), api.doc())));
    }

    private static DeclaredType withBodies(JavaModel model, ApiType api, boolean async) {
        DeclaredType type = DeclaredType.of(new ClientDeclarations(model).calls(api, async))
                .suppress(new Deprecations(model).onCalls(api.calls()));
        Types types = new Types(model);
        List<ParameterSpec> settings = new ArrayList<>();
        settings.add(ParameterSpec.builder(new RuntimeTypes(model).client("Transport"), "transport")
                .build());
        for (Argument option : Objects.requireNonNull(model.client()).options()) {
            settings.add(ParameterSpec.builder(types.of(option.type()), option.name())
                    .build());
        }
        new CallBodies(model, api).addTo(type, async);
        CodeBlock same =
                settings.stream().map(setting -> CodeBlock.of("$N", setting)).collect(CodeBlock.joining(", "));
        type.body("withResponse", "return new $L($L)", ClientDeclarations.WITH_RESPONSE, same);
        made(type.nested(ClientDeclarations.WITH_RESPONSE), settings, Modifier.PRIVATE);
        return made(type, settings);
    }

    /** Has a class hold the settings. */
    private static DeclaredType made(DeclaredType type, List<ParameterSpec> settings, Modifier... visibility) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(visibility).addParameters(settings);
        for (ParameterSpec setting : settings) {
            type.hidden(FieldSpec.builder(setting.type(), setting.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addStatement("this.$N = $N", setting, setting);
        }
        return type.hidden(constructor.build());
    }
}
