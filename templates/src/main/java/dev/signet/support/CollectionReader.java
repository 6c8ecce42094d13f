package dev.signet.support;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads lists and maps of scalars. All are unmodifiable and keep their order; a null among their values is a
 * {@link JsonFormatException}, except where values are any JSON.
 *
 * <p>If one value can't be said exactly, the JSON of the whole list or map is kept.
 */
abstract sealed class CollectionReader extends FormatReader permits JsonReader {

    private static final int STRING = 0;
    private static final int BOOL = 1;
    private static final int INT32 = 2;
    private static final int INT64 = 3;
    private static final int FLOAT64 = 4;
    private static final int FLOAT32 = 5;
    private static final int INTEGER = 6;
    private static final int DECIMAL = 7;
    private static final int DATE_TIME = 8;
    private static final int DATE = 9;
    private static final int TIME = 10;
    private static final int LOCAL_TIME = 11;
    private static final int DURATION = 12;
    private static final int UUID = 13;
    private static final int URI = 14;
    private static final int JSON = 15;
    private static final int OBJECT = 16;
    private static final int ARRAY = 17;

    CollectionReader(Source source) {
        super(source);
    }

    public List<String> strings() {
        return list(STRING);
    }

    public List<Boolean> bools() {
        return list(BOOL);
    }

    public List<Integer> int32s() {
        return list(INT32);
    }

    public List<Long> int64s() {
        return list(INT64);
    }

    public List<Double> float64s() {
        return list(FLOAT64);
    }

    public List<Float> float32s() {
        return list(FLOAT32);
    }

    public List<BigInteger> integers() {
        return list(INTEGER);
    }

    public List<BigDecimal> decimals() {
        return list(DECIMAL);
    }

    public List<OffsetDateTime> dateTimes() {
        return list(DATE_TIME);
    }

    public List<LocalDate> dates() {
        return list(DATE);
    }

    public List<OffsetTime> times() {
        return list(TIME);
    }

    public List<LocalTime> localTimes() {
        return list(LOCAL_TIME);
    }

    public List<Duration> durations() {
        return list(DURATION);
    }

    public List<UUID> uuids() {
        return list(UUID);
    }

    public List<URI> uris() {
        return list(URI);
    }

    public List<JsonValue> jsons() {
        return list(JSON);
    }

    public List<JsonObject> objects() {
        return list(OBJECT);
    }

    public List<JsonArray> arrays() {
        return list(ARRAY);
    }

    public Map<String, String> stringMap() {
        return map(STRING);
    }

    public Map<String, Boolean> boolMap() {
        return map(BOOL);
    }

    public Map<String, Integer> int32Map() {
        return map(INT32);
    }

    public Map<String, Long> int64Map() {
        return map(INT64);
    }

    public Map<String, Double> float64Map() {
        return map(FLOAT64);
    }

    public Map<String, Float> float32Map() {
        return map(FLOAT32);
    }

    public Map<String, BigInteger> integerMap() {
        return map(INTEGER);
    }

    public Map<String, BigDecimal> decimalMap() {
        return map(DECIMAL);
    }

    public Map<String, OffsetDateTime> dateTimeMap() {
        return map(DATE_TIME);
    }

    public Map<String, LocalDate> dateMap() {
        return map(DATE);
    }

    public Map<String, OffsetTime> timeMap() {
        return map(TIME);
    }

    public Map<String, LocalTime> localTimeMap() {
        return map(LOCAL_TIME);
    }

    public Map<String, Duration> durationMap() {
        return map(DURATION);
    }

    public Map<String, UUID> uuidMap() {
        return map(UUID);
    }

    public Map<String, URI> uriMap() {
        return map(URI);
    }

    public Map<String, JsonValue> jsonMap() {
        return map(JSON);
    }

    public Map<String, JsonObject> objectMap() {
        return map(OBJECT);
    }

    public Map<String, JsonArray> arrayMap() {
        return map(ARRAY);
    }

    @SuppressWarnings("unchecked") // what scalar(kind) gives is what the caller, above, declares
    private <T> List<T> list(int kind) {
        beginArray();
        int mark = offset();
        if (!nextElement()) {
            return List.of();
        }
        ArrayList<T> list = new ArrayList<>();
        do {
            list.add((T) scalar(kind));
        } while (nextElement());
        if (pending != null) {
            pending = Trees.read(source, mark);
        }
        return List.copyOf(list);
    }

    @SuppressWarnings("unchecked") // what scalar(kind) gives is what the caller, above, declares
    private <T> Map<String, T> map(int kind) {
        beginObject();
        int mark = offset();
        LinkedHashMap<String, T> map = new LinkedHashMap<>();
        for (String name = nextName(); name != null; name = nextName()) {
            map.put(name, (T) scalar(kind));
        }
        if (pending != null) {
            pending = Trees.read(source, mark);
        }
        return Immutable.adopt(map);
    }

    private Object scalar(int kind) {
        return switch (kind) {
            case STRING -> string();
            case BOOL -> bool();
            case INT32 -> int32();
            case INT64 -> int64();
            case FLOAT64 -> float64();
            case FLOAT32 -> float32();
            case INTEGER -> integer();
            case DECIMAL -> decimal();
            case DATE_TIME -> dateTime();
            case DATE -> date();
            case TIME -> time();
            case LOCAL_TIME -> localTime();
            case DURATION -> duration();
            case UUID -> uuid();
            case URI -> uri();
            case JSON -> json();
            case OBJECT -> object();
            default -> array();
        };
    }
}
