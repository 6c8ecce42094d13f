package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.ValueType;
import dev.signet.codegen.output.SourceFile;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Record around one value → its codec. */
final class ValueCodecEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        return model.values().stream()
                .map(v -> Sources.file(
                        model,
                        spec(model, v).addAnnotations(deprecations.onCodec(v)).build(),
                        v.doc()));
    }

    private static TypeSpec.Builder spec(JavaModel model, ValueType value) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ValueIo io = new ValueIo(types, kit);
        ClassName self = types.named(value.name());
        TypeSpec.Builder codec = Codecs.type(types.codec(value.name()), self);
        Codecs.addEntryPoints(codec, self, kit);
        codec.addMethod(MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(self)
                .addParameter(kit.reader(), "in")
                .addCode(new ConstraintCalls(model)
                        .returning(
                                value.name(), CodeBlock.of("new $T($L)", self, io.read(value.type(), "in")), "in", "e"))
                .build());
        String component = value.type().isCollection() ? "values" : "value";
        CodeBlock write = io.write(value.type(), CodeBlock.of("value.$L()", component), "out");
        codec.addMethod(
                Codecs.write(self, kit, CodeBlock.builder().addStatement(write).build()));
        return codec.addMethods(io.helperMethods());
    }
}
