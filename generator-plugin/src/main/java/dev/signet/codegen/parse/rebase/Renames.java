package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.parse.tree.JsonPointers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has another name in a newer document.
 *
 * @param keys the new key by the JSON pointer in the old document
 */
public record Renames(Map<String, String> keys) {
    public Renames {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Compares two documents. */
    public static Renames between(JsonNode old, JsonNode now) {
        return new RenameFinder(old, now).find();
    }

    /** The new name of what a pointer of the old document leads to; null if it has the old one. */
    @Nullable
    String name(String pointer) {
        return keys.get(pointer);
    }

    /** Where something of the old document stands in the new one, if it is still there. */
    String follow(String pointer) {
        String before = "";
        String after = "";
        for (String key : JsonPointers.keys(pointer)) {
            before = PointerKey.below(before, key);
            after = PointerKey.below(after, keys.getOrDefault(before, key));
        }
        return after;
    }
}
