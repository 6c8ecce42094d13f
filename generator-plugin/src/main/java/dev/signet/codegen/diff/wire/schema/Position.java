package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.wire.Direction;
import dev.signet.codegen.diff.wire.Findings;

/**
 * Where a schema is used.
 *
 * @param direction which way its values go
 * @param where the part of the message that leads there, such as {@code request of POST /pets}
 * @param optional whether the value may be left out, so that clients read {@code null} as if it was
 */
public record Position(Direction direction, String where, boolean optional) {

    /** The root of a message. */
    public static Position of(Direction direction, String where) {
        return new Position(direction, where, false);
    }

    Position as(boolean isOptional) {
        return new Position(direction, where, isOptional);
    }

    boolean isSent() {
        return direction == Direction.SENT;
    }

    /** The impact, with the place that leads there, what is different, and whom it concerns. */
    public Impact because(Impact impact, String difference) {
        return told(impact, difference + "; " + direction.consequence(impact));
    }

    /** The impact, with the place that leads there and a reason that says whom it concerns. */
    Impact told(Impact impact, String reason) {
        return Findings.because(impact, where + ": " + reason);
    }
}
