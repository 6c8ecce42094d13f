package dev.signet.codegen.emit.name;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.javamodel.TypeRef;
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
        return type.match(
                scalar -> CodeBlock.of("$L.$L()", in, reading(scalar.kind())),
                list -> readCollection(list, in),
                map -> readCollection(map, in),
                named -> named.isEnum()
                        ? CodeBlock.of("$T.of($L.$L())", types.named(named.name()), in, reading(types.enumKind(named)))
                        : CodeBlock.of("$L.read($L)", types.codecValue(named.name()), in),
                foreign -> readForeign(foreign, in),
                json -> CodeBlock.of("$L.$L()", in, json.object() ? "object" : "json"));
    }

    private CodeBlock readCollection(TypeRef type, String in) {
        TypeRef element = type.element();
        if (type.hasNulls() && !element.isNamed()) {
            return CodeBlock.of("$L.$L($L)", in, withNulls(type), supplier(element, in));
        }
        String many = type.isList() ? "s" : "Map";
        return element.match(
                scalar -> CodeBlock.of("$L.$L()", in, reading(scalar.kind()) + many),
                list -> readByHelper(type, in),
                map -> readByHelper(type, in),
                named -> {
                    String method = (type.isList() ? "readList" : "readMap") + (type.hasNulls() ? "WithNulls" : "");
                    return CodeBlock.of("$L.$L($L)", types.codecValue(named.name()), method, in);
                },
                foreign -> readByHelper(type, in),
                json -> CodeBlock.of("$L.$L()", in, (json.object() ? "object" : "json") + many));
    }

    private CodeBlock readByHelper(TypeRef type, String in) {
        return CodeBlock.of("read$L($L)", helper(type), in);
    }

    /** The codec of a generated type, or of the elements of a collection; null if they are none. */
    public @Nullable CodeBlock codec(TypeRef type) {
        TypeRef one = type.isCollection() ? type.element() : type;
        return one.asNamed().map(named -> types.codecValue(named.name())).orElse(null);
    }

    /** The kit's methods for collections with nulls, which are told how to read or write what is none. */
    private static String withNulls(TypeRef type) {
        return type.isList() ? "listWithNulls" : "mapWithNulls";
    }

    private CodeBlock supplier(TypeRef element, String in) {
        return element.asScalar()
                .map(scalar -> CodeBlock.of("$L::$L", in, reading(scalar.kind())))
                .orElseGet(() -> CodeBlock.of("() -> $L", read(element, in)));
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
        return type.match(
                scalar -> CodeBlock.of("$L.$L()", in, readingOptional(scalar.kind())),
                list -> readOptionalCollection(list, in, emptyForNull),
                map -> readOptionalCollection(map, in, emptyForNull),
                named -> readOptionalNamed(named, in),
                foreign -> readUnlessNull(foreign, in),
                json -> CodeBlock.of("$L.$L()", in, json.object() ? "optionalObject" : "json"));
    }

    private CodeBlock readOptionalNamed(TypeRef.Named type, String in) {
        if (types.isNumberEnum(type)) {
            return CodeBlock.of("$L.$L($T::of)", in, readingOptional(types.enumKind(type)), types.named(type.name()));
        }
        return type.isEnum()
                ? readUnlessNull(type, in)
                : CodeBlock.of("$L.readOptional($L)", types.codecValue(type.name()), in);
    }

    private CodeBlock readUnlessNull(TypeRef type, String in) {
        return CodeBlock.of("$L.isNull() ? null : $L", in, read(type, in));
    }

    private CodeBlock readOptionalCollection(TypeRef type, String in, boolean emptyForNull) {
        if (!emptyForNull) {
            return readUnlessNull(type, in);
        }
        if (codec(type) != null && !type.hasNulls()) {
            return CodeBlock.of("$L.readOptional$L($L)", codec(type), type.isList() ? "List" : "Map", in);
        }
        CodeBlock read = CodeBlock.of("$L.optional($L)", in, read(type, in));
        CodeBlock none = CodeBlock.of("$T.of()", ClassNames.of(type.isList() ? List.class : Map.class));
        return CodeBlock.of("$L.isNull() ? $L : $L", in, none, read);
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
        CodeBlock simple = CodeBlock.of("$L.value($L)", out, value);
        return type.match(
                scalar -> simple,
                list -> isSimple(list.element()) ? simple : writeCollection(list, value, out, depth),
                map -> isSimple(map.value()) ? simple : writeCollection(map, value, out, depth),
                named -> named.isEnum()
                        ? CodeBlock.of("$L.value($L.value())", out, value)
                        : CodeBlock.of("$L.write($L, $L)", types.codecValue(named.name()), value, out),
                foreign -> foreign.isText()
                        ? CodeBlock.of("$L.value($L.toString())", out, value)
                        : CodeBlock.of("$L.json($L.toJson())", out, value),
                json -> simple);
    }

    private CodeBlock writeCollection(TypeRef type, CodeBlock value, String out, int depth) {
        CodeBlock codec = codec(type);
        if (codec != null) {
            return CodeBlock.of("$L.$L($L, $L)", codec, type.isList() ? "writeList" : "writeMap", value, out);
        }
        if (type.hasNulls()) {
            String each = "each" + (depth == 1 ? "" : String.valueOf(depth));
            CodeBlock one = write(type.element(), CodeBlock.of("$L", each), out, depth + 1);
            return CodeBlock.of("$L.$L($L, $L -> $L)", out, withNulls(type), value, each, one);
        }
        return CodeBlock.of("write$L($L, $L)", helper(type), value, out);
    }

    /** Whether the kit writes it whole: scalars, JSON, and collections of them. */
    public static boolean isSimple(TypeRef type) {
        return (type.isCollection() ? type.element() : type)
                .match(scalar -> true, list -> false, map -> false, named -> false, foreign -> false, json -> true);
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
        CodeBlock body = type.isList()
                ? CollectionTypes.readList(javaType, read(type.element(), "in"), types.isInexact(type))
                : CollectionTypes.readMap(javaType, read(type.element(), "in"), kit, types.isInexact(type));
        return MethodSpec.methodBuilder("read" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(javaType)
                .addParameter(kit.reader(), "in")
                .addCode(body)
                .build();
    }

    private MethodSpec writeHelper(TypeRef type, String name) {
        TypeName element = types.element(type);
        CodeBlock body = type.isList()
                ? CollectionTypes.writeList(element, write(type.element(), CodeBlock.of("value"), "out"))
                : CollectionTypes.writeMap(element, write(type.element(), CodeBlock.of("value.getValue()"), "out"));
        return MethodSpec.methodBuilder("write" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(types.of(type), "values")
                .addParameter(kit.writer(), "out")
                .addCode(body)
                .build();
    }
}
