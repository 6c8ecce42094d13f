package dev.signet.interactions.structured;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Java type that is one JSON string, number or boolean.
 *
 * @param type the Java type
 * @param kind its JSON Schema type
 * @param format its JSON Schema format; null if it has none
 * @param expected what to call its JSON in an error
 * @param parser makes a value of a string; null if Jackson or {@link NumberDeserializer} does
 */
record Scalar<T>(
        Class<T> type,
        String kind,
        @Nullable String format,
        String expected,
        @Nullable Function<String, T> parser) {

    private static final Map<Class<?>, Scalar<?>> ALL = new LinkedHashMap<>();

    static {
        plain("string", "a string", String.class);
        plain("boolean", "true or false", boolean.class, Boolean.class);
        plain("integer", "a whole number within a byte", byte.class, Byte.class);
        plain("integer", "a whole number within 16 bits", short.class, Short.class);
        plain("integer", "a whole number within 32 bits", int.class, Integer.class);
        plain("integer", "a whole number within 64 bits", long.class, Long.class);
        plain("integer", "a whole number", BigInteger.class);
        plain("number", "a number", float.class, Float.class, double.class, Double.class, BigDecimal.class);
        text(UUID.class, "uuid", "a UUID", UUID::fromString);
        text(URI.class, "uri", "a URI", URI::create);
        text(LocalDate.class, "date", "a date", LocalDate::parse);
        text(LocalTime.class, "time", "a time of day", text -> LocalTime.from(DateTimeFormatter.ISO_TIME.parse(text)));
        text(OffsetTime.class, "time", "a time of day with an offset", OffsetTime::parse);
        text(
                LocalDateTime.class,
                "date-time",
                "a date and time",
                text -> LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(text)));
        text(OffsetDateTime.class, "date-time", "a date and time with an offset", OffsetDateTime::parse);
        text(ZonedDateTime.class, "date-time", "a date and time with an offset", ZonedDateTime::parse);
        text(Instant.class, "date-time", "a date and time with an offset", Instant::parse);
        text(Duration.class, "duration", "an ISO 8601 duration of time", Duration::parse);
        text(Period.class, "duration", "an ISO 8601 duration of days", Period::parse);
    }

    private static void plain(String kind, String expected, Class<?>... types) {
        for (Class<?> type : types) {
            ALL.put(type, new Scalar<>(type, kind, null, expected, null));
        }
    }

    private static <T> void text(Class<T> type, String format, String expected, Function<String, T> parser) {
        ALL.put(type, new Scalar<>(type, "string", format, expected, parser));
    }

    /** All that there are, in the order of the table. */
    static List<Scalar<?>> all() {
        return List.copyOf(ALL.values());
    }

    /** The one for a type, or null. */
    static @Nullable Scalar<?> of(Class<?> type) {
        return ALL.get(type);
    }
}
