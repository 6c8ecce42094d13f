package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.text.Source;
import dev.signet.support.value.OrderedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads maps of scalars: unmodifiable, in order. A null among the values is a {@link JsonFormatException}, except where values
 * are any JSON or {@linkplain #mapWithNulls may be null}. If one value can't be said exactly, the JSON of the whole map is kept.
 */
abstract sealed class MapReader extends ListReader permits JsonReader {

    MapReader(Source source) {
        super(source);
    }

    /**
     * Reads a map of strings.
     *
     * @return what was read
     */
    public Map<String, String> stringMap() {
        return map(STRING);
    }

    /**
     * Reads a map of booleans.
     *
     * @return what was read
     */
    public Map<String, Boolean> boolMap() {
        return map(BOOL);
    }

    /**
     * Reads a map of integers of 32 bits.
     *
     * @return what was read
     */
    public Map<String, Integer> int32Map() {
        return map(INT32);
    }

    /**
     * Reads a map of integers of 64 bits.
     *
     * @return what was read
     */
    public Map<String, Long> int64Map() {
        return map(INT64);
    }

    /**
     * Reads a map of doubles.
     *
     * @return what was read
     */
    public Map<String, Double> float64Map() {
        return map(FLOAT64);
    }

    /**
     * Reads a map of integers of any size.
     *
     * @return what was read
     */
    public Map<String, BigInteger> integerMap() {
        return map(INTEGER);
    }

    /**
     * Reads a map of exact numbers.
     *
     * @return what was read
     */
    public Map<String, BigDecimal> decimalMap() {
        return map(DECIMAL);
    }

    /**
     * Reads a map of RFC 3339 date-times.
     *
     * @return what was read
     */
    public Map<String, OffsetDateTime> dateTimeMap() {
        return map(DATE_TIME);
    }

    /**
     * Reads a map of RFC 3339 dates.
     *
     * @return what was read
     */
    public Map<String, LocalDate> dateMap() {
        return map(DATE);
    }

    /**
     * Reads a map of RFC 3339 times with offset.
     *
     * @return what was read
     */
    public Map<String, OffsetTime> timeMap() {
        return map(TIME);
    }

    /**
     * Reads a map of ISO 8601 durations.
     *
     * @return what was read
     */
    public Map<String, Duration> durationMap() {
        return map(DURATION);
    }

    /**
     * Reads a map of UUIDs.
     *
     * @return what was read
     */
    public Map<String, UUID> uuidMap() {
        return map(UUID);
    }

    /**
     * Reads a map of URIs.
     *
     * @return what was read
     */
    public Map<String, URI> uriMap() {
        return map(URI);
    }

    /**
     * Reads a map of any values, null included.
     *
     * @return what was read
     */
    public Map<String, JsonValue> jsonMap() {
        return map(JSON);
    }

    /**
     * Reads a map of objects.
     *
     * @return what was read
     */
    public Map<String, JsonObject> objectMap() {
        return map(OBJECT);
    }

    /**
     * Reads a map whose values may be null.
     *
     * @param value reads a value that is not null
     * @param <V> the type of the values
     * @return what was read
     */
    public <V> Map<String, @Nullable V> mapWithNulls(Supplier<? extends V> value) {
        long mark = place();
        beginObject();
        LinkedHashMap<String, @Nullable V> map = new LinkedHashMap<>();
        boolean inexact = false;
        for (String name = nextName(); name != null; name = nextName()) {
            map.put(name, orNull(value));
            inexact |= pending != null;
            pending = null;
        }
        if (inexact) {
            pending = again(mark);
        }
        return OrderedMap.adoptWithNulls(map);
    }

    @SuppressWarnings("unchecked") // what scalar(kind) gives is what the caller, above, declares
    private <T> Map<String, T> map(int kind) {
        long mark = place();
        beginObject();
        LinkedHashMap<String, T> map = new LinkedHashMap<>();
        for (String name = nextName(); name != null; name = nextName()) {
            map.put(name, (T) scalar(kind));
        }
        if (pending != null) {
            pending = again(mark);
        }
        return OrderedMap.adopt(map);
    }
}
