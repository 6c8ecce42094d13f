package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.JsonKind;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.java.TypeRef.Category;
import dev.signet.codegen.model.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link TypeRef} → what stands in the source. */
final class Types {
    private final JavaModel model;
    private final Kit kit;

    Types(JavaModel model) {
        this.model = model;
        this.kit = new Kit(model);
    }

    ClassName named(String simpleName) {
        return Classes.of(model.packages().model(), simpleName);
    }

    /** A type of the client's package. */
    ClassName api(String simpleName) {
        return Classes.of(model.packages().api(), simpleName);
    }

    ClassName codec(String simpleName) {
        return named(simpleName + "Codec");
    }

    /** The type of a value that is there; primitives stay primitive. */
    TypeName of(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof TypeRef.ListOf list) {
            return ParameterizedTypeName.get(Classes.of(List.class), element(list));
        }
        if (type instanceof TypeRef.MapOf map) {
            return ParameterizedTypeName.get(Classes.of(Map.class), Classes.of(String.class), element(map));
        }
        if (type instanceof TypeRef.Named n) {
            return named(n.name());
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign(foreign);
        }
        return ((TypeRef.Json) type).object() ? kit.object() : kit.value();
    }

    static ClassName foreign(TypeRef.Foreign type) {
        return ClassName.bestGuess(type.className());
    }

    /** The type of a component: annotated where it may be null. */
    TypeName of(Component component) {
        return component.isNullable() ? Classes.nullable(of(component.type())) : of(component.type());
    }

    /** The type of what a collection holds: boxed, and annotated where it may be null. */
    TypeName element(TypeRef collection) {
        TypeName element = of(ValueIo.element(collection));
        return collection.hasNulls() ? Classes.nullable(element) : element.box();
    }

    static TypeName scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING, BASE64, BINARY -> Classes.of(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT32 -> TypeName.INT;
            case INT64 -> TypeName.LONG;
            case INTEGER -> Classes.of(BigInteger.class);
            case FLOAT64 -> TypeName.DOUBLE;
            case DECIMAL -> Classes.of(BigDecimal.class);
            case DATE_TIME -> Classes.of(OffsetDateTime.class);
            case DATE -> Classes.of(LocalDate.class);
            case TIME -> Classes.of(OffsetTime.class);
            case DURATION -> Classes.of(Duration.class);
            case UUID -> Classes.of(UUID.class);
            case URI -> Classes.of(URI.class);
        };
    }

    /** Whether a value can have a JSON form that its Java value does not fully say. */
    boolean isInexact(TypeRef type) {
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
    CodeBlock copy(TypeRef type, CodeBlock value, int depth) {
        TypeRef element = ValueIo.element(type);
        boolean plain = type instanceof TypeRef.ListOf && !element.isCollection() && !type.hasNulls();
        ClassName copier = plain ? Classes.of(List.class) : kit.type("Immutable");
        String copy = type.hasNulls() ? "copyWithNulls" : "copyOf";
        if (!element.isCollection()) {
            return CodeBlock.of("$T.$L($L)", copier, copy, value);
        }
        String inner = "inner" + (depth == 0 ? "" : String.valueOf(depth + 1));
        CodeBlock innerCopy = copy(element, CodeBlock.of("$L", inner), depth + 1);
        return CodeBlock.of("$T.$L($L, $L -> $L)", copier, copy, value, inner, innerCopy);
    }

    /** The type of the values of an enum. */
    ScalarKind enumKind(TypeRef.Named type) {
        return model.type(type.name()) instanceof JavaType.EnumType e ? e.kind() : ScalarKind.STRING;
    }

    /** Whether it is an enum of numbers. */
    boolean isNumberEnum(TypeRef type) {
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
    JsonKind kind(TypeRef type) {
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

    static boolean isPrimitive(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar(scalar.kind()).isPrimitive();
    }
}
