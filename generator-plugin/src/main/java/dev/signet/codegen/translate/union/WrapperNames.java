package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;

/** What a nested record is called when the document gives its member no name. */
final class WrapperNames {
    private WrapperNames() {}

    static String of(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return stem(list.element()) + "List";
        }
        if (type instanceof TypeRef.MapOf map) {
            return stem(map.value()) + "Map";
        }
        return stem(type) + "Value";
    }

    private static String stem(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return named.name();
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return stem(scalar.kind());
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.simpleName();
        }
        if (type instanceof TypeRef.Json json) {
            return json.object() ? "Object" : "Any";
        }
        return of(type);
    }

    private static String stem(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "String";
            case BOOLEAN -> "Boolean";
            case INT32, INT64, INTEGER -> "Integer";
            case FLOAT64, DECIMAL -> "Number";
            case DATE_TIME -> "DateTime";
            case DATE -> "Date";
            case TIME -> "Time";
            case DURATION -> "Duration";
            case UUID -> "Uuid";
            case URI -> "Uri";
            case BASE64 -> "Base64";
            case BINARY -> "Binary";
        };
    }
}
