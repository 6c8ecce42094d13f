package dev.signet.codegen.javamodel;

import java.math.BigDecimal;

/** A constraint of a value, which generated code checks. */
public sealed interface Constraint {
    /** What the value must be for the rule to apply. */
    Kind kind();

    /** What rules are about; the order is that of checks. */
    enum Kind {
        TEXT,
        NUMBER,
        LIST,
        MAP
    }

    /** The fewest characters, items or members. */
    record AtLeast(Kind kind, int count) implements Constraint {}

    /** The most characters, items or members. */
    record AtMost(Kind kind, int count) implements Constraint {}

    /** Items all differ. */
    record Unique() implements Constraint {
        @Override
        public Kind kind() {
            return Kind.LIST;
        }
    }

    /**
     * A text contains what the pattern says.
     *
     * @param shown as the document has it
     * @param java in the syntax of {@code java.util.regex}
     */
    record Matches(String shown, String java) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /** A number is not smaller, or larger if {@code exclusive}. */
    record Minimum(BigDecimal limit, boolean exclusive) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** A number is not larger, or smaller if {@code exclusive}. */
    record Maximum(BigDecimal limit, boolean exclusive) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** A number is a multiple of {@code step}, which is positive. */
    record MultipleOf(BigDecimal step) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }
}
