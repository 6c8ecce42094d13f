package dev.signet.codegen.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema. */
public sealed interface Schema {
    Meta meta();

    /** The same shape with another {@link Meta}. */
    Schema withMeta(Meta meta);

    /** Any JSON value at all. */
    record Any(Meta meta) implements Schema {
        @Override
        public Schema withMeta(Meta newMeta) {
            return new Any(newMeta);
        }
    }

    /** JSON {@code null} and nothing else. */
    record Null(Meta meta) implements Schema {
        @Override
        public Schema withMeta(Meta newMeta) {
            return new Null(newMeta);
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
    }

    /** A list. */
    record Array(Meta meta, Schema items) implements Schema {
        @Override
        public Schema withMeta(Meta newMeta) {
            return new Array(newMeta, items);
        }
    }

    /**
     * An object.
     *
     * @param properties declared properties in document order
     * @param additional what other properties look like: null if {@code additionalProperties} is absent or false, {@link Any} if
     *     it is {@code true} or an empty schema
     * @param discriminator stated on a parent that others extend by {@code allOf}, or null
     */
    record Obj(
            Meta meta,
            List<Property> properties,
            @Nullable Schema additional,
            @Nullable Discriminator discriminator) implements Schema {
        public Obj {
            properties = List.copyOf(properties);
        }

        @Override
        public Schema withMeta(Meta newMeta) {
            return new Obj(newMeta, properties, additional, discriminator);
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
    }

    /**
     * @param name as on the wire
     * @param required whether it is listed in {@code required}
     */
    record Property(String name, boolean required, Schema schema) {}

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
     */
    record Discriminator(String property, Map<String, String> mapping) {
        public Discriminator {
            mapping = Ordered.copyOf(mapping);
        }
    }
}
