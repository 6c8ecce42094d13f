package dev.signet.codegen.parse.schema;

import dev.signet.codegen.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/** {@code type} and {@code format} of scalars, as the OpenAPI format registry has them. */
final class ScalarReader {
    private ScalarReader() {}

    static boolean isScalar(String type) {
        return ScalarKind.isType(type);
    }

    /** @param encoding {@code contentEncoding}, or null */
    static ScalarKind kind(String type, @Nullable String format, @Nullable String encoding) {
        String known = isScalar(type) ? type : "string";
        String stated = format == null ? "" : format;
        boolean encoded = known.equals("string") && ("base64".equals(encoding) || "base64url".equals(encoding));
        return ScalarKind.of(known, encoded ? "base64" : stated);
    }
}
