package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.RandomJson;
import dev.signet.support.text.Surrogates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON, and what it says, is what Jackson's parser says it is. Only control characters it judges more mildly. */
class SecondOpinionTest {

    private static final JsonFactory JACKSON = new JsonFactory();
    private static final int LONGER_THAN_TWO_WORDS = 20;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void agreesOnRandomTextsAndOnMutationsOfThem(long seed) {
        RandomJson json = new RandomJson(seed);
        Random random = json.random();
        int accepted = 0;
        for (int i = 0; i < 6000; i++) {
            byte[] text = json.text(json.value(4)).getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(3); n > 0 && text.length > 0; n--) {
                text[random.nextInt(text.length)] = (byte)
                        (random.nextInt(4) == 0
                                ? ' ' + random.nextInt(256 - ' ')
                                : "\"\\{}[],:u0e-.tfn1 ".charAt(random.nextInt(18)));
            }
            accepted += agrees(text) ? 1 : 0;
        }
        assertThat(accepted).isBetween(2000, 5000);
    }

    /** Whether both accept it. */
    private static boolean agrees(byte[] text) {
        JsonValue expected = isUtf8(text) ? jackson(text) : null;
        JsonValue read = null;
        try {
            read = JsonValue.fromJson(text);
        } catch (JsonFormatException e) {
            assertThat(expected)
                    .as(() -> "%s: %s".formatted(e, new String(text, StandardCharsets.UTF_8)))
                    .isNull();
        }
        // that of names with lone surrogates is the one difference
        assertThat(read == null || expected != null || hasLoneSurrogateInName(read))
                .as(() -> "accepted " + new String(text, StandardCharsets.UTF_8))
                .isTrue();
        if (read != null && expected != null) {
            assertThat(read).isEqualTo(expected);
        }
        return expected != null;
    }

    @Test
    void everyPlaceOfASpecialCharacterIsSeen() {
        for (String special :
                new String[] {"\\\"", "\\\\", "\\n", "\\u00e4", "\\ud83d\\ude00", "ä", "日", "\uD83D\uDE00", "\\/"}) {
            for (int before = 0; before <= LONGER_THAN_TWO_WORDS; before++) {
                for (int after = 0; after <= LONGER_THAN_TWO_WORDS; after += 3) {
                    String string = "\"" + "a".repeat(before) + special + "b".repeat(after) + "\"";
                    assertThat(agrees(string.getBytes(StandardCharsets.UTF_8))).isTrue();
                    assertThat(agrees(("{" + string + ":" + string + "}").getBytes(StandardCharsets.UTF_8)))
                            .isTrue();
                    assertThat(JsonValue.fromJson(JsonValue.fromJson(string).toJson()))
                            .isEqualTo(JsonValue.fromJson(string));
                }
            }
        }
    }

    @Test
    void noControlCharacterHidesAnywhere() {
        for (char control = 0; control < ' '; control++) {
            for (int before = 0; before <= LONGER_THAN_TWO_WORDS; before++) {
                String string = "[\"" + "a".repeat(before) + control + "b".repeat(LONGER_THAN_TWO_WORDS) + "\"]";
                assertThatThrownBy(() -> JsonValue.fromJson(string))
                        .isInstanceOfSatisfying(
                                JsonFormatException.class,
                                e -> assertThat(e.pointer()).isEqualTo("/0"));
                String name = "{" + string.substring(1, string.length() - 1) + ":1}";
                assertThatThrownBy(() -> JsonValue.fromJson(name)).isInstanceOf(JsonFormatException.class);
            }
        }
    }

    @Test
    void namesOfEveryLengthAreToldApart() {
        for (int length = 0; length <= 80; length++) {
            String name = "n".repeat(length);
            for (int place = 0; place < length; place++) {
                String other = name.substring(0, place) + "m" + name.substring(place + 1);
                String text = "{\"" + name + "\":1,\"" + other + "\":2,\"" + name + "\":3}";
                assertThat(JsonObject.fromJson(text).names()).containsExactly(name, other);
                assertThat(JsonObject.fromJson("{\"" + other + "\":1}").names()).containsExactly(other);
            }
        }
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean hasLoneSurrogateInName(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.values().stream().anyMatch(SecondOpinionTest::hasLoneSurrogateInName);
        }
        return value instanceof JsonObject object
                && object.members().entrySet().stream()
                        .anyMatch(e -> Surrogates.anyAlone(e.getKey()) || hasLoneSurrogateInName(e.getValue()));
    }

    private static @Nullable JsonValue jackson(byte[] text) {
        try (JsonParser parser = JACKSON.createParser(text)) {
            parser.nextToken();
            JsonValue value = value(parser);
            return parser.nextToken() == null ? value : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("nothing");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new JsonObject(members);
            }
            case START_ARRAY -> {
                List<JsonValue> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                yield new JsonArray(values);
            }
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> new JsonNumber(parser.getText());
        };
    }
}
