package dev.signet.codegen.emit.name;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.TypeRef;

/** Expressions that give the codec of a type: the type's own, or one that is composed of others. */
public final class CodecExpressions {
    private final Types types;
    private final RuntimeTypes kit;

    public CodecExpressions(Types types, RuntimeTypes kit) {
        this.types = types;
        this.kit = kit;
    }

    /** {@code Pet.CODEC}, {@code Pet.CODEC.list()}, {@code JsonCodecs.INT64.mapWithNulls()}. */
    public CodeBlock of(TypeRef type) {
        return type.match(
                scalar -> shared(scalar.kind().codec()),
                list -> CodeBlock.of("$L.$L()", of(list.element()), list.nullable() ? "listWithNulls" : "list"),
                map -> CodeBlock.of("$L.$L()", of(map.value()), map.nullable() ? "mapWithNulls" : "map"),
                named -> types.codecValue(named.name()),
                this::foreign,
                json -> shared(json.object() ? "OBJECT" : "JSON"));
    }

    private CodeBlock shared(String constant) {
        return CodeBlock.of("$T.$L", kit.codec("JsonCodecs"), constant);
    }

    /** The value of the type that {@code json} is. */
    public CodeBlock reading(TypeRef type, CodeBlock json) {
        return JavaModel.hasEntryPoints(type)
                ? CodeBlock.of("$T.fromJson($L)", types.of(type), json)
                : CodeBlock.of("$L.fromJson($L)", of(type), json);
    }

    private CodeBlock foreign(TypeRef.Foreign type) {
        return type.isText()
                ? CodeBlock.of(
                        "$T.<$T>text($L, $S)",
                        kit.codec("JsonCodecs"),
                        Types.foreign(type),
                        ValueIo.factory(type),
                        "a text for " + type.simpleName())
                : CodeBlock.of(
                        "$T.<$T>json($T::fromJson, $T::toJson, $S)",
                        kit.codec("JsonCodecs"),
                        Types.foreign(type),
                        Types.foreign(type),
                        Types.foreign(type),
                        "a value for " + type.simpleName());
    }
}
