package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.ValueType;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A named scalar, list or map that a union lists → a record around it. */
final class ValueEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        return model.values().stream().map(v -> Sources.file(model, spec(model, deprecations, v), v.doc()));
    }

    private static TypeSpec spec(JavaModel model, Deprecations deprecations, ValueType value) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ClassName self = types.named(value.name());
        List<String> lines =
                new ArrayList<>(Sources.typeDoc(value.doc(), "A " + Docs.spoken(value.name()) + ".", List.of()));
        lines.add("");
        lines.add(
                value.type().isCollection()
                        ? "@param values what it holds; unmodifiable"
                        : "@param value what it holds");
        if (value.doc().deprecated()) {
            lines.add("@deprecated by the API");
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(deprecations.onType(value))
                .addJavadoc(Sources.javadoc(lines));
        value.unions().forEach(u -> type.addSuperinterface(types.named(u)));
        value.mixins().forEach(m -> type.addSuperinterface(ClassName.bestGuess(m)));
        ConstraintCalls checks = new ConstraintCalls(model);
        CodeBlock checked = checks.inConstructor(value.name(), "", value.type());
        WrapperEmitter.addValue(type, types, value.type(), checked, checks.doc("\n", checked));
        new EntryPoints(kit, types.codec(value.name()), self, Docs.spoken(value.name())).addTo(type, false, true);
        return type.build();
    }
}
