package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;

/** Which kind of JSON Java types are written as, in a word. */
final class ValueKinds {
    private static final String ANY = "any";

    private ValueKinds() {}

    static String of(Side side, TypeRef type) {
        return type.match(
                scalar -> of(scalar.kind()),
                list -> "array",
                map -> "object",
                named -> of(side, named),
                foreign -> ANY,
                json -> json.isAnyJson() ? ANY : "object");
    }

    private static String of(Side side, TypeRef.Named named) {
        JavaType type = side.type(named.name());
        return type == null
                ? ANY
                : type.match(
                        record -> "object",
                        union -> "union",
                        enumeration -> of(enumeration.kind()),
                        value -> of(side, value.type()));
    }

    private static String of(ScalarKind kind) {
        return kind == ScalarKind.BOOLEAN ? "boolean" : kind.isText() ? "string" : "number";
    }

    /** Whether a JSON value can be of both kinds. */
    static boolean overlap(String one, String other) {
        return !one.equals("union")
                && !other.equals("union")
                && (one.equals(other) || one.equals(ANY) || other.equals(ANY));
    }
}
