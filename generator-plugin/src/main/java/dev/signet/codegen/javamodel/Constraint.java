package dev.signet.codegen.javamodel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

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
    record AtLeast(Kind kind, int count) implements Constraint {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.atLeast().apply(this);
        }
    }

    /** The most characters, items or members. */
    record AtMost(Kind kind, int count) implements Constraint {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.atMost().apply(this);
        }
    }

    /** Items all differ. */
    record Unique() implements Constraint {
        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.unique().apply(this);
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

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.matches().apply(this);
        }
    }

    /** A number is not smaller, or larger if {@code exclusive}. */
    record Minimum(BigDecimal limit, boolean exclusive) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.minimum().apply(this);
        }
    }

    /** A number is not larger, or smaller if {@code exclusive}. */
    record Maximum(BigDecimal limit, boolean exclusive) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.maximum().apply(this);
        }
    }

    /** A number is a multiple of {@code step}, which is positive. */
    record MultipleOf(BigDecimal step) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.multipleOf().apply(this);
        }
    }

    /** Calls the function of the constraint's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<AtLeast, R> atLeast,
            Function<AtMost, R> atMost,
            Function<Unique, R> unique,
            Function<Matches, R> matches,
            Function<Minimum, R> minimum,
            Function<Maximum, R> maximum,
            Function<MultipleOf, R> multipleOf) {
        return choose(new Cases<>(atLeast, atMost, unique, matches, minimum, maximum, multipleOf));
    }

    /** {@link #match}, from the side of each kind. */
    <R> R choose(Cases<R> cases);

    /** A function for each kind. */
    record Cases<R>(
            Function<AtLeast, R> atLeast,
            Function<AtMost, R> atMost,
            Function<Unique, R> unique,
            Function<Matches, R> matches,
            Function<Minimum, R> minimum,
            Function<Maximum, R> maximum,
            Function<MultipleOf, R> multipleOf) {}

    /** This; empty if it is of another kind. */
    default Optional<AtLeast> asAtLeast() {
        return this instanceof AtLeast it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<AtMost> asAtMost() {
        return this instanceof AtMost it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Minimum> asMinimum() {
        return this instanceof Minimum it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Maximum> asMaximum() {
        return this instanceof Maximum it ? Optional.of(it) : Optional.empty();
    }
}
