package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.Doc;
import dev.signet.codegen.java.JavaType.EnumType;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** All types → a module that has Jackson databind read and write them by their codecs; it goes on in others if it grows long. */
final class DatabindEmitter implements Emitter {
    /** Lines of a constructor; the file's head comes on top. */
    private static final int LINES = 220;

    /** Characters of a statement that need no second line. */
    private static final int SHORT = 110;

    /** Lines of one that does, at most. */
    private static final int WRAPPED = 4;

    private final Databind databind;

    DatabindEmitter(Databind databind) {
        this.databind = databind;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        List<List<CodeBlock>> portions = portions(model);
        return IntStream.range(0, portions.size())
                .mapToObj(n -> Sources.file(model, module(model, portions, n), new Doc("#", "", false)));
    }

    private TypeSpec module(JavaModel model, List<List<CodeBlock>> portions, int n) {
        Types types = new Types(model);
        ClassName whole = types.named(model.databindModule());
        boolean last = n == portions.size() - 1;
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        portions.get(n).forEach(constructor::addStatement);
        if (last) {
            constructor.addModifiers(Modifier.PUBLIC).addJavadoc("Knows all of them.");
        }
        return TypeSpec.classBuilder(named(types, model, n, portions.size()))
                .addModifiers(
                        last ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.ABSTRACT})
                .addAnnotation(RecordEmitter.suppressDeprecation())
                .superclass(
                        n == 0
                                ? new Kit(model).databind(databind, "CodecModule")
                                : named(types, model, n - 1, portions.size()))
                .addJavadoc(last ? doc() : CodeBlock.of("Some of the types of {@link $T}.", whole))
                .addMethod(constructor.build())
                .build();
    }

    private CodeBlock doc() {
        return Sources.javadoc("Has Jackson databind " + (databind == Databind.JACKSON2 ? 2 : 3)
                + " read and write the types of this package by their codecs: to be registered with\n"
                + "an {@code ObjectMapper}.");
    }

    private static ClassName named(Types types, JavaModel model, int n, int portions) {
        return types.named(Parts.name(model.databindModule(), n, portions));
    }

    private static List<List<CodeBlock>> portions(JavaModel model) {
        List<List<CodeBlock>> portions = new ArrayList<>(List.of(new ArrayList<>()));
        ValueIo io = new ValueIo(new Types(model), new Kit(model));
        int lines = 0;
        for (JavaType type : model.types()) {
            int more = lines(type);
            if (lines + more > LINES) {
                portions.add(new ArrayList<>());
                lines = 0;
            }
            lines += more;
            portions.get(portions.size() - 1).add(adding(model, io, type));
        }
        return portions;
    }

    private static CodeBlock adding(JavaModel model, ValueIo io, JavaType type) {
        Types types = new Types(model);
        ClassName self = types.named(type.name());
        if (type instanceof EnumType) {
            TypeRef ref = new TypeRef.Named(type.name(), TypeRef.Category.ENUM);
            return CodeBlock.of(
                    "add($T.class, in -> $L, (value, out) -> $L)",
                    self,
                    io.read(ref, "in"),
                    io.write(ref, CodeBlock.of("value"), "out"));
        }
        ClassName codec = types.codec(type.name());
        return CodeBlock.of("add($T.class, $T::read, $T::write)", self, codec, codec);
    }

    private static int lines(JavaType type) {
        int length = type instanceof EnumType
                ? "add(.class, in -> .of(in.dateTime()), (value, out) -> out.value(value.value()));".length()
                        + 2 * type.name().length()
                : "add(.class, Codec::read, Codec::write);".length()
                        + 3 * type.name().length();
        return length <= SHORT ? 1 : WRAPPED;
    }
}
