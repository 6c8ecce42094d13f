package dev.signet.codegen.javamodel;

import dev.signet.codegen.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/** The Java type of a component, element or parameter. */
public sealed interface TypeRef {

    record Scalar(ScalarKind kind) implements TypeRef {}

    /** @param nullable whether elements may be null */
    record ListOf(TypeRef element, boolean nullable) implements TypeRef {}

    /**
     * A map with string keys.
     *
     * @param nullable whether values may be null
     */
    record MapOf(TypeRef value, boolean nullable) implements TypeRef {}

    /** A generated top-level type, by its simple name. */
    record Named(String name, Category category) implements TypeRef {}

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
    }

    /** Free-form JSON: any value, or an object. */
    record Json(boolean object) implements TypeRef {}

    /** What kind of generated type it is: it decides how a value is read and written. */
    enum Category {
        RECORD,
        UNION,
        ENUM,
        /** A record around one scalar, list or map, since a named schema is a member of a union. */
        VALUE
    }

    /** Whether an absent value reads as empty rather than as null. */
    default boolean isCollection() {
        return this instanceof ListOf || this instanceof MapOf;
    }

    /** What a collection is of, however deep; any other type itself. */
    default TypeRef leaf() {
        if (this instanceof ListOf list) {
            return list.element().leaf();
        }
        return this instanceof MapOf map ? map.value().leaf() : this;
    }

    /** Whether it is a collection whose elements or values may be null. */
    default boolean hasNulls() {
        return (this instanceof ListOf list && list.nullable()) || (this instanceof MapOf map && map.nullable());
    }
}
