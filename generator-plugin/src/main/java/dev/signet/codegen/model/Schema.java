package dev.signet.codegen.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schema. */
public sealed interface Schema {
    Meta meta();

    /** The same shape with another {@link Meta}. */
    Schema withMeta(Meta meta);

    /** The schemas that it consists of, in document order: of properties, elements, members and parts. */
    default List<Schema> children() {
        return match(
                any -> List.of(),
                nothing -> List.of(),
                scalar -> List.of(),
                enumeration -> List.of(),
                Array::schemas,
                Obj::schemas,
                Union::members,
                AllOf::parts,
                ref -> List.of());
    }

    /** The type of a scalar, or of the values of an enumeration. */
    default Optional<ScalarKind> scalarKind() {
        return asScalar().map(Scalar::kind).or(() -> asEnumeration().map(Enumeration::kind));
    }

    /** Any JSON value at all. */
    record Any(Meta meta) implements Schema {
        @Override
        public Schema withMeta(Meta newMeta) {
            return new Any(newMeta);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.any().apply(this);
        }
    }

    /** JSON {@code null} and nothing else. */
    record Null(Meta meta) implements Schema {
        @Override
        public Schema withMeta(Meta newMeta) {
            return new Null(newMeta);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.nothing().apply(this);
        }
    }

    /**
     * A string, number or boolean.
     *
     * @param stated the type and format as the document has them, such as {@code string+uuid}; empty if it doesn't
     */
    record Scalar(Meta meta, ScalarKind kind, String stated) implements Schema {
        public Scalar(Meta meta, ScalarKind kind) {
            this(meta, kind, "");
        }

        @Override
        public Schema withMeta(Meta newMeta) {
            return new Scalar(newMeta, kind, stated);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.scalar().apply(this);
        }
    }

    /**
     * One of the listed values: {@code enum}, or {@code const} when there is one value.
     *
     * @param kind the type of the values; {@code STRING} unless all are numbers or booleans
     * @param values each once
     * @param constant whether the document said {@code const} (or an enum of one that serves as such is left to the passes)
     * @param open whether other values are expected too ({@code anyOf [string, const …]})
     */
    record Enumeration(Meta meta, ScalarKind kind, List<Value> values, boolean constant, boolean open)
            implements Schema {
        public Enumeration {
            values = List.copyOf(values);
        }

        @Override
        public Schema withMeta(Meta newMeta) {
            return new Enumeration(newMeta, kind, values, constant, open);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.enumeration().apply(this);
        }
    }

    /**
     * A list.
     *
     * @param items what each item is
     * @param tuple what each of the items is by its place, if there are no others and they differ; empty for any other list
     */
    record Array(Meta meta, Schema items, List<Schema> tuple) implements Schema {
        public Array {
            tuple = List.copyOf(tuple);
        }

        /** One whose items are all alike. */
        public Array(Meta meta, Schema items) {
            this(meta, items, List.of());
        }

        @Override
        public Schema withMeta(Meta newMeta) {
            return new Array(newMeta, items, tuple);
        }

        private List<Schema> schemas() {
            return Stream.concat(Stream.of(items), tuple.stream()).toList();
        }

        /** Whether it is a list of so many items, each of which has a schema of its own. */
        public boolean isTuple() {
            return !tuple.isEmpty();
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.array().apply(this);
        }
    }

    /**
     * An object.
     *
     * @param properties declared properties in document order
     * @param additional what other properties look like: null if {@code additionalProperties} is absent or false, {@link Any} if
     *     it is {@code true} or an empty schema
     * @param discriminator stated on a parent that others extend by {@code allOf}, or null
     * @param demanded names of properties that are required without being declared
     * @param closed whether it can have no other properties than those declared: {@code additionalProperties} is false
     */
    record Obj(
            Meta meta,
            List<Property> properties,
            @Nullable Schema additional,
            @Nullable Discriminator discriminator,
            List<String> demanded,
            boolean closed)
            implements Schema {
        public Obj {
            properties = List.copyOf(properties);
            demanded = List.copyOf(demanded);
        }

        /** One that can have other properties, and requires none that is not declared. */
        public Obj(
                Meta meta,
                List<Property> properties,
                @Nullable Schema additional,
                @Nullable Discriminator discriminator) {
            this(meta, properties, additional, discriminator, List.of(), false);
        }

        @Override
        public Schema withMeta(Meta newMeta) {
            return new Obj(newMeta, properties, additional, discriminator, demanded, closed);
        }

        /** The same with other schemas inside. */
        public Obj with(List<Property> newProperties, @Nullable Schema newAdditional) {
            return new Obj(meta, newProperties, newAdditional, discriminator, demanded, closed);
        }

        /** Whether all that it has are properties of one type and of any name. */
        public boolean isMap() {
            return properties.isEmpty() && additional != null && !hasSomeOfType();
        }

        /** Whether it has properties of a type, and of names that match a pattern, beside others of any type. */
        public boolean hasSomeOfType() {
            return additional != null && additional.meta().conditional();
        }

        private List<Schema> schemas() {
            Stream<Schema> further = additional == null ? Stream.of() : Stream.of(additional);
            return Stream.concat(properties.stream().map(Property::schema), further)
                    .toList();
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.object().apply(this);
        }
    }

    /** One of several: {@code oneOf} or {@code anyOf}. */
    record Union(Meta meta, List<Schema> members, @Nullable Discriminator discriminator) implements Schema {
        public Union {
            members = List.copyOf(members);
        }

        @Override
        public Schema withMeta(Meta newMeta) {
            return new Union(newMeta, members, discriminator);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.union().apply(this);
        }
    }

    /** All of several at once: {@code allOf}. What stands beside {@code allOf} is the last part. */
    record AllOf(Meta meta, List<Schema> parts) implements Schema {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Schema withMeta(Meta newMeta) {
            return new AllOf(newMeta, parts);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.allOf().apply(this);
        }
    }

    /**
     * A use of a named schema.
     *
     * @param meta what the use says beside {@code $ref}; its flags and prose win over the target's
     * @param target an {@link ApiModel.NamedSchema#id}
     */
    record Ref(Meta meta, String target) implements Schema {
        @Override
        public Schema withMeta(Meta newMeta) {
            return new Ref(newMeta, target);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.ref().apply(this);
        }
    }

    /**
     * @param name as on the wire
     * @param required whether it is listed in {@code required}; once directions are resolved, whether requests and responses both have it
     * @param otherwise what requires it if not both do
     * @param clearable whether a request may have null for it, whatever its schema says, to remove it (RFC 7396)
     */
    record Property(String name, boolean required, Schema schema, Requirement otherwise, boolean clearable) {
        /** A property that means the same in requests and responses. */
        public Property(String name, boolean required, Schema schema) {
            this(name, required, schema, Requirement.NONE, false);
        }

        /** The same with another schema. */
        public Property with(Schema other) {
            return new Property(name, required, other, otherwise, clearable);
        }

        /** Whether requests need it although responses lack it. */
        public boolean demanded() {
            return otherwise == Requirement.OF_REQUESTS;
        }
    }

    /** What a property is required of that is not required of all. */
    enum Requirement {
        NONE,
        OF_REQUESTS,
        OF_RESPONSES
    }

    /**
     * A listed value.
     *
     * @param text the value: a string's own text, a number as {@link Numeral#canonical} spells it, or {@code true} or
     *     {@code false}
     * @param description what it means, or null
     * @param javaName {@code x-enum-varnames}: the constant's name the user wants, or null
     * @param deprecated {@code x-google-enum-deprecated}: whether its use is discouraged
     */
    record Value(
            String text,
            @Nullable String description,
            @Nullable String javaName,
            boolean deprecated) {
        /** A value that is not deprecated. */
        public Value(String text, @Nullable String description, @Nullable String javaName) {
            this(text, description, javaName, false);
        }
    }

    /**
     * @param property the property whose value tells the member
     * @param mapping value → {@link ApiModel.NamedSchema#id}, in document order; empty if not stated
     * @param byDefault the id of the schema that a value is whose property is absent or has no known value; null if it is none
     */
    record Discriminator(
            String property,
            Map<String, String> mapping,
            @Nullable String byDefault) {
        public Discriminator {
            mapping = Ordered.copyOf(mapping);
        }

        /** One without a default. */
        public Discriminator(String property, Map<String, String> mapping) {
            this(property, mapping, null);
        }

        /** The same without the values that are mapped to other schemas than these. */
        public Discriminator onlyOf(Set<String> ids) {
            Map<String, String> kept = new LinkedHashMap<>(mapping);
            kept.values().retainAll(ids);
            return new Discriminator(property, kept, byDefault);
        }
    }

    /** Calls the function of the schema's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<Any, R> any,
            Function<Null, R> nothing,
            Function<Scalar, R> scalar,
            Function<Enumeration, R> enumeration,
            Function<Array, R> array,
            Function<Obj, R> object,
            Function<Union, R> union,
            Function<AllOf, R> allOf,
            Function<Ref, R> ref) {
        return choose(new Cases<>(any, nothing, scalar, enumeration, array, object, union, allOf, ref));
    }

    /** {@link #match}, from the side of each kind. */
    <R> R choose(Cases<R> cases);

    /** A function for each kind. */
    record Cases<R>(
            Function<Any, R> any,
            Function<Null, R> nothing,
            Function<Scalar, R> scalar,
            Function<Enumeration, R> enumeration,
            Function<Array, R> array,
            Function<Obj, R> object,
            Function<Union, R> union,
            Function<AllOf, R> allOf,
            Function<Ref, R> ref) {}

    /** This; empty if it is of another kind. */
    default Optional<Scalar> asScalar() {
        return this instanceof Scalar it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Enumeration> asEnumeration() {
        return this instanceof Enumeration it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Array> asArray() {
        return this instanceof Array it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Obj> asObject() {
        return this instanceof Obj it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Union> asUnion() {
        return this instanceof Union it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<AllOf> asAllOf() {
        return this instanceof AllOf it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Ref> asRef() {
        return this instanceof Ref it ? Optional.of(it) : Optional.empty();
    }

    default boolean isAny() {
        return this instanceof Any;
    }

    default boolean isNull() {
        return this instanceof Null;
    }

    default boolean isScalar() {
        return this instanceof Scalar;
    }

    default boolean isEnumeration() {
        return this instanceof Enumeration;
    }

    default boolean isArray() {
        return this instanceof Array;
    }

    default boolean isObject() {
        return this instanceof Obj;
    }

    default boolean isUnion() {
        return this instanceof Union;
    }

    default boolean isRef() {
        return this instanceof Ref;
    }

    /** {@return the id of the schema that this refers to; null if it is no reference} */
    default @Nullable String refersTo() {
        return this instanceof Ref it ? it.target() : null;
    }
}
