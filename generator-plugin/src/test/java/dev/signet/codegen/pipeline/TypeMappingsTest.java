package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.golden.Mapped;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that exist already, with those of the golden case. */
class TypeMappingsTest {
    private static final Path CASE = Path.of("src/test/cases/types-that-exist-already");
    private static final String NEEDED = "\"price\":{\"amount\":\"1\"},\"placed\":\"2020-01-02T03:04:05Z\"";

    private static Compiled shop;

    @TempDir
    Path folder;

    private static Configuration config(Path document, Mappings mappings) {
        return Configuration.of(document, Path.of("target/type-mappings"), Packages.around("shop.model"))
                .with(mappings);
    }

    @BeforeAll
    static void compile() throws IOException {
        shop = Compiled.of(
                config(CASE.resolve("spec.yaml"), Mapped.read(CASE.resolve("mappings.txt"))),
                Map.of("com.example.Money", Files.readString(CASE.resolve("Money.java"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"currency\":\"EUR\"",
                ",\"currency\":null",
                ",\"currency\":\"?\"",
                ",\"currency\":7",
                ",\"weight\":[{}]",
                ",\"changed\":[\"2020-01-02T03:04:05Z\"]",
                ",\"changed\":[\"2020-01-02T03:04:05Z\",\"2020-01-02T03:04:05.000Z\"]",
                ",\"changed\":[]",
                ",\"refunds\":[{\"amount\":\"größer\",\"more\":[1.50,null]},{\"amount\":\"\"}]",
                ",\"weight\":1.50",
                ",\"paid\":{\"amount\":\"1\"}",
                ",\"paid\":{\"code\":\"x\"}",
                ",\"paid\":7"
            })
    void whatIsReadIsWrittenAsItCame(String more) throws IOException {
        String json = "{" + NEEDED + more + "}";
        String written = shop.roundTrip("Order", json);
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(written))
                .isEqualTo(new com.fasterxml.jackson.databind.ObjectMapper().readTree(json));
        assertThat(shop.read("Order", written)).isEqualTo(shop.read("Order", json));
    }

    @Test
    void aTextThatTheClassWritesOtherwiseIsKept() {
        String json = NEEDED.replace("05Z", "05.000Z");
        Object order = shop.read("Order", "{" + json + "}");
        assertThat(Compiled.get(order, "placed")).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
        assertThat((String) Compiled.get(order, "toJson")).contains("05.000Z").doesNotContain("05Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"price\":{\"amount\":1},\"placed\":\"soon\"                        | /placed | a text for Instant",
                "\"price\":{\"cost\":1},\"placed\":\"2020-01-02T03:04:05Z\"            | /price  | a value for Money",
                "\"price\":{\"amount\":1},\"placed\":7                                 | /placed | a text for Instant",
            })
    void whatTheClassDoesNotTakeIsAnErrorWithItsPlace(String members, String pointer, String expected) {
        assertThatThrownBy(() -> shop.read("Order", "{" + members + "}"))
                .hasMessageContaining(pointer + ":")
                .hasMessageContaining(expected);
    }

    @Test
    void nothingIsGeneratedForWhatIsReplacedOrStandsInIt() {
        assertThatThrownBy(() -> shop.loadClass("shop.model.Money")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> shop.loadClass("shop.model.MoneyRounding")).isInstanceOf(ClassNotFoundException.class);
        assertThat(shop.problems()).isEmpty();
    }

    private List<String> problems(Mappings mappings) throws IOException {
        Path document = Files.writeString(folder.resolve("spec.yaml"), """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    A:
                      type: object
                      properties:
                        id: {type: string, format: uuid}
                        at: {type: string, format: date-time}
                        n: {type: integer}
                        all: {type: number, format: double}
                """);
        Problems problems = new Problems();
        try {
            new Compiler().compile(config(document, mappings), problems);
        } catch (ProblemsException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
        return problems.all().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "string+uuid, String",
        "UUID, java.lang.String",
        "DateTime, java.time.Instant#parse",
        "integer, BigDecimal",
        "integer, Long",
        "double, java.math.BigDecimal",
    })
    void whatIsMeantIsUnderstood(String key, String type) throws IOException {
        assertThat(problems(new Mappings(Map.of(key, type), Map.of(), Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "object, java.util.Map, schemaMappings",
        "strin, String, string+uuid",
        "integer, String, use int",
        "number+double, int, use double",
        "integer, com.example.Count, use int",
        "string, Instant, importMappings",
        "string, 'Map<String,Object>', not a qualified class name",
        "string, java.time.Instant#not a method, com.example.Type#method",
    })
    void whatCannotBeIsAnErrorThatSaysWhatCan(String key, String type, String hint) throws IOException {
        assertThat(problems(new Mappings(Map.of(key, type), Map.of(), Map.of())))
                .singleElement()
                .asString()
                .contains("<typeMappings> " + key + "=" + type)
                .contains(hint);
    }

    @Test
    void anEntryWithoutEffectIsAWarningThatNamesIt() throws IOException {
        assertThat(problems(new Mappings(
                        Map.of("string+uid", "String"),
                        Map.of("Money", "com.example.Money"),
                        Map.of("Prise", "com.example.Price"))))
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("<typeMappings> string+uid=String has no effect"))
                .anySatisfy(text -> assertThat(text).contains("<importMappings> Money="))
                .anySatisfy(text -> assertThat(text).contains("<schemaMappings> Prise="));
    }
}
