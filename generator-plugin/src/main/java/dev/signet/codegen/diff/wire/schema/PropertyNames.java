package dev.signet.codegen.diff.wire.schema;

import java.util.Locale;

/** How names are spelled on the wire. */
public final class PropertyNames {
    private PropertyNames() {}

    /** The same for names that differ in case and punctuation alone. */
    public static String plain(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}]", "");
        return (letters.isEmpty() ? name : letters).toLowerCase(Locale.ROOT);
    }
}
