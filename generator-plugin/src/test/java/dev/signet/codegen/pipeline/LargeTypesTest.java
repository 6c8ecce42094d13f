package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types near the limits of class files (JVMS 4.7.3, 4.11) not only compile but load and work. */
@Tag("integration")
class LargeTypesTest {
    private static final List<String> TYPES = List.of("Texts", "More", "Ints", "Longs", "Doubles", "Decimals", "Bigs");

    private static Compiled shop;

    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static String values(int count, String value) {
        return lines(count, value + ", ");
    }

    @BeforeAll
    static void compile(@TempDir Path folder) {
        String document = "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                + "    Texts: {enum: [" + values(3000, "text%d") + "]}\n"
                + "    More: {enum: [" + values(3000, "more%d") + "]}\n"
                + "    Ints: {type: integer, format: int32, enum: [" + values(3000, "%d7") + "]}\n"
                + "    Longs: {type: integer, enum: [" + values(3000, "1000000%04d") + "]}\n"
                + "    Doubles: {type: number, enum: [" + values(3000, "%d.5") + "]}\n"
                + "    Decimals: {type: number, format: decimal, enum: [" + values(3000, "%d.25") + "]}\n"
                + "    Bigs: {type: integer, format: bigint, enum: [" + values(3000, "100000000000000000%04d") + "]}\n"
                + "    TooMany: {type: integer, enum: [" + values(3001, "%d") + "]}\n"
                + "    AnyText: {oneOf: [{$ref: '#/components/schemas/Texts'}, {$ref: '#/components/schemas/More'}, {type: string}]}\n"
                + "    AnyNumber: {oneOf: [{$ref: '#/components/schemas/Ints'}, {$ref: '#/components/schemas/Doubles'}]}\n"
                + "    Event:\n      oneOf:\n"
                + lines(400, "        - {$ref: '#/components/schemas/E%d'}\n")
                + lines(
                        400,
                        "    E%1$d: {type: object, required: [type], properties: {type: {const: e%1$d}, a: {type: string}}}\n")
                + "    All:\n      type: object\n      properties:\n"
                + TYPES.stream()
                        .map(t -> "        " + t.toLowerCase(Locale.ROOT) + ": {$ref: '#/components/schemas/" + t
                                + "'}\n")
                        .collect(Collectors.joining())
                + "        toomany: {$ref: '#/components/schemas/TooMany'}\n"
                + "    Wide:\n      type: object\n      properties:\n"
                + lines(1500, "        p%d: {type: number}\n");
        shop = Compiled.of(folder, document, Validation.NONE, Map.of());
    }

    @Test
    void whatDoesNotFitIsTold() {
        assertThat(shop.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("#/components/schemas/TooMany", "#/components/schemas/Wide");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "texts    | \"text2999\"           | Known",
                "texts    | \"text3000\"           | Unknown",
                "ints     | 29997                    | Known",
                "ints     | 29998                    | Unknown",
                "longs    | 10000002999              | Known",
                "longs    | 10000003000              | Unknown",
                "doubles  | 2999.5                   | Known",
                "doubles  | 2999.75                  | Unknown",
                "decimals | 2999.25                  | Known",
                "decimals | 2999.125                 | Unknown",
                "bigs     | 1000000000000000002999   | Known",
                "bigs     | 1000000000000000003000   | Unknown",
                "toomany  | 3000                     | Long",
            })
    void everyKindOfEnumOfThreeThousandValuesWorks(String component, String literal, String expected) {
        String json = "{\"" + component + "\":" + literal + "}";
        Object value = Compiled.get(shop.read("All", json), component);
        assertThat(value instanceof Enum ? "Known" : value.getClass().getSimpleName())
                .isEqualTo(expected);
        assertThat(shop.roundTrip("All", json)).isEqualTo(json);
    }

    @Test
    void aUnionTellsSuchEnumsApart() {
        assertThat(shop.read("AnyText", "\"text2999\"").getClass().getName()).contains("Texts$Known");
        assertThat(shop.read("AnyText", "\"more2999\"").getClass().getName()).contains("More$Known");
        assertThat(shop.read("AnyText", "\"else\"").getClass().getSimpleName()).isEqualTo("StringValue");
        assertThat(shop.read("AnyNumber", "29997").getClass().getName()).contains("Ints$Known");
        assertThat(shop.read("AnyNumber", "2999.5").getClass().getName()).contains("Doubles$Known");
        assertThat(shop.read("AnyNumber", "4").getClass().getName()).contains("AnyNumber$Unknown");
    }

    @Test
    void aUnionOfFourHundredVariantsTellsTheLastOne() {
        String json = "{\"type\":\"e399\",\"a\":\"text\"}";
        assertThat(shop.read("Event", json).getClass().getSimpleName()).isEqualTo("E399");
        assertThat(shop.roundTrip("Event", json)).isEqualTo(json);
    }

    @Test
    void anObjectOfFifteenHundredPropertiesKeepsThemAll() {
        String json = "{"
                + IntStream.range(0, 1500)
                        .mapToObj(i -> "\"p" + i + "\":" + i + ".5")
                        .collect(Collectors.joining(","))
                + "}";
        assertThat(shop.roundTrip("Wide", json)).isEqualTo(json);
    }
}
