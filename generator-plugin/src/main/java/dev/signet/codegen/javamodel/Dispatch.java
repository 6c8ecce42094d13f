package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** How a union tells its members apart, decided when generating: one look ahead, no trial and error. */
public sealed interface Dispatch {

    /** It is this one. */
    record To(Variant variant) implements Dispatch {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.to().apply(this);
        }
    }

    /** It is most likely this one, but may be another: what does not read as this one is kept as unknown. */
    record Perhaps(Variant variant) implements Dispatch {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.perhaps().apply(this);
        }
    }

    /** It is none that is known. */
    record ToUnknown() implements Dispatch {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.unknown().apply(this);
        }
    }

    /** By the string value of a property of the object. */
    record ByTag(String property, Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByTag {
            cases = Ordered.copyOf(cases);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byTag().apply(this);
        }
    }

    /** By the properties that are there: the first case all of whose properties the object has. */
    record ByPresence(List<Case> cases, Dispatch otherwise) implements Dispatch {
        public ByPresence {
            cases = List.copyOf(cases);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byPresence().apply(this);
        }
    }

    /**
     * @param properties all of these must be there
     * @param certain whether no other variant may have them too
     */
    record Case(List<String> properties, Variant variant, boolean certain) {
        public Case {
            properties = List.copyOf(properties);
        }
    }

    /** For arrays: by the tag of the first element that has one. */
    record ByElementTag(String property, Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByElementTag {
            cases = Ordered.copyOf(cases);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byElementTag().apply(this);
        }
    }

    /**
     * For arrays of objects of which not all have a tag: by the tag of the first element that has one, then by the properties
     * that the first element has.
     *
     * @param property the tag
     */
    record ByElementShape(String property, Map<String, Variant> tags, List<Case> cases, Dispatch otherwise)
            implements Dispatch {
        public ByElementShape {
            tags = Ordered.copyOf(tags);
            cases = List.copyOf(cases);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byElementShape().apply(this);
        }
    }

    /**
     * For arrays: by the kind of the first element.
     *
     * @param pastNulls whether that is the first one that is not null
     */
    record ByElementKind(Map<JsonKind, Dispatch> cases, boolean pastNulls, Dispatch otherwise) implements Dispatch {
        public ByElementKind {
            cases = Ordered.copyOf(cases);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byElementKind().apply(this);
        }
    }

    /** For strings: by the value itself. */
    record ByText(Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByText {
            cases = Ordered.copyOf(cases);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byText().apply(this);
        }
    }

    /** For numbers: by the value itself, as {@link dev.signet.codegen.model.Numeral#canonical} spells it. */
    record ByNumber(Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByNumber {
            cases = Ordered.copyOf(cases);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byNumber().apply(this);
        }
    }

    /** For numbers: whether the number is integral. */
    record ByIntegral(Variant integral, Variant other) implements Dispatch {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.byIntegral().apply(this);
        }
    }

    /** Calls the function of the dispatch's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<To, R> to,
            Function<Perhaps, R> perhaps,
            Function<ToUnknown, R> unknown,
            Function<ByTag, R> byTag,
            Function<ByPresence, R> byPresence,
            Function<ByElementTag, R> byElementTag,
            Function<ByElementShape, R> byElementShape,
            Function<ByElementKind, R> byElementKind,
            Function<ByText, R> byText,
            Function<ByNumber, R> byNumber,
            Function<ByIntegral, R> byIntegral) {
        return choose(new Cases<>(
                to,
                perhaps,
                unknown,
                byTag,
                byPresence,
                byElementTag,
                byElementShape,
                byElementKind,
                byText,
                byNumber,
                byIntegral));
    }

    /** Like {@link #match}, without a result. */
    default void visit(
            Consumer<To> to,
            Consumer<Perhaps> perhaps,
            Consumer<ToUnknown> unknown,
            Consumer<ByTag> byTag,
            Consumer<ByPresence> byPresence,
            Consumer<ByElementTag> byElementTag,
            Consumer<ByElementShape> byElementShape,
            Consumer<ByElementKind> byElementKind,
            Consumer<ByText> byText,
            Consumer<ByNumber> byNumber,
            Consumer<ByIntegral> byIntegral) {
        match(
                doing(to),
                doing(perhaps),
                doing(unknown),
                doing(byTag),
                doing(byPresence),
                doing(byElementTag),
                doing(byElementShape),
                doing(byElementKind),
                doing(byText),
                doing(byNumber),
                doing(byIntegral));
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
            Function<Perhaps, R> perhaps,
            Function<ToUnknown, R> unknown,
            Function<ByTag, R> byTag,
            Function<ByPresence, R> byPresence,
            Function<ByElementTag, R> byElementTag,
            Function<ByElementShape, R> byElementShape,
            Function<ByElementKind, R> byElementKind,
            Function<ByText, R> byText,
            Function<ByNumber, R> byNumber,
            Function<ByIntegral, R> byIntegral) {}

    /** This; empty if it is of another kind. */
    default Optional<To> asTo() {
        return this instanceof To it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<ByTag> asByTag() {
        return this instanceof ByTag it ? Optional.of(it) : Optional.empty();
    }

    default boolean isUnknown() {
        return this instanceof ToUnknown;
    }
}
