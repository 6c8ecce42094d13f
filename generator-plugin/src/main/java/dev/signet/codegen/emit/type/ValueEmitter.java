package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.emit.codec.CodecClass;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.ValueType;
import dev.signet.codegen.output.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/** A named scalar, list or map that a union lists → a record around it. */
public final class ValueEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        ModelDeclarations declarations = new ModelDeclarations(model);
        return model.values().stream().map(value -> {
            DeclaredType type = DeclaredType.of(declarations.of(value)).suppress(deprecations.onType(value));
            return Sources.file(model, withBodies(model, type, value), value.doc());
        });
    }

    private static DeclaredType withBodies(JavaModel model, DeclaredType type, ValueType value) {
        Types types = new Types(model);
        CodeBlock checked = new ConstraintCalls(model).inConstructor(value.name(), "", value.type());
        WrapperEmitter wrapper = new WrapperEmitter(new RuntimeTypes(model), types, value.type(), checked);
        wrapper.addTo(type);
        if (model.isRecursive(value)) {
            wrapper.addObjectMethods(type, types.named(value.name()));
        }
        if (value.unions().size() != 1) {
            CodecClass.addWriting(type);
        }
        CodecExpressions codecs = new CodecExpressions(types, new RuntimeTypes(model));
        if (!value.items().isEmpty()) {
            CodeBlock made = value.items().stream()
                    .map(item -> CodeBlock.of("$L.toValue($N)", codecs.of(item.type()), item.name()))
                    .collect(CodeBlock.joining(", "));
            type.body("of", "return new $T($T.of($L))", types.named(value.name()), ClassNames.of(List.class), made);
        }
        value.items()
                .forEach(item -> type.body(
                        item.name() + "()",
                        CodeBlock.builder()
                                .addStatement("return $L.item(values, $L)", codecs.of(item.type()), item.wireName())
                                .build()));
        return type.value("CODEC", CodeBlock.of("new Codec()"))
                .body("fromJson", "return CODEC.fromJson(json)")
                .hidden(codec(model, types, value));
    }

    private static TypeSpec codec(JavaModel model, Types types, ValueType value) {
        RuntimeTypes kit = new RuntimeTypes(model);
        ValueIo io = new ValueIo(types, kit);
        ClassName self = types.named(value.name());
        CodeBlock held = CodeBlock.of("(($T) value).$L", self, WrapperEmitter.component(value.type()));
        CodeBlock made = io.made(self, value.type(), "in");
        return new CodecClass(kit, self)
                .decode("in", false, new ConstraintCalls(model).returning(value.name(), made, "in", "e"))
                .encode(
                        "value",
                        types.isInexact(value.type())
                                ? CodeBlock.builder()
                                        .addStatement("$T v = ($T) value", self, self)
                                        .add(WrapperEmitter.written(
                                                types,
                                                io,
                                                value.type(),
                                                CodeBlock.of("v"),
                                                model.tellsIntegers(value.unions())))
                                        .build()
                                : CodeBlock.builder()
                                        .addStatement(io.write(value.type(), held, "out"))
                                        .build())
                .build();
    }
}
