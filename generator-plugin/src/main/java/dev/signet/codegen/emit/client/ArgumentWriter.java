package dev.signet.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How a parameter becomes part of a request: one call of the request's builder. */
record ArgumentWriter(RuntimeTypes kit, Types types) {

    /** @param value a Java expression; null means that the parameter is left out, if it may be */
    CodeBlock add(Argument a, CodeBlock value, boolean optional) {
        String method = a.place().name().toLowerCase(java.util.Locale.ROOT);
        CodeBlock style = a.place() == Place.QUERY ? style(a) : CodeBlock.of("");
        TypeRef type = a.type();
        if (a.style().equals("content")) {
            return call(method, a, guarded(value, json(type, value, true), optional), CodeBlock.of(""));
        }
        if (a.place() == Place.PATH && (!a.style().equals("simple") || (a.explode() && isObject(type)))) {
            return call(method, a, json(type, value, false), pathStyle(a));
        }
        if (type.isPlain()) {
            if (a.place() == Place.QUERY && a.allowReserved() && isText(type)) {
                CodeBlock reserved = CodeBlock.of(", true");
                return call(method, a, guarded(value, text(type, value), optional), reserved);
            }
            boolean direct = a.place() == Place.QUERY && isDirect(type);
            return call(method, a, direct ? value : guarded(value, text(type, value), optional), CodeBlock.of(""));
        }
        if (isListOfPlain(type)) {
            return call(method, a, texts(type.element(), value), style);
        }
        if (type.isMap() && a.place() == Place.QUERY) {
            return call(method, a, value, style);
        }
        boolean named = a.explode() && isObject(type) && (a.place() == Place.HEADER || a.place() == Place.COOKIE);
        return call(
                method,
                a,
                guarded(value, json(type, value, false), optional && !type.isCollection()),
                named ? CodeBlock.of(", true") : style);
    }

    private static boolean isListOfPlain(TypeRef type) {
        return type.isList() && type.element().isPlain();
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
        return CodeBlock.of(", $T.$L, $L", kit.client("PathStyle"), name, a.explode());
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

    private CodeBlock text(TypeRef type, CodeBlock value) {
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

    private static CodeBlock text(ScalarKind kind, CodeBlock value) {
        if (kind.isString()) {
            return value;
        }
        if (kind.javaType().isPrimitive()) {
            return CodeBlock.of("$T.valueOf($L)", ClassNames.of(String.class), value);
        }
        return switch (kind) {
            case DECIMAL -> CodeBlock.of("$L.toPlainString()", value);
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
    private CodeBlock json(TypeRef type, CodeBlock value, boolean asText) {
        Optional<CodeBlock> tree = tree(type, value);
        if (tree.isPresent()) {
            return asText ? CodeBlock.of("$L.toJson()", tree.get()) : tree.get();
        }
        return asText
                ? CodeBlock.of("$L.toJson()", value)
                : CodeBlock.of("$T.fromJson($L.toJson())", kit.value(), value);
    }

    /** A value of the runtime's JSON; empty for types that write themselves. */
    private Optional<CodeBlock> tree(TypeRef type, CodeBlock value) {
        return type.match(
                scalar -> Optional.of(plainTree(scalar, value)),
                list -> Optional.of(listTree(list, value)),
                map -> Optional.empty(),
                named -> named.isEnum() ? Optional.of(plainTree(named, value)) : Optional.empty(),
                foreign -> foreign.isText() ? Optional.of(plainTree(foreign, value)) : Optional.empty(),
                json -> Optional.of(value));
    }

    private CodeBlock listTree(TypeRef.ListOf type, CodeBlock value) {
        return type.element().isPlain()
                ? CodeBlock.of(
                        "new $T($L.stream().<$T>map(each -> $L).toList())",
                        kit.type("JsonArray"),
                        value,
                        kit.value(),
                        json(type.element(), CodeBlock.of("each"), false))
                : CodeBlock.of(
                        "new $T($L.stream().map(each -> $T.fromJson(each.toJson())).toList())",
                        kit.type("JsonArray"),
                        value,
                        kit.value());
    }

    private CodeBlock plainTree(TypeRef type, CodeBlock value) {
        boolean raw = type.isScalar(kind -> kind.isNumber() || kind == ScalarKind.BOOLEAN);
        CodeBlock own = types.isNumberEnum(type) ? CodeBlock.of("$L.value()", value) : text(type, value);
        return CodeBlock.of("$T.of($L)", kit.value(), raw ? value : own);
    }
}
