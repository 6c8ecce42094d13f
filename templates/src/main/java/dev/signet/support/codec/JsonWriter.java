package dev.signet.support.codec;

import static java.util.Objects.requireNonNull;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.text.JsonBuffer;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one compact JSON text, for codecs. Adds commas and colons; the caller must write a value for each name and
 * close each bracket.
 *
 * <p>Unpaired surrogates are written as escapes, so that no character encoding loses them. If the value of a
 * {@code member} is null, neither name nor value is written; {@link #nullValue()} writes an explicit null.
 *
 * <p>Methods throw {@link IllegalArgumentException} with the location for values that JSON or a format can't represent:
 * numbers that are not finite, years beyond 9999, offsets with seconds.
 */
public final class JsonWriter extends ValueWriter {

    private JsonWriter(JsonBuffer out) {
        super(out);
    }

    /** {@return a writer of a new text} */
    public static JsonWriter create() {
        return new JsonWriter(new JsonBuffer(null));
    }

    /**
     * Writes a text in UTF-8 to a stream, without having the whole of it in memory.
     *
     * @param out takes the text piece by piece; neither flushed nor closed
     * @param text writes the text; it is asked for a second time to find the place of what JSON can't represent
     * @throws IllegalArgumentException if the text holds what JSON can't represent; {@code out} may have taken a part of it then
     * @throws UncheckedIOException if the stream fails
     */
    public static void writeTo(OutputStream out, Consumer<? super JsonWriter> text) {
        JsonBuffer buffer = new JsonBuffer(requireNonNull(out, "out"));
        try (JsonWriter writer = new JsonWriter(buffer)) {
            text.accept(writer);
            buffer.flush();
        } catch (IllegalArgumentException e) {
            if (buffer.hasBegun()) {
                try (JsonWriter writer = create()) {
                    text.accept(writer);
                }
            }
            throw e;
        }
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @param codec writes the value
     * @param <T> the type of the value
     * @return this
     */
    public <T> JsonWriter member(JsonName name, @Nullable T value, JsonCodec<T> codec) {
        if (value != null) {
            name(name);
            codec.write(value, this);
        }
        return this;
    }

    /**
     * Writes a member, unless it is empty.
     *
     * @param name its name
     * @param values the value; null elements are written as JSON null
     * @param codec writes an element
     * @param <T> the type of the elements
     * @return this
     */
    public <T> JsonWriter memberUnlessEmpty(JsonName name, List<? extends @Nullable T> values, JsonCodec<T> codec) {
        if (!values.isEmpty()) {
            name(name);
            codec.writeList(values, this);
        }
        return this;
    }

    /**
     * Writes a member, unless it is empty.
     *
     * @param name its name
     * @param values the value; null in it is written as JSON null
     * @param codec writes a value of the map
     * @param <T> the type of the map's values
     * @return this
     */
    public <T> JsonWriter memberUnlessEmpty(
            JsonName name, Map<String, ? extends @Nullable T> values, JsonCodec<T> codec) {
        if (!values.isEmpty()) {
            name(name);
            codec.writeMap(values, this);
        }
        return this;
    }

    /**
     * Writes a member.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, boolean value) {
        return name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable Boolean value) {
        return value == null ? this : member(name, value.booleanValue());
    }

    /**
     * Writes a member.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, int value) {
        return name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable Integer value) {
        return value == null ? this : member(name, value.intValue());
    }

    /**
     * Writes a member.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, long value) {
        return name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable Long value) {
        return value == null ? this : member(name, value.longValue());
    }

    /**
     * Writes a member.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, double value) {
        return name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable Double value) {
        return value == null ? this : member(name, value.doubleValue());
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable String value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable BigInteger value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable BigDecimal value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable OffsetDateTime value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable LocalDate value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable OffsetTime value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable Duration value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable UUID value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable URI value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member, unless it is null.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public JsonWriter member(JsonName name, @Nullable JsonValue value) {
        return value == null ? this : name(name).value(value);
    }

    /**
     * Writes a member that is a list of scalars, empty or not.
     *
     * @param name its name
     * @param values the values, in order
     * @return this
     */
    public JsonWriter member(JsonName name, List<?> values) {
        return name(name).value(values);
    }

    /**
     * Writes a member that is a map of scalars, empty or not.
     *
     * @param name its name
     * @param values the values, in order
     * @return this
     */
    public JsonWriter member(JsonName name, Map<String, ?> values) {
        return name(name).value(values);
    }

    /**
     * Writes a member that is a list of scalars, unless it is empty.
     *
     * @param name its name
     * @param values the values, in order
     * @return this
     */
    public JsonWriter memberUnlessEmpty(JsonName name, List<?> values) {
        return values.isEmpty() ? this : name(name).value(values);
    }

    /**
     * Writes a member that is a map of scalars, unless it is empty.
     *
     * @param name its name
     * @param values the values, in order
     * @return this
     */
    public JsonWriter memberUnlessEmpty(JsonName name, Map<String, ?> values) {
        return values.isEmpty() ? this : name(name).value(values);
    }

    /**
     * Writes a member, unless it is null or {@code extras} has its literal.
     *
     * @param name its name
     * @param value the value
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, @Nullable Double value, JsonObject extras) {
        return value == null || kept(name, extras) ? this : member(name, value);
    }

    /**
     * Writes a member, unless it is null or {@code extras} has its literal.
     *
     * @param name its name
     * @param value the value
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, @Nullable OffsetDateTime value, JsonObject extras) {
        return value == null || kept(name, extras) ? this : member(name, value);
    }

    /**
     * Writes a member, unless it is null or {@code extras} has its literal.
     *
     * @param name its name
     * @param value the value
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, @Nullable OffsetTime value, JsonObject extras) {
        return value == null || kept(name, extras) ? this : member(name, value);
    }

    /**
     * Writes a member, unless it is null or {@code extras} has its literal.
     *
     * @param name its name
     * @param value the value
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, @Nullable Duration value, JsonObject extras) {
        return value == null || kept(name, extras) ? this : member(name, value);
    }

    /**
     * Writes a member, unless it is null or {@code extras} has its literal.
     *
     * @param name its name
     * @param value the value
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, @Nullable UUID value, JsonObject extras) {
        return value == null || kept(name, extras) ? this : member(name, value);
    }

    /**
     * Writes a member, empty or not, unless {@code extras} has its literal.
     *
     * @param name its name
     * @param values the values, in order
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, List<?> values, JsonObject extras) {
        return kept(name, extras) ? this : member(name, values);
    }

    /**
     * Writes a member, empty or not, unless {@code extras} has its literal.
     *
     * @param name its name
     * @param values the values, in order
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, Map<String, ?> values, JsonObject extras) {
        return kept(name, extras) ? this : member(name, values);
    }

    /**
     * Writes all members of {@code extras}.
     *
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter members(JsonObject extras) {
        if (!extras.isEmpty()) {
            for (Map.Entry<String, JsonValue> member : extras.members().entrySet()) {
                name(member.getKey()).value(member.getValue());
            }
        }
        return this;
    }

    /**
     * Writes all members of a map, but those of which {@code extras} has the literal.
     *
     * @param properties the members, in order
     * @param extras what the components don't represent
     * @param write writes a value that is not null
     * @param <V> the type of the values
     * @return this
     */
    public <V> JsonWriter members(
            Map<String, ? extends @Nullable V> properties, JsonObject extras, Consumer<? super V> write) {
        for (Map.Entry<String, ? extends @Nullable V> member : properties.entrySet()) {
            if (!extras.has(member.getKey())) {
                name(member.getKey());
                orNull(member.getValue(), write);
            }
        }
        return this;
    }

    private static boolean kept(JsonName name, JsonObject extras) {
        return !extras.isEmpty() && extras.has(name.value());
    }

    @Override
    JsonWriter self() {
        return this;
    }
}
