package dev.signet.codegen.parse.schema;

import dev.signet.codegen.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/** {@code type} and {@code format} of scalars, as the OpenAPI format registry has them. */
final class ScalarReader {
    private ScalarReader() {}

    static boolean isScalar(String type) {
        return switch (type) {
            case "string", "integer", "number", "boolean" -> true;
            default -> false;
        };
    }

    /** @param encoding {@code contentEncoding}, or null */
    static ScalarKind kind(String type, @Nullable String format, @Nullable String encoding) {
        String known = format == null ? "" : format;
        return switch (type) {
            case "boolean" -> ScalarKind.BOOLEAN;
            case "integer" -> integer(known);
            case "number" -> known.equals("decimal") ? ScalarKind.DECIMAL : ScalarKind.FLOAT64;
            default -> string(known, encoding);
        };
    }

    private static ScalarKind integer(String format) {
        return switch (format) {
            case "int32", "int16", "int8", "uint16", "uint8" -> ScalarKind.INT32;
            case "uint64", "int128", "uint128", "bigint", "big-integer", "biginteger" -> ScalarKind.INTEGER;
            default -> ScalarKind.INT64;
        };
    }

    private static ScalarKind string(String format, @Nullable String encoding) {
        if ("base64".equals(encoding) || "base64url".equals(encoding)) {
            return ScalarKind.BASE64;
        }
        return switch (format) {
            case "byte", "base64", "base64url" -> ScalarKind.BASE64;
            case "binary" -> ScalarKind.BINARY;
            case "date-time" -> ScalarKind.DATE_TIME;
            case "date" -> ScalarKind.DATE;
            case "time" -> ScalarKind.TIME;
            case "duration" -> ScalarKind.DURATION;
            case "uuid" -> ScalarKind.UUID;
            case "uri", "uri-reference", "url" -> ScalarKind.URI;
            default -> ScalarKind.STRING;
        };
    }
}
