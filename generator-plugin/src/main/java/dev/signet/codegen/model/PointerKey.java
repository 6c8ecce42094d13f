package dev.signet.codegen.model;

/** Keys in JSON Pointers (RFC 6901, section 3): {@code ~} is escaped as {@code ~0} and {@code /} as {@code ~1}. */
public final class PointerKey {
    private PointerKey() {}

    public static String escape(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }

    public static String unescape(String key) {
        return key.indexOf('~') < 0 ? key : key.replace("~1", "/").replace("~0", "~");
    }

    /** The pointer of the member called {@code key} of what {@code pointer} leads to. */
    public static String below(String pointer, String key) {
        return pointer + "/" + escape(key);
    }

    /** The last key of a pointer, unescaped; empty for the root. */
    public static String last(String pointer) {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }
}
