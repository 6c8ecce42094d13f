package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.java.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A record's builder: what is required comes first, as arguments; the rest by name. */
final class BuilderEmitter {
    private final Types types;
    private final Kit kit;
    private final RecordType record;
    private final ClassName builder;

    BuilderEmitter(Types types, Kit kit, RecordType record) {
        this.types = types;
        this.kit = kit;
        this.record = record;
        this.builder = types.named(record.name()).nestedClass("Builder");
    }

    MethodSpec factory() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addJavadoc("{@return a builder, with all that is required}")
                .addStatement("return new $T($L)", builder, requiredNames());
        if (!record.required().isEmpty()) {
            method.addJavadoc("\n");
        }
        for (Component c : record.required()) {
            method.addParameter(types.of(c), c.name());
            method.addJavadoc("\n@param $L see {@link #$L()}", c.name(), c.name());
        }
        return method.build();
    }

    MethodSpec toBuilder() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addJavadoc("{@return a builder that starts from this}")
                .addStatement("$T builder = new $T($L)", builder, builder, requiredNames());
        record.optional().forEach(c -> method.addStatement("builder.$N = $N", c.name(), c.name()));
        return method.addStatement("builder.extras = extras").addStatement("return builder").build();
    }

    private String requiredNames() {
        return record.required().stream().map(Component::name).collect(Collectors.joining(", "));
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Collects components; not for use by several threads.");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (Component c : record.components()) {
            FieldSpec.Builder field = FieldSpec.builder(types.of(c), c.name(), Modifier.PRIVATE);
            if (c.isRequired()) {
                constructor.addParameter(types.of(c), c.name()).addStatement("this.$N = $N", c.name(), c.name());
            } else if (c.type().isCollection()) {
                field.initializer("$T.of()", c.type() instanceof TypeRef.ListOf ? List.class : Map.class);
            }
            type.addField(field.build());
        }
        type.addField(FieldSpec.builder(kit.object(), "extras", Modifier.PRIVATE)
                .initializer("$T.EMPTY", kit.object())
                .build());
        type.addMethod(constructor.build());
        record.components().forEach(c -> type.addMethod(setter(types.of(c), c.name(), c.doc().deprecated())));
        type.addMethod(setter(kit.object(), "extras", false));
        return type.addMethod(build()).build();
    }

    private MethodSpec setter(TypeName valueType, String name, boolean deprecated) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(ParameterSpec.builder(valueType, name).build())
                .addJavadoc("{@return this builder}\n\n@param $L see {@link $L#$L()}", name, record.name(), name)
                .addStatement("this.$N = $N", name, name)
                .addStatement("return this");
        if (deprecated) {
            setter.addAnnotation(Deprecated.class).addJavadoc("\n@deprecated by the API");
        }
        return setter.build();
    }

    private MethodSpec build() {
        ClassName self = types.named(record.name());
        CodeBlock all = record.components().stream()
                .map(c -> CodeBlock.of("$N", c.name()))
                .collect(CodeBlock.joining(", ", "", record.components().isEmpty() ? "extras" : ", extras"));
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addJavadoc("{@return what was collected}")
                .addStatement("return new $T($L)", self, all)
                .build();
    }
}
