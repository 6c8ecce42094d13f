package dev.signet.codegen.parse.tree;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines (from 1) in which a value of a source and all values in it stand: a tree, since a pointer for each would take too much. */
public final class Lines {
    private int line;
    private @Nullable Map<String, Lines> inside;

    /** The value starts here. */
    void startAt(int here) {
        line = here;
    }

    /** The value inside at that key, which starts here, unless one of that key has been met before. */
    Lines inside(String key, int here) {
        Map<String, Lines> members = inside;
        if (members == null) {
            members = new HashMap<>();
            inside = members;
        }
        Lines at = members.computeIfAbsent(key, absent -> new Lines());
        if (at.line == 0) {
            at.startAt(here);
        }
        return at;
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
        Map<String, Lines> members = inside;
        return members == null ? null : members.get(key);
    }
}
