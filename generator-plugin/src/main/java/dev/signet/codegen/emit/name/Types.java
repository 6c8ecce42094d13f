package dev.signet.codegen.emit.name;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.ScalarKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link TypeRef} → what stands in the source. */
public final class Types {
    private final JavaModel model;
    private final RuntimeTypes kit;
    private final JavaTypes java;

    public Types(JavaModel model) {
        this.model = model;
        this.java = new JavaTypes(model.packages());
        this.kit = new RuntimeTypes(model);
    }

    public ClassName named(String simpleName) {
        return ClassNames.of(model.packages().model(), simpleName);
    }

    /**
     * The codec of a type of the model. A type whose first letter has no upper case is named with its package: a variable, such as a
     * parameter, may have the same name and would be meant (JLS 6.4.2).
     */
    public CodeBlock codecValue(String simpleName) {
        ClassName type = named(simpleName);
        return Character.isUpperCase(simpleName.codePointAt(0))
                ? CodeBlock.of("$T.CODEC", type)
                : CodeBlock.of("$L.CODEC", type.canonicalName());
    }

    /** A type of the client's package. */
    public ClassName api(String simpleName) {
        return ClassNames.of(model.packages().api(), simpleName);
    }

    /** The class that reads and writes a record's values. */
    public ClassName codec(String record) {
        return named(record).nestedClass("Codec");
    }

    /** The type of a value that is there; primitives stay primitive. */
    public TypeName of(TypeRef type) {
        return TypeNames.of(java.of(type));
    }

    /** How Java spells it. */
    public String spelled(TypeRef type) {
        return java.of(type).spelled();
    }

    public static ClassName foreign(TypeRef.Foreign type) {
        return TypeNames.classOf(TypeUse.qualified(type.className()));
    }

    /** The type of a component: annotated where it may be null. */
    public TypeName of(Component component) {
        return TypeNames.of(java.of(component));
    }

    /** The type of what a collection holds: boxed, and annotated where it may be null. */
    TypeName element(TypeRef collection) {
        TypeName element = of(ValueIo.element(collection));
        return collection.hasNulls() ? ClassNames.nullable(element) : element.box();
    }

    public static TypeName scalar(ScalarKind kind) {
        return TypeNames.of(JavaTypes.scalar(kind));
    }

    /** Whether a value can have a JSON form that its Java value does not fully say. */
    public boolean isInexact(TypeRef type) {
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.isText();
        }
        if (type instanceof TypeRef.Named named) {
            return named.category() == Category.ENUM && enumKind(named) == ScalarKind.FLOAT64;
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case FLOAT64, DATE_TIME, TIME, DURATION, UUID -> true;
                default -> false;
            };
        }
        if (type instanceof TypeRef.ListOf list) {
            return isInexact(list.element());
        }
        return type instanceof TypeRef.MapOf map && isInexact(map.value());
    }

    /** An unmodifiable copy of a collection, to its last leaf. */
    public CodeBlock copy(TypeRef type, CodeBlock value, int depth) {
        TypeRef element = ValueIo.element(type);
        boolean plain = type instanceof TypeRef.ListOf && !element.isCollection() && !type.hasNulls();
        ClassName copier = plain ? ClassNames.of(List.class) : kit.codec("Immutable");
        String copy = type.hasNulls() ? "copyWithNulls" : "copyOf";
        if (!element.isCollection()) {
            return CodeBlock.of("$T.$L($L)", copier, copy, value);
        }
        String inner = "inner" + (depth == 0 ? "" : String.valueOf(depth + 1));
        CodeBlock innerCopy = copy(element, CodeBlock.of("$L", inner), depth + 1);
        return CodeBlock.of("$T.$L($L, $L -> $L)", copier, copy, value, inner, innerCopy);
    }

    /** The type of the values of an enum. */
    public ScalarKind enumKind(TypeRef.Named type) {
        return model.type(type.name()) instanceof JavaType.EnumType e ? e.kind() : ScalarKind.STRING;
    }

    /** Whether it is an enum of numbers. */
    public boolean isNumberEnum(TypeRef type) {
        return type instanceof TypeRef.Named named
                && named.category() == Category.ENUM
                && enumKind(named).isNumber();
    }

    /** Whether it is a union that one property tells, so that only an object can be of it. */
    boolean isTagged(String union) {
        return model.type(union) instanceof JavaType.UnionType type && type.tag() != null;
    }

    /** The kind that JSON must have to be of the type; null if it can be of several. */
    @Nullable
    public JsonKind kind(TypeRef type) {
        if (type instanceof TypeRef.ListOf) {
            return JsonKind.ARRAY;
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case BOOLEAN -> JsonKind.BOOLEAN;
                case INT32, INT64, INTEGER, FLOAT64, DECIMAL -> JsonKind.NUMBER;
                default -> JsonKind.STRING;
            };
        }
        if (type instanceof TypeRef.Named named) {
            return switch (named.category()) {
                case RECORD -> JsonKind.OBJECT;
                case ENUM -> isNumberEnum(named) ? JsonKind.NUMBER : JsonKind.STRING;
                case UNION -> isTagged(named.name()) ? JsonKind.OBJECT : null;
                case VALUE -> null;
            };
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.isText() ? JsonKind.STRING : null;
        }
        return type instanceof TypeRef.Json json && !json.object() ? null : JsonKind.OBJECT;
    }

    public static boolean isPrimitive(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar(scalar.kind()).isPrimitive();
    }
}
