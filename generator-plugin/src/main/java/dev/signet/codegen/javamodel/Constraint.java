package dev.signet.codegen.javamodel;

import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Presence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A constraint of a value, which generated code checks. */
public sealed interface Constraint {
    /** What the value must be for the rule to apply. */
    Kind kind();

    /** What rules are about; the order is that of checks. */
    enum Kind {
        TEXT,
        NUMBER,
        LIST,
        MAP,
        /** Any JSON value. */
        JSON
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

    /** A value of an enum is one that the document lists. */
    record Listed(Kind kind) implements Constraint {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.listed().apply(this);
        }
    }

    /**
     * A value of a union, if it is of the enum that is a member, is one that the document lists.
     *
     * @param type the enum
     */
    record ListedMember(Kind kind, String type) implements Constraint {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.listedMember().apply(this);
        }
    }

    /** A value is one of these. */
    record OneOf(Kind kind, List<JsonLiteral> values) implements Constraint {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.oneOf().apply(this);
        }
    }

    /** Any JSON is of a type that JSON Schema names. */
    record OfType(String type) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.JSON;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.ofType().apply(this);
        }
    }

    /**
     * Some items satisfy constraints.
     *
     * @param most null for any number
     */
    record Contains(
            ConstraintModel.Checks items,
            int least,
            @Nullable Integer most) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.contains().apply(this);
        }
    }

    /** The names of members satisfy constraints of texts. */
    record Names(List<Constraint> rules) implements Constraint {
        public Names {
            rules = List.copyOf(rules);
        }

        @Override
        public Kind kind() {
            return Kind.MAP;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.names().apply(this);
        }
    }

    /** Beside a member stand others. */
    record DependentRequired(String property, List<String> needed) implements Constraint {
        public DependentRequired {
            needed = List.copyOf(needed);
        }

        @Override
        public Kind kind() {
            return Kind.MAP;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.dependentRequired().apply(this);
        }
    }

    /** An object has no members but those that components are made of. */
    record Closed() implements Constraint {
        @Override
        public Kind kind() {
            return Kind.MAP;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.closed().apply(this);
        }
    }

    /** An object has members that satisfy a condition together. */
    record Present(Presence condition) implements Constraint {
        @Override
        public Kind kind() {
            return Kind.MAP;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.present().apply(this);
        }
    }

    /** An object has no members but those that components are made of and those whose names match one of the patterns. */
    record ClosedBy(List<Matches> patterns) implements Constraint {
        public ClosedBy {
            patterns = List.copyOf(patterns);
        }

        @Override
        public Kind kind() {
            return Kind.MAP;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.closedBy().apply(this);
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
            Function<MultipleOf, R> multipleOf,
            Function<Listed, R> listed,
            Function<OneOf, R> oneOf,
            Function<OfType, R> ofType,
            Function<Contains, R> contains,
            Function<Names, R> names,
            Function<DependentRequired, R> dependentRequired,
            Function<Closed, R> closed,
            Function<Present, R> present,
            Function<ClosedBy, R> closedBy,
            Function<ListedMember, R> listedMember) {
        return choose(new Cases<>(
                atLeast,
                atMost,
                unique,
                matches,
                minimum,
                maximum,
                multipleOf,
                listed,
                oneOf,
                ofType,
                contains,
                names,
                dependentRequired,
                closed,
                present,
                closedBy,
                listedMember));
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
            Function<MultipleOf, R> multipleOf,
            Function<Listed, R> listed,
            Function<OneOf, R> oneOf,
            Function<OfType, R> ofType,
            Function<Contains, R> contains,
            Function<Names, R> names,
            Function<DependentRequired, R> dependentRequired,
            Function<Closed, R> closed,
            Function<Present, R> present,
            Function<ClosedBy, R> closedBy,
            Function<ListedMember, R> listedMember) {}

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

    /** This; empty if it is of another kind. */
    default Optional<Listed> asListed() {
        return this instanceof Listed it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<ClosedBy> asClosedBy() {
        return this instanceof ClosedBy it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<ListedMember> asListedMember() {
        return this instanceof ListedMember it ? Optional.of(it) : Optional.empty();
    }

    /** Whether it is about how many there are, of whatever. */
    default boolean isCount() {
        return this instanceof AtLeast || this instanceof AtMost;
    }

    /** Whether nothing at all may have too few of what it is about. */
    default boolean isLeast() {
        return this instanceof AtLeast
                || this instanceof Present
                || (this instanceof Contains contains && contains.least() > 0);
    }

    /** Whether it counts items that satisfy constraints of their Java type. */
    default boolean isContains() {
        return this instanceof Contains;
    }

    /** Whether it forbids members that no component is made of. */
    default boolean isClosed() {
        return this instanceof Closed;
    }
}
