package dev.signet.interactions.revisions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The places that a text has, as JSON pointers, up to where it stops being JSON.
 *
 * @param seen all of them
 * @param last where it stops
 * @param wellFormed whether all of it is one JSON value
 */
record Trail(Set<String> seen, String last, boolean wellFormed) {
    private static final JsonFactory FACTORY = new JsonFactory();

    static Trail of(String json) {
        Set<String> seen = new HashSet<>();
        String last = "";
        seen.add(last);
        try (JsonParser parser = FACTORY.createParser(json)) {
            int values = 0;
            while (parser.nextToken() != null) {
                last = parser.getParsingContext().pathAsPointer().toString();
                seen.add(last);
                values += parser.getParsingContext().inRoot() ? 1 : 0;
            }
            return new Trail(seen, last, values == 1);
        } catch (IOException e) {
            return new Trail(seen, last, false);
        }
    }

    /**
     * Whether there is such a place, or one where it would be. A property whose value the text breaks off behind is not seen, since the
     * other library looks at the value together with its name.
     */
    boolean has(String pointer, boolean perhapsLacking) {
        boolean justNamed = !wellFormed && parent(pointer).equals(last);
        return seen.contains(pointer) || justNamed || (perhapsLacking && seen.contains(parent(pointer)));
    }

    /** Whether {@code pointer} is where the text stops, what holds that place, or a property just named there. */
    boolean stopsAt(String pointer) {
        boolean named = parent(pointer).equals(last) || parent(pointer).equals(parent(last));
        return last.equals(pointer) || parent(last).equals(pointer) || named;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
