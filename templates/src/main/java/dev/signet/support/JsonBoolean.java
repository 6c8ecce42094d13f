package dev.signet.support;

/** The JSON literals {@code true} and {@code false}. */
public enum JsonBoolean implements JsonValue {
    /** The literal {@code false}. */
    FALSE,
    /** The literal {@code true}. */
    TRUE;

    /**
     * {@return the constant for {@code value}}
     *
     * @param value the value
     */
    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** {@return the truth this literal stands for} */
    public boolean value() {
        return this == TRUE;
    }

    @Override
    public String toJson() {
        return this == TRUE ? "true" : "false";
    }

    @Override
    public String toString() {
        return toJson();
    }
}
