package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Constant;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Parameters → arguments. */
record ParameterBuilder(TypeTable table, Problems problems) {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    /** @param name in Java */
    Argument argument(Operation.Parameter parameter, String name) {
        return argument(parameter, parameter.clientOption() ? STRING : type(parameter), name);
    }

    private Argument argument(Operation.Parameter parameter, TypeRef type, String name) {
        String place = parameter.pointer() + "/content/application~1x-www-form-urlencoded";
        List<Encoding> encodings = new FormFields(problems).of(parameter.encodings(), place);
        String text = Objects.requireNonNullElse(parameter.description(), "");
        return new Argument(
                name,
                parameter.name(),
                Place.valueOf(parameter.in().toUpperCase(Locale.ROOT)),
                type,
                new Doc(parameter.pointer(), text, parameter.deprecated()),
                parameter.style(),
                parameter.explode(),
                parameter.allowReserved(),
                parameter.defaultValue(),
                encodings);
    }

    /** A parameter that has one value only. */
    Constant constant(Operation.Parameter parameter) {
        Operation.Constant constant = Objects.requireNonNull(parameter.constant());
        TypeRef type = constant.json() ? TypeRef.Json.ANY : STRING;
        return new Constant(argument(parameter, type, parameter.name()), constant.value());
    }

    private TypeRef type(Operation.Parameter parameter) {
        TypeRef type = table.typeOfParameter(parameter.schema());
        return switch (parameter.style()) {
            case "content" -> type;
            case "text" -> text(parameter, type);
            case "form" -> parameter.in().equals("querystring") ? form(parameter, type) : styled(parameter, type);
            default -> styled(parameter, type);
        };
    }

    /** All fields of a query string. */
    private TypeRef form(Operation.Parameter parameter, TypeRef type) {
        boolean object = type.isMap() || (type.isNamed() && !type.isEnum()) || type.isAnyJson();
        if (!object) {
            problems.warn(
                    parameter.pointer() + "/content",
                    "the parameter `" + parameter.name() + "` is a form, but no object",
                    "its Java type is JsonObject: pass the fields");
        }
        return object && !type.isAnyJson() ? type : new TypeRef.Json(true);
    }

    /** A text that a media type other than JSON describes. */
    private TypeRef text(Operation.Parameter parameter, TypeRef type) {
        if (!type.isPlain() && !type.isAnyJson()) {
            problems.warn(
                    parameter.pointer() + "/content",
                    "the parameter `" + parameter.name()
                            + "` has a media type in which Signet can't serialize its values",
                    "its Java type is String: pass the text as the request has it, or declare `application/json` or a style");
        }
        return type.isPlain() ? type : STRING;
    }

    private TypeRef styled(Operation.Parameter parameter, TypeRef type) {
        boolean deep = parameter.style().equals("deepObject");
        if (type.isList() && type.element().isJson()) {
            return TypeRef.Json.ANY;
        }
        if (deep && (type.isPlain() || type.isList())) {
            problems.warn(
                    parameter.pointer() + "/style",
                    "the style `deepObject` is not defined for the values of `" + parameter.name() + "`",
                    sentAs(parameter, type) + "; use the style `form`");
        } else if (!deep && table.isNested(parameter.schema())) {
            problems.warn(
                    parameter.pointer(),
                    "the parameter `" + parameter.name() + "` has nested values, which the style `" + parameter.style()
                            + "` does not define",
                    "inner objects and lists are sent as JSON text; "
                            + (parameter.in().equals("query") ? "use the style `deepObject`, or" : "use")
                            + " `content` with `application/json`");
        }
        warnOfDelimiters(parameter, type);
        if (deep) {
            new DeepObjectKeys(table, problems).check(parameter.name(), parameter.schema());
        }
        return withoutNulls(parameter, type);
    }

    /** Delimiters separate the values of lists and objects that are one parameter (OpenAPI 3.1, "Style Examples"). */
    private void warnOfDelimiters(Operation.Parameter parameter, TypeRef type) {
        boolean delimited =
                parameter.style().equals("spaceDelimited") || parameter.style().equals("pipeDelimited");
        if (delimited && (type.isPlain() || parameter.explode())) {
            String what = type.isPlain() ? "the values of" : "`explode: true` of";
            problems.warn(
                    parameter.pointer() + "/style",
                    "the style `" + parameter.style() + "` is not defined for " + what + " `" + parameter.name() + "`",
                    "it is sent as in the style `form`; use that" + (type.isPlain() ? "" : ", or `explode: false`"));
        }
    }

    /** What becomes of a value that the style `deepObject` is not defined for. */
    private static String sentAs(Operation.Parameter parameter, TypeRef type) {
        if (!type.isList()) {
            return "the value is sent under the plain name";
        }
        return type.element().isPlain()
                ? "each value is sent under the plain name"
                : "each value is sent under names that begin with its index, such as `" + parameter.name() + "[0]`";
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
