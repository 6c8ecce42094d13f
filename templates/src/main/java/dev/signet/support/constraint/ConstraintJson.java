package dev.signet.support.constraint;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Validates which JSON a value is; numbers are compared by their value. */
public final class ConstraintJson {

    private final BiConsumer<String, String> violated;
    private final @Nullable JsonValue value;

    /** @param violated receives what was expected and what was found */
    ConstraintJson(BiConsumer<String, String> violated, @Nullable JsonValue value) {
        this.violated = violated;
        this.value = value;
    }

    /**
     * Checks the value.
     *
     * @param values all that it may have
     * @return this
     */
    public ConstraintJson oneOf(JsonValue... values) {
        if (value == null) {
            return this;
        }
        Object key = JsonKey.of(value);
        for (JsonValue each : values) {
            if (JsonKey.of(each).equals(key)) {
                return this;
            }
        }
        violated.accept(Quoting.oneOf(values), Quoting.brief(value.toString()));
        return this;
    }

    /**
     * Checks the type.
     *
     * @param type as JSON Schema names it
     * @return this
     */
    public ConstraintJson type(String type) {
        if (value != null && !isOf(type, value)) {
            violated.accept(type, Quoting.brief(value.toString()));
        }
        return this;
    }

    private static boolean isOf(String type, JsonValue value) {
        return switch (type) {
            case "string" -> value instanceof JsonString;
            case "boolean" -> value instanceof JsonBoolean;
            case "number" -> value instanceof JsonNumber;
            case "integer" -> value instanceof JsonNumber number && isInteger(Exact.of(number));
            case "array" -> value instanceof JsonArray;
            case "object" -> value instanceof JsonObject;
            default -> value instanceof JsonNull;
        };
    }

    private static boolean isInteger(Number number) {
        return number instanceof BigDecimal decimal
                && (decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0);
    }
}
