package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
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
        if (isPlain(type)
                || type instanceof TypeRef.Named
                || type instanceof TypeRef.Foreign
                || type instanceof TypeRef.Json) {
            return type;
        }
        boolean plainParts = type instanceof TypeRef.ListOf list
                ? isPlain(list.element())
                        || list.element() instanceof TypeRef.Named
                        || list.element() instanceof TypeRef.Foreign
                : type instanceof TypeRef.MapOf map
                        && map.value().equals(STRING)
                        && parameter.in().equals("query");
        if (plainParts && !parameter.style().equals("content")) {
            return withoutNulls(parameter, type);
        }
        if (!(type instanceof TypeRef.ListOf list && list.element() instanceof TypeRef.Json)) {
            problems.warn(
                    parameter.pointer(),
                    "the parameter `" + parameter.name() + "` has nested values, which no style can serialize",
                    "its Java type is JsonValue");
        }
        return new TypeRef.Json(false);
    }

    private TypeRef withoutNulls(Operation.Parameter parameter, TypeRef type) {
        if (!type.hasNulls()) {
            return type;
        }
        problems.warn(
                parameter.pointer(),
                "the parameter `" + parameter.name() + "` may contain null, which no style can serialize",
                "its elements are never null in Java");
        return type instanceof TypeRef.ListOf list
                ? new TypeRef.ListOf(list.element(), false)
                : new TypeRef.MapOf(((TypeRef.MapOf) type).value(), false);
    }

    private static boolean isPlain(TypeRef type) {
        return type instanceof TypeRef.Scalar
                || (type instanceof TypeRef.Foreign foreign && foreign.isText())
                || (type instanceof TypeRef.Named named && named.category() == Category.ENUM);
    }
}
