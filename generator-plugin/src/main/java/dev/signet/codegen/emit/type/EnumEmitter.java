package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.emit.codec.CodecClass;
import dev.signet.codegen.emit.codec.EnumLookup;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.EnumType;
import dev.signet.codegen.javamodel.JavaType.EnumValue;
import dev.signet.codegen.output.SourceFile;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Enum of texts or numbers → sealed interface over the known values and any other. */
public final class EnumEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        ModelDeclarations declarations = new ModelDeclarations(model);
        return model.enums().stream().map(each -> {
            DeclaredType type = DeclaredType.of(declarations.of(each)).suppress(deprecations.onType(each));
            return Sources.file(model, withBodies(model, type, each), each.doc());
        });
    }

    private static DeclaredType withBodies(JavaModel model, DeclaredType declared, EnumType type) {
        ClassName self = new Types(model).named(type.name());
        ClassName known = self.nestedClass("Known");
        for (EnumValue value : type.values()) {
            declared.value(value.name(), CodeBlock.of("$T.$N", known, value.name()));
        }
        declared.value("CODEC", CodeBlock.of("new Unknown.Codec()"))
                .body("fromJson", "return CODEC.fromJson(json)")
                .body("of", EnumLookup.of(type).body(self, known));
        known(declared.nested("Known"), known, type);
        DeclaredType unknown = declared.nested("Unknown");
        if (!Types.scalar(type.kind()).isPrimitive()) {
            unknown.body(
                    "new",
                    CodeBlock.builder()
                            .addStatement(NullChecks.required("value"))
                            .build());
        }
        addWriting(unknown, type);
        unknown.hidden(codec(new RuntimeTypes(model), self, type));
        return declared;
    }

    private static void known(DeclaredType declared, ClassName known, EnumType type) {
        TypeName value = Types.scalar(type.kind());
        for (EnumValue each : type.values()) {
            declared.value(each.name(), CodeBlock.of("$L", EnumLookup.argument(type.kind(), each.value())));
        }
        EnumLookup.of(type).addTo(declared, known);
        // From its text, a big number adds as little to the initialiser as any other value: it has a limit.
        boolean fromText = !value.isPrimitive() && type.kind().isNumber();
        declared.hidden(FieldSpec.builder(value, "value", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .hidden(MethodSpec.constructorBuilder()
                        .addParameter(fromText ? ClassNames.of(String.class) : value, "value")
                        .addStatement(
                                "this.value = $L",
                                fromText ? CodeBlock.of("new $T(value)", value) : CodeBlock.of("value"))
                        .build())
                .body("value", "return value");
        addWriting(declared, type);
    }

    private static void addWriting(DeclaredType declared, EnumType type) {
        if (type.unions().size() > 1) {
            CodecClass.addWriting(declared);
        }
    }

    private static TypeSpec codec(RuntimeTypes kit, ClassName self, EnumType type) {
        return new CodecClass(kit, self)
                .decode(
                        "in",
                        false,
                        CodeBlock.builder()
                                .addStatement("return $T.of(in.$L())", self, ValueIo.reading(type.kind()))
                                .build())
                .encode(
                        "value",
                        CodeBlock.builder()
                                .addStatement("out.value((($T) value).value())", self)
                                .build())
                .build();
    }
}
