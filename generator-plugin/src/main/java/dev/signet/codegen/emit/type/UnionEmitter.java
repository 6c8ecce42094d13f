package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.declaration.type.UnionDeclarations;
import dev.signet.codegen.emit.codec.CodecClass;
import dev.signet.codegen.emit.codec.DispatchEmitter;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.output.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/** Union → sealed interface with the records nested in it, and its codec: one look ahead, then the member's own. */
public final class UnionEmitter implements Emitter {
    /** Variants that one {@code if} with its {@code else} tells apart. */
    private static final int LONGEST_CHAIN = 200;

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        ModelDeclarations declarations = new ModelDeclarations(model);
        return model.unions().stream().map(union -> {
            DeclaredType type = DeclaredType.of(declarations.of(union)).suppress(deprecations.onType(union));
            return Sources.file(model, withBodies(model, type, union), union.doc());
        });
    }

    private static DeclaredType withBodies(JavaModel model, DeclaredType type, UnionType union) {
        Types types = new Types(model);
        reading(type, union);
        wrappers(model, types, type, union);
        if (union.unions().size() != 1) {
            CodecClass.addWriting(type);
        }
        unknown(model, types, type.nested("Unknown"), union);
        return type;
    }

    private static void reading(DeclaredType type, UnionType union) {
        boolean named = union.isReadByWebhook();
        type.value("CODEC", CodeBlock.of("new Unknown.Codec($L)", named ? "\"\"" : ""))
                .body("fromJson", "return CODEC.fromJson(json)");
        if (union.webhooks()) {
            type.body("fromRequest", verified("return fromJson(body)"));
        }
        if (named) {
            for (String json : List.of("String", "byte[]", "InputStream")) {
                type.body("fromJson(String, " + json + ")", "return new Unknown.Codec(name).fromJson(json)");
            }
            type.body(
                    "fromRequest(String, Map<String, List<String>>, byte[], SignatureVerifier)",
                    verified("return fromJson(name, body)"));
        }
    }

    private static CodeBlock verified(String result) {
        return CodeBlock.builder()
                .addStatement("verifier.verifyRequest(headers, body)")
                .addStatement(result)
                .build();
    }

    private static void wrappers(JavaModel model, Types types, DeclaredType type, UnionType union) {
        ConstraintCalls checks = new ConstraintCalls(model);
        ClassName self = types.named(union.name());
        UnionDeclarations.factories(union).forEach((wrapper, factory) -> {
            String value = WrapperEmitter.component(wrapper.type());
            CodeBlock made = CodeBlock.of("new $T($L)", self.nestedClass(wrapper.name()), value);
            type.body(
                    signature(types, factory, wrapper),
                    "return $L",
                    checks.wrapped(union.name(), wrapper.name(), made));
            DeclaredType nested = type.nested(wrapper.name());
            CodeBlock checked = checks.inConstructor(union.name(), wrapper.name(), wrapper.type());
            WrapperEmitter emitter = new WrapperEmitter(new RuntimeTypes(model), types, wrapper.type(), checked);
            emitter.addTo(nested);
            if (model.isRecursive(union) && wrapper.type().leaf().asNamed().isPresent()) {
                emitter.addObjectMethods(nested, self.nestedClass(wrapper.name()));
            }
        });
    }

    private static void unknown(JavaModel model, Types types, DeclaredType unknown, UnionType union) {
        CodeBlock.Builder constructor = CodeBlock.builder();
        if (union.tag() != null) {
            constructor.addStatement(NullChecks.required(union.tag().accessor()));
        }
        unknown.body(
                        "new",
                        constructor.addStatement(NullChecks.required("json")).build())
                .hidden(codec(model, types, types.named(union.name()), union));
        if (model.mayHoldSecret(union)) {
            unknown.body("toString", masked(union));
        }
    }

    private static CodeBlock masked(UnionType union) {
        return union.tag() == null
                ? CodeBlock.builder()
                        .addStatement("return $S", "Unknown[json=***]")
                        .build()
                : CodeBlock.builder()
                        .addStatement(
                                "return $S + $N + $S",
                                "Unknown[" + union.tag().accessor() + "=",
                                union.tag().accessor(),
                                ", json=***]")
                        .build();
    }

    private static String signature(Types types, String factory, Variant.Wrapper wrapper) {
        return factory.equals("of") ? factory + "(" + types.spelled(wrapper.type()) + ")" : factory;
    }

    private static TypeSpec codec(JavaModel model, Types types, ClassName self, UnionType union) {
        RuntimeTypes kit = new RuntimeTypes(model);
        ValueIo io = new ValueIo(types, kit);
        CodecClass codec = new CodecClass(kit, self);
        DispatchEmitter dispatch = new DispatchEmitter(model, types, kit, io, union);
        dispatch.addTo(codec);
        codec.encode("value", writing(model, types, io, self, union)).type().addMethods(dispatch.methods());
        return codec.build();
    }

    private static CodeBlock writing(JavaModel model, Types types, ValueIo io, ClassName self, UnionType union) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean fractions = model.tellsIntegers(List.of(union.name()));
        // javac descends into each `else`
        boolean chained = union.variants().size() <= LONGEST_CHAIN;
        boolean first = true;
        for (Variant variant : union.variants()) {
            ClassName type =
                    variant.match(member -> types.named(member.name()), wrapper -> self.nestedClass(wrapper.name()));
            CodeBlock condition = CodeBlock.of("if (value instanceof $T v)", type);
            if (!chained) {
                code.beginControlFlow("$L", condition)
                        .add(writing(types, io, variant, fractions))
                        .addStatement("return")
                        .endControlFlow();
                continue;
            }
            if (first) {
                code.beginControlFlow("$L", condition);
            } else {
                code.nextControlFlow("else $L", condition);
            }
            code.add(writing(types, io, variant, fractions));
            first = false;
        }
        String unknown = "if (value instanceof Unknown v)";
        return (chained ? code.nextControlFlow("else " + unknown) : code.beginControlFlow(unknown))
                .addStatement("out.value(v.json)")
                .endControlFlow()
                .build();
    }

    private static CodeBlock writing(Types types, ValueIo io, Variant variant, boolean fractions) {
        return variant.match(
                member -> CodeBlock.builder()
                        .addStatement(
                                member.type().isEnum()
                                        ? CodeBlock.of(
                                                "out.$L(v.value())",
                                                fractions && types.enumKind(member.type()) == ScalarKind.FLOAT64
                                                        ? "fraction"
                                                        : "value")
                                        : CodeBlock.of("$L.write(v, out)", types.codecValue(member.name())))
                        .build(),
                wrapper -> WrapperEmitter.written(types, io, wrapper.type(), CodeBlock.of("v"), fractions));
    }
}
