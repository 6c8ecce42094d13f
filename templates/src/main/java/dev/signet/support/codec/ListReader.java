package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.text.Source;
import dev.signet.support.value.ListWithNulls;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of scalars: unmodifiable, in order. A null among the elements is a {@link JsonFormatException}, except where
 * elements are any JSON or {@linkplain #listWithNulls may be null}. If one element can't be said exactly, the JSON of the whole list is kept.
 */
abstract sealed class ListReader extends FormatReader permits MapReader {

    static final int STRING = 0;
    static final int BOOL = 1;
    static final int INT32 = 2;
    static final int INT64 = 3;
    static final int FLOAT64 = 4;
    static final int INTEGER = 5;
    static final int DECIMAL = 6;
    static final int DATE_TIME = 7;
    static final int DATE = 8;
    static final int TIME = 9;
    static final int DURATION = 10;
    static final int UUID = 11;
    static final int URI = 12;
    static final int JSON = 13;
    static final int OBJECT = 14;

    ListReader(Source source) {
        super(source);
    }

    /**
     * Reads a list of strings.
     *
     * @return what was read
     */
    public List<String> strings() {
        return list(STRING);
    }

    /**
     * Reads a list of booleans.
     *
     * @return what was read
     */
    public List<Boolean> bools() {
        return list(BOOL);
    }

    /**
     * Reads a list of integers of 32 bits.
     *
     * @return what was read
     */
    public List<Integer> int32s() {
        return list(INT32);
    }

    /**
     * Reads a list of integers of 64 bits.
     *
     * @return what was read
     */
    public List<Long> int64s() {
        return list(INT64);
    }

    /**
     * Reads a list of doubles.
     *
     * @return what was read
     */
    public List<Double> float64s() {
        return list(FLOAT64);
    }

    /**
     * Reads a list of integers of any size.
     *
     * @return what was read
     */
    public List<BigInteger> integers() {
        return list(INTEGER);
    }

    /**
     * Reads a list of exact numbers.
     *
     * @return what was read
     */
    public List<BigDecimal> decimals() {
        return list(DECIMAL);
    }

    /**
     * Reads a list of RFC 3339 date-times.
     *
     * @return what was read
     */
    public List<OffsetDateTime> dateTimes() {
        return list(DATE_TIME);
    }

    /**
     * Reads a list of RFC 3339 dates.
     *
     * @return what was read
     */
    public List<LocalDate> dates() {
        return list(DATE);
    }

    /**
     * Reads a list of RFC 3339 times with offset.
     *
     * @return what was read
     */
    public List<OffsetTime> times() {
        return list(TIME);
    }

    /**
     * Reads a list of ISO 8601 durations.
     *
     * @return what was read
     */
    public List<Duration> durations() {
        return list(DURATION);
    }

    /**
     * Reads a list of UUIDs.
     *
     * @return what was read
     */
    public List<UUID> uuids() {
        return list(UUID);
    }

    /**
     * Reads a list of URIs.
     *
     * @return what was read
     */
    public List<URI> uris() {
        return list(URI);
    }

    /**
     * Reads a list of any values, null included.
     *
     * @return what was read
     */
    public List<JsonValue> jsons() {
        return list(JSON);
    }

    /**
     * Reads a list of objects.
     *
     * @return what was read
     */
    public List<JsonObject> objects() {
        return list(OBJECT);
    }

    /**
     * Reads a list whose elements may be null.
     *
     * @param element reads an element that is not null
     * @param <T> the type of the elements
     * @return what was read
     */
    public <T> List<@Nullable T> listWithNulls(Supplier<? extends T> element) {
        long mark = place();
        beginArray();
        ArrayList<@Nullable T> list = new ArrayList<>();
        boolean inexact = false;
        while (nextElement()) {
            list.add(orNull(element));
            inexact |= pending != null;
            pending = null;
        }
        if (inexact) {
            pending = again(mark);
        }
        return ListWithNulls.adopt(list);
    }

    /** What is at the cursor, or null for a null, of which nothing is kept. */
    final <T> @Nullable T orNull(Supplier<? extends T> value) {
        boolean isNull = isNull();
        if (isNull) {
            pending = null;
        }
        return isNull ? null : value.get();
    }

    @SuppressWarnings("unchecked") // what scalar(kind) gives is what the caller, above, declares
    private <T> List<T> list(int kind) {
        long mark = place();
        beginArray();
        if (!nextElement()) {
            return List.of();
        }
        ArrayList<T> list = new ArrayList<>();
        do {
            list.add((T) scalar(kind));
        } while (nextElement());
        if (pending != null) {
            pending = again(mark);
        }
        return List.copyOf(list);
    }

    /** Reads one value of a kind. */
    final Object scalar(int kind) {
        return switch (kind) {
            case STRING -> string();
            case BOOL -> bool();
            case INT32 -> int32();
            case INT64 -> int64();
            case FLOAT64 -> float64();
            case INTEGER -> integer();
            case DECIMAL -> decimal();
            case DATE_TIME -> dateTime();
            case DATE -> date();
            case TIME -> time();
            case DURATION -> duration();
            case UUID -> uuid();
            case URI -> uri();
            case JSON -> json();
            default -> object();
        };
    }
}
