package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Truth values in the body of a request that decide whether it streams, and whether the stream can be resumed. */
final class BodySwitchEmitter {
    private static final TypeRef TRUTH = new TypeRef.Scalar(ScalarKind.BOOLEAN);

    private final JavaModel model;
    private final Types types;
    private final RuntimeTypes kit;

    BodySwitchEmitter(JavaModel model, Types types, RuntimeTypes kit) {
        this.model = model;
        this.types = types;
        this.kit = kit;
    }

    static boolean hasSwitch(JavaModel model, Call call, Streaming streaming) {
        return streaming.inBody() && hasProperty(model, call, streaming.name());
    }

    static boolean hasProperty(JavaModel model, Call call, String wireName) {
        return !records(model, call, wireName).isEmpty();
    }

    /** The records that the body may be and that have such a property. */
    private static List<RecordType> records(JavaModel model, Call call, String wireName) {
        BodyArgument body = call.body();
        if (body == null || body.kind() != BodyKind.JSON || !body.type().isNamed()) {
            return List.of();
        }
        List<String> candidates = new ArrayList<>(
                body.type().asNamed().stream().map(TypeRef.Named::name).toList());
        union(model, call).ifPresent(u -> u.variants().forEach(v -> candidates.add(v.name())));
        return model.records().stream()
                .filter(r -> candidates.contains(r.name()) && component(r, wireName) != null)
                .toList();
    }

    private static Optional<UnionType> union(JavaModel model, Call call) {
        return Objects.requireNonNull(call.body()).type().asNamed().flatMap(named -> model.union(named.name()));
    }

    private static @Nullable Component component(RecordType record, String wireName) {
        return record.components().stream()
                .filter(c -> c.wireName().equals(wireName) && c.type().equals(TRUTH))
                .findFirst()
                .orElse(null);
    }

    List<MethodSpec> methods(Call call, Streaming streaming) {
        List<MethodSpec> methods = new ArrayList<>();
        if (hasSwitch(model, call, streaming)) {
            String wireName = streaming.name();
            String capital = capital(streaming.method());
            methods.add(ask("is" + capital, call, wireName, true));
            methods.add(set("with" + capital, call, wireName));
        }
        String unless = streaming.resume() == null ? null : streaming.resume().unless();
        if (unless != null && hasProperty(model, call, unless)) {
            methods.add(ask("can" + capital(streaming.method()) + "Resume", call, unless, false));
        }
        return methods;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private MethodSpec.Builder method(String name, Call call, TypeName returned, boolean canBeNull) {
        BodyArgument body = Objects.requireNonNull(call.body());
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(returned)
                .addParameter(
                        canBeNull ? ClassNames.nullable(types.of(body.type())) : types.of(body.type()), body.name());
    }

    /** Whether the property is true, or is anything but false. */
    private MethodSpec ask(String name, Call call, String wireName, boolean wanted) {
        BodyArgument argument = Objects.requireNonNull(call.body());
        boolean canBeNull = !argument.required() || argument.nullable();
        MethodSpec.Builder method = method(name, call, TypeName.BOOLEAN, canBeNull);
        String constant = wanted ? "TRUE" : "FALSE";
        String not = wanted ? "" : "!";
        String body = argument.name();
        CodeBlock known = !canBeNull
                ? CodeBlock.of("")
                : wanted ? CodeBlock.of("$N != null && ", body) : CodeBlock.of("$N == null || ", body);
        for (RecordType record : records(model, call, wireName)) {
            Component c = Objects.requireNonNull(component(record, wireName));
            if (isSelf(call, record)) {
                return method.addStatement(
                                "return $L$L$T.$L.equals($N.$N())",
                                known,
                                not,
                                ClassNames.of(Boolean.class),
                                constant,
                                body,
                                c.name())
                        .build();
            }
            method.beginControlFlow("if ($N instanceof $T known)", body, types.named(record.name()))
                    .addStatement(
                            "return $L$T.$L.equals(known.$N())", not, ClassNames.of(Boolean.class), constant, c.name())
                    .endControlFlow();
        }
        return method.addStatement("return $L", !wanted).build();
    }

    private MethodSpec set(String name, Call call, String wireName) {
        BodyArgument body = Objects.requireNonNull(call.body());
        MethodSpec.Builder method = method(name, call, types.of(body.type()), false);
        for (RecordType record : records(model, call, wireName)) {
            Component c = Objects.requireNonNull(component(record, wireName));
            if (isSelf(call, record)) {
                return method.addStatement("return $L", changed(record, c, body.name()))
                        .build();
            }
            method.beginControlFlow("if ($N instanceof $T known)", body.name(), types.named(record.name()))
                    .addStatement("return $L", changed(record, c, "known"))
                    .endControlFlow();
        }
        union(model, call).ifPresent(u -> unknown(method, u, body, wireName));
        return method.addStatement("return $N", body.name()).build();
    }

    private CodeBlock changed(RecordType record, Component c, String value) {
        if (!c.isRequired()) {
            return CodeBlock.of("$N.toBuilder().$N(true).build()", value, c.name());
        }
        ClassName type = types.named(record.name());
        CodeBlock all = record.components().stream()
                .map(each -> each.equals(c) ? CodeBlock.of("true") : CodeBlock.of("$N.$N()", value, each.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T($L, $N.extras())", type, all, value);
    }

    /** One that is not known to this version streams too. */
    private void unknown(MethodSpec.Builder method, UnionType union, BodyArgument body, String wireName) {
        ClassName unknown = types.named(union.name()).nestedClass("Unknown");
        JavaType.Tag unionTag = union.tag();
        CodeBlock tag = unionTag != null ? CodeBlock.of("unknown.$N(), ", unionTag.accessor()) : CodeBlock.of("");
        method.beginControlFlow(
                        "if ($N instanceof $T unknown && unknown.json() instanceof $T json)",
                        body.name(),
                        unknown,
                        kit.object())
                .addStatement(
                        "return new $T($Ljson.with($L, $T.of(true)))", unknown, tag, Literal.of(wireName), kit.value())
                .endControlFlow();
    }

    private static boolean isSelf(Call call, RecordType record) {
        return Objects.requireNonNull(call.body()).type().isNamed(record.name());
    }
}
