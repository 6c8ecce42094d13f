package dev.signet.codegen.emit.name;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.declaration.TypeUse;

/** Types as signatures name them, for JavaPoet. */
public final class TypeNames {
    private TypeNames() {}

    public static TypeName of(TypeUse use) {
        TypeName type = notNull(use);
        return use.nullable() ? ClassNames.nullable(type) : type;
    }

    private static TypeName notNull(TypeUse use) {
        if (use.array()) {
            return ArrayTypeName.of(notNull(new TypeUse(use.javaPackage(), use.name(), use.arguments(), false, false)));
        }
        if (use.isPrimitive()) {
            return primitive(use.name());
        }
        ClassName type = classOf(use);
        return use.arguments().isEmpty()
                ? type
                : ParameterizedTypeName.get(
                        type, use.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
    }

    public static ClassName classOf(TypeUse use) {
        return ClassNames.of(use.javaPackage(), use.name());
    }

    private static TypeName primitive(String name) {
        return switch (name) {
            case "boolean" -> TypeName.BOOLEAN;
            case "byte" -> TypeName.BYTE;
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            case "double" -> TypeName.DOUBLE;
            case "void" -> TypeName.VOID;
            default -> throw new IllegalArgumentException("no signature has a " + name);
        };
    }
}
