package dev.signet.codegen.model;

/** The scalar types that {@code type} and {@code format} can name. */
public enum ScalarKind {
    STRING,
    BOOLEAN,
    /** {@code integer} of {@code int32}. */
    INT32,
    /** {@code integer} of {@code int64} or without a format. */
    INT64,
    /** {@code integer} of any size: a format that neither 32 nor 64 bits hold. */
    INTEGER,
    /** {@code number} of {@code float} or {@code double}, or without a format. */
    FLOAT64,
    /** {@code number} of {@code decimal}. */
    DECIMAL,
    /** RFC 3339 {@code date-time}. */
    DATE_TIME,
    /** RFC 3339 {@code full-date}. */
    DATE,
    /** RFC 3339 {@code full-time}. */
    TIME,
    /** ISO 8601 duration. */
    DURATION,
    UUID,
    /** RFC 3986 URI or URI reference. */
    URI,
    /** Base64 text ({@code byte}): kept as the text it is. */
    BASE64,
    /** Raw bytes ({@code binary}): bodies and parts; a string inside JSON. */
    BINARY;

    /** Whether JSON writes it as a string. */
    public boolean isText() {
        return switch (this) {
            case STRING, DATE_TIME, DATE, TIME, DURATION, UUID, URI, BASE64, BINARY -> true;
            default -> false;
        };
    }

    /** Whether JSON writes it as a number. */
    public boolean isNumber() {
        return isIntegral() || this == FLOAT64 || this == DECIMAL;
    }

    /** Whether it is a number without a fraction. */
    public boolean isIntegral() {
        return this == INT32 || this == INT64 || this == INTEGER;
    }
}
