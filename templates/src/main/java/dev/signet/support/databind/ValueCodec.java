package dev.signet.support.databind;

import static java.util.Objects.requireNonNull;

import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.codec.JsonReader;
import dev.signet.support.codec.JsonWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of one type by its generated codec. */
public final class ValueCodec {
    private final Class<?> type;
    private final JsonCodec<?> codec;

    ValueCodec(Class<?> type, JsonCodec<?> codec) {
        this.type = requireNonNull(type, "type");
        this.codec = requireNonNull(codec, "codec");
    }

    /** The same for one of the classes that implement the type: what is read must be of it. */
    ValueCodec narrowedTo(Class<?> form) {
        return new ValueCodec(form, codec);
    }

    /** {@return the class that values are of} */
    public Class<?> type() {
        return type;
    }

    /**
     * Reads a value.
     *
     * @param json JSON text in UTF-8
     * @param deviations a {@link Consumer} that takes each {@link JsonDeviation}; anything else stands for {@link JsonDeviation#REFUSE},
     *     since databind refuses what does not fit
     * @return what was read
     * @throws JsonFormatException if the text holds no such value
     */
    public Object read(byte[] json, @Nullable Object deviations) {
        @SuppressWarnings("unchecked") // by the contract of the attribute
        Consumer<? super JsonDeviation> sink =
                deviations instanceof Consumer<?> ? (Consumer<? super JsonDeviation>) deviations : JsonDeviation.REFUSE;
        return checked(codec.fromJson(json, sink));
    }

    private Object checked(Object value) {
        if (!type.isInstance(value)) {
            throw new JsonFormatException(
                    "",
                    "a ".concat(type.getName()),
                    "a ".concat(value.getClass().getName()));
        }
        return value;
    }

    /**
     * {@return a reader of the value's JSON, on its first token}
     *
     * @param value the value
     * @throws IllegalArgumentException if JSON can't represent it
     */
    public JsonReader written(Object value) {
        JsonReader json;
        try (JsonWriter out = JsonWriter.create()) {
            write(codec, value, out);
            json = JsonReader.of(out.toBytes());
        }
        json.start();
        return json;
    }

    @SuppressWarnings("unchecked") // is given values of the type only
    private static <T> void write(JsonCodec<T> codec, Object value, JsonWriter out) {
        codec.write((T) value, out);
    }

    /** {@return what JSON's null is read as: itself where any JSON is a value, else Java's} */
    public @Nullable JsonValue nullValue() {
        return type.isAssignableFrom(JsonNull.class) ? JsonNull.NULL : null;
    }

    /**
     * Reads a value that is the key of a map: the string with this content, or else the number or boolean of this text.
     *
     * @param key what stands for the value
     * @return what was read
     * @throws JsonFormatException if it is not a value of the type
     */
    public Object readKey(String key) {
        try {
            return checked(codec.fromJson(new JsonString(key).toJson()));
        } catch (JsonFormatException e) {
            if (!isLiteral(key)) {
                throw e;
            }
            return checked(codec.fromJson(key));
        }
    }

    private static boolean isLiteral(String key) {
        try {
            JsonValue json = JsonValue.fromJson(key);
            return json instanceof JsonNumber || json instanceof JsonBoolean;
        } catch (JsonFormatException e) {
            return false;
        }
    }

    /**
     * {@return the value as the key of a map}
     *
     * @param value the value
     * @throws IllegalArgumentException if it is neither a string nor a number nor a boolean in JSON
     */
    public String writeKey(Object value) {
        try (JsonReader in = written(value)) {
            return switch (in.kind()) {
                case STRING -> in.string();
                case NUMBER, BOOLEAN -> in.json().toJson();
                case OBJECT, ARRAY, NULL ->
                    throw new IllegalArgumentException("the key of a map can't be " + in.kind() + ", which "
                            + value.getClass().getName() + " is in JSON");
            };
        }
    }
}
