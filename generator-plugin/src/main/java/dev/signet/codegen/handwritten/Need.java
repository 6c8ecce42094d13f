package dev.signet.codegen.handwritten;

import org.jspecify.annotations.Nullable;

/**
 * Something that a hand-written source uses of a revision.
 *
 * @param type a type, generated or written by hand, named as in {@link HandWrittenSource#name}
 * @param member a method, constant or nested type of it; null if only the type is meant
 * @param line where it is used first, from 1
 */
record Need(String type, @Nullable String member, long line) {
    private static final String MODEL = "model.";

    /** What is needed, as a message names it. */
    String described() {
        String spelled = type.startsWith(MODEL) ? type.substring(MODEL.length()) : type;
        return member == null ? "type `" + spelled + "`" : "`" + spelled + "." + member + "`";
    }
}
