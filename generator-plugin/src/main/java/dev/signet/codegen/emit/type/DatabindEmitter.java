package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.output.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** All types → a module that has Jackson databind read and write them by their codecs. */
public final class DatabindEmitter implements Emitter {
    /** Types that one method adds: thousands would not fit into it (JVMS 4.7.3). */
    private static final int PORTION = 100;

    private final Databind databind;

    public DatabindEmitter(Databind databind) {
        this.databind = databind;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        DeclaredType module = DeclaredType.of(new ModelDeclarations(model).databind(databind))
                .suppress(List.of(Deprecations.suppress()));
        add(module, new Types(model), model.types());
        return Stream.of(Sources.file(model, module, new Doc("#", "", false)));
    }

    private static void add(DeclaredType module, Types types, List<JavaType> all) {
        if (all.size() <= PORTION) {
            module.body("new", adding(types, all));
            return;
        }
        CodeBlock.Builder constructor = CodeBlock.builder();
        for (int from = 0, n = 1; from < all.size(); from += PORTION, n++) {
            constructor.addStatement("add$L()", n);
            module.hidden(MethodSpec.methodBuilder("add" + n)
                    .addModifiers(Modifier.PRIVATE)
                    .addCode(adding(types, all.subList(from, Math.min(all.size(), from + PORTION))))
                    .build());
        }
        module.body("new", constructor.build());
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
