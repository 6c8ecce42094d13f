package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of a record whose values may be as deep as their JSON. They return what those of
 * the compiler do, which need several times the stack for each level: so they bear whatever can be read.
 */
final class ObjectMethods {
    private final ClassName self;
    private final List<Field> fields = new ArrayList<>();

    ObjectMethods(ClassName self) {
        this.self = self;
    }

    /** @param primitive its type if that is primitive; else null */
    private record Field(String name, @Nullable TypeName primitive, boolean nullable) {}

    ObjectMethods with(String name, TypeRef type, boolean nullable) {
        boolean primitive = !nullable && Types.isPrimitive(type);
        fields.add(new Field(
                name,
                primitive
                        ? type.asScalar()
                                .map(scalar -> TypeName.get(scalar.kind().javaType()))
                                .orElse(null)
                        : null,
                nullable));
        return this;
    }

    /** A component that is no value of the document's. */
    ObjectMethods with(String name, boolean nullable) {
        fields.add(new Field(name, null, nullable));
        return this;
    }

    void addTo(DeclaredType type) {
        addComparing(type);
        CodeBlock.Builder text = CodeBlock.builder().add("return $S", self.simpleName() + "[");
        String separator = "";
        for (Field field : fields) {
            text.add("\n+ $S + $N", separator + field.name + "=", field.name);
            separator = ", ";
        }
        type.ofObject(method("toString", ClassNames.of(String.class))
                .addStatement(text.add(" + $S", "]").build())
                .build());
    }

    /** Without {@code toString}, which the type has for other reasons. */
    void addComparing(DeclaredType type) {
        type.ofObject(equals()).ofObject(hash());
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(ClassNames.of(Override.class))
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private MethodSpec equals() {
        String other = free("other");
        String that = free("that");
        CodeBlock.Builder same =
                CodeBlock.builder().add("return this == $N\n|| ($N instanceof $T $N", other, other, self, that);
        for (Field field : fields) {
            same.add("\n        && ").add(equal(field, CodeBlock.of("$N.$N", that, field.name)));
        }
        ParameterSpec parameter = ParameterSpec.builder(ClassNames.nullable(ClassName.OBJECT), other)
                .build();
        return method("equals", TypeName.BOOLEAN)
                .addParameter(parameter)
                .addStatement(same.add(")").build())
                .build();
    }

    private static CodeBlock equal(Field field, CodeBlock other) {
        if (field.nullable) {
            return CodeBlock.of("$T.equals($N, $L)", ClassNames.of(Objects.class), field.name, other);
        }
        if (field.primitive == null) {
            return CodeBlock.of("$N.equals($L)", field.name, other);
        }
        return field.primitive.equals(TypeName.get(ScalarKind.FLOAT64.javaType()))
                ? CodeBlock.of("$T.compare($N, $L) == 0", field.primitive.box(), field.name, other)
                : CodeBlock.of("$N == $L", field.name, other);
    }

    private MethodSpec hash() {
        String hash = free("hash");
        MethodSpec.Builder method = method("hashCode", TypeName.INT);
        for (Field field : fields) {
            CodeBlock own = field.nullable
                    ? CodeBlock.of("$T.hashCode($N)", ClassNames.of(Objects.class), field.name)
                    : field.primitive == null
                            ? CodeBlock.of("$N.hashCode()", field.name)
                            : CodeBlock.of("$T.hashCode($N)", field.primitive.box(), field.name);
            if (field.equals(fields.get(0))) {
                method.addStatement("int $N = $L", hash, own);
            } else {
                method.addStatement("$N = 31 * $N + $L", hash, hash, own);
            }
        }
        return method.addStatement("return $N", hash).build();
    }

    /** A name that no component has. */
    private String free(String wanted) {
        String free = wanted;
        while (isTaken(free)) {
            free += "_";
        }
        return free;
    }

    private boolean isTaken(String name) {
        return fields.stream().anyMatch(field -> field.name.equals(name));
    }
}
