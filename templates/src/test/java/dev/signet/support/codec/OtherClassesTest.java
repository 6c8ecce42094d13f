package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of classes that the runtime library does not know: made of texts, or of JSON. */
class OtherClassesTest {

    private static JsonReader at(String json) {
        JsonReader reader = JsonReader.of("{\"v\":" + json + ",\"next\":1}");
        reader.start();
        reader.beginObject();
        reader.nextName();
        return reader;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1.50",
                "true",
                "null",
                "\"a \\u00e9 \\\" ü\"",
                "[]",
                "[1,{\"a\":[ ]}]",
                "{\"a\" : {\"b\":\"}\"}}"
            })
    void jsonIsHandedOverAsItStands(String json) {
        JsonReader reader = at(json);
        assertThat(reader.<String>typed(text -> text, "anything")).isEqualTo(json);
        assertThat(reader.nextName()).isEqualTo("next");
        assertThat(reader.int32()).isEqualTo(1);
        assertThat(reader.nextName()).isNull();
    }

    @Test
    void jsonIsWrittenAsItIsBetweenOtherValues() {
        try (JsonWriter out = JsonWriter.create()) {
            out.beginArray().value(1).json("{\"ü\":1.50}").json("null").value(2).endArray();
            assertThat(out.toString()).isEqualTo("[1,{\"ü\":1.50},null,2]");
        }
    }

    @Test
    void aTextIsKeptOnlyIfTheValueIsWrittenOtherwise() {
        JsonReader reader = at("\"2020-01-02T03:04:05Z\"");
        assertThat(reader.parsed(Instant::parse, "an instant")).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
        assertThat(reader.inexact()).isFalse();
        reader = at("\"2020-01-02T03:04:05.0Z\"");
        assertThat(reader.parsed(Instant::parse, "an instant")).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
        assertThat(reader.inexact()).isTrue();
    }

    @Test
    void anExceptionOfTheClassIsTheCauseOfOneWithThePlace() {
        JsonReader reader = at("\"soon\"");
        JsonFormatException e = catchThrowableOfType(
                JsonFormatException.class, () -> reader.parsed(Instant::parse, "a text for Instant"));
        assertThat(e).hasMessageContaining("/v").hasCauseInstanceOf(DateTimeParseException.class);
        assertThat(e.expected()).isEqualTo("a text for Instant");
        JsonReader other = at("{\"secret\":1}");
        JsonFormatException f = catchThrowableOfType(
                JsonFormatException.class, () -> other.typed(Currency::getInstance, "a value for Currency"));
        assertThat(f.pointer()).isEqualTo("/v");
        assertThat(f.found()).doesNotContain("secret");
    }

    @Test
    void aPlaceInsideTheValueIsAPlaceInTheDocument() {
        JsonReader reader = at("{\"in\":1}");
        JsonFormatException e = catchThrowableOfType(
                JsonFormatException.class, () -> reader.typed(OtherClassesTest::refuse, "a value for Money"));
        assertThat(e.pointer()).isEqualTo("/v/in");
        assertThat(e.expected()).isEqualTo("a string");
    }

    private static String refuse(String json) {
        throw new JsonFormatException("/in", "a string", json);
    }

    @Test
    void extrasKeepATextOnlyBesideTheValueThatItMakes() {
        Instant value = Instant.parse("2020-01-02T03:04:05Z");
        JsonValue other = new JsonString("2020-01-02T03:04:05.0Z");
        JsonValue same = new JsonString("2020-01-02T03:04:05Z");
        assertThat(settled(other, value)).isTrue();
        assertThat(settled(same, value)).isFalse();
        assertThat(settled(other, value.plusSeconds(1))).isFalse();
        assertThat(settled(new JsonString("soon"), value)).isFalse();
        assertThat(settled(JsonNull.NULL, value)).isFalse();
        assertThat(settled(new JsonArray(List.of(other, same)), List.of(value, value)))
                .isTrue();
        assertThat(settled(new JsonArray(List.of(same)), List.of(value))).isFalse();
        assertThat(settled(JsonArray.EMPTY, List.of())).isTrue();
        assertThat(settled(new JsonObject(Map.of("a", other)), Map.of("a", value)))
                .isTrue();
        assertThat(settled(new JsonObject(Map.of("b", other)), Map.of("a", value)))
                .isFalse();
    }

    private static boolean settled(JsonValue kept, Object value) {
        JsonObject extras = new JsonObject(Map.of("v", kept));
        return Extras.settle(extras, JsonName.all("v"), Extras.parsed(value, Instant::parse))
                .has("v");
    }
}
