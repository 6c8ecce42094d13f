package dev.signet.codegen.emit;

import dev.signet.codegen.java.TypeRef;
import org.jspecify.annotations.Nullable;

/** The kind that JSON must have to be of a type. The names are those of the support kit's {@code JsonReader.Kind}. */
enum WireKind {
    OBJECT("an object"),
    ARRAY("an array"),
    STRING("a string"),
    NUMBER("a number"),
    BOOLEAN("a boolean");

    private final String phrase;

    WireKind(String phrase) {
        this.phrase = phrase;
    }

    /** In words, for a message. */
    String phrase() {
        return phrase;
    }

    /** The kind for a type; null if JSON can be of several. */
    static @Nullable WireKind of(TypeRef type, Types types) {
        if (type instanceof TypeRef.ListOf) {
            return WireKind.ARRAY;
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case BOOLEAN -> WireKind.BOOLEAN;
                case INT32, INT64, INTEGER, FLOAT64, DECIMAL -> WireKind.NUMBER;
                default -> WireKind.STRING;
            };
        }
        if (type instanceof TypeRef.Named named) {
            return switch (named.category()) {
                case RECORD -> WireKind.OBJECT;
                case ENUM -> types.isNumberEnum(named) ? WireKind.NUMBER : WireKind.STRING;
                case UNION -> types.isTagged(named.name()) ? WireKind.OBJECT : null;
                case VALUE -> null;
            };
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.isText() ? WireKind.STRING : null;
        }
        return type instanceof TypeRef.Json json && !json.object() ? null : WireKind.OBJECT;
    }
}
