package dev.signet.codegen.diff;

import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.Doc;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How types are spelled in Java, by simple names. */
public final class Spelling {
    private static final Map<String, String> BOXES =
            Map.of("int", "Integer", "long", "Long", "double", "Double", "boolean", "Boolean");

    private static final String NULLABLE = "@Nullable ";

    private Spelling() {}

    /** As the compiler and the linker see it: they know nothing of null. */
    static String withoutNulls(String type) {
        return type.replace(NULLABLE, "");
    }

    static String of(Component component) {
        return component.isNullable() ? boxed(component.type()) : of(component.type());
    }

    /** A type, primitive where it can be. */
    public static String of(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof TypeRef.ListOf list) {
            return "List<" + (list.nullable() ? NULLABLE : "") + boxed(list.element()) + ">";
        }
        if (type instanceof TypeRef.MapOf map) {
            return "Map<String, " + (map.nullable() ? NULLABLE : "") + boxed(map.value()) + ">";
        }
        if (type instanceof TypeRef.Named named) {
            return named.name();
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.simpleName();
        }
        return ((TypeRef.Json) type).object() ? "JsonObject" : "JsonValue";
    }

    /** A type that may be null or an argument of another. */
    public static String boxed(TypeRef type) {
        return box(of(type));
    }

    /** The class of a primitive type; any other type itself. */
    public static String box(String type) {
        return BOXES.getOrDefault(type, type);
    }

    /** The type arguments of a type; none if it has none. */
    static List<String> arguments(String type) {
        int open = type.indexOf('<');
        if (open < 0) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = open + 1;
        for (int i = from; i < type.length(); i++) {
            char c = type.charAt(i);
            if ((c == ',' && depth == 0) || i == type.length() - 1) {
                arguments.add(type.substring(from, i).strip());
                from = i + 1;
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return arguments;
    }

    static String erased(String type) {
        int generic = type.indexOf('<');
        return generic < 0 ? type : type.substring(0, generic);
    }

    private static String scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING, BASE64, BINARY -> "String";
            case BOOLEAN -> "boolean";
            case INT32 -> "int";
            case INT64 -> "long";
            case INTEGER -> "BigInteger";
            case FLOAT64 -> "double";
            case DECIMAL -> "BigDecimal";
            case DATE_TIME -> "OffsetDateTime";
            case DATE -> "LocalDate";
            case TIME -> "OffsetTime";
            case DURATION -> "Duration";
            case UUID -> "UUID";
            case URI -> "URI";
        };
    }

    /** Whether it is deprecated, in a word. */
    static String deprecation(Doc doc) {
        return doc.deprecated() ? "deprecated" : "current";
    }
}
