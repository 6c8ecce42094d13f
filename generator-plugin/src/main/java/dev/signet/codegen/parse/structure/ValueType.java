package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;

/** The JSON type that a field must have, and what becomes of a value of another type. */
enum ValueType {
    /** Anything; nothing inside is checked. */
    ANY("any value", ""),
    /** Prose and names: YAML makes numbers of unquoted digits, and their text is what was meant. */
    TEXT("a string", "write a string"),
    STRING("a string", "write a string"),
    /** A string of which a number or boolean is taken as its text, but hardly meant so. */
    PATTERN("a string", "write it in quotes"),
    BOOLEAN("a boolean", "write `true` or `false`"),
    NUMBER("a number", "write a number"),
    POSITIVE("a number greater than 0", "write a number such as `5` or `0.01`"),
    COUNT("a non-negative integer", "write an integer such as `10`"),
    /** A bound of today's JSON Schema, or the flag that stands in its place in draft-04 and OpenAPI 3.0. */
    BOUND("a number", "write a number"),
    STRING_OR_ARRAY("a string or an array of strings", "write a string such as `object`"),
    ARRAY("an array", "write a list"),
    SCHEMA("a schema", "write an object such as `{type: string}`"),
    OBJECT("an object", "write an object");

    private final String noun;
    private final String hint;

    ValueType(String noun, String hint) {
        this.noun = noun;
        this.hint = hint;
    }

    boolean accepts(JsonNode value) {
        return switch (this) {
            case ANY -> true;
            case TEXT -> value.isValueNode();
            case STRING, PATTERN -> value.isTextual();
            case BOOLEAN -> value.isBoolean();
            case NUMBER -> value.isNumber();
            case POSITIVE -> value.isNumber() && value.decimalValue().signum() > 0;
            // 1.0 is an integer to JSON Schema; one larger than any count in Java is no wrong type
            case COUNT -> value.isIntegralNumber() ? value.bigIntegerValue().signum() >= 0 : isWhole(value);
            case BOUND -> value.isNumber() || value.isBoolean();
            case STRING_OR_ARRAY -> value.isTextual() || value.isArray();
            case ARRAY -> value.isArray();
            case SCHEMA -> value.isObject() || value.isBoolean();
            case OBJECT -> value.isObject();
        };
    }

    private static boolean isWhole(JsonNode value) {
        return value.isNumber()
                && value.decimalValue().signum() >= 0
                && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /** Whether values are objects or arrays; a schema may also be a boolean. */
    boolean isContainer() {
        return this == ARRAY || this == SCHEMA || this == OBJECT;
    }

    /** The type with its article. */
    String noun() {
        return noun;
    }

    /** What to write instead. */
    String hint() {
        return hint;
    }

    /** What is made of a value of another type. */
    String outcome(JsonNode value) {
        if (this == PATTERN && value.isValueNode()) {
            return "it is read as `" + value.asText() + "`";
        }
        if (this == BOOLEAN && value.isTextual() && value.textValue().equalsIgnoreCase("true")) {
            return "it is read as `true`";
        }
        return "it is ignored";
    }
}
