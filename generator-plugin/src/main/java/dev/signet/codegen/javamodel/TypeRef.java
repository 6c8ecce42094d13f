package dev.signet.codegen.javamodel;

import dev.signet.codegen.model.ScalarKind;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The Java type of a component, element or parameter. */
public sealed interface TypeRef {
    record Scalar(ScalarKind kind) implements TypeRef {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.scalar().apply(this);
        }
    }

    /** @param nullable whether elements may be null */
    record ListOf(TypeRef element, boolean nullable) implements TypeRef {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.list().apply(this);
        }
    }

    /**
     * A map with string keys.
     *
     * @param nullable whether values may be null
     */
    record MapOf(TypeRef value, boolean nullable) implements TypeRef {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.map().apply(this);
        }

        @Override
        public TypeRef element() {
            return value;
        }
    }

    /** A generated top-level type, by its simple name. */
    record Named(String name, Category category) implements TypeRef {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.named().apply(this);
        }

        @Override
        public boolean isEnum() {
            return category == Category.ENUM;
        }
    }

    /**
     * A class that exists already.
     *
     * @param className qualified
     * @param factory the static method that makes one of a JSON string's text, or {@code new}; null if it is made of any JSON by
     *     {@code fromJson}
     */
    record Foreign(String className, @Nullable String factory) implements TypeRef {
        /** Whether JSON has it as a string. */
        public boolean isText() {
            return factory != null;
        }

        public String simpleName() {
            return className.substring(className.lastIndexOf('.') + 1);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.foreign().apply(this);
        }
    }

    /** Free-form JSON: any value, or an object. */
    record Json(boolean object) implements TypeRef {
        /** Any JSON value. */
        public static final TypeRef ANY = new Json(false);

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.json().apply(this);
        }
    }

    /** What kind of generated type it is: it decides how a value is read and written. */
    enum Category {
        RECORD,
        UNION,
        ENUM,
        /** A record around one scalar, list or map, since a named schema is a member of a union. */
        VALUE
    }

    /** The Java type of scalars. */
    static TypeRef of(ScalarKind kind) {
        return new Scalar(kind);
    }

    /** Whether an absent value reads as empty rather than as null. */
    default boolean isCollection() {
        return match(scalar -> false, list -> true, map -> true, named -> false, foreign -> false, json -> false);
    }

    /** What a collection is of, however deep; any other type itself. */
    default TypeRef leaf() {
        return isCollection() ? element().leaf() : this;
    }

    /** What a list or map holds. */
    default TypeRef element() {
        throw new IllegalStateException(this + " holds no other values");
    }

    /** Whether it is written as one text: a scalar, an enum, or an existing class made of a string. */
    default boolean isPlain() {
        return match(scalar -> true, list -> false, map -> false, Named::isEnum, Foreign::isText, json -> false);
    }

    /** Whether it is a generated enum. */
    default boolean isEnum() {
        return false;
    }

    /** Whether it is any JSON value, null included. */
    default boolean isAnyJson() {
        return equals(Json.ANY);
    }

    /** Whether it is a scalar of such a kind. */
    default boolean isScalar(Predicate<ScalarKind> kinds) {
        return asScalar().filter(scalar -> kinds.test(scalar.kind())).isPresent();
    }

    /** Whether it is the generated type of that name. */
    default boolean isNamed(String name) {
        return asNamed().filter(named -> named.name().equals(name)).isPresent();
    }

    /** Whether it is a collection whose elements or values may be null. */
    default boolean hasNulls() {
        return match(
                scalar -> false, ListOf::nullable, MapOf::nullable, named -> false, foreign -> false, json -> false);
    }

    /** Calls the function of the type's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<Scalar, R> scalar,
            Function<ListOf, R> list,
            Function<MapOf, R> map,
            Function<Named, R> named,
            Function<Foreign, R> foreign,
            Function<Json, R> json) {
        return choose(new Cases<>(scalar, list, map, named, foreign, json));
    }

    /** {@link #match}, from the side of each kind. */
    <R> R choose(Cases<R> cases);

    /** A function for each kind. */
    record Cases<R>(
            Function<Scalar, R> scalar,
            Function<ListOf, R> list,
            Function<MapOf, R> map,
            Function<Named, R> named,
            Function<Foreign, R> foreign,
            Function<Json, R> json) {}

    /** This; empty if it is of another kind. */
    default Optional<Scalar> asScalar() {
        return this instanceof Scalar it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Named> asNamed() {
        return this instanceof Named it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Foreign> asForeign() {
        return this instanceof Foreign it ? Optional.of(it) : Optional.empty();
    }

    default boolean isScalar() {
        return this instanceof Scalar;
    }

    default boolean isList() {
        return this instanceof ListOf;
    }

    default boolean isMap() {
        return this instanceof MapOf;
    }

    default boolean isNamed() {
        return this instanceof Named;
    }

    default boolean isForeign() {
        return this instanceof Foreign;
    }

    default boolean isJson() {
        return this instanceof Json;
    }
}
