package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.Ordered;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a union tells the values of one JSON kind apart: a tree of tests, each of which looks ahead at one place, decided when
 * generating. Several tests may share what follows, so hash codes are of a test itself.
 */
public sealed interface Dispatch {

    /** It is this one. */
    record To(Variant variant) implements Dispatch {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.to().apply(this);
        }
    }

    /** It is none that is known. */
    record ToUnknown() implements Dispatch {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.unknown().apply(this);
        }
    }

    /**
     * It is the one that it fits best, which is found by reading it.
     *
     * @param other what it is if it fits none of them, which takes any value of the kind; null if there is none
     * @param named whether a value that can be one of them only, by the names of its properties, is that one even if it does not fit
     */
    record Trial(List<Candidate> candidates, @Nullable Candidate other, boolean named) implements Dispatch {
        public Trial {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.trial().apply(this);
        }

        /** The other one included. */
        public List<Candidate> all() {
            return Stream.concat(candidates.stream(), Stream.ofNullable(other)).toList();
        }
    }

    /**
     * One of those that a value may be.
     *
     * @param path the variant of the union, the variant of the union that this is, and so on
     * @param required properties without which an object is none; of an array, those of its first element that is not null
     * @param only if {@code closed}, the only properties that an object may have
     * @param closed whether an object has no other properties
     * @param array whether it is an array
     * @param listed the scalars that it can have inside, by place: what an enum reads as new does not fit
     */
    record Candidate(
            List<Variant> path,
            List<String> required,
            List<String> only,
            boolean closed,
            boolean array,
            Map<Place, List<String>> listed) {
        public Candidate {
            path = List.copyOf(path);
            required = List.copyOf(required);
            only = List.copyOf(only);
            listed = Ordered.copyOf(listed);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, required);
        }

        /** The variant of the union itself. */
        public Variant variant() {
            return path.get(0);
        }

        /** The variant that is read. */
        public Variant last() {
            return path.get(path.size() - 1);
        }
    }

    /**
     * A place in a value.
     *
     * @param element whether it is in the first element of an array that is not null
     * @param path names of the properties that lead there
     */
    record Place(boolean element, List<String> path) {
        /** The value itself. */
        public static final Place SELF = new Place(false, List.of());

        /** The first element. */
        public static final Place ELEMENT = new Place(true, List.of());

        public Place {
            path = List.copyOf(path);
        }

        /** A property of what is here. */
        public Place property(String name) {
            return new Place(
                    element, Stream.concat(path.stream(), Stream.of(name)).toList());
        }

        public boolean isSelf() {
            return equals(SELF);
        }

        /** The property of an object that it is; empty if it is deeper, or none. */
        public Optional<String> asProperty() {
            return !element && path.size() == 1 ? Optional.of(path.get(0)) : Optional.empty();
        }
    }

    /**
     * By a value.
     *
     * @param kind strings, numbers (as {@link dev.signet.codegen.model.Numeral#canonical} spells them), or booleans
     * @param unlisted for values of that kind that are no case
     * @param otherwise for what is of another kind or absent, which the value itself never is
     */
    record ByValue(Place place, JsonKind kind, Map<String, Dispatch> cases, Dispatch unlisted, Dispatch otherwise)
            implements Dispatch {
        public ByValue {
            cases = Ordered.copyOf(cases);
        }

        @Override
        public int hashCode() {
            return Objects.hash(place, kind, cases.keySet());
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byValue().apply(this);
        }
    }

    /**
     * By the kind of a value.
     *
     * @param otherwise for what is null or absent
     */
    record ByKind(Place place, Map<JsonKind, Dispatch> cases, Dispatch otherwise) implements Dispatch {
        public ByKind {
            cases = Ordered.copyOf(cases);
        }

        @Override
        public int hashCode() {
            return Objects.hash(place, cases.keySet());
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byKind().apply(this);
        }
    }

    /** For numbers: whether the number is written as an integer. */
    record ByIntegral(Dispatch integral, Dispatch other) implements Dispatch {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byIntegral().apply(this);
        }
    }

    /** The variants that it can lead to, in the order of the tree. */
    default Set<Variant> variants() {
        Set<Variant> all = new LinkedHashSet<>();
        walk(each -> each.visit(
                to -> all.add(to.variant()),
                unknown -> {},
                trial -> trial.all().forEach(candidate -> all.add(candidate.variant())),
                byValue -> {},
                byKind -> {},
                byIntegral -> {}));
        return all;
    }

    /** The distinct values that a value is compared with. */
    default Set<String> values() {
        Set<String> all = new HashSet<>();
        walk(each -> each.visit(
                to -> {},
                unknown -> {},
                trial -> trial.all()
                        .forEach(candidate -> candidate.listed().values().forEach(all::addAll)),
                byValue -> all.addAll(byValue.cases().keySet()),
                byKind -> {},
                byIntegral -> {}));
        return all;
    }

    /** Calls an action for this and all that may follow, once for each however many ways lead to it, in the order of the tree. */
    default void walk(Consumer<Dispatch> action) {
        walk(this, action, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void walk(Dispatch dispatch, Consumer<Dispatch> action, Set<Dispatch> visited) {
        if (visited.add(dispatch)) {
            action.accept(dispatch);
            dispatch.following().forEach(next -> walk(next, action, visited));
        }
    }

    /** What may follow its own test. */
    private Stream<Dispatch> following() {
        return match(
                to -> Stream.empty(),
                unknown -> Stream.empty(),
                trial -> Stream.empty(),
                byValue -> Stream.concat(
                        byValue.cases().values().stream(), Stream.of(byValue.unlisted(), byValue.otherwise())),
                byKind -> Stream.concat(byKind.cases().values().stream(), Stream.of(byKind.otherwise())),
                byIntegral -> Stream.of(byIntegral.integral(), byIntegral.other()));
    }

    /** Calls the function of the dispatch's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<To, R> to,
            Function<ToUnknown, R> unknown,
            Function<Trial, R> trial,
            Function<ByValue, R> byValue,
            Function<ByKind, R> byKind,
            Function<ByIntegral, R> byIntegral) {
        return choose(new Cases<>(to, unknown, trial, byValue, byKind, byIntegral));
    }

    /** Like {@link #match}, without a result. */
    default void visit(
            Consumer<To> to,
            Consumer<ToUnknown> unknown,
            Consumer<Trial> trial,
            Consumer<ByValue> byValue,
            Consumer<ByKind> byKind,
            Consumer<ByIntegral> byIntegral) {
        match(doing(to), doing(unknown), doing(trial), doing(byValue), doing(byKind), doing(byIntegral));
    }

    private static <T> Function<T, Boolean> doing(Consumer<T> action) {
        return value -> {
            action.accept(value);
            return true;
        };
    }

    /** {@link #match}, from the side of each kind. */
    <R> R choose(Cases<R> cases);

    /** A function for each kind. */
    record Cases<R>(
            Function<To, R> to,
            Function<ToUnknown, R> unknown,
            Function<Trial, R> trial,
            Function<ByValue, R> byValue,
            Function<ByKind, R> byKind,
            Function<ByIntegral, R> byIntegral) {}

    /** This; empty if it is of another kind. */
    default Optional<To> asTo() {
        return this instanceof To it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<ByValue> asByValue() {
        return this instanceof ByValue it ? Optional.of(it) : Optional.empty();
    }

    default boolean isUnknown() {
        return this instanceof ToUnknown;
    }
}
