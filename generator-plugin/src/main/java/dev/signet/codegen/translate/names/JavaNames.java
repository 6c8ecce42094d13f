package dev.signet.codegen.translate.names;

/** Names that emitters may need for what no one outside a file sees. */
public final class JavaNames {
    private JavaNames() {}

    /** {@code UPPER_CASE} of a wire name. */
    public static String constant(String wireName) {
        return Names.constant(wireName);
    }
}
