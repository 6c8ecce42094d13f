package dev.signet.codegen.emit.name;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.ScalarKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** How one codec reads and writes values of each type; collections of collections get helper methods of the codec's own. */
public final class ValueIo {
    private final Types types;
    private final RuntimeTypes kit;
    private final Map<TypeRef, String> helpers = new LinkedHashMap<>();

    public ValueIo(Types types, RuntimeTypes kit) {
        this.types = types;
        this.kit = kit;
    }

    /** Reads a value that must be there. */
    public CodeBlock read(TypeRef type, String in) {
        if (type instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$L.$L()", in, reading(scalar.kind()));
        }
        if (type instanceof TypeRef.Json json) {
            return CodeBlock.of("$L.$L()", in, json.object() ? "object" : "json");
        }
        if (type instanceof TypeRef.Named named) {
            return named.category() == Category.ENUM
                    ? CodeBlock.of("$T.of($L.$L())", types.named(named.name()), in, reading(types.enumKind(named)))
                    : CodeBlock.of("$L.read($L)", types.codecValue(named.name()), in);
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return readForeign(foreign, in);
        }
        TypeRef element = element(type);
        if (element instanceof TypeRef.Named named) {
            String method =
                    (type instanceof TypeRef.ListOf ? "readList" : "readMap") + (type.hasNulls() ? "WithNulls" : "");
            return CodeBlock.of("$L.$L($L)", types.codecValue(named.name()), method, in);
        }
        if (type.hasNulls()) {
            return CodeBlock.of("$L.$L($L)", in, withNulls(type), supplier(element, in));
        }
        String many = type instanceof TypeRef.ListOf ? "s" : "Map";
        if (element instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$L.$L()", in, reading(scalar.kind()) + many);
        }
        if (element instanceof TypeRef.Json json) {
            return CodeBlock.of("$L.$L()", in, (json.object() ? "object" : "json") + many);
        }
        return CodeBlock.of("read$L($L)", helper(type), in);
    }

    /** The codec of a generated type, or of the elements of a collection; null if they are none. */
    @Nullable
    public CodeBlock codec(TypeRef type) {
        TypeRef one = type.isCollection() ? element(type) : type;
        return one instanceof TypeRef.Named named ? types.codecValue(named.name()) : null;
    }

    private static boolean isEnum(TypeRef type) {
        return type instanceof TypeRef.Named named && named.category() == Category.ENUM;
    }

    /** The kit's methods for collections with nulls, which are told how to read or write what is none. */
    private static String withNulls(TypeRef type) {
        return type instanceof TypeRef.ListOf ? "listWithNulls" : "mapWithNulls";
    }

    private CodeBlock supplier(TypeRef element, String in) {
        return element instanceof TypeRef.Scalar scalar
                ? CodeBlock.of("$L::$L", in, reading(scalar.kind()))
                : CodeBlock.of("() -> $L", read(element, in));
    }

    private static CodeBlock readForeign(TypeRef.Foreign type, String in) {
        return type.isText()
                ? CodeBlock.of("$L.parsed($L, $S)", in, factory(type), "a text for " + type.simpleName())
                : CodeBlock.of(
                        "$L.typed($T::fromJson, $S)", in, Types.foreign(type), "a value for " + type.simpleName());
    }

    /** What makes a value of a text. */
    public static CodeBlock factory(TypeRef.Foreign type) {
        return CodeBlock.of("$T::$L", Types.foreign(type), type.factory());
    }

    /** Reads a value that may be null: then the reader keeps the null, and what is given is null, or empty for a collection. */
    public CodeBlock readOptional(TypeRef type, String in, boolean emptyForNull) {
        if (type instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$L.$L()", in, readingOptional(scalar.kind()));
        }
        if (type instanceof TypeRef.Named named && types.isNumberEnum(type)) {
            return CodeBlock.of("$L.$L($T::of)", in, readingOptional(types.enumKind(named)), types.named(named.name()));
        }
        if (type instanceof TypeRef.Json json) {
            return CodeBlock.of("$L.$L()", in, json.object() ? "optionalObject" : "json");
        }
        if (codec(type) != null && !type.hasNulls() && (emptyForNull || !type.isCollection()) && !isEnum(type)) {
            String kind = type.isCollection() ? type instanceof TypeRef.ListOf ? "List" : "Map" : "";
            return CodeBlock.of("$L.readOptional$L($L)", codec(type), kind, in);
        }
        if (type.isCollection()) {
            CodeBlock read = emptyForNull ? CodeBlock.of("$L.optional($L)", in, read(type, in)) : read(type, in);
            String empty = type instanceof TypeRef.ListOf ? "List" : "Map";
            CodeBlock none = emptyForNull
                    ? CodeBlock.of(
                            "$T.of()", empty.equals("List") ? ClassNames.of(List.class) : ClassNames.of(Map.class))
                    : CodeBlock.of("null");
            return CodeBlock.of("$L.isNull() ? $L : $L", in, none, read);
        }
        return CodeBlock.of("$L.isNull() ? null : $L", in, read(type, in));
    }

    private static String readingOptional(ScalarKind kind) {
        String name = reading(kind);
        return "optional" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The reader's method for values of a kind. */
    public static String reading(ScalarKind kind) {
        return switch (kind) {
            case STRING, BASE64, BINARY -> "string";
            case BOOLEAN -> "bool";
            case INT32 -> "int32";
            case INT64 -> "int64";
            case INTEGER -> "integer";
            case FLOAT64 -> "float64";
            case DECIMAL -> "decimal";
            case DATE_TIME -> "dateTime";
            case DATE -> "date";
            case TIME -> "time";
            case DURATION -> "duration";
            case UUID -> "uuid";
            case URI -> "uri";
        };
    }

    /** Writes a value after its name. */
    public CodeBlock write(TypeRef type, CodeBlock value, String out) {
        return write(type, value, out, 1);
    }

    /** @param depth 1, and 1 more in each lambda: their parameters must differ */
    public CodeBlock write(TypeRef type, CodeBlock value, String out, int depth) {
        if (type instanceof TypeRef.Named named) {
            return named.category() == Category.ENUM
                    ? CodeBlock.of("$L.value($L.value())", out, value)
                    : CodeBlock.of("$L.write($L, $L)", types.codecValue(named.name()), value, out);
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.isText()
                    ? CodeBlock.of("$L.value($L.toString())", out, value)
                    : CodeBlock.of("$L.json($L.toJson())", out, value);
        }
        if (!type.isCollection() || isSimple(element(type))) {
            return CodeBlock.of("$L.value($L)", out, value);
        }
        if (element(type) instanceof TypeRef.Named named) {
            String method = type instanceof TypeRef.ListOf ? "writeList" : "writeMap";
            return CodeBlock.of("$L.$L($L, $L)", types.codecValue(named.name()), method, value, out);
        }
        if (type.hasNulls()) {
            String each = "each" + (depth == 1 ? "" : String.valueOf(depth));
            CodeBlock one = write(element(type), CodeBlock.of("$L", each), out, depth + 1);
            return CodeBlock.of("$L.$L($L, $L -> $L)", out, withNulls(type), value, each, one);
        }
        return CodeBlock.of("write$L($L, $L)", helper(type), value, out);
    }

    /** Whether the kit writes it whole: scalars, JSON, and collections of them. */
    public static boolean isSimple(TypeRef type) {
        if (type.isCollection()) {
            TypeRef element = element(type);
            return element instanceof TypeRef.Scalar || element instanceof TypeRef.Json;
        }
        return type instanceof TypeRef.Scalar || type instanceof TypeRef.Json;
    }

    public static TypeRef element(TypeRef type) {
        return type instanceof TypeRef.ListOf list ? list.element() : ((TypeRef.MapOf) type).value();
    }

    private String helper(TypeRef type) {
        return helpers.computeIfAbsent(
                type, t -> "Nested" + (helpers.isEmpty() ? "" : String.valueOf(helpers.size() + 1)));
    }

    /** The helper methods that reading and writing above turned out to need. */
    public List<MethodSpec> helperMethods() {
        List<MethodSpec> methods = new ArrayList<>();
        for (int done = 0; done < helpers.size(); done++) {
            Map.Entry<TypeRef, String> helper = List.copyOf(helpers.entrySet()).get(done);
            methods.add(readHelper(helper.getKey(), helper.getValue()));
            methods.add(writeHelper(helper.getKey(), helper.getValue()));
        }
        return methods;
    }

    private MethodSpec readHelper(TypeRef type, String name) {
        TypeName javaType = types.of(type);
        CodeBlock body = type instanceof TypeRef.ListOf
                ? CollectionTypes.readList(javaType, read(element(type), "in"), types.isInexact(type))
                : CollectionTypes.readMap(javaType, read(element(type), "in"), kit, types.isInexact(type));
        return MethodSpec.methodBuilder("read" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(javaType)
                .addParameter(kit.reader(), "in")
                .addCode(body)
                .build();
    }

    private MethodSpec writeHelper(TypeRef type, String name) {
        TypeName element = types.element(type);
        CodeBlock body = type instanceof TypeRef.ListOf
                ? CollectionTypes.writeList(element, write(element(type), CodeBlock.of("value"), "out"))
                : CollectionTypes.writeMap(element, write(element(type), CodeBlock.of("value.getValue()"), "out"));
        return MethodSpec.methodBuilder("write" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(types.of(type), "values")
                .addParameter(kit.writer(), "out")
                .addCode(body)
                .build();
    }
}
