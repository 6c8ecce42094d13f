package dev.signet.support.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonName;
import dev.signet.support.codec.JsonReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConstraintsTest {

    private static List<String> broken(Consumer<Constraints> checks) {
        Constraints check = new Constraints();
        checks.accept(check);
        try {
            check.end();
            return List.of();
        } catch (ConstraintException e) {
            return e.violations().stream().map(ConstraintViolation::toString).toList();
        }
    }

    private static boolean holds(@Nullable Number number, Consumer<ConstraintNumber> rule) {
        return broken(check -> rule.accept(check.value().number(number))).isEmpty();
    }

    @Test
    void tellsEverythingThatIsBrokenWithItsPlace() {
        List<String> tags = List.of("ok", "much too long", "ok");
        assertThat(broken(check -> {
                    check.at("a/b").text("x").minLength(2).maxLength(3);
                    check.at("age").number(-3).minimum(0);
                    check.at("tags")
                            .list(tags)
                            .maxItems(2)
                            .uniqueItems()
                            .each((at, tag) -> at.text(tag).maxLength(5));
                    check.at("by~key")
                            .map(Map.of("k", List.of(1, 99)))
                            .each((at, row) ->
                                    at.list(row).each((at2, n) -> at2.number(n).maximum(9)));
                    check.value().members(1, 2, 5);
                }))
                .containsExactly(
                        "/a~1b: expected at least 2 characters, found 1 character, \"x\"",
                        "/age: expected at least 0, found -3",
                        "/tags: expected at most 2 items, found 3 items",
                        "/tags: expected unique items, found equal items at 0 and 2",
                        "/tags/1: expected at most 5 characters, found 13 characters, \"much too long\"",
                        "/by~0key/k/1: expected at most 9, found 99",
                        "the value: expected at least 2 properties, found 1 property");
    }

    @Test
    void aMessageTellsAllAndTheExceptionListsThem() {
        Constraints check = new Constraints();
        check.at("a").number(1).minimum(2);
        check.at("b").number(1).minimum(3);
        assertThatExceptionOfType(ConstraintException.class)
                .isThrownBy(check::end)
                .withMessage("""
                        2 constraints are violated:
                          /a: expected at least 2, found 1
                          /b: expected at least 3, found 1""")
                .satisfies(e -> assertThat(e.violations()).hasSize(2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesAreThoseListed() {
        BigDecimal half = new BigDecimal("0.50");
        assertThat(broken(check -> {
                    check.at("a").text("x").oneOf("x", "y").listed(true);
                    check.at("b").number(0.5).oneOf(1, half);
                    check.at("c").number(1L).oneOf(1.0, half);
                    check.at("d").json(JsonValue.fromJson("{\"x\":[1.0]}")).oneOf(JsonValue.fromJson("{\"x\":[1]}"));
                    check.at("e").json(null).oneOf();
                    check.at("f").text((String) null).oneOf().listed(false);
                    check.at("g").number((Number) null).oneOf().listed(false);
                }))
                .isEmpty();
        assertThat(broken(check -> {
                    check.at("a").text("z").oneOf("x", "y");
                    check.at("b").number(2).oneOf(1, half);
                    check.at("c").number(Double.NaN).oneOf(1);
                    check.at("d").json(JsonValue.of("1")).oneOf(JsonValue.of(1));
                    check.at("e").text("new").listed(false);
                    check.at("f").number(7).listed(false);
                    check.at("g").text("x").oneOf();
                }))
                .containsExactly(
                        "/a: expected one of \"x\", \"y\", found \"z\"",
                        "/b: expected one of 1, 0.50, found 2",
                        "/c: expected 1, found NaN",
                        "/d: expected 1, found \"1\"",
                        "/e: expected a value that the document lists, found \"new\"",
                        "/f: expected a value that the document lists, found 7",
                        "/g: expected no value, found \"x\"");
    }

    @Test
    void jsonIsOfTheTypeNamed() {
        Map<String, String> texts = Map.of(
                "string", "\"x\"", "boolean", "true", "number", "1.5", "integer", "2.0", "array", "[]", "object", "{}",
                "null", "null");
        texts.forEach((type, json) -> texts.keySet().forEach(other -> {
            boolean is = type.equals(other) || (other.equals("number") && type.equals("integer"));
            assertThat(broken(check ->
                                    check.value().json(JsonValue.fromJson(json)).type(other))
                            .isEmpty())
                    .as(json + " " + other)
                    .isEqualTo(is);
        }));
    }

    @Test
    void itemsThatSatisfyConstraintsAreCounted() {
        List<String> words = List.of("a", "bb", "cc");
        assertThat(broken(check -> check.at("w")
                        .list(words)
                        .contains(2, 2, (at, word) -> at.text(word).minLength(2))))
                .isEmpty();
        assertThat(broken(check -> check.at("w")
                        .list(words)
                        .contains(3, 3, (at, word) -> at.text(word).minLength(2))
                        .contains(0, 1, (at, word) -> at.text(word).minLength(2))))
                .containsExactly(
                        "/w: expected at least 3 items of those that `contains` describes, found 2",
                        "/w: expected at most 1 item of those that `contains` describes, found 2");
    }

    @Test
    void membersOfObjectsAreCheckedByTheirNames() {
        JsonName[] names = JsonName.all("a", "b", "c");
        JsonObject extras = JsonObject.of("d", JsonValue.of(1), "b", JsonValue.of(2));
        Map<String, Boolean> present = Constraints.present(Map.of("e", 1), extras, names, "x", null, List.of());
        assertThat(present.keySet()).containsExactly("a", "e", "d", "b");
        assertThat(broken(check -> {
                    check.value().map(present).dependentRequired("a", "b", "c").dependentRequired("c", "x");
                    check.value()
                            .map(present)
                            .propertyNames((at, name) -> at.text(name).oneOf("a", "b", "d"));
                    check.value().closed(extras, names);
                    check.value().closed(JsonObject.EMPTY, names);
                }))
                .containsExactly(
                        "the value: expected \"c\" beside \"a\", found none",
                        "/e: expected one of \"a\", \"b\", \"d\", found \"e\"",
                        "/d: expected no property of that name, found one");
    }

    @Test
    void countsCodePoints() {
        String smiles = "\ud83d\ude00".repeat(3);
        assertThat(broken(c -> c.value().text(smiles).minLength(3).maxLength(3)))
                .isEmpty();
        assertThat(broken(c -> c.value().text(smiles).minLength(4))).hasSize(1);
        assertThat(broken(c -> c.value().text(smiles).maxLength(2))).hasSize(1);
    }

    @Test
    void showsLittleOfLongValuesAndNothingOfSecrets() {
        List<String> shown = broken(check -> {
            check.at("long").text("x".repeat(1_000)).maxLength(5);
            check.at("huge").number(BigInteger.TEN.pow(500)).maximum(5);
            check.secret("token").text("hunter2").minLength(9).pattern(ConstraintPattern.of("^x"));
            check.secret("keys")
                    .map(Map.of("hunter2", "hunter3"))
                    .each((at, key) -> at.text(key).minLength(9));
            check.secret().number(77).maximum(5);
        });
        assertThat(shown).hasSize(6).allMatch(line -> line.length() < 110);
        assertThat(String.join("", shown)).doesNotContain("hunter").doesNotContain("77");
        assertThat(shown.get(2)).isEqualTo("/token: expected at least 9 characters, found a secret");
        assertThat(shown.get(4)).startsWith("/keys: ");
    }

    @Test
    void takesNullForAbsent() {
        assertThat(broken(check -> {
                    check.at("a").text((String) null).minLength(5).pattern(ConstraintPattern.of("x"));
                    check.at("a").number((Number) null).minimum(5).multipleOf(3);
                    check.at("a").list((List<String>) null).minItems(5).uniqueItems();
                    check.at("a").map((Map<String, String>) null).minProperties(5);
                    check.at("a")
                            .list(Arrays.asList("long enough", null))
                            .each((at, e) -> at.text(e).minLength(5));
                }))
                .isEmpty();
    }

    @Test
    void comparesNumbersAsTheirDigitsSay() {
        assertThat(holds(0.3, n -> n.minimum(new BigDecimal("0.3")).maximum(new BigDecimal("0.3"))))
                .isTrue();
        assertThat(holds(0.1, n -> n.exclusiveMinimum(new BigDecimal("0.1")))).isFalse();
        assertThat(holds(Math.nextUp(0.1), n -> n.exclusiveMinimum(new BigDecimal("0.1"))))
                .isTrue();
        assertThat(holds(0.1, n -> n.minimum(new BigDecimal("0.1000000000000000000001"))))
                .isFalse();
        assertThat(holds(9007199254740993L, n -> n.maximum(9007199254740992L))).isFalse();
        assertThat(holds(Long.MIN_VALUE, n -> n.minimum(Long.MIN_VALUE))).isTrue();
        assertThat(holds(new BigDecimal("1e-999999"), n -> n.exclusiveMinimum(0)))
                .isTrue();
        assertThat(holds(BigInteger.TWO.pow(64), n -> n.maximum(Long.MAX_VALUE)))
                .isFalse();
        assertThat(holds(Double.NaN, n -> n.minimum(0))).isFalse();
        assertThat(holds(Double.NaN, n -> n.exclusiveMaximum(0))).isFalse();
        assertThat(holds(Double.NEGATIVE_INFINITY, n -> n.maximum(0))).isTrue();
        assertThat(holds(Double.POSITIVE_INFINITY, n -> n.maximum(0))).isFalse();
    }

    @Test
    void dividesExactlyWhateverTheExponents() {
        BigDecimal cent = new BigDecimal("0.01");
        for (double price : new double[] {0.07, 0.29, 1.1, 4.35, 19.99, -0.57, 1e15, 0}) {
            assertThat(holds(price, n -> n.multipleOf(cent))).as("" + price).isTrue();
        }
        assertThat(holds(0.075, n -> n.multipleOf(cent))).isFalse();
        assertThat(holds(7, n -> n.multipleOf(new BigDecimal("3.5")))).isTrue();
        assertThat(holds(8L, n -> n.multipleOf(new BigDecimal("3.5")))).isFalse();
        assertThat(holds(-9L, n -> n.multipleOf(3))).isTrue();
        assertThat(holds(10, n -> n.multipleOf(3))).isFalse();
        assertThat(holds(new BigDecimal("1e999999999"), n -> n.multipleOf(cent)))
                .isTrue();
        assertThat(holds(new BigDecimal("1e999999999"), n -> n.multipleOf(7))).isFalse();
        assertThat(holds(new BigDecimal("1e-999999999"), n -> n.multipleOf(7))).isFalse();
        assertThat(holds(new BigDecimal("0e-999999999"), n -> n.multipleOf(7))).isTrue();
        assertThat(holds(Double.POSITIVE_INFINITY, n -> n.multipleOf(7))).isFalse();
    }

    @Test
    void findsEqualItemsByTheirJson() {
        assertThat(unique(new BigDecimal("1.0"), new BigDecimal("1.00"))).isFalse();
        assertThat(unique(0.0, -0.0)).isFalse();
        assertThat(unique("a", "b")).isTrue();
        assertThat(unique(List.of(new BigDecimal("1.0")), List.of(new BigDecimal("1"))))
                .isFalse();
        assertThat(unique(Map.of("a", 1), Map.of("a", 2))).isTrue();
        JsonValue one = JsonObject.of("a", JsonArray.of(new JsonNumber("1.0")));
        assertThat(unique(one, JsonObject.of("a", JsonArray.of(new JsonNumber("1")))))
                .isFalse();
        assertThat(unique(one, new JsonString("1"))).isTrue();
        assertThat(broken(c -> c.value().list(Arrays.asList(null, "a", null)).uniqueItems()))
                .hasSize(1);
    }

    private record Wrapped(String text) {}

    @Test
    @Timeout(20)
    void itemsOfOneHashAreFoundSoon() {
        List<String> texts = List.of("");
        for (int i = 0; i < 14; i++) {
            texts = texts.stream()
                    .flatMap(text -> Stream.of(text.concat("Aa"), text.concat("BB")))
                    .toList();
        }
        List<Wrapped> records = texts.stream().map(Wrapped::new).toList();
        assertThat(broken(c -> c.value().list(records).uniqueItems())).isEmpty();
        List<JsonValue> json = texts.stream().<JsonValue>map(JsonString::new).toList();
        assertThat(broken(c -> c.value().list(json).uniqueItems())).isEmpty();
        List<JsonValue> twice = new ArrayList<>(json);
        twice.add(json.get(9_000));
        assertThat(broken(c -> c.value().list(twice).uniqueItems()))
                .containsExactly("the value: expected unique items, found equal items at 9000 and 16384");
    }

    @Test
    @Timeout(20)
    void longNumbersAreFoundSoon() {
        List<JsonValue> numbers = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            numbers.add(new JsonNumber(Integer.toString(i).concat("1").concat("0".repeat(9_000))));
        }
        assertThat(broken(c -> c.value().list(numbers).uniqueItems())).isEmpty();
        numbers.add(new JsonNumber("11e9000"));
        assertThat(broken(c -> c.value().list(numbers).uniqueItems())).hasSize(1);
    }

    private static boolean unique(Object... items) {
        return broken(c -> c.value().list(List.of(items)).uniqueItems()).isEmpty();
    }

    @Test
    void looksAtJsonOnlyAsWhatItIs() {
        JsonValue text = new JsonString("long");
        assertThat(broken(c -> c.value().text(text).maxLength(3))).hasSize(1);
        assertThat(broken(c -> c.value().number(text).maximum(3))).isEmpty();
        assertThat(broken(c -> c.value().number(new JsonNumber("1e99999999999")).maximum(3)))
                .hasSize(1);
        assertThat(broken(c -> c.value().list(text).minItems(9))).isEmpty();
        assertThat(broken(c -> c.value().list((JsonValue) JsonArray.of(text)).minItems(2)))
                .hasSize(1);
        assertThat(broken(c -> c.value().map((JsonValue) JsonObject.EMPTY).minProperties(1)))
                .hasSize(1);
    }

    @Test
    void anEmptyListIsSaidOnlyIfExtrasSayIt() {
        JsonObject explicit = JsonObject.of("tags", JsonArray.EMPTY);
        assertThat(Constraints.said(List.of(), JsonObject.EMPTY, "tags")).isNull();
        assertThat(Constraints.said(List.of(), explicit, "tags")).isEmpty();
        assertThat(Constraints.said(List.of(1), JsonObject.EMPTY, "tags")).containsExactly(1);
        assertThat(Constraints.said(Map.of(), explicit, "tags")).isNull();
        JsonName[] names = JsonName.all("tags", "name");
        assertThat(Constraints.members(explicit, names, List.of(), "x")).isEqualTo(2);
        assertThat(Constraints.members(explicit, names, List.of(), null)).isEqualTo(1);
        assertThat(Constraints.members(JsonObject.of("tags", text()), names, List.of(1), null))
                .isEqualTo(1);
    }

    private static JsonValue text() {
        return new JsonString("x");
    }

    @Test
    void aPatternThatWouldTakeForEverIsGivenUp() {
        ConstraintPattern hostile = ConstraintPattern.of("^a*a*a*a*a*a*a*a*b$");
        assertThat(broken(c -> c.at("a").text("a".repeat(90) + "!").pattern(hostile)))
                .containsExactly(
                        "/a: expected a string that matches ^a*a*a*a*a*a*a*a*b$, found a string for which the pattern"
                                + " took too long");
        assertThat(broken(c -> c.at("a").text("a".repeat(40) + "!").pattern(ConstraintPattern.of("(a+)+$"))))
                .hasSize(1);
        assertThat(broken(c -> c.at("a").text("aaab").pattern(hostile))).isEmpty();
        assertThat(broken(c -> c.at("a").text("c").pattern(hostile)))
                .containsExactly("/a: expected a string that matches ^a*a*a*a*a*a*a*a*b$, found \"c\"");
    }

    @Test
    void aLongTextIsNoReasonToGiveUp() {
        ConstraintPattern plain = ConstraintPattern.of("^[a-z]+$");
        assertThat(broken(c -> c.value().text("a".repeat(1_000_000)).pattern(plain)))
                .isEmpty();
        ConstraintPattern deep = ConstraintPattern.of("^(a|b|c)*$");
        assertThat(broken(c -> c.value().text("abc".repeat(300_000)).pattern(deep)))
                .hasSizeLessThan(2);
    }

    @Test
    void aFaultOfWhatIsReadHasItsPlaceInTheWhole() {
        List<ConstraintViolation> two = new ArrayList<>();
        two.add(new ConstraintViolation("/name", "at most 1", "2"));
        two.add(new ConstraintViolation("/age", "at most 1", "2"));
        try (JsonReader in = JsonReader.of("{\"pets\": [1, {\"name\": 2}]}")) {
            in.start();
            in.beginObject();
            in.nextName();
            in.beginArray();
            in.nextElement();
            in.json();
            in.nextElement();
            in.json();
            JsonFormatException placed = new ConstraintException(two).in(in);
            assertThat(placed).hasMessage("/pets/1/name: expected at most 1, found 2, and 1 more constraints violated");
            assertThat(placed.pointer()).isEqualTo("/pets/1/name");
            assertThat(placed).hasCauseInstanceOf(ConstraintException.class);
        }
    }
}
