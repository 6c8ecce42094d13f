package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarReadingTest {

    /** A scalar kind: how to read it in every way, and samples of what is exact, inexact, unholdable and wrong. */
    record Kind<T>(
            String name,
            Function<JsonReader, T> required,
            Function<JsonReader, @Nullable T> optional,
            Function<JsonReader, List<T>> list,
            Function<JsonReader, Map<String, T>> map,
            Map<String, T> exact,
            Map<String, T> inexact,
            List<String> unholdable,
            List<String> wrong) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind<?>> kinds() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-05-20T12:00:15Z");
        UUID uuid = UUID.fromString("0123abcd-4567-89ef-8888-0123456789ab");
        return List.of(
                new Kind<>(
                        "string",
                        JsonReader::string,
                        JsonReader::optionalString,
                        JsonCodecs.STRING::readList,
                        JsonCodecs.STRING::readMap,
                        Map.of("\"\"", "", "\"a\\u0062\"", "ab", "\"é\uD83D\uDE00\"", "é\uD83D\uDE00"),
                        Map.of(),
                        List.of(),
                        List.of("1", "true", "{}", "[]")),
                new Kind<>(
                        "bool",
                        JsonReader::bool,
                        JsonReader::optionalBool,
                        JsonCodecs.BOOLEAN::readList,
                        JsonCodecs.BOOLEAN::readMap,
                        Map.of("true", true, "false", false),
                        Map.of(),
                        List.of(),
                        List.of("0", "\"true\"", "[]")),
                new Kind<>(
                        "int32",
                        JsonReader::int32,
                        JsonReader::optionalInt32,
                        JsonCodecs.INT32::readList,
                        JsonCodecs.INT32::readMap,
                        Map.of(
                                "0",
                                0,
                                "-0",
                                0,
                                "1.0",
                                1,
                                "1e2",
                                100,
                                "2147483647",
                                Integer.MAX_VALUE,
                                "-2147483648",
                                Integer.MIN_VALUE,
                                "1200E-2",
                                12,
                                "0e999999999999",
                                0),
                        Map.of(),
                        List.of(
                                "2147483648",
                                "-2147483649",
                                "3000000000",
                                "1e400",
                                "1e99999999999",
                                "1" + "0".repeat(99)),
                        List.of("1.5", "1e-1", "\"1\"", "true", "{}", "1e-99999999999")),
                new Kind<>(
                        "int64",
                        JsonReader::nearestInt64,
                        JsonReader::optionalInt64,
                        JsonCodecs.INT64::readList,
                        JsonCodecs.INT64::readMap,
                        Map.of(
                                "9007199254740993",
                                9007199254740993L,
                                "9223372036854775807",
                                Long.MAX_VALUE,
                                "-9223372036854775808",
                                Long.MIN_VALUE,
                                "1.5e1",
                                15L,
                                "999999999999999999",
                                999999999999999999L),
                        Map.of(),
                        List.of(),
                        List.of("0.5", "\"1\"", "[]", "1e-1000000000")),
                new Kind<>(
                        "float64",
                        JsonReader::float64,
                        JsonReader::optionalFloat64,
                        JsonCodecs.FLOAT64::readList,
                        JsonCodecs.FLOAT64::readMap,
                        Map.of(
                                "0",
                                0.0,
                                "-0",
                                -0.0,
                                "1.10",
                                1.1,
                                "8.41E21",
                                8.41e21,
                                "1e308",
                                1e308,
                                "9007199254740992",
                                9007199254740992.0,
                                "0.30000000000000004",
                                0.30000000000000004,
                                "4.9e-324",
                                5e-324,
                                "1e23",
                                1e23),
                        Map.of(
                                "0.1234567890123456789",
                                0.12345678901234568,
                                "9007199254740993",
                                9007199254740992.0,
                                "1e-400",
                                0.0,
                                "123456789012345678901234567890",
                                1.2345678901234568E29),
                        List.of(),
                        List.of("\"1\"", "true", "{}")),
                new Kind<>(
                        "integer",
                        JsonReader::integer,
                        JsonReader::optionalInteger,
                        JsonCodecs.INTEGER::readList,
                        JsonCodecs.INTEGER::readMap,
                        Map.of(
                                "1e2",
                                BigInteger.valueOf(100),
                                "-10.0",
                                BigInteger.valueOf(-10),
                                "1" + "0".repeat(50),
                                BigInteger.TEN.pow(50)),
                        Map.of(),
                        List.of("1e10001", "1e999999999"),
                        List.of("0.1", "\"1\"")),
                new Kind<>(
                        "decimal",
                        JsonReader::decimal,
                        JsonReader::optionalDecimal,
                        JsonCodecs.DECIMAL::readList,
                        JsonCodecs.DECIMAL::readMap,
                        Map.of(
                                "1.10",
                                new BigDecimal("1.10"),
                                "1E+3",
                                new BigDecimal("1E+3"),
                                "0.1234567890123456789",
                                new BigDecimal("0.1234567890123456789")),
                        Map.of(),
                        List.of("1e99999999999"),
                        List.of("\"1\"", "false")),
                new Kind<>(
                        "dateTime",
                        JsonReader::dateTime,
                        JsonReader::optionalDateTime,
                        JsonCodecs.DATE_TIME::readList,
                        JsonCodecs.DATE_TIME::readMap,
                        Map.of(
                                "\"2026-05-20T12:00:15Z\"",
                                noon,
                                "\"2024-02-29T23:59:59.123456789+05:30\"",
                                OffsetDateTime.parse("2024-02-29T23:59:59.123456789+05:30"),
                                "\"0000-01-01T00:00:00-18:00\"",
                                OffsetDateTime.parse("0000-01-01T00:00:00-18:00"),
                                "\"2026-05-20T12:00:15.5Z\"",
                                noon.withNano(500_000_000)),
                        Map.of(
                                "\"2026-05-20T12:00:15.000Z\"",
                                noon,
                                "\"2026-05-20t12:00:15z\"",
                                noon,
                                "\"2026-05-20 12:00:15Z\"",
                                noon,
                                "\"2026-05-20T12:00:15+00:00\"",
                                noon,
                                "\"2026-05-20T12:00:15-00:00\"",
                                noon,
                                "\"2026-05-20T12:00:15.0000000001Z\"",
                                noon,
                                "\"2016-12-31T18:59:60.5-05:00\"",
                                OffsetDateTime.parse("2016-12-31T18:59:59.5-05:00"),
                                "\"2026-05-21T07:00:15+19:00\"",
                                noon,
                                "\"2026-05-19T12:01:15-23:59\"",
                                noon),
                        List.of(
                                "\"\"",
                                "\"2026-05-20\"",
                                "\"2026-05-20T12:00:15\"",
                                "\"2026-02-29T12:00:15Z\"",
                                "\"2026-05-20T24:00:00Z\"",
                                "\"2026-05-20T12:00:60Z\"",
                                "\"2026-05-20T12:00:61Z\"",
                                "\"2026-05-20T12:00:15+24:00\"",
                                "\"0000-01-01T00:00:00+23:00\"",
                                "\"2026-05-20T12:00:15.Z\"",
                                "\"2026-13-20T12:00:15Z\"",
                                "\"2026-05-20T12:00:15Zx\"",
                                "\"2026-05-20T12:00:15.5\"",
                                "\"20260520T120015Z\"",
                                "\"２026-05-20T12:00:15Z\""),
                        List.of("1", "{}", "true")),
                new Kind<>(
                        "date",
                        JsonReader::date,
                        JsonReader::optionalDate,
                        JsonCodecs.DATE::readList,
                        JsonCodecs.DATE::readMap,
                        Map.of(
                                "\"2024-02-29\"",
                                LocalDate.of(2024, 2, 29),
                                "\"2026-12-31\"",
                                LocalDate.of(2026, 12, 31)),
                        Map.of(),
                        List.of(
                                "\"\"",
                                "\"2026-02-29\"",
                                "\"2026-5-1\"",
                                "\"2026-00-10\"",
                                "\"2026-01-00\"",
                                "\"2026-04-31\"",
                                "\"2026/04/30\""),
                        List.of("20260520")),
                new Kind<>(
                        "time",
                        JsonReader::time,
                        JsonReader::optionalTime,
                        JsonCodecs.TIME::readList,
                        JsonCodecs.TIME::readMap,
                        Map.of(
                                "\"12:00:15Z\"",
                                OffsetTime.parse("12:00:15Z"),
                                "\"12:00:15.25-01:00\"",
                                OffsetTime.parse("12:00:15.25-01:00")),
                        Map.of(
                                "\"12:00:15.0Z\"",
                                OffsetTime.parse("12:00:15Z"),
                                "\"23:59:60z\"",
                                OffsetTime.parse("23:59:59Z"),
                                "\"01:00:15+18:01\"",
                                OffsetTime.parse("06:59:15Z")),
                        List.of("\"12:00:15\"", "\"12:00Z\"", "\"25:00:00Z\"", "\"12:00:60Z\"", "\"12:00:15+1:00\""),
                        List.of("12")),
                new Kind<>(
                        "duration",
                        JsonReader::duration,
                        JsonReader::optionalDuration,
                        JsonCodecs.DURATION::readList,
                        JsonCodecs.DURATION::readMap,
                        Map.of(
                                "\"PT1.5S\"",
                                Duration.ofMillis(1500),
                                "\"PT-5S\"",
                                Duration.ofSeconds(-5),
                                "\"PT0S\"",
                                Duration.ZERO),
                        Map.of(
                                "\"P1D\"",
                                Duration.ofDays(1),
                                "\"P2W\"",
                                Duration.ofDays(14),
                                "\"PT90S\"",
                                Duration.ofSeconds(90),
                                "\"P1Y\"",
                                ChronoUnit.YEARS.getDuration(),
                                "\"-P2M\"",
                                ChronoUnit.MONTHS.getDuration().multipliedBy(-2),
                                "\"P1Y1DT0,5H\"",
                                ChronoUnit.YEARS.getDuration().plusDays(1).plusMinutes(30),
                                "\"p1dt-1.5s\"",
                                Duration.ofDays(1).minusMillis(1500),
                                "\"PT0.1234567899S\"",
                                Duration.ofNanos(123456789)),
                        List.of(
                                "\"\"",
                                "\"P\"",
                                "\"PT\"",
                                "\"P1DT\"",
                                "\"P1M1Y\"",
                                "\"P1.5D1D\"",
                                "\"P0.5DT1H\"",
                                "\"3.5s\"",
                                "\"P" + "9".repeat(30) + "W\"",
                                "\"PT" + "1".repeat(200) + "S\"",
                                "\"PW\""),
                        List.of("1.5")),
                new Kind<>(
                        "uuid",
                        JsonReader::uuid,
                        JsonReader::optionalUuid,
                        JsonCodecs.UUID::readList,
                        JsonCodecs.UUID::readMap,
                        Map.of("\"0123abcd-4567-89ef-8888-0123456789ab\"", uuid),
                        Map.of("\"0123ABCD-4567-89EF-8888-0123456789AB\"", uuid),
                        List.of(
                                "\"\"",
                                "\"1-1-1-1-1\"",
                                "\"0123abcd-4567-89ef-8888-0123456789ag\"",
                                "\"0123abcd-4567-89ef-8888_0123456789ab\""),
                        List.of("1")),
                new Kind<>(
                        "uri",
                        JsonReader::uri,
                        JsonReader::optionalUri,
                        JsonCodecs.URI::readList,
                        JsonCodecs.URI::readMap,
                        Map.of(
                                "\"https://example.org/a?b=c#d\"",
                                URI.create("https://example.org/a?b=c#d"),
                                "\"\"",
                                URI.create("")),
                        Map.of(),
                        List.of("\"http://exa mple/\"", "\":\""),
                        List.of("1", "[]")),
                new Kind<>(
                        "object",
                        JsonReader::object,
                        JsonReader::optionalObject,
                        JsonCodecs.OBJECT::readList,
                        JsonCodecs.OBJECT::readMap,
                        Map.of(
                                "{}",
                                JsonObject.EMPTY,
                                "{\"a\":[1.10]}",
                                JsonObject.of("a", JsonArray.of(new JsonNumber("1.10")))),
                        Map.of(),
                        List.of(),
                        List.of("[]", "1", "\"\"")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void exactValuesLeaveNothingBehind(Kind<T> kind) {
        kind.exact().forEach((json, value) -> {
            for (Function<JsonReader, T> read : List.<Function<JsonReader, T>>of(kind.required(), kind.optional())) {
                assertThat(read(json, read)).isEqualTo(new Read(value, null));
            }
            assertThat(read("[" + json + " ," + json + "]", kind.list()))
                    .isEqualTo(new Read(List.of(value, value), null));
            assertThat(read("{\"k\":" + json + "}", kind.map())).isEqualTo(new Read(Map.of("k", value), null));
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void inexactValuesKeepTheirLiteral(Kind<T> kind) {
        kind.inexact().forEach((json, value) -> {
            JsonValue literal = JsonValue.fromJson(json);
            assertThat(read(json, kind.required())).isEqualTo(new Read(value, literal));
            assertThat(read(json, kind.optional())).isEqualTo(new Read(value, literal));
            String exact = kind.exact().keySet().iterator().next();
            String list = "[" + json + ", " + exact + "]";
            assertThat(read(list, kind.list()).kept()).isEqualTo(JsonValue.fromJson(list));
            String map = "{\"a\":" + json + ",\"b\":" + exact + "}";
            assertThat(read(map, kind.map()).kept()).isEqualTo(JsonValue.fromJson(map));
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void unholdableValuesAreKeptIfOptionalAndRefusedIfNot(Kind<T> kind) {
        for (String json : kind.unholdable()) {
            assertThat(read(json, kind.optional())).isEqualTo(new Read(null, JsonValue.fromJson(json)));
            assertReported("{\"p\":" + json + "}", "/p", kind.optional());
            assertRefused("{\"p\":" + json + "}", "/p", kind.required());
            assertRefusedElement("[" + json + "]", "/p/0", kind.list());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 9223372036854775807",
        "-9223372036854775809, -9223372036854775808",
        "1e19, 9223372036854775807",
        "-1e1000000000, -9223372036854775808",
    })
    void integersOutOfRangeAreTheNearestAndReported(String json, long nearest) {
        assertNearest(json, nearest, JsonReader::nearestInt64, JsonReader::optionalInt64, JsonCodecs.INT64);
        assertRefused("{\"p\":" + json + "}", "/p", JsonReader::int64);
    }

    @ParameterizedTest
    @CsvSource({
        "1e309, 1.7976931348623157E308",
        "-1e400, -1.7976931348623157E308",
        "1e99999999999, 1.7976931348623157E308",
    })
    void numbersOutOfRangeAreTheNearestAndReported(String json, double nearest) {
        assertNearest(json, nearest, JsonReader::float64, JsonReader::optionalFloat64, JsonCodecs.FLOAT64);
    }

    private static <T> void assertNearest(
            String json,
            T nearest,
            Function<JsonReader, T> required,
            Function<JsonReader, @Nullable T> optional,
            JsonCodec<T> codec) {
        JsonValue literal = JsonValue.fromJson(json);
        assertThat(read(json, required)).isEqualTo(new Read(nearest, literal));
        assertThat(read(json, optional)).isEqualTo(new Read(null, literal));
        assertThat(read("[" + json + "]", codec::readList))
                .isEqualTo(new Read(List.of(nearest), JsonValue.fromJson("[" + json + "]")));
        assertReported("{\"p\":" + json + "}", "/p", nearest, required);
        assertReported("{\"p\":" + json + "}", "/p", optional);
        assertReported("{\"p\":[" + json + "]}", "/p/0", List.of(nearest), codec::readList);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void otherTypesAreKeptIfOptionalAndRefusedIfNot(Kind<T> kind) {
        for (String json : kind.wrong()) {
            assertRefused("{\"p\":" + json + "}", "/p", kind.required());
            assertThat(read(json, kind.optional())).isEqualTo(new Read(null, JsonValue.fromJson(json)));
            assertReported("{\"p\":" + json + "}", "/p", kind.optional());
            assertRefusedElement("[" + json + "]", "/p/0", kind.list());
            assertRefusedElement("{\"k/\":" + json + "}", "/p/k~1", kind.map());
            assertRefusedElement(json.startsWith("[") ? "{}" : json, "/p", kind.list());
            assertRefusedElement(json.startsWith("{") ? "[]" : json, "/p", kind.map());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void nullIsKeptIfOptionalAndRefusedIfNot(Kind<T> kind) {
        assertThat(read("null", kind.optional())).isEqualTo(new Read(null, JsonNull.NULL));
        assertRefused("{\"p\":null}", "/p", kind.required());
        assertRefusedElement("[null]", "/p/0", kind.list());
        assertRefusedElement("{\"a\":null}", "/p/a", kind.map());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void collectionsAreUnmodifiable(Kind<T> kind) {
        String json = kind.exact().keySet().iterator().next();
        JsonReader list = started("[" + json + "]");
        assertThatThrownBy(kind.list().apply(list)::clear).isInstanceOf(UnsupportedOperationException.class);
        JsonReader map = started("{\"a\":" + json + "}");
        assertThatThrownBy(kind.map().apply(map)::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void messageNamesPlaceExpectationAndFinding() {
        JsonReader reader = started("{\"steps\":[{\"id\":5}]}");
        reader.beginObject();
        reader.nextName();
        reader.beginArray();
        reader.nextElement();
        reader.beginObject();
        reader.nextName();
        assertThatThrownBy(reader::string).hasMessage("/steps/0/id: expected a string, found a number");
    }

    @Test
    void jsonSaysNullItself() {
        JsonReader reader = started("[null,[null]]");
        reader.beginArray();
        reader.nextElement();
        assertThat(reader.json()).isSameAs(JsonNull.NULL);
        assertThat(reader.inexact()).isFalse();
        reader.nextElement();
        assertThat(JsonCodecs.JSON.readList(reader)).containsExactly(JsonNull.NULL);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void randomDoublesAndTheirNeighboursAreReadAsTheJdkReadsThem(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            String literal = Double.isFinite(value) ? Numbers.shortest(value) : "0";
            if (i % 2 == 0) {
                literal = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(60) - 30)
                        .toString();
            }
            Read read = read(literal, JsonReader::float64);
            assertThat(read.value()).isEqualTo(Double.parseDouble(literal));
            boolean exact =
                    new BigDecimal(literal).compareTo(new BigDecimal(Numbers.shortest((double) read.value()))) == 0;
            assertThat(read.kept()).isEqualTo(exact ? null : new JsonNumber(literal));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,true",
        "-,false",
        "01,false",
        "1.,false",
        ".1,false",
        "1e5,true",
        "1E+05,true",
        "1e,false",
        "0x1,false",
        "-0,true",
        "--1,false",
        "1.5e-3,true",
        "NaN,false",
        "+1,false",
        "1e+,false",
        "١,false",
        "' 1',false",
        "00,false"
    })
    void numberLiteralsFollowTheGrammar(String text, boolean valid) {
        assertThat(Numbers.isNumber(text)).isEqualTo(valid);
        assertThat(catchThrowable(() -> new JsonNumber(text)) == null).isEqualTo(valid);
    }

    @Test
    void jsonNumberConvertsExactlyOrNotAtAll() {
        assertThat(new JsonNumber("1.50e1").intValue()).isEqualTo(15);
        assertThat(new JsonNumber("-9223372036854775808").longValue()).isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> new JsonNumber("9223372036854775808").longValue())
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new JsonNumber("2147483648").intValue()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new JsonNumber("1.5").longValue()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new JsonNumber("1e99999999999").bigDecimal()).isInstanceOf(ArithmeticException.class);
        assertThat(new JsonNumber("1.10").bigDecimal()).isEqualTo(new BigDecimal("1.10"));
        assertThat(new JsonNumber("1e400").doubleValue()).isInfinite();
        assertThat(new JsonNumber("1.0")).isNotEqualTo(new JsonNumber("1"));
    }

    record Read(@Nullable Object value, @Nullable JsonValue kept) {}

    /** Reads a value as the root, as a property and as an element, from characters and bytes: always with the same result. */
    private static Read read(String json, Function<JsonReader, ?> read) {
        Read root = here(started(json), read);
        JsonReader bytes = JsonReader.of(("\uFEFF{\"ü\" : " + json + "}").getBytes(StandardCharsets.UTF_8));
        bytes.start();
        bytes.beginObject();
        bytes.nextName();
        assertThat(here(bytes, read)).isEqualTo(root);
        assertThat(bytes.nextName()).isNull();
        JsonReader element = started("[" + json + ",1]");
        element.beginArray();
        element.nextElement();
        assertThat(here(element, read)).isEqualTo(root);
        element.nextElement();
        assertThat(element.int32()).isEqualTo(1);
        return root;
    }

    private static Read here(JsonReader reader, Function<JsonReader, ?> read) {
        Object value = read.apply(reader);
        JsonObject extras = reader.extras(reader.keep(null, "x"));
        return new Read(value, extras.get("x"));
    }

    private static void assertReported(String document, String pointer, Function<JsonReader, ?> read) {
        assertReported(document, pointer, null, read);
    }

    private static void assertReported(
            String document, String pointer, @Nullable Object value, Function<JsonReader, ?> read) {
        List<String> reported = new ArrayList<>();
        JsonReader reader = started(document).reporting(deviation -> reported.add(deviation.pointer()));
        reader.beginObject();
        reader.nextName();
        assertThat((Object) read.apply(reader)).isEqualTo(value);
        assertThat(reported).containsExactly(pointer);
        JsonReader strict = started(document).reporting(JsonDeviation.REFUSE);
        strict.beginObject();
        strict.nextName();
        assertThatThrownBy(() -> read.apply(strict))
                .isInstanceOfSatisfying(
                        JsonFormatException.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
    }

    private static void assertRefused(String document, String pointer, Function<JsonReader, ?> read) {
        JsonReader reader = started(document);
        reader.beginObject();
        reader.nextName();
        assertThatThrownBy(() -> read.apply(reader))
                .isInstanceOfSatisfying(
                        JsonFormatException.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
    }

    private static void assertRefusedElement(String json, String pointer, Function<JsonReader, ?> read) {
        assertRefused("{\"p\":" + json + "}", pointer, read);
    }

    private static JsonReader started(String json) {
        JsonReader reader = JsonReader.of(json);
        reader.start();
        return reader;
    }
}
