package dev.signet.interactions.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.structured.Samples.Chain;
import dev.signet.interactions.structured.Samples.Effort;
import dev.signet.interactions.structured.Samples.Everything;
import dev.signet.interactions.structured.Samples.Holder;
import dev.signet.interactions.structured.Samples.Ingredient;
import dev.signet.interactions.structured.Samples.Node;
import dev.signet.interactions.structured.Samples.Recipe;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** JSON is read into records as their types say, or refused with the place. */
class ReadingTest {
    private static final JsonObject RECIPE = JsonObject.fromJson("""
            {"title": "Soup", "steps": ["Boil"], "effort": "very-long", "nutrients": {"salt": 1.10},
             "ingredients": [{"name": "Water", "amount": 500}]}""");
    private static final JsonObject EVERYTHING = JsonObject.fromJson("""
            {"yes": true, "tiny": 1, "small": 2, "plain": 3.0, "wide": 9007199254740993,
             "huge": 123456789012345678901234567890, "single": 0.5, "twice": -0.0,
             "exact": 1.000000000000000000000000000010, "id": "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
             "link": "https://example.com/a", "date": "2000-12-31", "time": "10:00:00Z",
             "local": "2000-12-31T10:00:00+02:00", "offset": "2000-12-31T10:00:00+02:00",
             "instant": "2000-12-31T10:00:00+02:00", "duration": "PT90M", "gaps": ["a", null],
             "efforts": ["EASY"], "numbers": [1, 2], "table": [[1], []],
             "byEffort": {"LONG": [{"name": "Salt", "amount": 1}]}, "any": [1.10, null], "object": {"deep": 1e2}}""");

    static <T> T read(Class<T> type, JsonValue json) {
        return TypedSchema.of(type).read(json);
    }

    static <T> T read(Class<T> type, String json) {
        return TypedSchema.of(type).read(json);
    }

    static void refused(Class<?> type, JsonValue json, String pointer, String expected, String found) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(type, json))
                .satisfies(e -> {
                    assertThat(e.pointer()).isEqualTo(pointer);
                    assertThat(e.expected()).isEqualTo(expected);
                    assertThat(e.found()).isEqualTo(found);
                });
    }

    static void refused(Class<?> type, String json, String pointer, String expected, String found) {
        refused(type, JsonValue.fromJson(json), pointer, expected, found);
    }

    @Test
    void whatMayBeAbsentIsNullOrEmptyAndWhatIsUnknownIsPassedOver() {
        Recipe recipe = read(Recipe.class, RECIPE.with("rating", JsonValue.of(5)));
        assertThat(recipe)
                .isEqualTo(new Recipe(
                        "Soup",
                        List.of("Boil"),
                        null,
                        Optional.empty(),
                        Effort.VERY_LONG,
                        List.of(new Ingredient("Water", 500)),
                        null,
                        Map.of("salt", new BigDecimal("1.10"))));
        assertThat(read(Recipe.class, RECIPE.with("minutes", JsonValue.fromJson("null"))))
                .isEqualTo(recipe);
        assertThat(read(Recipe.class, RECIPE.with("source", JsonValue.of("mother")))
                        .source())
                .contains("mother");
        assertThat(read(Recipe.class, RECIPE.with("source", JsonValue.fromJson("null")))
                        .source())
                .isEmpty();
    }

    @Test
    void whatIsRequiredMustBeThere() {
        refused(Recipe.class, RECIPE.without("title"), "/title", "a string", "nothing");
        refused(Recipe.class, RECIPE.without("steps"), "/steps", "an array", "nothing");
        refused(Recipe.class, RECIPE.with("title", JsonValue.fromJson("null")), "/title", "a string", "null");
        refused(
                Recipe.class,
                RECIPE.with("ingredients", JsonValue.fromJson("[{\"name\": \"a\", \"amount\": 1}, {\"name\": \"b\"}]")),
                "/ingredients/1/amount",
                "a number",
                "nothing");
        refused(
                Recipe.class,
                RECIPE.with("steps", JsonValue.fromJson("[\"a\", null]")),
                "/steps/1",
                "a string",
                "null");
        refused(Recipe.class, "null", "", "an object", "null");
    }

    @Test
    void whatIsOfAnotherTypeIsNotBent() {
        refused(Recipe.class, RECIPE.with("title", JsonValue.of(5)), "/title", "a string", "\"5\"");
        refused(
                Recipe.class,
                RECIPE.with("minutes", JsonValue.of("5")),
                "/minutes",
                "a whole number within 32 bits",
                "\"5\"");
        refused(
                Recipe.class,
                RECIPE.with("minutes", JsonValue.fromJson("2.5")),
                "/minutes",
                "a whole number within 32 bits",
                "\"2.5\"");
        refused(
                Recipe.class,
                RECIPE.with("minutes", JsonValue.of(3_000_000_000L)),
                "/minutes",
                "a whole number within 32 bits",
                "\"3000000000\"");
        refused(Recipe.class, RECIPE.with("steps", JsonValue.of("Boil")), "/steps", "an array", "\"Boil\"");
        refused(
                Recipe.class,
                RECIPE.with("effort", JsonValue.of("HUGE")),
                "/effort",
                "one of \"EASY\", \"LONG\", \"very-long\"",
                "\"HUGE\"");
        refused(
                Recipe.class,
                RECIPE.with("nutrients", JsonValue.fromJson("{\"a/b\": true}")),
                "/nutrients/a~1b",
                "a number",
                "true");
        refused(Everything.class, EVERYTHING.with("date", JsonValue.of("today")), "/date", "a date", "\"today\"");
        refused(Everything.class, EVERYTHING.with("yes", JsonValue.of("true")), "/yes", "true or false", "\"true\"");
        refused(
                Everything.class,
                EVERYTHING.with("twice", JsonValue.fromJson("1e999")),
                "/twice",
                "a number",
                "\"1e999\"");
        refused(
                Everything.class,
                EVERYTHING.with("huge", JsonValue.fromJson("1e999999999")),
                "/huge",
                "a whole number",
                "\"1e999999999\"");
        refused(
                Everything.class,
                EVERYTHING.with("huge", JsonValue.fromJson("1e-999999999")),
                "/huge",
                "a whole number",
                "\"1e-999999999\"");
        refused(
                Everything.class,
                EVERYTHING.with("byEffort", JsonValue.fromJson("{\"HUGE\": []}")),
                "/byEffort",
                "one of \"EASY\", \"LONG\", \"very-long\"",
                "the key \"HUGE\"");
        refused(
                Everything.class,
                EVERYTHING.with("object", JsonValue.of(1)),
                "/object",
                "JSON of type object",
                "\"1\"");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(Recipe.class, "{\"title\": \"So"))
                .withMessageContaining("expected well-formed JSON, found the end of the text");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(Recipe.class, "Here is your recipe."));
    }

    @Test
    void valuesAreExactWhereJavasTypesAre() {
        Everything all = read(Everything.class, EVERYTHING);
        assertThat(all.plain()).isEqualTo(3);
        assertThat(all.wide()).isEqualTo(9007199254740993L);
        assertThat(all.huge()).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(all.exact()).isEqualTo(new BigDecimal("1.000000000000000000000000000010"));
        assertThat(all.twice()).isEqualTo(-0.0);
        assertThat(all.time()).isEqualTo(LocalTime.of(10, 0));
        assertThat(all.local()).isEqualTo(LocalDateTime.of(2000, 12, 31, 10, 0));
        assertThat(all.instant()).isEqualTo(Instant.parse("2000-12-31T08:00:00Z"));
        assertThat(all.gaps()).isEqualTo(Arrays.asList("a", null));
        assertThat(all.any().toJson()).isEqualTo("[1.10,null]");
        assertThat(all.object().toJson()).isEqualTo("{\"deep\":1e2}");
        assertThat(all.byEffort().get(Effort.LONG)).containsExactly(new Ingredient("Salt", 1));
        Everything again = read(Everything.class, TypedSchema.toJson(all));
        assertThat(again).usingRecursiveComparison().isEqualTo(all);
    }

    @Test
    void typesMayReferToThemselves() {
        assertThat(read(Node.class, "{\"name\": \"a\", \"children\": [{\"name\": \"b\"}]}"))
                .isEqualTo(new Node("a", List.of(new Node("b", null))));
        assertThat(read(Chain.class, "{\"name\": \"a\", \"next\": {\"name\": \"b\"}}"))
                .isEqualTo(new Chain("a", Optional.of(new Chain("b", Optional.empty()))));
        refused(Chain.class, "{\"name\": \"a\", \"next\": {\"name\": 1}}", "/next/name", "a string", "\"1\"");
    }

    @Test
    void whatARecordRefusesIsToldInItsWords() {
        refused(
                Holder.class,
                "{\"positives\": [{\"value\": 1}, {\"value\": -1}]}",
                "/positives/1",
                "a valid Positive",
                "an invalid one: -1 is not positive");
    }

    @Test
    void anEnumIsAnAnswerToo() {
        assertThat(read(Effort.class, "\"LONG\"")).isEqualTo(Effort.LONG);
    }
}
