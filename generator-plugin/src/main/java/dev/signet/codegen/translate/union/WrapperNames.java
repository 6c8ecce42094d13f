package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.TypeRef;

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
                scalar -> scalar.kind().word(),
                WrapperNames::of,
                WrapperNames::of,
                TypeRef.Named::name,
                TypeRef.Foreign::simpleName,
                json -> json.object() ? "Object" : "Any");
    }
}
