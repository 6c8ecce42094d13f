package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Mappings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each legal spelling of a scalar, wherever it stands, is a value of its Java type and is written back as it came. */
class LosslessScalarsTest {

    /** @param schema what the format is in a document */
    private record Format(String name, String schema, Map<String, Object> spellings) {}

    private static final List<Format> FORMATS = List.of(
            new Format(
                    "Real",
                    "{type: number}",
                    spellings(
                            "1.5", 1.5,
                            "90", 90.0,
                            "-7", -7.0,
                            "9007199254740993", 9007199254740992.0,
                            "1E400", Double.MAX_VALUE,
                            "0.1234567890123456789", 0.12345678901234568,
                            "123456789012345678901234567890.5", 1.2345678901234568E29)),
            new Format(
                    "Count",
                    "{type: integer}",
                    spellings(
                            "7", 7L,
                            "9223372036854775807", Long.MAX_VALUE,
                            "9223372036854775808", Long.MAX_VALUE,
                            "-123456789012345678901234567890", Long.MIN_VALUE)),
            new Format(
                    "Exact",
                    "{type: number, format: decimal}",
                    spellings(
                            "1.10", new BigDecimal("1.10"),
                            "123456789012345678901234567890.50", new BigDecimal("123456789012345678901234567890.50"))),
            new Format(
                    "Big",
                    "{type: integer, format: bigint}",
                    spellings("18446744073709551616123", new BigInteger("18446744073709551616123"))),
            new Format(
                    "Stamp",
                    "{type: string, format: date-time}",
                    spellings(
                            "\"2024-01-02T03:04:05Z\"", OffsetDateTime.parse("2024-01-02T03:04:05Z"),
                            "\"2024-01-02T03:04:05.120Z\"", OffsetDateTime.parse("2024-01-02T03:04:05.12Z"),
                            "\"2024-01-02T03:04:05+00:00\"", OffsetDateTime.parse("2024-01-02T03:04:05Z"),
                            "\"2024-01-02T03:04:05-00:00\"", OffsetDateTime.parse("2024-01-02T03:04:05Z"),
                            "\"2024-01-02t03:04:05z\"", OffsetDateTime.parse("2024-01-02T03:04:05Z"),
                            "\"2024-01-02T03:04:05.1234567890123Z\"",
                                    OffsetDateTime.parse("2024-01-02T03:04:05.123456789Z"),
                            "\"2016-12-31T23:59:60Z\"", OffsetDateTime.parse("2016-12-31T23:59:59Z"),
                            "\"2017-01-01T00:59:60.5+01:00\"", OffsetDateTime.parse("2017-01-01T00:59:59.5+01:00"),
                            "\"2024-01-01T00:00:00+19:30\"", OffsetDateTime.parse("2023-12-31T04:30:00Z"),
                            "\"2024-01-01T00:00:00-23:59\"", OffsetDateTime.parse("2024-01-01T23:59:00Z"))),
            new Format(
                    "Clock",
                    "{type: string, format: time}",
                    spellings(
                            "\"03:04:05Z\"", OffsetTime.parse("03:04:05Z"),
                            "\"03:04:05.500+02:00\"", OffsetTime.parse("03:04:05.5+02:00"),
                            "\"03:04:05+00:00\"", OffsetTime.parse("03:04:05Z"),
                            "\"23:59:60Z\"", OffsetTime.parse("23:59:59Z"),
                            "\"00:00:00+19:30\"", OffsetTime.parse("04:30:00Z"))),
            new Format(
                    "Lasting",
                    "{type: string, format: duration}",
                    spellings(
                            "\"PT36H\"", Duration.ofHours(36),
                            "\"P4W\"", Duration.ofDays(28),
                            "\"P1D\"", Duration.ofDays(1),
                            "\"PT0.500S\"", Duration.ofMillis(500),
                            "\"PT60M\"", Duration.ofHours(1),
                            "\"P1Y2M\"", Duration.ofSeconds(31556952 + 2 * 2629746),
                            "\"P1Y2M3DT4H5M6S\"",
                                    Duration.ofSeconds(31556952 + 2 * 2629746 + 3 * 86400 + 4 * 3600 + 5 * 60 + 6))),
            new Format(
                    "Id",
                    "{type: string, format: uuid}",
                    spellings(
                            "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
                            UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                            "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"",
                            UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"))),
            new Format(
                    "Moment",
                    "{type: string, format: instant}",
                    spellings(
                            "\"2024-01-02T03:04:05Z\"", Instant.parse("2024-01-02T03:04:05Z"),
                            "\"2024-01-02T03:04:05.000Z\"", Instant.parse("2024-01-02T03:04:05Z"))));

    /** Types of the document for one format, of which {@code F} is the name and {@code $} the schema. */
    private static final String TYPES = """
                F: $
                FList: {type: array, items: $}
                FMap: {type: object, additionalProperties: $}
                FBox:
                  type: object
                  properties:
                    one: $
                    named: {$ref: '#/components/schemas/F'}
                    list: {type: array, items: $}
                    nulls: {type: array, items: {oneOf: [$, {type: 'null'}]}}
                    nested: {type: array, items: {type: array, items: $}}
                    map: {type: object, additionalProperties: $}
                    lists: {type: object, additionalProperties: {type: array, items: $}}
                    maps: {type: array, items: {type: object, additionalProperties: $}}
                    union: {oneOf: [$, {$ref: '#/components/schemas/Other'}]}
                    unions: {type: array, items: {oneOf: [$, {$ref: '#/components/schemas/Other'}]}}
                    of_lists: {oneOf: [{type: array, items: $}, {type: boolean}]}
                    of_nested: {oneOf: [{type: array, items: {type: array, items: $}}, {type: boolean}]}
                    of_nulls: {oneOf: [{type: array, items: {oneOf: [$, {type: 'null'}]}}, {type: boolean}]}
                    of_maps: {oneOf: [{type: object, additionalProperties: $}, {type: boolean}]}
                    of_named: {$ref: '#/components/schemas/FAny'}
                    nullable_union: {oneOf: [$, {type: boolean}, {type: 'null'}]}
                FNeed:
                  type: object
                  required: [v]
                  properties: {v: $}
                FNeeds:
                  type: object
                  required: [v]
                  properties: {v: {type: array, items: $}}
                FNeedsNull:
                  type: object
                  required: [v]
                  properties: {v: {oneOf: [$, {type: 'null'}]}}
                FNeedsMap:
                  type: object
                  required: [v]
                  properties: {v: {type: object, additionalProperties: $}}
                FNeedsUnion:
                  type: object
                  required: [v]
                  properties: {v: {oneOf: [{type: boolean}, $]}}
                FFurther: {type: object, additionalProperties: $, properties: {known: {type: boolean}}}
                FAny:
                  oneOf:
                    - {$ref: '#/components/schemas/F'}
                    - {$ref: '#/components/schemas/FList'}
                    - {$ref: '#/components/schemas/FMap'}
                FAnyOrNot: {oneOf: [{$ref: '#/components/schemas/FAny'}, {type: boolean}]}
            """;

    /** Type and JSON, in which {@code %} stands for the scalar. */
    private static final Map<String, List<String>> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("F", List.of("%"));
        PLACES.put("FList", List.of("[%]", "[%,%]"));
        PLACES.put("FMap", List.of("{\"k\":%}"));
        PLACES.put(
                "FBox",
                List.of(
                        "{\"one\":%}",
                        "{\"named\":%}",
                        "{\"list\":[%]}",
                        "{\"nulls\":[null,%]}",
                        "{\"nested\":[[],[%]]}",
                        "{\"map\":{\"k\":%}}",
                        "{\"lists\":{\"k\":[%]}}",
                        "{\"maps\":[{\"k\":%}]}",
                        "{\"union\":%}",
                        "{\"unions\":[{\"a\":\"b\"},%]}",
                        "{\"of_lists\":[%]}",
                        "{\"of_nested\":[[%],[]]}",
                        "{\"of_nulls\":[%,null]}",
                        "{\"of_maps\":{\"k\":%}}",
                        "{\"of_named\":%}",
                        "{\"of_named\":[%]}",
                        "{\"of_named\":{\"k\":%}}",
                        "{\"nullable_union\":%}"));
        PLACES.put("FNeed", List.of("{\"v\":%}"));
        PLACES.put("FNeeds", List.of("{\"v\":[%]}"));
        PLACES.put("FNeedsNull", List.of("{\"v\":%}"));
        PLACES.put("FNeedsMap", List.of("{\"v\":{\"k\":%}}"));
        PLACES.put("FNeedsUnion", List.of("{\"v\":%}"));
        PLACES.put("FFurther", List.of("{\"k\":%}"));
        PLACES.put("FAny", List.of("%", "[%]", "{\"k\":%}"));
        PLACES.put("FAnyOrNot", List.of("%", "[%]", "{\"k\":%}"));
    }

    /** Numbers that the Java type is far from, so that they are reported, too. */
    private static final List<String> BEYOND =
            List.of("1E400", "9223372036854775808", "-123456789012345678901234567890");

    private static final Pattern OPTIONAL = Pattern.compile("(Count|Real)(Box\\{\"(one|named)\":|Further)");

    private static Compiled shop;

    private static Map<String, Object> spellings(Object... spellingsAndValues) {
        Map<String, Object> spellings = new LinkedHashMap<>();
        for (int i = 0; i < spellingsAndValues.length; i += 2) {
            spellings.put((String) spellingsAndValues[i], spellingsAndValues[i + 1]);
        }
        return spellings;
    }

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        StringBuilder document = new StringBuilder("openapi: 3.1.0\ninfo: {title: L, version: '1'}\npaths: {}\n")
                .append("components:\n  schemas:\n")
                .append("    Other: {type: object, required: [a], properties: {a: {type: string}}}\n")
                .append("    Whole: {type: object, required: [v], properties: {v: {type: integer}}}\n")
                .append("    Either: {oneOf: [{type: integer}, {type: number}]}\n")
                .append("    Listed: {type: number, enum: [0.5, 9007199254740993, 0.1234567890123456789]}\n")
                .append("    AnyListed: {oneOf: [{$ref: '#/components/schemas/Listed'}, {type: boolean}]}\n")
                .append("    Lists: {type: object, properties: {one: {$ref: '#/components/schemas/Listed'}, ")
                .append("many: {type: array, items: {$ref: '#/components/schemas/Listed'}}}}\n");
        for (Format format : FORMATS) {
            document.append(TYPES.replace("$ref", "#")
                    .replace("$", format.schema())
                    .replace("#:", "$ref:")
                    .replaceAll("\\bF(?=[A-Z:'])", format.name()));
        }
        Path file = Files.writeString(folder.resolve("lossless.yaml"), document);
        shop = Compiled.of(
                Configuration.of(file, folder.resolve("out"), Configuration.Packages.around("shop.model"))
                        .with(new Mappings(Map.of("string+instant", "java.time.Instant#parse"), Map.of(), Map.of())),
                Map.of());
    }

    private static Stream<Arguments> everySpellingInEveryPlace() {
        return FORMATS.stream()
                .flatMap(format -> PLACES.entrySet().stream()
                        // further properties of a mapped class stay in extras, which a warning says
                        .filter(place -> !format.name().equals("Moment")
                                || !place.getKey().equals("FFurther"))
                        .flatMap(place -> place.getValue().stream()
                                .flatMap(json -> format.spellings().entrySet().stream()
                                        .map(spelling -> Arguments.of(
                                                place.getKey().replaceFirst("F", format.name()),
                                                json.replace("%", spelling.getKey()),
                                                spelling.getValue())))));
    }

    @ParameterizedTest
    @MethodSource("everySpellingInEveryPlace")
    void spellingIsTypedAndComesBack(String type, String json, Object expected) {
        Object value = shop.read(type, json);

        List<Object> leaves = new ArrayList<>();
        collect(value, leaves);
        boolean beyond = BEYOND.stream().anyMatch(json::contains);
        if (beyond && OPTIONAL.matcher(type + json).lookingAt()) {
            assertThat(leaves).isEmpty(); // an optional one is rather absent
        } else {
            assertThat(leaves).contains(expected);
        }
        assertThat(value.toString()).doesNotContain("Unknown[");
        assertThat(Compiled.get(value, "toJson")).isEqualTo(json);
        assertThat(shop.read(type, json)).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(shop.deviations(type, value)).hasSize(beyond ? count(json) : 0);
    }

    private static int count(String json) {
        return json.startsWith("[") && json.contains(",") ? 2 : 1;
    }

    private static void collect(Object value, List<Object> leaves) {
        if (value instanceof List<?> list) {
            list.stream().filter(each -> each != null).forEach(each -> collect(each, leaves));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, leaves));
        } else if (value.getClass().isRecord() && value.getClass().getName().startsWith("shop.model")) {
            Arrays.stream(value.getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(name -> !name.equals("literal") && !name.equals("extras"))
                    .map(name -> get(value, name))
                    .flatMap(Stream::ofNullable)
                    .forEach(each -> collect(each, leaves));
        } else {
            leaves.add(value);
        }
    }

    private static Object get(Object value, String name) {
        return Compiled.get(value, name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "StampNeed   | \"yesterday\" | a date-time (RFC 3339), found \"yesterday\"",
                "StampNeed   | \"2024-01-02T10:59:60Z\" | a date-time (RFC 3339), found \"2024-01-02T10:59:60Z\"",
                "StampNeed   | 7 | a date-time (RFC 3339), found a number",
                "ClockNeed   | \"10:00\" | a time with offset (RFC 3339), found \"10:00\"",
                "LastingNeed | \"1 day\" | a duration (ISO 8601), found \"1 day\"",
                "LastingNeed | \"P\" | a duration (ISO 8601), found \"P\"",
                "IdNeed      | \"x\" | a UUID (RFC 9562), found \"x\"",
                "RealNeed    | \"1\" | a number, found a string",
                "Whole       | 1.5 | a 64-bit integer, found \"1.5\"",
                "MomentNeed  | \"x\" | a text for Instant, found \"x\"",
            })
    void messageNamesTheFormat(String type, String json, String message) {
        assertThatThrownBy(() -> shop.read(type, "{\"v\":" + json + "}")).hasMessage("/v: expected " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "9007199254740993", "0.1234567890123456789"})
    void listedNumberOfAnyLengthIsItsConstant(String json) {
        for (String type : List.of("Listed", "AnyListed")) {
            assertThat(shop.read(type, json).getClass().isEnum()).as(type).isTrue();
            assertThat(shop.roundTrip(type, json)).isEqualTo(json);
        }
        String lists = "{\"one\":" + json + ",\"many\":[" + json + ",7]}";
        assertThat(shop.roundTrip("Lists", lists)).isEqualTo(lists);
    }

    @ParameterizedTest
    @CsvSource({"90,java.lang.Long", "-90,java.lang.Long", "90.5,java.lang.Double", "90.0,java.lang.Double"})
    void numbersOfAUnionStayWhatTheyAre(String json, Class<?> type) {
        Object value = shop.read("Either", json);

        assertThat(Compiled.get(value, "value")).isInstanceOf(type);
        assertThat(Compiled.get(value, "toJson")).isEqualTo(json);
    }
}
