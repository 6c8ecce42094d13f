package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Ordered;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.translate.literal.LiteralConstraints;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the values of a schema: each of its values is like this, and other values may be too.
 *
 * @param kinds the JSON kinds that they have, but for null
 * @param nullable whether null is one of them
 * @param listed for a kind of which only some values are allowed, these
 * @param scalars the types of those strings, numbers and booleans that are not listed; {@code STRING} stands for any string
 * @param object of those that are objects
 * @param elements of the elements of those that are arrays; null if they may be anything
 * @param first of the first element that is not null; null if it may be anything
 * @param limited whether constraints may exclude some of them
 * @param limits for a kind of strings or numbers that are not listed, what each of them satisfies
 */
record Facts(
        Set<JsonKind> kinds,
        boolean nullable,
        Map<JsonKind, Set<String>> listed,
        Set<ScalarKind> scalars,
        ObjectFacts object,
        @Nullable Facts elements,
        @Nullable Facts first,
        boolean limited,
        Map<JsonKind, Constraints> limits) {

    /** Nothing is known. */
    static final Facts ANY = new Facts(
            EnumSet.allOf(JsonKind.class),
            true,
            Map.of(),
            Set.of(ScalarKind.STRING, ScalarKind.FLOAT64, ScalarKind.BOOLEAN),
            ObjectFacts.ANY,
            null,
            null,
            false,
            Map.of());

    /** There is no value. */
    static final Facts NONE =
            new Facts(Set.of(), false, Map.of(), Set.of(), ObjectFacts.ANY, null, null, false, Map.of());

    /**
     * @param properties those that are declared
     * @param required names of those that must be there, declared or not
     * @param closed whether there are no others
     */
    record ObjectFacts(Map<String, Facts> properties, Set<String> required, boolean closed) {
        static final ObjectFacts ANY = new ObjectFacts(Map.of(), Set.of(), false);

        ObjectFacts {
            properties = Ordered.copyOf(properties);
            required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        }
    }

    /**
     * What is at a place in a value.
     *
     * @param absent whether it may be that nothing is there
     * @param present of what is there; null if nothing can be
     */
    record View(boolean absent, @Nullable Facts present) {
        static final View NOTHING = new View(true, null);

        /** Whether that value of that kind can be there. */
        boolean takes(JsonKind kind, String value) {
            return present != null && present.takes(kind, value);
        }

        /** Whether a value of that kind can be there that is not listed. */
        boolean takesUnlisted(JsonKind kind) {
            return present != null
                    && present.kinds().contains(kind)
                    && !present.listed().containsKey(kind);
        }

        boolean takes(JsonKind kind) {
            return present != null && present.kinds().contains(kind);
        }

        /** Whether there can be nothing, null, or a value of another kind. */
        boolean takesOtherThan(JsonKind kind) {
            return absent
                    || present == null
                    || present.nullable()
                    || present.kinds().stream().anyMatch(other -> other != kind);
        }

        /** Whether there can be nothing, or null. */
        boolean takesNothing() {
            return absent || present == null || present.nullable();
        }

        Set<String> listed(JsonKind kind) {
            return present == null ? Set.of() : present.listed().getOrDefault(kind, Set.of());
        }
    }

    Facts {
        kinds = Set.copyOf(kinds);
        listed = Ordered.copyOf(listed);
        scalars = Set.copyOf(scalars);
        limits = Map.copyOf(limits);
    }

    /** Of values that are null, too. */
    Facts orNull() {
        return nullable ? this : new Facts(kinds, true, listed, scalars, object, elements, first, limited, limits);
    }

    /** Without what only constraints exclude. */
    Facts unlimited() {
        return new Facts(kinds, nullable, listed, scalars, object, elements, first, false, Map.of());
    }

    static Facts ofListed(JsonKind kind, Collection<String> values) {
        return new Facts(
                Set.of(kind),
                false,
                Map.of(kind, new LinkedHashSet<>(values)),
                Set.of(),
                ObjectFacts.ANY,
                null,
                null,
                false,
                Map.of());
    }

    /** Of strings or numbers that satisfy constraints, too. */
    Facts within(JsonKind kind, Constraints constraints) {
        return new Facts(kinds, nullable, listed, scalars, object, elements, first, limited, Map.of(kind, constraints));
    }

    /** With other facts of a property. */
    Facts withProperty(String name, boolean required, Facts facts) {
        Map<String, Facts> properties = new LinkedHashMap<>(object.properties());
        properties.put(name, facts);
        Set<String> names = new LinkedHashSet<>(object.required());
        if (required) {
            names.add(name);
        }
        return new Facts(
                kinds,
                nullable,
                listed,
                scalars,
                new ObjectFacts(properties, names, object.closed()),
                elements,
                first,
                limited,
                limits);
    }

    boolean takes(JsonKind kind, String value) {
        Set<String> values = listed.get(kind);
        return kinds.contains(kind) && (values == null ? isWithinLimits(kind, value) : values.contains(value));
    }

    private boolean isWithinLimits(JsonKind kind, String value) {
        Constraints all = limits.get(kind);
        if (all == null) {
            return true;
        }
        JsonLiteral literal =
                kind == JsonKind.STRING ? new JsonLiteral.Text(value) : new JsonLiteral.Num(new BigDecimal(value));
        return LiteralConstraints.mayHave(literal, all);
    }

    /** What is at a property of a value of which this is known. */
    View property(String name) {
        if (!kinds.contains(JsonKind.OBJECT)) {
            return View.NOTHING;
        }
        boolean sure = kinds.size() == 1 && !nullable && object.required().contains(name);
        Facts declared = object.properties().get(name);
        if (declared == null) {
            return object.closed() ? View.NOTHING : new View(!sure, ANY);
        }
        return new View(!sure, declared);
    }

    /** What the first element is of those that are not null. */
    View element() {
        return kinds.contains(JsonKind.ARRAY) ? new View(true, first == null ? ANY : first) : View.NOTHING;
    }

    /** Of values of which one or the other is known. */
    Facts or(Facts other) {
        if (equals(NONE)) {
            return other;
        }
        if (other.equals(NONE)) {
            return this;
        }
        Set<JsonKind> all = union(kinds, other.kinds);
        Map<JsonKind, Set<String>> values = new LinkedHashMap<>();
        for (JsonKind kind : JsonKind.values()) {
            boolean open = (kinds.contains(kind) && !listed.containsKey(kind))
                    || (other.kinds.contains(kind) && !other.listed.containsKey(kind));
            if (all.contains(kind) && !open) {
                values.put(kind, union(listed.getOrDefault(kind, Set.of()), other.listed.getOrDefault(kind, Set.of())));
            }
        }
        return new Facts(
                all,
                nullable || other.nullable,
                values,
                union(scalars, other.scalars),
                objectOr(other),
                elementsOr(other, elements, other.elements),
                elementsOr(other, first, other.first),
                limited || other.limited,
                limitsOr(other));
    }

    /** What values of both satisfy. */
    private Map<JsonKind, Constraints> limitsOr(Facts other) {
        Map<JsonKind, Constraints> both = new EnumMap<>(JsonKind.class);
        limits.forEach((kind, mine) -> {
            if (!other.kinds.contains(kind) || mine.equals(other.limits.get(kind))) {
                both.put(kind, mine);
            }
        });
        other.limits.forEach((kind, theirs) -> {
            if (!kinds.contains(kind)) {
                both.put(kind, theirs);
            }
        });
        return both;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private ObjectFacts objectOr(Facts other) {
        if (!other.kinds.contains(JsonKind.OBJECT)) {
            return object;
        }
        if (!kinds.contains(JsonKind.OBJECT)) {
            return other.object;
        }
        Map<String, Facts> properties = new LinkedHashMap<>();
        for (String name :
                union(object.properties().keySet(), other.object.properties().keySet())) {
            Facts mine = object.properties().getOrDefault(name, object.closed() ? NONE : ANY);
            Facts theirs = other.object.properties().getOrDefault(name, other.object.closed() ? NONE : ANY);
            properties.put(name, mine.or(theirs));
        }
        Set<String> required = new LinkedHashSet<>(object.required());
        required.retainAll(other.object.required());
        return new ObjectFacts(properties, required, object.closed() && other.object.closed());
    }

    private @Nullable Facts elementsOr(Facts other, @Nullable Facts mine, @Nullable Facts theirs) {
        if (!other.kinds.contains(JsonKind.ARRAY)) {
            return mine;
        }
        if (!kinds.contains(JsonKind.ARRAY)) {
            return theirs;
        }
        return mine == null || theirs == null ? null : mine.or(theirs);
    }

    /** Those of one kind. */
    Facts only(JsonKind kind) {
        if (!kinds.contains(kind)) {
            return NONE;
        }
        if (kinds.size() == 1 && !nullable) {
            return this;
        }
        Map<JsonKind, Set<String>> values = new LinkedHashMap<>(listed);
        values.keySet().retainAll(Set.of(kind));
        Set<ScalarKind> types = new LinkedHashSet<>(scalars);
        types.removeIf(type -> JsonKind.of(type) != kind);
        Map<JsonKind, Constraints> kept = new LinkedHashMap<>(limits);
        kept.keySet().retainAll(Set.of(kind));
        return new Facts(Set.of(kind), false, values, types, object, elements, first, limited, kept);
    }

    /** Whether all unlisted numbers are integers. */
    boolean isIntegral() {
        return all(scalars, type -> !type.isNumber() || type.isIntegral());
    }

    private static <T> boolean all(Collection<T> values, Predicate<T> test) {
        return values.stream().allMatch(test);
    }

    /** The names of all declared properties. */
    List<String> declared() {
        return List.copyOf(object.properties().keySet());
    }
}
