package dev.signet.interactions.structured;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A record with its JSON schema. Looks into the caller's type by reflection, and needs
 * {@code com.github.victools:jsonschema-generator} and {@code com.fasterxml.jackson.core:jackson-databind} on the class path.
 * Immutable and thread-safe.
 *
 * <p>Components may be strings, numbers, booleans, enums, records, lists, sets, arrays, maps with strings or an enum as keys,
 * {@code java.time}, {@link java.util.UUID}, {@link java.net.URI}, {@link JsonValue} for anything, and sealed interfaces of
 * records, which are told apart by a property {@code type} with the record's simple name. All are required but those that are
 * {@code @Nullable} or {@link java.util.Optional}. {@link Description} and Jackson's annotations are heeded.
 *
 * <p>The service takes a type that refers to itself only where it may be left out: such a component must be {@code @Nullable},
 * even if it is a list.
 *
 * @param <T> the record, or a sealed interface of records, or an enum
 */
public final class TypedSchema<T> {
    private final Class<T> type;
    private final JsonObject schema;

    private TypedSchema(Class<T> type, JsonObject schema) {
        this.type = type;
        this.schema = schema;
    }

    /**
     * Makes the schema of a type.
     *
     * @param <T> the type
     * @param type a record, a sealed interface of records, or an enum
     * @return the type with its schema
     * @throws IllegalArgumentException if it is none of these, or has a component that no schema describes
     * @throws IllegalStateException if a library is missing; the message names what to add to the class path
     */
    public static <T> TypedSchema<T> of(Class<T> type) {
        requireNonNull(type, "type");
        if (!type.isRecord() && !type.isSealed() && !type.isEnum()) {
            throw new IllegalArgumentException(
                    type.getName() + " is neither a record nor a sealed interface of records nor an enum");
        }
        Libraries.require();
        return new TypedSchema<>(type, schema(type));
    }

    private static JsonObject schema(Class<?> type) {
        Describable.check(type, type.getSimpleName());
        return Schemas.of(type);
    }

    /** {@return the JSON schema, in the part of JSON Schema that the service understands} */
    public JsonObject schema() {
        return schema;
    }

    /** {@return the simple name of the type} */
    public String name() {
        return type.getSimpleName();
    }

    /**
     * Reads a value. Properties that the type does not have are passed over.
     *
     * @param json JSON text
     * @return the value
     * @throws JsonFormatException if it is no JSON, or lacks what is required, or holds something else than the type says; names
     *     the JSON pointer
     */
    public T read(String json) {
        return read(JsonValue.fromJson(json));
    }

    /**
     * Reads a value. Properties that the type does not have are passed over.
     *
     * @param json JSON of any kind
     * @return the value
     * @throws JsonFormatException if it lacks what is required, or holds something else than the type says; names the JSON pointer
     */
    public T read(JsonValue json) {
        return type.cast(Values.read(type, json, ""));
    }

    /**
     * Writes any value as JSON, in the names and forms of the schemas.
     *
     * @param value a record, a map, a list, a string and so on; may be null
     * @return its JSON
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if a library is missing; the message names what to add to the class path
     */
    public static JsonValue toJson(@Nullable Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        Libraries.require();
        return Values.write(value);
    }

    @Override
    public String toString() {
        return name() + " " + schema;
    }
}
