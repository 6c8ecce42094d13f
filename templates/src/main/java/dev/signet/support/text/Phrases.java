package dev.signet.support.text;

import org.jspecify.annotations.Nullable;

/** Kinds of JSON values in words, as messages have them. */
public final class Phrases {

    public static final String OBJECT = "an object";
    public static final String ARRAY = "an array";
    public static final String STRING = "a string";
    public static final String NUMBER = "a number";
    public static final String BOOLEAN = "a boolean";
    public static final String NULL = "null";

    private Phrases() {}

    /** The kind of value that begins with this character; null if none does. */
    public static @Nullable String of(int first) {
        return switch (first) {
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case '"' -> STRING;
            case 't', 'f' -> BOOLEAN;
            case 'n' -> NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
            default -> null;
        };
    }
}
