package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.Doc;
import dev.signet.codegen.output.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** All types → a module that has Jackson databind read and write them by their codecs. */
final class DatabindEmitter implements Emitter {
    /** Types that one method adds: thousands would not fit into it (JVMS 4.7.3). */
    private static final int PORTION = 100;

    private final Databind databind;

    DatabindEmitter(Databind databind) {
        this.databind = databind;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        return Stream.of(Sources.file(model, module(model), new Doc("#", "", false)));
    }

    private TypeSpec module(JavaModel model) {
        Types types = new Types(model);
        List<JavaType> all = model.types();
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        TypeSpec.Builder module = TypeSpec.classBuilder(types.named(model.databindModule()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(new Kit(model).type("Generated"))
                .addAnnotation(RecordEmitter.suppressDeprecation())
                .superclass(new Kit(model).databind(databind, "CodecModule"))
                .addJavadoc(doc());
        if (all.size() <= PORTION) {
            return module.addMethod(constructor.addCode(adding(types, all)).build())
                    .build();
        }
        for (int from = 0, n = 1; from < all.size(); from += PORTION, n++) {
            constructor.addStatement("add$L()", n);
            module.addMethod(MethodSpec.methodBuilder("add" + n)
                    .addModifiers(Modifier.PRIVATE)
                    .addCode(adding(types, all.subList(from, Math.min(all.size(), from + PORTION))))
                    .build());
        }
        return module.addMethod(constructor.build()).build();
    }

    private CodeBlock doc() {
        return Sources.javadoc("Module by which Jackson databind " + (databind == Databind.JACKSON2 ? 2 : 3)
                + " reads and writes the types of this package with their codecs. Register it\n"
                + "with an {@code ObjectMapper}.");
    }

    private static CodeBlock adding(Types types, List<JavaType> some) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (JavaType type : some) {
            ClassName self = types.named(type.name());
            code.addStatement("add($T.class, $T.CODEC)", self, self);
        }
        return code.build();
    }
}
