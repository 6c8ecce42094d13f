package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.EnumType;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.output.SourceFile;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Enum → its codec, where lists, maps or unions need one. */
final class EnumCodecEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Collections collections = new Collections(model);
        Deprecations deprecations = new Deprecations(model);
        return model.enums().stream()
                .filter(e -> !e.unions().isEmpty() || collections.isUsed(e.name()))
                .map(e -> Sources.file(
                        model,
                        spec(model, collections, e)
                                .addAnnotations(deprecations.onCodec(e))
                                .build(),
                        e.doc()));
    }

    private static TypeSpec.Builder spec(JavaModel model, Collections collections, EnumType type) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ClassName self = types.named(type.name());
        TypeSpec.Builder codec = Codecs.type(types.codec(type.name()), self);
        CodeBlock read = CodeBlock.of("$T.of(in.$L())", self, ValueIo.reading(type.kind()));
        if (type.unions().isEmpty()) {
            codec.addMethod(MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .build());
        } else {
            Codecs.addEntryPoints(codec, self, kit);
            codec.addMethod(MethodSpec.methodBuilder("read")
                    .addModifiers(Modifier.STATIC)
                    .returns(self)
                    .addParameter(kit.reader(), "in")
                    .addStatement("return $L", read)
                    .build());
            codec.addMethod(Codecs.write(
                    self,
                    kit,
                    CodeBlock.builder().addStatement("out.value(value.value())").build()));
        }
        collections.addTo(
                codec,
                type.name(),
                self,
                read,
                CodeBlock.of("out.value(value.value())"),
                CodeBlock.of("out.value(value.getValue().value())"),
                kit,
                type.kind() == ScalarKind.FLOAT64);
        return codec;
    }
}
