package dev.signet.codegen.parse.reference;

import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference and where it stands.
 *
 * @param source the file it stands in, from which it is resolved
 * @param place its place, for problems
 * @param text a URI reference such as {@code #/components/schemas/Step} or {@code common.yaml#/Step}
 */
public record Reference(SourceDocument source, String place, String text) {
    private static final List<String> KEYWORDS = List.of("$ref", "$dynamicRef", "$recursiveRef");

    /** The {@code $ref} of an object, or null if it has none. */
    static @Nullable public Reference of(DocumentNode at) {
        for (String key : KEYWORDS) {
            String text = at.text(key);
            if (text != null) {
                return new Reference(at.source(), at.place(key), text);
            }
        }
        return null;
    }

    /** Where it stands in its file. */
    String pointer() {
        return place.substring(place.indexOf('#', source.name().length()) + 1);
    }

    /** Whether what it means depends on where evaluation began ({@code $dynamicRef}, {@code $recursiveRef}). */
    boolean isDynamic() {
        return place.endsWith("/$dynamicRef") || place.endsWith("/$recursiveRef");
    }
}
