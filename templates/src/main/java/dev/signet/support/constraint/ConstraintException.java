package dev.signet.support.constraint;

import dev.signet.support.JsonFormatException;
import dev.signet.support.codec.JsonReader;
import java.util.List;

/**
 * Thrown if a value violates constraints of the document; lists all violations.
 *
 * @serial exclude
 */
public final class ConstraintException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final ConstraintViolation[] violations;

    /**
     * Tells what is wrong.
     *
     * @param violations at least one
     */
    public ConstraintException(List<ConstraintViolation> violations) {
        super(message(violations));
        this.violations = violations.toArray(new ConstraintViolation[0]);
    }

    /** {@return every limit that is broken, in the order of the document's properties; at least one} */
    public List<ConstraintViolation> violations() {
        return List.of(violations);
    }

    /**
     * {@return this as a fault of the JSON that is being read, at its place in the whole text} This is its cause.
     *
     * @param in the reader, its cursor still on the last token of the value
     */
    public JsonFormatException in(JsonReader in) {
        ConstraintViolation first = violations[0];
        int more = violations.length - 1;
        JsonFormatException unlike = new JsonFormatException(
                in.unexpected(first.limit()).pointer() + first.pointer(),
                first.limit(),
                first.found() + (more == 0 ? "" : ", and " + more + " more constraints violated"));
        unlike.initCause(this);
        return in.violated(unlike);
    }

    private static String message(List<ConstraintViolation> violations) {
        if (violations.size() == 1) {
            return violations.get(0).toString();
        }
        StringBuilder all = new StringBuilder().append(violations.size()).append(" constraints are violated:");
        violations.stream().limit(SHOWN).forEach(v -> all.append("\n  ").append(v));
        int left = violations.size() - SHOWN;
        return left > 0
                ? all.append("\n  \u2026 and ").append(left).append(" more").toString()
                : all.toString();
    }
}
