package dev.signet.codegen.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Validation keywords that are no numbers: they take values, names or schemas. If several schemas apply, there may be several of each.
 *
 * @param values the only values, if no {@link Schema.Enumeration} says so; null if any is one
 * @param contains what some items of an array must be
 * @param propertyNames schemas of the names of an object's members
 * @param dependentRequired what must be there beside a member of an object, by its name
 * @param presence which members of an object may be there together
 * @param otherNames for each schema that says so, ECMA-262 regular expressions of which one matches each name that is not declared
 * @param typedNames such expressions of names that have a type; other names that are not declared have none
 */
public record Assertions(
        @Nullable List<JsonLiteral> values,
        List<Contains> contains,
        List<Schema> propertyNames,
        Map<String, List<String>> dependentRequired,
        List<Presence> presence,
        List<List<String>> otherNames,
        List<String> typedNames) {

    /** No keyword at all. */
    public static final Assertions NONE =
            new Assertions(null, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of());

    public Assertions {
        values = values == null ? null : List.copyOf(values);
        contains = List.copyOf(contains);
        propertyNames = List.copyOf(propertyNames);
        dependentRequired = Ordered.copyOf(dependentRequired);
        presence = List.copyOf(presence);
        otherNames = List.copyOf(otherNames);
        typedNames = List.copyOf(typedNames);
    }

    /**
     * {@code contains} with {@code minContains} and {@code maxContains}.
     *
     * @param schema of the items that count
     * @param least the fewest of them
     * @param most the most of them; null for any number
     */
    public record Contains(
            Schema schema, int least, @Nullable Integer most) {}

    /** Only these values. */
    public static Assertions only(List<JsonLiteral> values) {
        return new Assertions(values, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of());
    }

    /** That of the names which are not declared those have a type that match one of some patterns. */
    public static Assertions ofTypedNames(List<String> patterns) {
        return new Assertions(null, List.of(), List.of(), Map.of(), List.of(), List.of(), patterns);
    }

    /** What accepts only values that both accept. */
    public Assertions and(Assertions other) {
        if (equals(NONE) || equals(other)) {
            return other;
        }
        if (other.equals(NONE)) {
            return this;
        }
        Map<String, List<String>> dependent = new LinkedHashMap<>(dependentRequired);
        other.dependentRequired.forEach((name, needed) -> dependent.merge(name, needed, Assertions::joined));
        return new Assertions(
                common(values, other.values),
                joined(contains, other.contains),
                joined(propertyNames, other.propertyNames),
                dependent,
                joined(presence, other.presence),
                joined(otherNames, other.otherNames),
                joined(typedNames, other.typedNames));
    }

    private static @Nullable List<JsonLiteral> common(
            @Nullable List<JsonLiteral> one, @Nullable List<JsonLiteral> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        List<JsonLiteral> both = new ArrayList<>(one);
        both.retainAll(other);
        return both;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
