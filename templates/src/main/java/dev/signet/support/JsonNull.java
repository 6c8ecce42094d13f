package dev.signet.support;

/** The JSON literal {@code null}. */
public enum JsonNull implements JsonValue {
    /** The only one. */
    NULL;

    @Override
    public String toJson() {
        return "null";
    }

    @Override
    public String toString() {
        return toJson();
    }
}
