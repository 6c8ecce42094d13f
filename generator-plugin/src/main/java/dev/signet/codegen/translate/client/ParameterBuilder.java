package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.Locale;
import java.util.Objects;

/** Parameters → arguments. */
record ParameterBuilder(TypeTable table, Problems problems) {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    /** @param name in Java */
    Argument argument(Operation.Parameter parameter, String name) {
        Place place = place(parameter);
        String text = Objects.requireNonNullElse(parameter.description(), "");
        return new Argument(
                name,
                parameter.name(),
                place,
                parameter.clientOption() ? STRING : type(parameter),
                new Doc(parameter.pointer(), text, parameter.deprecated()),
                parameter.style(),
                parameter.explode(),
                parameter.allowReserved(),
                parameter.defaultValue());
    }

    static Place place(Operation.Parameter parameter) {
        return Place.valueOf(parameter.in().toUpperCase(Locale.ROOT));
    }

    private TypeRef type(Operation.Parameter parameter) {
        TypeRef type = table.typeOf(parameter.schema());
        return type.match(
                scalar -> scalar,
                list -> list.element().isPlain()
                                || list.element().isNamed()
                                || list.element().isForeign()
                        ? ofParts(parameter, list)
                        : ofAny(parameter, !list.element().isJson()),
                map -> map.value().equals(STRING) && parameter.in().equals("query")
                        ? ofParts(parameter, map)
                        : ofAny(parameter, true),
                named -> named,
                foreign -> foreign,
                json -> json);
    }

    /** A list or map whose parts are texts, or write themselves. */
    private TypeRef ofParts(Operation.Parameter parameter, TypeRef type) {
        return parameter.style().equals("content") ? ofAny(parameter, true) : withoutNulls(parameter, type);
    }

    private TypeRef ofAny(Operation.Parameter parameter, boolean nested) {
        if (nested) {
            problems.warn(
                    parameter.pointer(),
                    "the parameter `" + parameter.name() + "` has nested values, which no style can serialize",
                    "its Java type is JsonValue");
        }
        return TypeRef.Json.ANY;
    }

    private TypeRef withoutNulls(Operation.Parameter parameter, TypeRef type) {
        if (!type.hasNulls()) {
            return type;
        }
        problems.warn(
                parameter.pointer(),
                "the parameter `" + parameter.name() + "` may contain null, which no style can serialize",
                "its elements are never null in Java");
        return type.<TypeRef>match(
                scalar -> scalar,
                list -> new TypeRef.ListOf(list.element(), false),
                map -> new TypeRef.MapOf(map.value(), false),
                named -> named,
                foreign -> foreign,
                json -> json);
    }
}
