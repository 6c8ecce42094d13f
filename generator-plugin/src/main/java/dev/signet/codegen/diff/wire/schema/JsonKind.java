package dev.signet.codegen.diff.wire.schema;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of JSON values. */
enum JsonKind {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT;

    /** The kinds of a value of {@code type}; all for a name that is none. */
    static Set<JsonKind> of(String type) {
        return switch (type) {
            case "integer", "number" -> EnumSet.of(NUMBER);
            case "null", "boolean", "string", "array", "object" -> EnumSet.of(valueOf(type.toUpperCase(Locale.ROOT)));
            default -> EnumSet.allOf(JsonKind.class);
        };
    }

    /** The kind of a value by its JSON text. */
    static JsonKind ofText(String json) {
        return switch (json.charAt(0)) {
            case '"' -> STRING;
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case 't', 'f' -> BOOLEAN;
            case 'n' -> NULL;
            default -> NUMBER;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
