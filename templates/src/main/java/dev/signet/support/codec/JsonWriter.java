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
public final class JsonWriter implements AutoCloseable {

    private final JsonBuffer out;

    private JsonWriter(JsonBuffer out) {
        this.out = out;
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
     * Opens an object.
     *
     * @return this
     */
    public JsonWriter beginObject() {
        out.open('{');
        return this;
    }

    /**
     * Ends the object opened last.
     *
     * @return this
     */
    public JsonWriter endObject() {
        out.close('}');
        return this;
    }

    /**
     * Ends the object opened last, with the members of {@code extras}.
     *
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter endObject(JsonObject extras) {
        if (!extras.isEmpty()) {
            for (Map.Entry<String, JsonValue> member : extras.members().entrySet()) {
                name(member.getKey()).value(member.getValue());
            }
        }
        return endObject();
    }

    /**
     * Opens an array.
     *
     * @return this
     */
    public JsonWriter beginArray() {
        out.open('[');
        return this;
    }

    /**
     * Ends the array opened last.
     *
     * @return this
     */
    public JsonWriter endArray() {
        out.close(']');
        return this;
    }

    /**
     * Writes a member's name.
     *
     * @param name its name
     * @return this
     */
    public JsonWriter name(JsonName name) {
        out.name(name.encoded());
        return this;
    }

    /**
     * Writes a member's name.
     *
     * @param name its name
     * @return this
     */
    public JsonWriter name(String name) {
        out.name(name);
        return this;
    }

    /**
     * Writes {@code null}.
     *
     * @return this
     */
    public JsonWriter nullValue() {
        out.ascii("null");
        return this;
    }

    /**
     * Writes a string.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(String value) {
        out.string(value);
        return this;
    }

    /**
     * Writes {@code true} or {@code false}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(boolean value) {
        out.ascii(value ? "true" : "false");
        return this;
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(int value) {
        out.number(value);
        return this;
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(long value) {
        out.number(value);
        return this;
    }

    /**
     * Writes a number in the fewest digits that distinguish it from other doubles: {@code 90}, {@code 0.5}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(double value) {
        ValueWriter.number(value, out);
        return this;
    }

    /**
     * Writes a number with a fraction or an exponent, {@code 90.0}, where one without would be read as an integer.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter fraction(double value) {
        ValueWriter.fraction(value, out);
        return this;
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(BigInteger value) {
        out.ascii(value.toString());
        return this;
    }

    /**
     * Writes a number with its scale.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(BigDecimal value) {
        out.ascii(value.toString());
        return this;
    }

    /**
     * Writes an RFC 3339 {@code date-time}: always with seconds, with as much of a fraction as needed, {@code Z} for UTC.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(OffsetDateTime value) {
        FormatWriter.dateTime(value, out);
        return this;
    }

    /**
     * Writes an RFC 3339 {@code full-date}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(LocalDate value) {
        FormatWriter.date(value, out);
        return this;
    }

    /**
     * Writes an RFC 3339 {@code full-time}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(OffsetTime value) {
        FormatWriter.time(value, out);
        return this;
    }

    /**
     * Writes an ISO 8601 duration, such as {@code PT1.5S}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(Duration value) {
        return value(value.toString());
    }

    /**
     * Writes a UUID in its 36 characters.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(UUID value) {
        return value(value.toString());
    }

    /**
     * Writes a URI as it was given.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(URI value) {
        return value(value.toString());
    }

    /**
     * Writes any JSON, however deep.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(JsonValue value) {
        Trees.write(value, out);
        return this;
    }

    /**
     * Writes an array of scalars, lists and maps of them, and of nulls.
     *
     * @param values the values, in order
     * @return this
     */
    public JsonWriter value(List<?> values) {
        ValueWriter.list(values, out);
        return this;
    }

    /**
     * Writes an object of scalars, lists and maps of them, and of nulls.
     *
     * @param values the values, in order
     * @return this
     */
    public JsonWriter value(Map<String, ?> values) {
        ValueWriter.map(values, out);
        return this;
    }

    /**
     * Writes a value that is JSON already.
     *
     * @param json well-formed JSON text, written as it is
     * @return this
     */
    public JsonWriter json(String json) {
        out.raw(json);
        return this;
    }

    /**
     * Writes an array whose elements may be null.
     *
     * @param values the values, in order
     * @param write writes a value that is not null
     * @param <T> the type of the elements
     * @return this
     */
    public <T> JsonWriter listWithNulls(List<? extends @Nullable T> values, Consumer<? super T> write) {
        out.open('[');
        for (T value : values) {
            orNull(value, write);
        }
        out.close(']');
        return this;
    }

    /**
     * Writes an object whose values may be null.
     *
     * @param values the values, in order
     * @param write writes a value that is not null
     * @param <V> the type of the values
     * @return this
     */
    public <V> JsonWriter mapWithNulls(Map<String, ? extends @Nullable V> values, Consumer<? super V> write) {
        out.open('{');
        for (Map.Entry<String, ? extends @Nullable V> member : values.entrySet()) {
            out.name(member.getKey());
            orNull(member.getValue(), write);
        }
        out.close('}');
        return this;
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
     * Writes a member, unless {@code extras} has its literal.
     *
     * @param name its name
     * @param value the value
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, long value, JsonObject extras) {
        return kept(name, extras) ? this : member(name, value);
    }

    /**
     * Writes a member, unless it is null or {@code extras} has its literal.
     *
     * @param name its name
     * @param value the value
     * @param extras what the components don't represent
     * @return this
     */
    public JsonWriter memberUnlessKept(JsonName name, @Nullable Long value, JsonObject extras) {
        return value == null || kept(name, extras) ? this : member(name, value.longValue());
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

    /** Writes a scalar, or a list or map of scalars. */
    void any(Object value) {
        ValueWriter.any(value, out);
    }

    private <T> void orNull(@Nullable T value, Consumer<? super T> write) {
        if (value == null) {
            nullValue();
        } else {
            write.accept(value);
        }
    }

    /** {@return the text so far, in UTF-8} */
    public byte[] toBytes() {
        return out.toBytes();
    }

    /** The text so far. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** Gives the writer's memory back. What was written can't be asked for any more; closing again does nothing. */
    @Override
    public void close() {
        out.release();
    }
}
