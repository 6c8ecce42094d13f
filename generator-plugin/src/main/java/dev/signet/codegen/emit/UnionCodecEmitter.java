package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.java.JavaType.Variant;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.util.stream.Stream;

/** Union → its codec: one look ahead, then the member's own. */
final class UnionCodecEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        Collections collections = new Collections(model);
        return model.unions().stream().map(u -> {
            TypeSpec.Builder codec = spec(model, collections, u);
            return Sources.file(
                    model, codec.addAnnotations(deprecations.onCodec(u)).build(), u.doc());
        });
    }

    private static TypeSpec.Builder spec(JavaModel model, Collections collections, UnionType union) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ValueIo io = new ValueIo(types, kit);
        ClassName self = types.named(union.name());
        TypeSpec.Builder codec = Codecs.type(types.codec(union.name()), self);
        Codecs.addEntryPoints(codec, self, kit);
        codec.addMethods(new DispatchEmitter(model, types, kit, io, union).readMethods());
        codec.addMethod(write(types, kit, io, self, union));
        collections.addTo(
                codec,
                union.name(),
                self,
                CodeBlock.of("read(in)"),
                CodeBlock.of("write(value, out)"),
                CodeBlock.of("write(value.getValue(), out)"),
                kit);
        return codec.addMethods(io.helperMethods());
    }

    private static MethodSpec write(Types types, Kit kit, ValueIo io, ClassName self, UnionType union) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean first = true;
        for (Variant variant : union.variants()) {
            ClassName type =
                    variant instanceof Variant.Wrapper w ? self.nestedClass(w.name()) : types.named(variant.name());
            CodeBlock condition = CodeBlock.of("if (value instanceof $T v)", type);
            if (first) {
                code.beginControlFlow("$L", condition);
            } else {
                code.nextControlFlow("else $L", condition);
            }
            code.addStatement(writeVariant(types, io, variant));
            first = false;
        }
        code.nextControlFlow("else if (value instanceof $T.Unknown v)", self)
                .addStatement("out.value(v.json())")
                .endControlFlow();
        return Codecs.write(self, kit, code.build());
    }

    private static CodeBlock writeVariant(Types types, ValueIo io, Variant variant) {
        if (variant instanceof Variant.Wrapper w) {
            return io.write(w.type(), CodeBlock.of("v.$L()", w.type().isCollection() ? "values" : "value"), "out");
        }
        return ((TypeRef.Named) variant.type()).category() == TypeRef.Category.ENUM
                ? CodeBlock.of("out.value(v.value())")
                : CodeBlock.of("$T.write(v, out)", types.codec(variant.name()));
    }
}
