package dev.signet.codegen.parse.structure;

/** What a document is written in, as far as it decides which fields there are. */
public enum Version {
    OPENAPI_3_0,
    OPENAPI_3_1,
    OPENAPI_3_2,
    /** JSON Schema of any draft, by itself. */
    JSON_SCHEMA;

    /** The version that an OpenAPI document states; one that is not known is taken for the newest. */
    public static Version of(String openapi) {
        return openapi.startsWith("3.0") ? OPENAPI_3_0 : openapi.startsWith("3.1") ? OPENAPI_3_1 : OPENAPI_3_2;
    }

    /** Whether a schema may have keywords that no dialect defines; OpenAPI 3.0 alone forbids it. */
    boolean allowsOtherKeywords() {
        return this != OPENAPI_3_0;
    }
}
