package dev.signet.support.codec;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;
import java.util.function.Function;

/** Codecs of scalars, of free-form JSON, and of classes that are not generated. */
public final class JsonCodecs {

    /** Strings. */
    public static final JsonCodec<String> STRING = new Scalar<>(ScalarKind.STRING);

    /** {@code true} and {@code false}. */
    public static final JsonCodec<Boolean> BOOLEAN = new Scalar<>(ScalarKind.BOOLEAN);

    /** Integers of 32 bits. */
    public static final JsonCodec<Integer> INT32 = new Scalar<>(ScalarKind.INT32);

    /** Integers of 64 bits; the nearest for one out of their range. */
    public static final JsonCodec<Long> INT64 = new Scalar<>(ScalarKind.INT64);

    /** Integers of any size. */
    public static final JsonCodec<BigInteger> INTEGER = new Scalar<>(ScalarKind.INTEGER);

    /** Doubles. */
    public static final JsonCodec<Double> FLOAT64 = new Scalar<>(ScalarKind.FLOAT64);

    /** Exact numbers. */
    public static final JsonCodec<BigDecimal> DECIMAL = new Scalar<>(ScalarKind.DECIMAL);

    /** RFC 3339 date-times. */
    public static final JsonCodec<OffsetDateTime> DATE_TIME = new Scalar<>(ScalarKind.DATE_TIME);

    /** RFC 3339 dates. */
    public static final JsonCodec<LocalDate> DATE = new Scalar<>(ScalarKind.DATE);

    /** RFC 3339 times with offset. */
    public static final JsonCodec<OffsetTime> TIME = new Scalar<>(ScalarKind.TIME);

    /** ISO 8601 durations. */
    public static final JsonCodec<Duration> DURATION = new Scalar<>(ScalarKind.DURATION);

    /** UUIDs. */
    public static final JsonCodec<UUID> UUID = new Scalar<>(ScalarKind.UUID);

    /** URIs. */
    public static final JsonCodec<URI> URI = new Scalar<>(ScalarKind.URI);

    /** Any JSON. */
    public static final JsonCodec<JsonValue> JSON = new Scalar<>(ScalarKind.JSON);

    /** Any JSON object. */
    public static final JsonCodec<JsonObject> OBJECT = new Scalar<>(ScalarKind.OBJECT);

    private JsonCodecs() {}

    /**
     * {@return a codec of a class whose values are strings in JSON, written by {@code toString}}
     *
     * @param parse makes a value of its text; whatever it throws means that the text is invalid
     * @param expected what should be there, such as {@code a text for Money}
     * @param <T> the class
     */
    public static <T> JsonCodec<T> text(Function<String, T> parse, String expected) {
        return new Text<>(parse, expected);
    }

    /**
     * {@return a codec of a class that reads and writes JSON text itself}
     *
     * @param fromJson makes a value of its JSON text; whatever it throws means that the text is invalid
     * @param toJson the JSON text of a value
     * @param expected what should be there, such as {@code a value for Money}
     * @param <T> the class
     */
    public static <T> JsonCodec<T> json(Function<String, T> fromJson, Function<T, String> toJson, String expected) {
        return new Json<>(fromJson, toJson, expected);
    }

    private enum ScalarKind {
        STRING,
        BOOLEAN,
        INT32,
        INT64,
        INTEGER,
        FLOAT64,
        DECIMAL,
        DATE_TIME,
        DATE,
        TIME,
        DURATION,
        UUID,
        URI,
        JSON,
        OBJECT
    }

    private static final class Scalar<T> extends JsonCodec<T> {
        private final ScalarKind kind;

        Scalar(ScalarKind kind) {
            this.kind = kind;
        }

        @Override
        protected Object decode(JsonReader in) {
            return switch (kind) {
                case STRING -> in.string();
                case BOOLEAN -> in.bool();
                case INT32 -> in.int32();
                case INT64 -> in.nearestInt64();
                case INTEGER -> in.integer();
                case FLOAT64 -> in.float64();
                case DECIMAL -> in.decimal();
                case DATE_TIME -> in.dateTime();
                case DATE -> in.date();
                case TIME -> in.time();
                case DURATION -> in.duration();
                case UUID -> in.uuid();
                case URI -> in.uri();
                case JSON -> in.json();
                case OBJECT -> in.object();
            };
        }

        @Override
        protected void encode(Object value, JsonWriter out) {
            out.any(value);
        }
    }

    private static final class Text<T> extends JsonCodec<T> {
        private final Function<String, T> parse;
        private final String expected;

        Text(Function<String, T> parse, String expected) {
            this.parse = parse;
            this.expected = expected;
        }

        @Override
        protected Object decode(JsonReader in) {
            return in.parsed(parse, expected);
        }

        @Override
        protected void encode(Object value, JsonWriter out) {
            out.value(value.toString());
        }
    }

    private static final class Json<T> extends JsonCodec<T> {
        private final Function<String, T> fromJson;
        private final Function<T, String> toJson;
        private final String expected;

        Json(Function<String, T> fromJson, Function<T, String> toJson, String expected) {
            this.fromJson = fromJson;
            this.toJson = toJson;
            this.expected = expected;
        }

        @Override
        protected Object decode(JsonReader in) {
            return in.typed(fromJson, expected);
        }

        @Override
        @SuppressWarnings("unchecked") // by the contract of encode
        protected void encode(Object value, JsonWriter out) {
            out.json(toJson.apply((T) value));
        }
    }
}
