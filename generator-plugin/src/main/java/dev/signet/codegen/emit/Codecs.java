package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** What all codecs have in common. */
final class Codecs {
    private Codecs() {}

    static TypeSpec.Builder type(ClassName codec, ClassName self) {
        return TypeSpec.classBuilder(codec)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Reads and writes {@link $T}.", self);
    }

    static void addEntryPoints(TypeSpec.Builder codec, ClassName self, Kit kit) {
        codec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        codec.addMethod(MethodSpec.methodBuilder("fromJson")
                .addModifiers(Modifier.STATIC)
                .returns(self)
                .addParameter(kit.reader(), "in")
                .beginControlFlow("try (in)")
                .addStatement("in.start()")
                .addStatement("return in.end(read(in))")
                .endControlFlow()
                .build());
        codec.addMethod(MethodSpec.methodBuilder("toJson")
                .addModifiers(Modifier.STATIC)
                .returns(Classes.of(String.class))
                .addParameter(self, "value")
                .beginControlFlow("try ($T out = $T.create())", kit.writer(), kit.writer())
                .addStatement("write(value, out)")
                .addStatement("return out.toString()")
                .endControlFlow()
                .build());
    }

    static MethodSpec write(ClassName self, Kit kit, CodeBlock code) {
        return MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(self, "value")
                .addParameter(kit.writer(), "out")
                .addCode(code)
                .build();
    }
}
