package dev.signet.codegen.spec;

import org.jspecify.annotations.Nullable;

/**
 * A reference and where it stands.
 *
 * @param source the file it stands in, from which it is resolved
 * @param place its place, for problems
 * @param text a URI reference such as {@code #/components/schemas/Step} or {@code common.yaml#/Step}
 */
record Reference(Source source, String place, String text) {
    /** The {@code $ref} of an object, or null if it has none. */
    static @Nullable Reference of(Cursor at) {
        for (String key : new String[] {"$ref", "$dynamicRef"}) {
            String text = at.text(key);
            if (text != null) {
                return new Reference(at.source(), at.place(key), text);
            }
        }
        return null;
    }
}
