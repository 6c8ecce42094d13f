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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A record's builder: what is required comes first, as arguments; the rest by name. */
final class BuilderEmitter {
    /** More components than this make a file of their own worth while. */
    private static final int SMALL = 12;

    /** As many as fit a file of 300 lines. */
    private static final int PART = 26;

    private final Types types;
    private final Kit kit;
    private final RecordType record;
    private final ClassName builder;
    private final ConstraintCalls checks;

    BuilderEmitter(Types types, Kit kit, ConstraintCalls checks, RecordType record) {
        this.types = types;
        this.kit = kit;
        this.checks = checks;
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
        return method.addStatement("builder.extras = extras")
                .addStatement("return builder")
                .build();
    }

    private String requiredNames() {
        return record.required().stream().map(Component::name).collect(Collectors.joining(", "));
    }

    /** The builder itself; what it collects stands in a class of its own when that would make the record's file long. */
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Collects components; not for use by several threads.");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (Component c : record.required()) {
            constructor.addParameter(types.of(c), c.name()).addStatement("this.$N = $N", c.name(), c.name());
        }
        if (isSplit()) {
            type.superclass(types.named(partName(parts().size() - 1)))
                    .addMethod(constructor.build())
                    .addMethod(self().addAnnotation(Classes.of(Override.class))
                            .addStatement("return this")
                            .build());
        } else {
            addFields(type, record.components(), true, Modifier.PRIVATE);
            type.addMethod(constructor.build());
            addSetters(type, record.components(), true, "this");
        }
        return type.addMethod(build()).build();
    }

    /** The classes that hold what a large record's builder collects; none if the record is small. */
    List<TypeSpec> partTypes() {
        List<TypeSpec> specs = new ArrayList<>();
        List<List<Component>> parts = parts();
        for (int i = 0; isSplit() && i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            ClassName heir = last ? builder : types.named(partName(i + 1));
            TypeSpec.Builder part = TypeSpec.classBuilder(types.named(partName(i)))
                    .addModifiers(Modifier.ABSTRACT, Modifier.SEALED)
                    .addPermittedSubclass(heir)
                    .addJavadoc("What {@link $T} collects.", builder);
            if (i > 0) {
                part.superclass(types.named(partName(i - 1)));
            } else {
                part.addMethod(self().addModifiers(Modifier.ABSTRACT).build());
            }
            addFields(part, parts.get(i), last);
            addSetters(part, parts.get(i), last, "self()");
            specs.add(part.build());
        }
        return specs;
    }

    private boolean isSplit() {
        return record.components().size() > SMALL;
    }

    private List<List<Component>> parts() {
        List<Component> all = record.components();
        List<List<Component>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(all.size(), from + PART)));
        }
        return parts;
    }

    private String partName(int part) {
        return record.name() + "Setters" + (part == 0 ? "" : String.valueOf(part + 1));
    }

    private MethodSpec.Builder self() {
        return MethodSpec.methodBuilder("self").returns(builder);
    }

    private void addFields(
            TypeSpec.Builder type, List<Component> components, boolean withExtras, Modifier... modifiers) {
        for (Component c : components) {
            FieldSpec.Builder field = FieldSpec.builder(types.of(c), c.name(), modifiers);
            if (!c.isRequired() && c.type().isCollection()) {
                field.initializer(
                        "$T.of()", c.type() instanceof TypeRef.ListOf ? Classes.of(List.class) : Classes.of(Map.class));
            }
            type.addField(field.build());
        }
        if (withExtras) {
            type.addField(FieldSpec.builder(kit.object(), "extras", modifiers)
                    .initializer("$T.EMPTY", kit.object())
                    .build());
        }
    }

    private void addSetters(TypeSpec.Builder type, List<Component> components, boolean withExtras, String self) {
        components.forEach(
                c -> type.addMethod(setter(types.of(c), c.name(), c.doc().deprecated(), self)));
        if (withExtras) {
            type.addMethod(setter(kit.object(), "extras", false, self));
        }
    }

    private MethodSpec setter(TypeName valueType, String name, boolean deprecated, String self) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(ParameterSpec.builder(valueType, name).build())
                .addJavadoc("{@return this builder}\n\n@param $L see {@link $L#$L()}", name, record.name(), name)
                .addStatement("this.$N = $N", name, name)
                .addStatement("return $L", self);
        if (deprecated) {
            setter.addAnnotation(Classes.of(Deprecated.class)).addJavadoc("\n@deprecated by the API");
        }
        return setter.build();
    }

    private MethodSpec build() {
        ClassName self = types.named(record.name());
        CodeBlock all = record.components().stream()
                .map(c -> CodeBlock.of("$N", c.name()))
                .collect(CodeBlock.joining(", ", "", record.components().isEmpty() ? "extras" : ", extras"));
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addJavadoc("{@return what was collected}");
        return checks.built(build, record.name(), CodeBlock.of("new $T($L)", self, all))
                .build();
    }
}
