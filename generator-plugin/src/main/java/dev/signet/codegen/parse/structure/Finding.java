package dev.signet.codegen.parse.structure;

import java.util.List;

/**
 * A value or a key that is not allowed where it stands.
 *
 * @param keys the keys that lead to it from the root
 * @param fault what is wrong with it
 * @param message the same, in words
 * @param outcome what is made of it
 * @param hint what to write instead
 */
public record Finding(List<String> keys, Fault fault, String message, String outcome, String hint) {
    /** What can be wrong. */
    public enum Fault {
        WRONG_TYPE,
        UNKNOWN_KEY,
        /** A {@code $ref} where OpenAPI allows none. */
        MISPLACED_REFERENCE,
        /** Allowed, but without effect. */
        NO_EFFECT,
        /** The same, of what would have made another type. */
        NO_TYPE,
        /** Allowed, but no value is valid. */
        NO_VALUE,
        /** Not allowed, but what is meant is clear. */
        HARMLESS
    }

    public Finding {
        keys = List.copyOf(keys);
    }

    Finding withFault(Fault other) {
        return new Finding(keys, other, message, outcome, hint);
    }

    Finding withMessage(String other) {
        return new Finding(keys, fault, other, outcome, hint);
    }
}
