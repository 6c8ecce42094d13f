package dev.signet.codegen.parse.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines (from 1) in which a value of a source and all values in it stand: a tree, since a pointer for each would take too much. */
public final class Lines {
    /** So many members are looked through one by one, which takes a third of the memory of a map. */
    private static final int FEW = 8;

    private static final String[] NO_KEYS = {};
    private static final Lines[] NO_VALUES = {};

    private int line;
    private String[] keys = NO_KEYS;
    private Lines[] values = NO_VALUES;
    private int size;

    /** The values by key, once there are more than a few. */
    private @Nullable Map<String, Lines> many;

    /** The value starts here. */
    void startAt(int here) {
        line = here;
    }

    /** The value inside at that key, which starts here, unless one of that key has been met before. */
    Lines inside(String key, int here) {
        Lines at = at(key);
        if (at == null) {
            at = new Lines();
            put(key, at);
        }
        if (at.line == 0) {
            at.startAt(here);
        }
        return at;
    }

    private void put(String key, Lines value) {
        if (size == FEW && many == null) {
            many = new HashMap<>();
            for (int i = 0; i < size; i++) {
                many.put(keys[i], values[i]);
            }
            keys = NO_KEYS;
            values = NO_VALUES;
        }
        if (many != null) {
            many.put(key, value);
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size == 0 ? 2 : 2 * size);
            values = Arrays.copyOf(values, keys.length);
        }
        keys[size] = key;
        values[size] = value;
        size++;
    }

    /** The line of the value at a pointer; 0 if there is none. */
    public int of(String pointer) {
        Lines at = this;
        for (String key : JsonPointers.keys(pointer)) {
            at = at.at(key);
            if (at == null) {
                return 0;
            }
        }
        return at.line;
    }

    /** The line of the value at a pointer, or of the nearest around it; 0 if there is none. */
    int nearest(String pointer) {
        Lines at = this;
        for (String key : JsonPointers.keys(pointer)) {
            Lines next = at.at(key);
            if (next == null) {
                break;
            }
            at = next;
        }
        return at.line;
    }

    private @Nullable Lines at(String key) {
        if (many != null) {
            return many.get(key);
        }
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return values[i];
            }
        }
        return null;
    }
}
