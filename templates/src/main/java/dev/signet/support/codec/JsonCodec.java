package dev.signet.support.codec;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonValue;
import dev.signet.support.value.ListWithNulls;
import dev.signet.support.value.OrderedMap;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of one type as JSON, alone, in lists and in maps.
 *
 * <p>Generated codecs extend it. A subclass reads one value in {@link #decode} and writes one in {@link #encode}; their signatures
 * do not name {@code T}, so that the compiler adds no bridge methods to each codec. Call the other methods instead.
 *
 * <p>Codecs have no state and are thread-safe.
 *
 * @param <T> the type of the values
 */
public abstract class JsonCodec<T> {

    /** For subclasses. */
    protected JsonCodec() {}

    /**
     * Reads the value at the cursor.
     *
     * @param in the cursor is on the value
     * @return a {@code T}; null if a required property is missing, which {@code in} then {@linkplain JsonReader#lacks records}
     * @throws JsonFormatException if the value is not a {@code T} for another reason
     */
    protected abstract @Nullable Object decode(JsonReader in);

    /**
     * Writes a value.
     *
     * @param value a {@code T}
     * @param out takes the value
     */
    protected abstract void encode(Object value, JsonWriter out);

    /**
     * Reads the value at the cursor.
     *
     * @param in the cursor is on the value
     * @return the value; null if a required property is missing, which {@code in} then {@linkplain JsonReader#lacks records}
     * @throws JsonFormatException if the value is not a {@code T} for another reason
     */
    @SuppressWarnings("unchecked") // decode returns what its documentation says
    public final @Nullable T readOrNull(JsonReader in) {
        return (T) decode(in);
    }

    /**
     * Reads the value at the cursor.
     *
     * @param in the cursor is on the value
     * @return the value
     * @throws JsonFormatException if the value is not a {@code T}
     */
    @SuppressWarnings("unchecked") // decode returns what its documentation says
    public final T read(JsonReader in) {
        Object value = decode(in); // each frame counts where values nest
        if (value == null) {
            throw in.missing();
        }
        return (T) value;
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @param out takes the value
     */
    public final void write(T value, JsonWriter out) {
        encode(value, out);
    }

    /**
     * Reads an optional property's value at the cursor.
     *
     * @param in the cursor is on the value
     * @return the value; null for JSON null and for what is no {@code T}, which {@code in} keeps
     * @throws JsonFormatException if the text is not well-formed
     */
    @SuppressWarnings("unchecked") // decode returns what its documentation says
    public final @Nullable T readOptional(JsonReader in) {
        if (in.isNull()) {
            return null;
        }
        long mark = in.mark();
        try {
            Object value = decode(in); // each frame counts where values nest
            if (value == null) {
                throw in.missing();
            }
            return (T) value;
        } catch (JsonFormatException e) {
            in.keepUnfit(mark, e);
            return null;
        }
    }

    /**
     * Reads an optional property's array at the cursor.
     *
     * @param in the cursor is on the array
     * @return an unmodifiable list; empty for JSON null and for what is no array of {@code T}s, which {@code in} keeps, as it keeps an
     *     empty array
     * @throws JsonFormatException if the text is not well-formed
     */
    public final List<T> readOptionalList(JsonReader in) {
        if (in.isNull()) {
            return List.of();
        }
        long mark = in.mark();
        try {
            return in.optional(readList(in));
        } catch (JsonFormatException e) {
            in.keepUnfit(mark, e);
            return List.of();
        }
    }

    /**
     * As {@link #readOptionalList}, with elements that may be null.
     *
     * @param in the cursor is on the array
     * @return an unmodifiable list
     * @throws JsonFormatException if the text is not well-formed
     */
    public final List<@Nullable T> readOptionalListWithNulls(JsonReader in) {
        if (in.isNull()) {
            return List.of();
        }
        long mark = in.mark();
        try {
            return in.optional(readListWithNulls(in));
        } catch (JsonFormatException e) {
            in.keepUnfit(mark, e);
            return List.of();
        }
    }

    /**
     * Reads an optional property's object at the cursor as a map.
     *
     * @param in the cursor is on the object
     * @return an unmodifiable map; empty for JSON null and for what is no object of {@code T}s, which {@code in} keeps, as it keeps an
     *     empty object
     * @throws JsonFormatException if the text is not well-formed
     */
    public final Map<String, T> readOptionalMap(JsonReader in) {
        if (in.isNull()) {
            return Map.of();
        }
        long mark = in.mark();
        try {
            return in.optional(readMap(in));
        } catch (JsonFormatException e) {
            in.keepUnfit(mark, e);
            return Map.of();
        }
    }

    /**
     * As {@link #readOptionalMap}, with values that may be null.
     *
     * @param in the cursor is on the object
     * @return an unmodifiable map
     * @throws JsonFormatException if the text is not well-formed
     */
    public final Map<String, @Nullable T> readOptionalMapWithNulls(JsonReader in) {
        if (in.isNull()) {
            return Map.of();
        }
        long mark = in.mark();
        try {
            return in.optional(readMapWithNulls(in));
        } catch (JsonFormatException e) {
            in.keepUnfit(mark, e);
            return Map.of();
        }
    }

    /**
     * Reads the array at the cursor. If an element can't be said exactly, the JSON of the whole array is kept.
     *
     * @param in the cursor is on the array
     * @return an unmodifiable list
     * @throws JsonFormatException if the value is no array, or an element is not a {@code T}
     */
    public final List<T> readList(JsonReader in) {
        long mark = in.mark();
        boolean inexact = false;
        in.beginArray();
        if (!in.nextElement()) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        do {
            values.add(read(in));
            inexact |= in.inexact();
        } while (in.nextElement());
        if (inexact) {
            in.keepWhole(mark);
        }
        return List.copyOf(values);
    }

    /**
     * Reads the array at the cursor, whose elements may be null. If an element can't be said exactly, the JSON of the whole array is
     * kept.
     *
     * @param in the cursor is on the array
     * @return an unmodifiable list
     * @throws JsonFormatException if the value is no array, or an element is neither null nor a {@code T}
     */
    public final List<@Nullable T> readListWithNulls(JsonReader in) {
        long mark = in.mark();
        boolean inexact = false;
        in.beginArray();
        List<@Nullable T> values = new ArrayList<>();
        while (in.nextElement()) {
            values.add(in.isNullValue() ? null : read(in));
            inexact |= in.inexact();
        }
        if (inexact) {
            in.keepWhole(mark);
        }
        return ListWithNulls.adopt(values);
    }

    /**
     * Reads the object at the cursor as a map. If a value can't be said exactly, the JSON of the whole object is kept.
     *
     * @param in the cursor is on the object
     * @return an unmodifiable map, in the order of the members
     * @throws JsonFormatException if the value is no object, or a member's value is not a {@code T}
     */
    public final Map<String, T> readMap(JsonReader in) {
        long mark = in.mark();
        boolean inexact = false;
        in.beginObject();
        LinkedHashMap<String, T> values = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            values.put(name, read(in));
            inexact |= in.inexact();
        }
        if (inexact) {
            in.keepWhole(mark);
        }
        return OrderedMap.adopt(values);
    }

    /**
     * Reads the object at the cursor as a map whose values may be null. If a value can't be said exactly, the JSON of the whole
     * object is kept.
     *
     * @param in the cursor is on the object
     * @return an unmodifiable map, in the order of the members
     * @throws JsonFormatException if the value is no object, or a member's value is neither null nor a {@code T}
     */
    public final Map<String, @Nullable T> readMapWithNulls(JsonReader in) {
        long mark = in.mark();
        boolean inexact = false;
        in.beginObject();
        LinkedHashMap<String, @Nullable T> values = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            values.put(name, in.isNullValue() ? null : read(in));
            inexact |= in.inexact();
        }
        if (inexact) {
            in.keepWhole(mark);
        }
        return OrderedMap.adoptWithNulls(values);
    }

    /**
     * Writes an array.
     *
     * @param values the elements in order; null elements are written as JSON null
     * @param out takes the array
     */
    public final void writeList(List<? extends @Nullable T> values, JsonWriter out) {
        out.beginArray();
        for (T value : values) {
            writeOrNull(value, out);
        }
        out.endArray();
    }

    /**
     * Writes an object.
     *
     * @param values the members in order; null values are written as JSON null
     * @param out takes the object
     */
    public final void writeMap(Map<String, ? extends @Nullable T> values, JsonWriter out) {
        out.beginObject();
        for (Map.Entry<String, ? extends @Nullable T> member : values.entrySet()) {
            out.name(member.getKey());
            writeOrNull(member.getValue(), out);
        }
        out.endObject();
    }

    private void writeOrNull(@Nullable T value, JsonWriter out) {
        if (value == null) {
            out.nullValue();
        } else {
            encode(value, out);
        }
    }

    /**
     * Reads a JSON text.
     *
     * @param json JSON text
     * @return the value
     * @throws JsonFormatException if the text is not a {@code T}
     */
    public final T fromJson(String json) {
        return whole(JsonReader.of(json));
    }

    /**
     * Reads a JSON text.
     *
     * @param json JSON text in UTF-8; must not change meanwhile
     * @return the value
     * @throws JsonFormatException if the text is not a {@code T}
     */
    public final T fromJson(byte[] json) {
        return whole(JsonReader.of(json));
    }

    /**
     * Reads a JSON text.
     *
     * @param json JSON text in UTF-8; read to its end, not closed
     * @return the value
     * @throws JsonFormatException if the text is not a {@code T}
     * @throws UncheckedIOException if the stream fails
     */
    public final T fromJson(InputStream json) {
        return whole(JsonReader.of(json));
    }

    /**
     * Reads a JSON text, and reports what does not fit and is kept as JSON.
     *
     * @param json JSON text
     * @param deviations takes each deviation; {@link JsonDeviation#REFUSE} throws at the first
     * @return the value
     * @throws JsonFormatException if the text is not a {@code T}
     */
    public final T fromJson(String json, Consumer<? super JsonDeviation> deviations) {
        return whole(JsonReader.of(json).reporting(deviations));
    }

    /**
     * Reads a JSON text, and reports what does not fit and is kept as JSON.
     *
     * @param json JSON text in UTF-8; must not change meanwhile
     * @param deviations takes each deviation; {@link JsonDeviation#REFUSE} throws at the first
     * @return the value
     * @throws JsonFormatException if the text is not a {@code T}
     */
    public final T fromJson(byte[] json, Consumer<? super JsonDeviation> deviations) {
        return whole(JsonReader.of(json).reporting(deviations));
    }

    /**
     * Reads the JSON text of an answer, and reports what does not fit and is kept as JSON. An error object, of which the type declares
     * no property, is refused.
     *
     * @param json JSON text in UTF-8; must not change meanwhile
     * @param filled whether any object without a property that the type declares is refused, an empty one too
     * @param deviations takes each deviation
     * @return the value
     * @throws JsonFormatException if the text is not a {@code T}
     */
    public final T fromAnswer(byte[] json, boolean filled, Consumer<? super JsonDeviation> deviations) {
        try (JsonReader in = JsonReader.of(json).reporting(deviations)) {
            T value = whole(in);
            in.requireDeclared(filled);
            return value;
        }
    }

    /**
     * {@return what in a value does not fit its type and is kept as JSON, in order} Writes the value, and reads it again.
     *
     * @param value the value
     * @throws IllegalArgumentException if it holds what JSON can't represent, such as a number that is not finite
     */
    public final List<JsonDeviation> deviations(T value) {
        Deviations deviations = new Deviations(new ArrayList<>());
        fromJson(toJson(value), deviations);
        return List.copyOf(deviations.all);
    }

    private T whole(JsonReader in) {
        try (in) {
            in.start();
            return in.end(read(in));
        } catch (StackOverflowError e) {
            JsonFormatException deep =
                    new JsonFormatException("", "nesting that the stack of this thread has room for", "a deeper one");
            deep.initCause(e);
            throw deep;
        }
    }

    /**
     * {@return a value as JSON text}
     *
     * @param value the value
     * @throws IllegalArgumentException if it holds what JSON can't represent, such as a number that is not finite
     */
    public final String toJson(T value) {
        try (JsonWriter out = JsonWriter.create()) {
            encode(value, out);
            return out.toString();
        }
    }

    /**
     * Writes a value as JSON text in UTF-8.
     *
     * @param value the value
     * @param out takes the text piece by piece; neither flushed nor closed
     * @throws IllegalArgumentException if JSON can't represent the value, such as a number that is not finite; a part of the text
     *     may have been written to {@code out} then
     * @throws UncheckedIOException if the stream fails
     */
    public final void writeTo(T value, OutputStream out) {
        JsonWriter.writeTo(out, new Text<>(this, value));
    }

    /**
     * {@return an item of an array; null if it is absent, null or no {@code T}}
     *
     * @param array the array
     * @param index the item's place, from 0
     */
    public final @Nullable T item(List<JsonValue> array, int index) {
        if (index >= array.size() || array.get(index) == JsonNull.NULL) {
            return null;
        }
        try {
            return fromJson(array.get(index).toJson());
        } catch (JsonFormatException e) {
            return null;
        }
    }

    /**
     * {@return a value as JSON}
     *
     * @param value the value; null is JSON null
     */
    public final JsonValue toValue(@Nullable T value) {
        return value == null ? JsonNull.NULL : JsonValue.fromJson(toJson(value));
    }

    /** {@return a codec of lists, which are arrays in JSON, and unmodifiable when read} */
    public final JsonCodec<List<T>> list() {
        return new ListCodec<>(this);
    }

    /** {@return a codec of lists whose elements may be null} */
    public final JsonCodec<List<@Nullable T>> listWithNulls() {
        return new ListWithNullsCodec<>(this);
    }

    /** {@return a codec of maps, which are objects in JSON, and unmodifiable and in the order of their members when read} */
    public final JsonCodec<Map<String, T>> map() {
        return new MapCodec<>(this);
    }

    /** {@return a codec of maps whose values may be null} */
    public final JsonCodec<Map<String, @Nullable T>> mapWithNulls() {
        return new MapWithNullsCodec<>(this);
    }

    private record Deviations(List<JsonDeviation> all) implements Consumer<JsonDeviation> {
        @Override
        public void accept(JsonDeviation deviation) {
            all.add(deviation);
        }
    }

    /** Writes a value. A class and no lambda, which would be linked at run time. */
    private record Text<T>(JsonCodec<T> codec, T value) implements Consumer<JsonWriter> {
        @Override
        public void accept(JsonWriter out) {
            codec.encode(value, out);
        }
    }

    private static final class ListCodec<T> extends JsonCodec<List<T>> {
        private final JsonCodec<T> element;

        ListCodec(JsonCodec<T> element) {
            this.element = element;
        }

        @Override
        protected Object decode(JsonReader in) {
            return element.readList(in);
        }

        @Override
        @SuppressWarnings("unchecked") // by the contract of encode
        protected void encode(Object value, JsonWriter out) {
            element.writeList((List<T>) value, out);
        }
    }

    private static final class ListWithNullsCodec<T> extends JsonCodec<List<@Nullable T>> {
        private final JsonCodec<T> element;

        ListWithNullsCodec(JsonCodec<T> element) {
            this.element = element;
        }

        @Override
        protected Object decode(JsonReader in) {
            return element.readListWithNulls(in);
        }

        @Override
        @SuppressWarnings("unchecked") // by the contract of encode
        protected void encode(Object value, JsonWriter out) {
            element.writeList((List<@Nullable T>) value, out);
        }
    }

    private static final class MapCodec<T> extends JsonCodec<Map<String, T>> {
        private final JsonCodec<T> element;

        MapCodec(JsonCodec<T> element) {
            this.element = element;
        }

        @Override
        protected Object decode(JsonReader in) {
            return element.readMap(in);
        }

        @Override
        @SuppressWarnings("unchecked") // by the contract of encode
        protected void encode(Object value, JsonWriter out) {
            element.writeMap((Map<String, T>) value, out);
        }
    }

    private static final class MapWithNullsCodec<T> extends JsonCodec<Map<String, @Nullable T>> {
        private final JsonCodec<T> element;

        MapWithNullsCodec(JsonCodec<T> element) {
            this.element = element;
        }

        @Override
        protected Object decode(JsonReader in) {
            return element.readMapWithNulls(in);
        }

        @Override
        @SuppressWarnings("unchecked") // by the contract of encode
        protected void encode(Object value, JsonWriter out) {
            element.writeMap((Map<String, @Nullable T>) value, out);
        }
    }
}
