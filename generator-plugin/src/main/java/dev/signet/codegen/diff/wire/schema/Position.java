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
 * @param notation how the value is written
 */
public record Position(Direction direction, String where, boolean optional, Notation notation) {

    /** How values are written. As text a number is a string, too, and one value is a list of one. */
    public enum Notation {
        JSON,
        /** A form, or a multipart body: each property is a text, or JSON. */
        FIELDS,
        /** A property of such a body. */
        FIELD,
        /** A parameter, with all that is in it. */
        TEXT;

        private Notation ofProperty() {
            return switch (this) {
                case FIELDS -> FIELD;
                case FIELD -> JSON;
                case JSON, TEXT -> this;
            };
        }
    }

    /** The root of a message. */
    public static Position of(Direction direction, String where) {
        return new Position(direction, where, false, Notation.JSON);
    }

    /** The same of a value that is written in another way. */
    public Position in(Notation other) {
        return new Position(direction, where, optional, other);
    }

    /** The same of a value that may be left out, or must be there. */
    public Position as(boolean isOptional) {
        return new Position(direction, where, isOptional, notation);
    }

    /** A property of the value. */
    Position property(boolean isOptional) {
        return new Position(direction, where, isOptional, notation.ofProperty());
    }

    boolean isText() {
        return notation == Notation.FIELD || notation == Notation.TEXT;
    }

    /** The messages that have the value: {@code requests} or {@code responses}, also where the service is the one who calls. */
    String messages() {
        return (where.startsWith("request") ? "request" : where.startsWith("response") ? "response" : direction.noun())
                + "s";
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
