package dev.signet.support;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array.
 *
 * @param values the elements in order, unmodifiable
 */
public record JsonArray(List<JsonValue> values) implements JsonValue {

    /** The array without elements. */
    public static final JsonArray EMPTY = new JsonArray(List.of());

    /**
     * Copies the elements, unless they are unmodifiable already.
     *
     * @param values the values, in order
     */
    public JsonArray {
        values = List.copyOf(values);
    }

    /**
     * {@return the array of these elements}
     *
     * @param values the values, in order
     */
    public static JsonArray of(JsonValue... values) {
        return values.length == 0 ? EMPTY : new JsonArray(List.of(values));
    }

    /**
     * {@return the element at {@code index}, counted from 0}
     *
     * @param index counted from 0
     * @throws IndexOutOfBoundsException if there is none
     */
    public JsonValue get(int index) {
        return values.get(index);
    }

    /**
     * {@return an array of the elements of a list, which is copied}
     *
     * @param values the values, in order
     */
    public static JsonArray of(List<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values));
    }

    /** {@return whether there are no elements} */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** {@return how many elements there are} */
    public int size() {
        return values.size();
    }

    // One frame for each level of nesting, so that deep values can be compared on small stacks.
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof JsonArray that) || size() != that.size()) {
            return false;
        }
        Iterator<JsonValue> theirs = that.values.iterator();
        for (JsonValue value : values) {
            if (!value.equals(theirs.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (JsonValue value : values) {
            hash = 31 * hash + value.hashCode();
        }
        return hash;
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return toJson();
    }
}
