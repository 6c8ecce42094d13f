package dev.signet.codegen.diff.document;

import dev.signet.codegen.model.PointerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Places of a document in words, for what has no Java name. */
final class Places {
    private static final Set<String> STRUCTURE =
            Set.of("content", "schema", "properties", "components", "schemas", "parameters", "responses");

    private Places() {}

    /** {@code POST /pets › requestBody › application/json › name} for a JSON pointer. */
    static String readable(String place) {
        String pointer = place.substring(place.indexOf('#') + 1);
        List<String> words = new ArrayList<>();
        String[] keys = pointer.split("/", -1);
        for (int i = 1; i < keys.length; i++) {
            String key = PointerKey.unescape(keys[i]);
            if (i == 1 && key.equals("paths") && keys.length > 3 && !STRUCTURE.contains(keys[3])) {
                words.add(keys[3].toUpperCase(Locale.ROOT) + " " + PointerKey.unescape(keys[2]));
                i = 3;
            } else if (!(i == 1 && key.equals("paths")) && isWord(keys, i)) {
                words.add(key);
            }
        }
        if (pointer.equals("/security") || pointer.equals("/servers")) {
            return "of all calls";
        }
        return words.isEmpty() ? "document" : String.join(" › ", words);
    }

    /** Whether a key tells something: {@code parameters} does before a number. */
    private static boolean isWord(String[] keys, int i) {
        return !STRUCTURE.contains(keys[i])
                || (i > 1 && keys[i - 1].equals("properties"))
                || (keys[i].equals("parameters")
                        && i + 1 < keys.length
                        && keys[i + 1].chars().allMatch(Character::isDigit));
    }
}
