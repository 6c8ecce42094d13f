package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.PointerKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Pointers (RFC 6901), without the {@code #} of their URI form. */
public final class JsonPointers {
    private JsonPointers() {}

    /** The keys of a pointer; empty for the root. */
    public static List<String> keys(String pointer) {
        List<String> keys = new ArrayList<>();
        for (int slash = pointer.isEmpty() ? -1 : 0; slash >= 0; ) {
            int next = pointer.indexOf('/', slash + 1);
            keys.add(PointerKey.unescape(pointer.substring(slash + 1, next < 0 ? pointer.length() : next)));
            slash = next;
        }
        return Collections.unmodifiableList(keys);
    }

    public static String of(List<String> keys) {
        StringBuilder pointer = new StringBuilder();
        keys.forEach(key -> pointer.append('/').append(PointerKey.escape(key)));
        return pointer.toString();
    }

    /** The member or element that {@code key} names, or null. */
    static @Nullable public JsonNode step(JsonNode node, String key) {
        if (!node.isArray()) {
            return node.get(key);
        }
        boolean index = !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return index ? node.get(Integer.parseInt(key)) : null;
    }

    static @Nullable public JsonNode find(JsonNode root, List<String> keys) {
        JsonNode node = root;
        for (String key : keys) {
            node = step(node, key);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Resolves {@code %20} and the like; what is no valid escape stays as it is. */
    public static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
