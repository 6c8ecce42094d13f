package dev.signet.support.value;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs in the text form of RFC 9562 section 4. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** The UUID, or null if the text is none. */
    public static @Nullable UUID parse(byte[] c, int from, int length) {
        if (length != LENGTH) {
            return null;
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            byte digit = c[from + i];
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (digit != '-') {
                    return null;
                }
                continue;
            }
            int value = digit >= 0 ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                return null;
            }
            if (i < 18) {
                high = (high << 4) | value;
            } else {
                low = (low << 4) | value;
            }
        }
        return new UUID(high, low);
    }

    /** Whether a text that reads as a UUID has small letters only, as the writer has it. */
    public static boolean isCanonical(byte[] c, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (c[i] >= 'A' && c[i] <= 'F') {
                return false;
            }
        }
        return true;
    }
}
