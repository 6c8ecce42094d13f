package dev.signet.support.databind;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a JSON path.
 *
 * @param name the member's name; if it is an element, the text of its index
 * @param index of an element; -1 if it is a member
 */
public record PathStep(String name, int index) {

    /**
     * {@return the steps of a JSON pointer (RFC 6901)}
     *
     * @param pointer the pointer
     * @param json the text that it points into, in UTF-8: it tells elements from members
     */
    public static List<PathStep> of(String pointer, byte[] json) {
        List<PathStep> steps = new ArrayList<>();
        JsonValue at = tree(json);
        for (String segment :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = segment.replace("~1", "/").replace("~0", "~");
            if (at instanceof JsonArray array) {
                int index = Integer.parseInt(name);
                steps.add(new PathStep(name, index));
                at = index < array.size() ? array.get(index) : null;
            } else {
                steps.add(new PathStep(name, -1));
                at = at instanceof JsonObject object ? object.members().get(name) : null;
            }
        }
        return steps;
    }

    /** Null if it can't be had, since it is nested too deep. */
    private static @Nullable JsonValue tree(byte[] json) {
        try {
            return JsonValue.fromJson(json);
        } catch (JsonFormatException e) {
            return null;
        }
    }

    /** {@return whether it leads to an element of an array} */
    public boolean isElement() {
        return index >= 0;
    }
}
