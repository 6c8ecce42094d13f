package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;

/** What a nested record is called when the document gives its member no name. */
final class WrapperNames {
    private WrapperNames() {}

    static String of(TypeRef type) {
        return type.match(
                scalar -> stem(scalar) + "Value",
                list -> stem(list.element()) + "List",
                map -> stem(map.value()) + "Map",
                named -> stem(named) + "Value",
                foreign -> stem(foreign) + "Value",
                json -> stem(json) + "Value");
    }

    private static String stem(TypeRef type) {
        return type.match(
                scalar -> stem(scalar.kind()),
                WrapperNames::of,
                WrapperNames::of,
                TypeRef.Named::name,
                TypeRef.Foreign::simpleName,
                json -> json.object() ? "Object" : "Any");
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
