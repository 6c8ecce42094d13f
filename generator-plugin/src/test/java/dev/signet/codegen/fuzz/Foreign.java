package dev.signet.codegen.fuzz;

/**
 * A class that machine-made documents are told to use.
 *
 * @param text what it was made of
 */
public record Foreign(String text) {
    public static Foreign fromJson(String json) {
        return new Foreign(json);
    }

    public static Foreign valueOf(String text) {
        return new Foreign(text);
    }

    public String toJson() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
