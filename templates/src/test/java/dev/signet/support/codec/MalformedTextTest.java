package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.RandomJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the input, it is a value or a {@link JsonFormatException} with a pointer. */
class MalformedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|``|the end of the text",
                "` `|``|the end of the text",
                "{|``|the end of the text",
                "{\"a\"|/a|the end of the text",
                "{\"a\":|/a|the end of the text",
                "{\"a\":[1,|/a/1|the end of the text",
                "{\"a\":[1,{\"b\":\"x|/a/1/b|the end of the text",
                "{\"a/b~\":tru}|/a~1b~0|",
                "[1,NaN]|/1|",
                "[Infinity]|/0|",
                "[-Infinity]|/0|",
                "[+1]|/0|",
                "[01]|/0|",
                "[1.]|/0|",
                "[.5]|/0|",
                "[1e]|/0|",
                "[\"\\x\"]|/0|",
                "[\"\\u12G4\"]|/0|",
                "['a']|/0|",
                "{a:1}|``|",
                "[1,]|/1|",
                "[,1]||",
                "1 2|``|a number",
                "{} []|``|an array",
                "// no 1|``|"
            })
    void malformedTextIsReportedWithItsPlace(String text, String pointer, String found) {
        for (Throwable thrown : new Throwable[] {
            catchThrowable(() -> JsonValue.fromJson(text)),
            catchThrowable(() -> JsonValue.fromJson(text.getBytes(StandardCharsets.UTF_8)))
        }) {
            assertThat(thrown).isInstanceOfSatisfying(JsonFormatException.class, e -> {
                assertThat(e.pointer()).isEqualTo(pointer == null ? e.pointer() : pointer);
                assertThat(e.found()).isEqualTo(found == null ? e.found() : found);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "C0 80",
                "C1 BF",
                "C3",
                "C3 28",
                "E0 80 80",
                "E0 9F BF",
                "E2 82",
                "E2 28 A1",
                "ED A0 80",
                "ED BF BF",
                "F0 80 80 80",
                "F0 8F BF BF",
                "F0 9F 98",
                "F4 90 80 80",
                "F5 80 80 80",
                "FE",
                "FF"
            })
    void malformedUtf8IsReportedWithItsPlace(String hex) {
        byte[] bad = HexFormat.ofDelimiter(" ").parseHex(hex);
        for (int padding = 0; padding < 10; padding++) {
            byte[] before = ("{\"ä\":[1,\"" + "x".repeat(padding)).getBytes(StandardCharsets.UTF_8);
            byte[] after = "\"]}".getBytes(StandardCharsets.UTF_8);
            byte[] text = Arrays.copyOf(before, before.length + bad.length + after.length);
            System.arraycopy(bad, 0, text, before.length, bad.length);
            System.arraycopy(after, 0, text, before.length + bad.length, after.length);
            assertThatThrownBy(() -> JsonValue.fromJson(text)).isInstanceOfSatisfying(JsonFormatException.class, e -> {
                assertThat(e.pointer()).isEqualTo("/ä/1");
                assertThat(e.expected()).isEqualTo("well-formed UTF-8");
            });
        }
    }

    @Test
    void everyWellFormedCharacterIsRead() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x1000 ? 1 : 37) {
            if (c < 0xD800 || c > 0xDFFF) {
                all.appendCodePoint(c);
            }
        }
        JsonString value = new JsonString(
                all.appendCodePoint(0x10FFFF).append("\uD7FF\uE000").toString());
        assertThat(JsonValue.fromJson(value.toJson().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(value);
        assertThat(JsonValue.fromJson(value.toJson())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void otherEncodingsAreRefused(String charset) {
        assertThatThrownBy(() -> JsonValue.fromJson("[1]".getBytes(charset))).isInstanceOf(JsonFormatException.class);
    }

    @Test
    void oversizeNumbersAreRefused() {
        assertThat(JsonValue.fromJson("1".repeat(10_000))).isInstanceOf(JsonNumber.class);
        for (String number : new String[] {"1".repeat(10_001), "0." + "1".repeat(10_001), "1e" + "1".repeat(10_001)}) {
            assertThatThrownBy(() -> JsonValue.fromJson("[" + number + "]"))
                    .isInstanceOfSatisfying(JsonFormatException.class, e -> {
                        assertThat(e.pointer()).isEqualTo("/0");
                        assertThat(e.expected()).startsWith("numbers of at most 10000");
                    });
        }
    }

    @Test
    void everyTruncationIsReported() {
        RandomJson json = new RandomJson(99);
        for (int i = 0; i < 60; i++) {
            byte[] text = json.object(4).toJson().getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < text.length; length++) {
                byte[] cut = Arrays.copyOf(text, length);
                assertThatThrownBy(() -> JsonValue.fromJson(cut)).isInstanceOf(JsonFormatException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void mutatedTextIsAValueOrAFormatException(long seed) {
        RandomJson json = new RandomJson(seed);
        Random random = json.random();
        for (int i = 0; i < 4000; i++) {
            byte[] text = json.text(json.value(4)).getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(3); n >= 0 && text.length > 0; n--) {
                byte mutation = (byte)
                        (random.nextBoolean() ? random.nextInt(256) : "\"\\{}[],:u0e-.tfn".charAt(random.nextInt(16)));
                text[random.nextInt(text.length)] = mutation;
            }
            check(() -> JsonValue.fromJson(text));
            String chars = new String(text, StandardCharsets.ISO_8859_1);
            check(() -> JsonValue.fromJson(chars));
        }
    }

    private static void check(Runnable read) {
        Throwable thrown = catchThrowable(read::run);
        if (thrown != null) {
            assertThat(thrown).isInstanceOfSatisfying(JsonFormatException.class, e -> {
                assertThat(e.pointer()).matches("(/([^~]|~0|~1)*)?");
                assertThat(e.found()).hasSizeLessThanOrEqualTo(70);
            });
        }
    }

    @Test
    void messagesQuoteLittleOfThePayload() {
        String secret = "s".repeat(1000);
        assertThatThrownBy(() -> JsonValue.fromJson("[" + secret + "]"))
                .message()
                .hasSizeLessThan(120);
        JsonReader reader = JsonReader.of("\"" + secret + "\"");
        reader.start();
        assertThatThrownBy(reader::date).message().hasSizeLessThan(120).contains("s".repeat(40) + "…");
    }
}
