package dev.signet.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.ScalarKind;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a parameter becomes part of a request: one call of the request's builder. */
record ArgumentWriter(RuntimeTypes kit, Types types) {
    private static final CodeBlock NOTHING = CodeBlock.of("");

    /** @param value a Java expression; null means that the parameter is left out, if it may be */
    CodeBlock add(Argument a, CodeBlock value, boolean optional) {
        if (a.place() == Place.QUERYSTRING) {
            return querystring(a, value, optional);
        }
        if (a.style().equals("content")) {
            CodeBlock json = json(a.type(), value, true);
            CodeBlock given = a.type().isCollection() && optional
                    ? CodeBlock.of("$L.isEmpty() ? null : $L", value, json)
                    : guarded(value, json, optional);
            return call(a.place() == Place.HEADER ? "jsonHeader" : method(a), a, given, NOTHING);
        }
        if (a.style().equals("text")) {
            return call(method(a), a, guarded(value, text(a.type(), value), optional), NOTHING);
        }
        return switch (a.place()) {
            case PATH -> path(a, value);
            case QUERY -> query(a, value, optional);
            case QUERYSTRING -> querystring(a, value, optional);
            case HEADER -> header(a, value, optional);
            case COOKIE -> cookie(a, value, optional);
        };
    }

    /** All of a query: as a form, as JSON text, or as it is given. */
    private CodeBlock querystring(Argument a, CodeBlock value, boolean optional) {
        TypeRef type = a.type();
        CodeBlock whole = switch (a.style()) {
            case "form" -> form(json(type, value, false), a.encodings(), "");
            case "content" -> json(type, value, true);
            default -> text(type, value);
        };
        CodeBlock given = type.isCollection() && optional
                ? CodeBlock.of("$L.isEmpty() ? null : $L", value, whole)
                : guarded(value, whole, optional);
        return CodeBlock.of(".querystring($L)", given);
    }

    /**
     * A builder of a form whose fields are encoded so.
     *
     * @param separator what stands before each call
     */
    CodeBlock form(CodeBlock object, List<Encoding> fields, String separator) {
        CodeBlock.Builder form = CodeBlock.builder().add("$T.of($L)", kit.client("FormBody"), object);
        for (Encoding field : fields) {
            String property = Literal.of(field.property());
            String style = field.style();
            if (style == null) {
                form.add(separator + ".json($L)", property);
            } else {
                form.add(
                        separator + ".style($L, $T.$L, $L$L)",
                        property,
                        kit.client("QueryStyle"),
                        queryStyle(style),
                        field.explode(),
                        field.allowReserved() ? ", true" : "");
            }
        }
        return form.build();
    }

    private CodeBlock path(Argument a, CodeBlock value) {
        TypeRef type = a.type();
        boolean usual = a.style().equals("simple") && !a.allowReserved();
        if (usual && type.isPlain() && !isFractional(type)) {
            return call("path", a, text(type, value), NOTHING);
        }
        if (usual && isListOfTexts(type)) {
            return call("path", a, texts(type.element(), value), NOTHING);
        }
        boolean implied = usual && !(a.explode() && isObject(type));
        return call("path", a, json(type, value, false), implied ? NOTHING : pathStyle(a));
    }

    private CodeBlock query(Argument a, CodeBlock value, boolean optional) {
        TypeRef type = a.type();
        if (type.isPlain()) {
            if (a.allowReserved() && isText(type)) {
                return call("query", a, guarded(value, text(type, value), optional), CodeBlock.of(", true"));
            }
            if (isDirect(type)) {
                return call("query", a, value, NOTHING);
            }
            return isFractional(type)
                    ? call("query", a, tree(a, value, optional), style(a))
                    : call("query", a, guarded(value, text(type, value), optional), NOTHING);
        }
        if (isListOfTexts(type)) {
            return call("query", a, texts(type.element(), value), style(a));
        }
        if (type.isMap() && isString(type.element())) {
            return call("query", a, value, style(a));
        }
        return call("query", a, tree(a, value, optional), style(a));
    }

    private CodeBlock header(Argument a, CodeBlock value, boolean optional) {
        TypeRef type = a.type();
        if (type.isPlain() && !isFractional(type)) {
            String method = a.isIdempotencyKey() ? "idempotencyKey" : "header";
            return call(method, a, guarded(value, text(type, value), optional), NOTHING);
        }
        // one that must be there is there without values too: as JSON
        if (isListOfTexts(type) && optional) {
            return call("header", a, texts(type.element(), value), NOTHING);
        }
        CodeBlock tree = optional && type.isCollection()
                ? CodeBlock.of("$L.isEmpty() ? null : $L", value, json(type, value, false))
                : tree(a, value, optional);
        return call("header", a, tree, a.explode() && isObject(type) ? CodeBlock.of(", true") : NOTHING);
    }

    private CodeBlock cookie(Argument a, CodeBlock value, boolean optional) {
        TypeRef type = a.type();
        CodeBlock explode = a.explode() && !type.isPlain() ? CodeBlock.of(", true") : NOTHING;
        if (a.style().equals("cookie")) {
            return call("rawCookie", a, tree(a, value, optional), CodeBlock.of(", $L", a.explode()));
        }
        if (a.allowReserved()) {
            return call("cookie", a, tree(a, value, optional), CodeBlock.of(", $L, true", a.explode()));
        }
        if (type.isPlain() && !isFractional(type)) {
            return call("cookie", a, guarded(value, text(type, value), optional), NOTHING);
        }
        return call(
                "cookie", a, isListOfTexts(type) ? texts(type.element(), value) : tree(a, value, optional), explode);
    }

    /** What the request's builder takes apart; null if there is no value. */
    private CodeBlock tree(Argument a, CodeBlock value, boolean optional) {
        return guarded(
                value, json(a.type(), value, false), optional && !a.type().isCollection());
    }

    private static String method(Argument a) {
        return a.place().name().toLowerCase(Locale.ROOT);
    }

    /** Whether each value is a text, of which no more is to be checked. */
    private static boolean isListOfTexts(TypeRef type) {
        return type.isList() && type.element().isPlain() && !isFractional(type.element());
    }

    private static boolean isString(TypeRef type) {
        return type.isScalar(ScalarKind::isString);
    }

    /** Whether it is a number whose text the runtime library makes: it refuses NaN, and writes out moderate powers of ten only. */
    private static boolean isFractional(TypeRef type) {
        return type.isScalar(ArgumentWriter::isFractional);
    }

    private static boolean isFractional(ScalarKind kind) {
        return kind == ScalarKind.FLOAT64 || kind == ScalarKind.DECIMAL;
    }

    private static CodeBlock call(String method, Argument a, CodeBlock value, CodeBlock style) {
        return CodeBlock.of(".$L($L, $L$L)", method, Literal.of(a.wireName()), value, style);
    }

    private CodeBlock style(Argument a) {
        CodeBlock style = CodeBlock.of(", $T.$L, $L", kit.client("QueryStyle"), queryStyle(a.style()), a.explode());
        return a.allowReserved() ? CodeBlock.of("$L, true", style) : style;
    }

    /** The runtime library's constant for a style of OpenAPI. */
    static String queryStyle(String style) {
        return switch (style) {
            case "spaceDelimited" -> "SPACE_DELIMITED";
            case "pipeDelimited" -> "PIPE_DELIMITED";
            case "deepObject" -> "DEEP_OBJECT";
            default -> "FORM";
        };
    }

    private CodeBlock pathStyle(Argument a) {
        String name = switch (a.style()) {
            case "label" -> "LABEL";
            case "matrix" -> "MATRIX";
            default -> "SIMPLE";
        };
        CodeBlock style = CodeBlock.of(", $T.$L, $L", kit.client("PathStyle"), name, a.explode());
        return a.allowReserved() ? CodeBlock.of("$L, true", style) : style;
    }

    /** Whether it may have members. */
    private static boolean isObject(TypeRef type) {
        return !type.isPlain() && !type.isList();
    }

    private static CodeBlock guarded(CodeBlock value, CodeBlock converted, boolean optional) {
        return !optional || value.equals(converted)
                ? converted
                : CodeBlock.of("$L == null ? null : $L", value, converted);
    }

    /** Whether the request's builder takes it as it is. */
    private static boolean isDirect(TypeRef type) {
        return type.isScalar(kind -> kind.isString() || kind.javaType().isPrimitive());
    }

    /** One text. */
    CodeBlock text(TypeRef type, CodeBlock value) {
        return type.match(
                scalar -> text(scalar.kind(), value),
                ArgumentWriter::notPlain,
                ArgumentWriter::notPlain,
                named -> text(types.enumKind(named), CodeBlock.of("$L.value()", value)),
                foreign -> CodeBlock.of("$L.toString()", value),
                ArgumentWriter::notPlain);
    }

    private static CodeBlock notPlain(TypeRef type) {
        throw new IllegalArgumentException(type + " is not written as one text");
    }

    private CodeBlock text(ScalarKind kind, CodeBlock value) {
        if (kind.isString()) {
            return value;
        }
        if (isFractional(kind)) {
            return CodeBlock.of("$T.of($L).toJson()", kit.value(), value);
        }
        if (kind.javaType().isPrimitive()) {
            return CodeBlock.of("$T.valueOf($L)", ClassNames.of(String.class), value);
        }
        return switch (kind) {
            // toString() leaves out seconds that are zero
            case DATE_TIME ->
                CodeBlock.of("$T.ISO_OFFSET_DATE_TIME.format($L)", ClassNames.of(DateTimeFormatter.class), value);
            case TIME -> CodeBlock.of("$T.ISO_OFFSET_TIME.format($L)", ClassNames.of(DateTimeFormatter.class), value);
            default -> CodeBlock.of("$L.toString()", value);
        };
    }

    /** Whether its text may have any characters. */
    private static boolean isText(TypeRef type) {
        return !type.isScalar(kind -> kind.isNumber() || kind == ScalarKind.BOOLEAN);
    }

    private CodeBlock texts(TypeRef element, CodeBlock values) {
        return element.isScalar(ScalarKind::isString)
                ? values
                : CodeBlock.of("$L.stream().map(each -> $L).toList()", values, text(element, CodeBlock.of("each")));
    }

    /** As JSON text, or as a tree that the request's builder takes apart. */
    CodeBlock json(TypeRef type, CodeBlock value, boolean asText) {
        Optional<CodeBlock> tree = tree(type, value);
        if (tree.isPresent()) {
            return asText ? CodeBlock.of("$L.toJson()", tree.get()) : tree.get();
        }
        CodeBlock text = JavaModel.hasEntryPoints(type) || type.isForeign()
                ? CodeBlock.of("$L.toJson()", value)
                : CodeBlock.of("$L.toJson($L)", new CodecExpressions(types, kit).of(type), value);
        return asText ? text : CodeBlock.of("$T.fromJson($L)", kit.value(), text);
    }

    /** A value of the runtime's JSON; empty for types that write themselves. */
    private Optional<CodeBlock> tree(TypeRef type, CodeBlock value) {
        return type.match(
                scalar -> Optional.of(plainTree(scalar, value)),
                list -> list.element().isPlain() && !list.nullable()
                        ? Optional.of(listTree(list, value))
                        : Optional.empty(),
                map -> Optional.empty(),
                named -> named.isEnum() ? Optional.of(plainTree(named, value)) : Optional.empty(),
                foreign -> foreign.isText() ? Optional.of(plainTree(foreign, value)) : Optional.empty(),
                json -> Optional.of(value));
    }

    private CodeBlock listTree(TypeRef.ListOf type, CodeBlock value) {
        return CodeBlock.of(
                "new $T($L.stream().<$T>map(each -> $L).toList())",
                kit.type("JsonArray"),
                value,
                kit.value(),
                json(type.element(), CodeBlock.of("each"), false));
    }

    private CodeBlock plainTree(TypeRef type, CodeBlock value) {
        boolean raw = type.isScalar(kind -> kind.isNumber() || kind == ScalarKind.BOOLEAN);
        CodeBlock own = types.isNumberEnum(type) ? CodeBlock.of("$L.value()", value) : text(type, value);
        return CodeBlock.of("$T.of($L)", kit.value(), raw ? value : own);
    }
}
