package dev.signet.codegen.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which members an object may have together, as {@code required} says beneath {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not},
 * {@code if} and {@code dependentSchemas}.
 *
 * @param kind how names and parts are combined
 * @param names of members that must be there
 * @param parts conditions of the same kind
 */
public record Presence(Kind kind, List<String> names, List<Presence> parts) {
    /** How many conditions must hold. */
    public enum Kind {
        /** All names are there, and all parts hold. */
        ALL,
        /** Some part holds. */
        ANY,
        /** Exactly one part holds. */
        ONE,
        /** The only part does not hold. */
        NOT
    }

    public Presence {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    /** All names are there. */
    public static Presence of(List<String> names) {
        return new Presence(Kind.ALL, names, List.of());
    }

    /** Parts of which so many hold. */
    public static Presence of(Kind kind, List<Presence> parts) {
        return parts.size() == 1 && kind != Kind.NOT ? parts.get(0) : new Presence(kind, List.of(), parts);
    }

    /** The opposite. */
    public static Presence not(Presence other) {
        return of(Kind.NOT, List.of(other));
    }

    /** That the second holds if the first does. */
    public static Presence implies(Presence condition, Presence consequence) {
        return of(Kind.ANY, List.of(not(condition), consequence));
    }

    /** Whether it says nothing. */
    public boolean isAlways() {
        return kind == Kind.ALL && names.isEmpty() && parts.stream().allMatch(Presence::isAlways);
    }

    /** All names that it is about. */
    public Stream<String> mentioned() {
        return Stream.concat(names.stream(), parts.stream().flatMap(Presence::mentioned));
    }
}
