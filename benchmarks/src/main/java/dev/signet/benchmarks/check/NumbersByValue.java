package dev.signet.benchmarks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Equality of trees in which a number counts by its value, however it is written. */
final class NumbersByValue {
    private NumbersByValue() {}

    /**
     * Throws an {@link IllegalStateException} that names the first place, from {@code at} on, where something is lost or another. Members
     * that come in addition, as the official SDK writes the text of all steps, are no loss.
     */
    static void requireEqual(JsonNode expected, JsonNode found, String at) {
        if (expected.isObject() && found.isObject()) {
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                requireEqual(member.getValue(), found.path(member.getKey()), at + "/" + member.getKey());
            }
        } else if (expected.isArray() && found.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                requireEqual(expected.get(i), found.path(i), at + "/" + i);
            }
        }
        boolean same = expected.isArray()
                ? found.isArray() && expected.size() == found.size()
                : expected.isObject() ? found.isObject() : isSame(expected, found);
        if (!same) {
            throw new IllegalStateException(at + ": " + shortened(expected) + " became " + shortened(found));
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode found) {
        return (expected.isNumber() && found.isNumber())
                ? expected.decimalValue().compareTo(found.decimalValue()) == 0
                : expected.equals(found);
    }

    private static String shortened(JsonNode tree) {
        String text = tree.toString();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
