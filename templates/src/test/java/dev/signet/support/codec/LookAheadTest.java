package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.RandomJson;
import dev.signet.support.value.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader sees ahead of the cursor is what a full parse says. */
class LookAheadTest {

    private static final List<String> PROPERTIES =
            List.of("type", "id", "größe", "日本", "", "\"q\"", "\uD83D\uDE00", "absent", "a/b");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithFullParseOnRandomDocuments(long seed) {
        RandomJson json = new RandomJson(seed);
        for (int i = 0; i < 600; i++) {
            JsonValue value = json.value(5);
            String text = json.text(value);
            walk(JsonReader.of(text), value);
            walk(JsonReader.of("\uFEFF" + text), value);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            walk(JsonReader.of(bytes), value);
            byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            walk(JsonReader.of(marked), value);
        }
    }

    /** Containers that are long only by what is in them are not remembered one by one. */
    @Test
    @Timeout(30)
    void nestedLookAheadTakesTimeAndMemoryOfTheText() {
        String chain = "[".repeat(1_400).concat("1").concat("]".repeat(1_400));
        StringBuilder chains = new StringBuilder("[0");
        for (int i = 0; i < 5_000; i++) {
            chains.append(',').append(chain);
        }
        String text =
                "{\"x\":".repeat(40) + "{\"y\":" + chains + "],\"type\":\"inner\"}" + ",\"type\":\"t\"}".repeat(40);
        JsonReader in = JsonReader.of(text);
        in.start();
        for (int i = 0; i < 40; i++) {
            assertThat(in.discriminator("type")).isEqualTo("t");
            in.beginObject();
            assertThat(in.nextName()).isEqualTo("x");
        }
        assertThat(in.discriminator("type")).isEqualTo("inner");
    }

    @Test
    @Timeout(30)
    void nothingIsSeenBehindBracketsThatAreTooDeepToBeRead() {
        int deep = 20_000_000;
        String text =
                "{\"x\":".concat("[".repeat(deep)).concat("]".repeat(deep)).concat(",\"type\":\"t\"}");
        JsonReader in = JsonReader.of(text);
        in.start();
        assertThat(in.discriminator("type")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1e0, 1",
        "-10E-1, -1",
        "-0.0, 0",
        "1e20, 100000000000000000000",
        "1e21, 1E+21",
        "1000000000000000000000, 1E+21",
        "0.00000000000000000001, 0.00000000000000000001",
        "1e-21, 1E-21",
        "1e99999999999, 1e99999999999"
    })
    void aNumberIsSpelledInOneWayWhateverItsLiteral(String literal, String spelled) {
        JsonReader reader = JsonReader.of("{\"n\":" + literal + "}");
        reader.start();
        reader.beginObject();
        reader.nextName();
        assertThat(reader.peekNumber()).isEqualTo(spelled);
        assertThat(reader.json()).isEqualTo(new JsonNumber(literal));
    }

    @Test
    void whatIsNoNumberHasNoSpellingAsOne() {
        JsonReader reader = JsonReader.of("\"1\"");
        reader.start();
        assertThat(reader.peekNumber()).isNull();
        assertThat(reader.string()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void whatIsGivenUpIsReadWholeAndTheCursorIsOnItsEnd(long seed) {
        RandomJson json = new RandomJson(seed);
        for (int i = 0; i < 300; i++) {
            JsonValue value = json.value(4);
            String text = json.text(value);
            for (int steps = 0; steps < 12; steps++) {
                JsonReader reader = JsonReader.of("{\"a\":" + text + ",\"b\":[" + text + ",7]}");
                reader.start();
                reader.beginObject();
                reader.nextName();
                assertGivenUp(reader, value, steps);
                assertThat(reader.nextName()).isEqualTo("b");
                reader.beginArray();
                assertThat(reader.nextElement()).isTrue();
                assertGivenUp(reader, value, steps);
                assertThat(reader.nextElement()).isTrue();
                assertThat(reader.int32()).isEqualTo(7);
            }
        }
    }

    private static void assertGivenUp(JsonReader reader, JsonValue value, int steps) {
        long mark = reader.mark();
        enter(reader, value, steps);
        assertThat(reader.giveUp(mark)).isEqualTo(value);
    }

    /** Reads the value in part; returns the steps that are left. */
    private static int enter(JsonReader reader, JsonValue value, int steps) {
        int left = steps;
        if (left > 0 && value instanceof JsonObject object) {
            reader.beginObject();
            left--;
            for (JsonValue member : object.members().values()) {
                if (left > 0) {
                    reader.nextName();
                    left = enter(reader, member, left - 1);
                }
            }
            if (left > 0) {
                reader.nextName();
            }
        } else if (left > 0 && value instanceof JsonArray array) {
            reader.beginArray();
            left--;
            for (JsonValue element : array.values()) {
                if (left > 0) {
                    reader.nextElement();
                    left = enter(reader, element, left - 1);
                }
            }
            if (left > 0) {
                reader.nextElement();
            }
        } else if (left > 0) {
            reader.json();
        }
        return left;
    }

    private static void walk(JsonReader reader, JsonValue value) {
        reader.start();
        walkValue(reader, value);
        reader.end(value);
    }

    private static void walkValue(JsonReader reader, JsonValue value) {
        check(reader, value);
        long mark = reader.mark();
        if (value instanceof JsonObject object) {
            reader.beginObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                assertThat(reader.nextName()).isEqualTo(member.getKey());
                walkValue(reader, member.getValue());
            }
            assertThat(reader.nextName()).isNull();
            assertThat(reader.reread(mark)).isEqualTo(object);
        } else if (value instanceof JsonArray array) {
            reader.beginArray();
            for (JsonValue element : array.values()) {
                assertThat(reader.nextElement()).isTrue();
                walkValue(reader, element);
            }
            assertThat(reader.nextElement()).isFalse();
            assertThat(reader.reread(mark)).isEqualTo(array);
        } else {
            assertThat(reader.json()).isEqualTo(value);
            assertThat(reader.reread(mark)).isEqualTo(value);
        }
    }

    private static void check(JsonReader reader, JsonValue value) {
        assertThat(reader.kind()).isEqualTo(JsonReader.Kind.of(value));
        JsonArray array = value instanceof JsonArray a ? a : JsonArray.EMPTY;
        JsonValue notNull = array.values().stream()
                .filter(element -> element != JsonNull.NULL)
                .findFirst()
                .orElse(null);
        check(reader.peek(), value);
        check(reader.peekElement(), notNull);
        for (String property : PROPERTIES) {
            assertThat(reader.discriminator(property)).isEqualTo(string(value, property));
            assertThat(reader.has(property)).isEqualTo(value instanceof JsonObject object && object.has(property));
            assertThat(reader.elementHas(property))
                    .isEqualTo(notNull == null || (notNull instanceof JsonObject object && object.has(property)));
            check(reader.peek(property), member(value, property));
            check(reader.peek(property, "id"), member(member(value, property), "id"));
            check(reader.peekElement(property), member(notNull, property));
        }
        assertThat(reader.hasOnly(PROPERTIES.toArray(String[]::new)))
                .isEqualTo(!(value instanceof JsonObject object)
                        || PROPERTIES.containsAll(object.members().keySet()));
    }

    private static void check(JsonReader.Peek peek, @Nullable JsonValue value) {
        assertThat(peek.kind()).isEqualTo(value == null ? null : JsonReader.Kind.of(value));
        assertThat(peek.string()).isEqualTo(value instanceof JsonString string ? string.value() : null);
        assertThat(peek.number())
                .isEqualTo(value instanceof JsonNumber number ? Numbers.canonical(number.text()) : null);
        assertThat(peek.bool()).isEqualTo(value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : null);
    }

    @Test
    void scalarIsComparedWithListedOnes() {
        try (JsonReader in = JsonReader.of("{\"s\":\"a\",\"n\":1.0,\"b\":true,\"o\":{},\"z\":null}")) {
            in.start();
            assertThat(in.peek("s").mayBe("b", "a")).isTrue();
            assertThat(in.peek("s").mayBe("b")).isFalse();
            assertThat(in.peek("n").mayBe("1")).isTrue();
            assertThat(in.peek("n").mayBe("2")).isFalse();
            assertThat(in.peek("b").mayBe("false")).isFalse();
            assertThat(in.peek("o").mayBe("a")).isTrue();
            assertThat(in.peek("z").mayBe("a")).isTrue();
            assertThat(in.peek("absent").mayBe("a")).isTrue();
        }
    }

    private static @Nullable JsonValue member(@Nullable JsonValue value, String property) {
        return value instanceof JsonObject object ? object.members().get(property) : null;
    }

    private static @Nullable String string(JsonValue value, String property) {
        return value instanceof JsonObject object ? object.string(property) : null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"te",
                "{\"type\"",
                "{\"other\":[1,2",
                "{\"other\" 1,\"type\":\"text\"}",
                "{\"other\":1 \"type\":\"text\"}",
                "{\"type\":\"\\x\"}",
                "{\"type\":\"\\u12\"}",
                "{\"ty\\",
                "{,}",
                "{\"other\":,\"type\":\"text\"}"
            })
    void findsNothingInMalformedText(String text) {
        try (JsonReader chars = JsonReader.of(text);
                JsonReader bytes = JsonReader.of(text.getBytes(StandardCharsets.UTF_8))) {
            chars.start();
            bytes.start();
            assertThat(chars.discriminator("type")).isNull();
            assertThat(bytes.discriminator("type")).isNull();
        }
    }

    @Test
    void discriminatorIsReadBeforeAndAfterTheName() {
        try (JsonReader reader = JsonReader.of("{\"ä\" : {\"x\":[{}], \"type\":\"text\"}}")) {
            reader.start();
            reader.beginObject();
            reader.nextName();
            assertThat(reader.discriminator("type")).isEqualTo("text");
            long mark = reader.mark();
            reader.beginObject();
            assertThat(reader.reread(mark)).hasToString("{\"x\":[{}],\"type\":\"text\"}");
            assertThat(reader.nextName()).isEqualTo("x");
        }
    }

    @Test
    void shortDiscriminatorsAreOneSharedString() {
        String text = "{\"type\":\"shared_value\"}";
        try (JsonReader one = JsonReader.of(text);
                JsonReader other = JsonReader.of(text.getBytes(StandardCharsets.UTF_8))) {
            one.start();
            other.start();
            assertThat(one.discriminator("type")).isSameAs(other.discriminator("type"));
        }
    }

    @Test
    @Timeout(30)
    void nestedLookAheadPassesOverEachPartOnlyOnce() {
        int depth = 1400;
        String padding = ",\"x\":\"" + "x".repeat(1500) + "\",\"type\":\"nested\"}";
        String text = "{\"a\":".repeat(depth) + "{}" + padding.repeat(depth);
        for (int round = 0; round < 20; round++) { // tens of billions of steps if every level were scanned to its end
            JsonReader reader = JsonReader.of(text.getBytes(StandardCharsets.UTF_8));
            reader.start();
            for (int level = 0; level < depth; level++) {
                assertThat(reader.discriminator("type")).isEqualTo("nested");
                reader.beginObject();
                reader.nextName();
            }
            assertThat(reader.discriminator("type")).isNull();
        }
    }
}
