package dev.signet.codegen.emit.name;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/** How codecs read and write values of each type. */
public final class ValueIo {
    private final Types types;
    private final CodecExpressions codecs;

    public ValueIo(Types types, RuntimeTypes kit) {
        this.types = types;
        this.codecs = new CodecExpressions(types, kit);
    }

    /** Reads a value that must be there. */
    public CodeBlock read(TypeRef type, String in) {
        return type.match(
                scalar -> CodeBlock.of("$L.$L()", in, readingNearest(scalar.kind())),
                list -> readCollection(list, in),
                map -> readCollection(map, in),
                named -> named.isEnum()
                        ? CodeBlock.of("$T.of($L.$L())", types.named(named.name()), in, reading(types.enumKind(named)))
                        : CodeBlock.of("$L.read($L)", types.codecValue(named.name()), in),
                foreign -> readForeign(foreign, in, false),
                json -> CodeBlock.of("$L.$L()", in, json.object() ? "object" : "json"));
    }

    /** Makes a record around a value that is read, with the JSON that the value does not represent exactly. */
    public CodeBlock made(ClassName wrapper, TypeRef value, String in) {
        return types.isInexact(value)
                ? CodeBlock.of("new $T($L, $L.literal())", wrapper, read(value, in), in)
                : CodeBlock.of("new $T($L)", wrapper, read(value, in));
    }

    private CodeBlock readCollection(TypeRef type, String in) {
        String method = (type.isList() ? "readList" : "readMap") + (type.hasNulls() ? "WithNulls" : "");
        return CodeBlock.of("$L.$L($L)", codecs.of(type.element()), method, in);
    }

    /** The codec of a generated type, or of the elements of a collection; null if they are none. */
    public @Nullable CodeBlock codec(TypeRef type) {
        TypeRef one = type.isCollection() ? type.element() : type;
        return one.asNamed().map(named -> types.codecValue(named.name())).orElse(null);
    }

    private static CodeBlock readForeign(TypeRef.Foreign type, String in, boolean optional) {
        return type.isText()
                ? CodeBlock.of(
                        "$L.$L($L, $S)", in, optional ? "optionalParsed" : "parsed", factory(type), expected(type))
                : CodeBlock.of(
                        "$L.$L($T::fromJson, $S)",
                        in,
                        optional ? "optionalTyped" : "typed",
                        Types.foreign(type),
                        expected(type));
    }

    /** What messages say that a value is. */
    public static String expected(TypeRef.Foreign type) {
        return (type.isText() ? "a text for " : "a value for ") + type.simpleName();
    }

    /** What makes a value of a text. */
    public static CodeBlock factory(TypeRef.Foreign type) {
        return CodeBlock.of("$T::$L", Types.foreign(type), type.factory());
    }

    /**
     * Reads the value of a place that can do without: null, and what is no such value, give null, or empty for a collection, and the
     * reader keeps their JSON.
     */
    public CodeBlock readOptional(TypeRef type, String in, boolean emptyForNull) {
        return type.match(
                scalar -> CodeBlock.of("$L.$L()", in, readingOptional(scalar.kind())),
                list -> readOptionalCollection(list, in, emptyForNull),
                map -> readOptionalCollection(map, in, emptyForNull),
                named -> types.isNumberEnum(named)
                        ? CodeBlock.of(
                                "$L.$L($T::of)", in, readingOptional(types.enumKind(named)), types.named(named.name()))
                        : CodeBlock.of("$L.readOptional($L)", types.codecValue(named.name()), in),
                foreign -> readForeign(foreign, in, true),
                json -> CodeBlock.of("$L.$L()", in, json.object() ? "optionalObject" : "json"));
    }

    private CodeBlock readOptionalCollection(TypeRef type, String in, boolean emptyForNull) {
        if (!emptyForNull) {
            return CodeBlock.of("$L.readOptional($L)", codecs.of(type), in);
        }
        String many = (type.isList() ? "List" : "Map") + (type.hasNulls() ? "WithNulls" : "");
        return CodeBlock.of("$L.readOptional$L($L)", codecs.of(type.element()), many, in);
    }

    private static String readingOptional(ScalarKind kind) {
        String name = reading(kind);
        return "optional" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The reader's method for values of a kind. */
    public static String reading(ScalarKind kind) {
        return kind.reader();
    }

    /** The reader's method for a value of its own, which takes integers of any size. */
    private static String readingNearest(ScalarKind kind) {
        return kind == ScalarKind.INT64 ? "nearestInt64" : reading(kind);
    }

    /** Writes a value after its name. */
    public CodeBlock write(TypeRef type, CodeBlock value, String out) {
        CodeBlock simple = CodeBlock.of("$L.value($L)", out, value);
        return type.match(
                scalar -> simple,
                list -> isSimple(list) ? simple : writeCollection(list, value, out),
                map -> isSimple(map) ? simple : writeCollection(map, value, out),
                named -> named.isEnum()
                        ? CodeBlock.of("$L.value($L.value())", out, value)
                        : CodeBlock.of("$L.write($L, $L)", types.codecValue(named.name()), value, out),
                foreign -> foreign.isText()
                        ? CodeBlock.of("$L.value($L.toString())", out, value)
                        : CodeBlock.of("$L.json($L.toJson())", out, value),
                json -> simple);
    }

    private CodeBlock writeCollection(TypeRef type, CodeBlock value, String out) {
        String method = type.isList() ? "writeList" : "writeMap";
        return CodeBlock.of("$L.$L($L, $L)", codecs.of(type.element()), method, value, out);
    }

    /** Whether the runtime library writes it whole: scalars, JSON, and collections of them. */
    public static boolean isSimple(TypeRef type) {
        return (type.isCollection() ? type.element() : type)
                .match(scalar -> true, list -> false, map -> false, named -> false, foreign -> false, json -> true);
    }
}
