package dev.signet.support;

import static java.util.Objects.requireNonNull;

import dev.signet.support.text.Phrases;
import dev.signet.support.value.OrderedMap;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object. Keeps the order of its members; the order is not significant for {@code equals}.
 *
 * @param members the members by name, unmodifiable
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /** The object without members. */
    public static final JsonObject EMPTY = new JsonObject(OrderedMap.adopt(new LinkedHashMap<>()));

    /**
     * Copies the members, unless they are such a copy.
     *
     * @param members names and values
     */
    public JsonObject {
        members = OrderedMap.copyOf(members);
    }

    /**
     * {@return the object with one member}
     *
     * @param name its name
     * @param value the value
     */
    public static JsonObject of(String name, JsonValue value) {
        return builder().put(name, value).build();
    }

    /**
     * {@return the object with two members}
     *
     * @param name1 the first name
     * @param value1 its value
     * @param name2 the second name
     * @param value2 its value
     */
    public static JsonObject of(String name1, JsonValue value1, String name2, JsonValue value2) {
        return builder().put(name1, value1).put(name2, value2).build();
    }

    /**
     * {@return the object with three members}
     *
     * @param name1 the first name
     * @param value1 its value
     * @param name2 the second name
     * @param value2 its value
     * @param name3 the third name
     * @param value3 its value
     */
    public static JsonObject of(
            String name1, JsonValue value1, String name2, JsonValue value2, String name3, JsonValue value3) {
        return builder()
                .put(name1, value1)
                .put(name2, value2)
                .put(name3, value3)
                .build();
    }

    /**
     * Converts a map of Java values: {@code null}, strings, booleans, numbers of {@code java.lang} and {@code java.math},
     * collections and maps of such values, and values of JSON themselves.
     *
     * @param members names and values, in the order of the map
     * @return the object with these members
     * @throws IllegalArgumentException if a value is none of these, or a key is no string
     */
    public static JsonObject of(Map<String, ?> members) {
        return object(members);
    }

    private static JsonObject object(Map<?, ?> members) {
        Builder object = builder();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw new IllegalArgumentException(
                        "a name in JSON is a string, not ".concat(String.valueOf(member.getKey())));
            }
            object.put(name, value(member.getValue()));
        }
        return object.build();
    }

    private static JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonNull.NULL;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof String text) {
            return new JsonString(text);
        } else if (value instanceof Boolean bool) {
            return JsonBoolean.of(bool);
        } else if (value instanceof Float || value instanceof BigDecimal || value instanceof BigInteger) {
            return new JsonNumber(value.toString());
        } else if (value instanceof Double number) {
            return JsonNumber.of(number);
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte) {
            return JsonNumber.of(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> map) {
            return object(map);
        } else if (value instanceof Collection<?> collection) {
            List<JsonValue> elements = new ArrayList<>(collection.size());
            for (Object element : collection) {
                elements.add(value(element));
            }
            return new JsonArray(elements);
        }
        throw new IllegalArgumentException(
                "no value in JSON: ".concat(value.getClass().getName()));
    }

    /**
     * Reads an object.
     *
     * @param json JSON text
     * @return what was read
     * @throws JsonFormatException if {@code json} is anything but one well-formed object
     */
    public static JsonObject fromJson(String json) {
        return only(JsonValue.fromJson(json));
    }

    /**
     * Reads an object in UTF-8.
     *
     * @param json JSON text
     * @return what was read
     * @throws JsonFormatException if {@code json} is anything but one well-formed object
     */
    public static JsonObject fromJson(byte[] json) {
        return only(JsonValue.fromJson(json));
    }

    /**
     * Reads an object in UTF-8 up to the end of the stream.
     *
     * @param json JSON text
     * @return what was read
     * @throws JsonFormatException if the stream holds anything but one well-formed object
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonObject fromJson(InputStream json) {
        return only(JsonValue.fromJson(json));
    }

    /**
     * Starts an object.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the member of that name, or null if there is none; an explicit JSON null is {@link JsonNull#NULL}}
     *
     * @param name its name
     */
    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    /**
     * {@return the content of the member of that name if it is a string, else null}
     *
     * @param name its name
     */
    public @Nullable String string(String name) {
        return members.get(name) instanceof JsonString string ? string.value() : null;
    }

    /**
     * {@return the value of the member of that name if it is an integer of 64 bits, such as {@code 3} or {@code 1e2}, else null}
     *
     * @param name its name
     */
    public @Nullable Long integer(String name) {
        if (members.get(name) instanceof JsonNumber number) {
            try {
                return number.longValue();
            } catch (ArithmeticException e) {
                return null; // it has a fraction, or is larger
            }
        }
        return null;
    }

    /**
     * {@return the member of that name if it is an object, else null}
     *
     * @param name its name
     */
    public @Nullable JsonObject object(String name) {
        return members.get(name) instanceof JsonObject object ? object : null;
    }

    /**
     * {@return the member of that name if it is an array, else null}
     *
     * @param name its name
     */
    public @Nullable JsonArray array(String name) {
        return members.get(name) instanceof JsonArray array ? array : null;
    }

    /**
     * {@return whether there is a member of that name, be it null}
     *
     * @param name its name
     */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** {@return whether there are no members} */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** {@return how many members there are} */
    public int size() {
        return members.size();
    }

    /** {@return the names in order, unmodifiable} */
    public Set<String> names() {
        return members.keySet();
    }

    /**
     * {@return this object with that member set: in its place if the name is there, else at the end}
     *
     * @param name its name
     * @param value the value
     */
    public JsonObject with(String name, JsonValue value) {
        return toBuilder().put(name, value).build();
    }

    /**
     * {@return this object without the member of that name}
     *
     * @param name its name
     */
    public JsonObject without(String name) {
        if (!has(name)) {
            return this;
        }
        LinkedHashMap<String, JsonValue> rest = new LinkedHashMap<>(members);
        rest.remove(name);
        return adopt(rest);
    }

    /**
     * Starts from the members of this object.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.members.putAll(members);
        return builder;
    }

    /** Wraps members that nobody else holds. */
    static JsonObject adopt(LinkedHashMap<String, JsonValue> members) {
        return members.isEmpty() ? EMPTY : new JsonObject(OrderedMap.adopt(members));
    }

    private static JsonObject only(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new JsonFormatException(
                "", Phrases.OBJECT, requireNonNull(Phrases.of(value.toJson().charAt(0))));
    }

    // One frame for each level of nesting, so that deep values can be compared on small stacks.
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof JsonObject that) || size() != that.size()) {
            return false;
        }
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (!member.getValue().equals(that.members.get(member.getKey()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            hash += member.getKey().hashCode() ^ member.getValue().hashCode();
        }
        return hash;
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return toJson();
    }

    /** Collects members in order; a name that comes again replaces the value in its place. */
    public static final class Builder {
        private LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
        private boolean built; // an object holds the members now

        private Builder() {}

        /**
         * Sets a member.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder put(String name, JsonValue value) {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
            if (built) {
                members = new LinkedHashMap<>(members);
                built = false;
            }
            members.put(name, value);
            return this;
        }

        /** {@return the object with the members so far} The builder remains usable. */
        public JsonObject build() {
            built = true;
            return adopt(members);
        }
    }
}
