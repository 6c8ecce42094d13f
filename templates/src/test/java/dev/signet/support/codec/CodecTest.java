package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runtime library as a whole, through a codec. */
class CodecTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"created\":\"2026-05-20T12:00:15Z\",\"score\":0.5,\"turn\":3,\"tags\":[\"x\"],\"weights\":[1.5]}",
                "{\"id\":\"a\",\"created\":null,\"score\":null,\"turn\":null,\"tags\":null,\"weights\":null,\"labels\":null,\"parts\":null}",
                "{\"id\":\"a\",\"tags\":[],\"weights\":[],\"labels\":{},\"parts\":[]}",
                "{\"id\":\"a\",\"created\":\"2026-05-20T12:00:15.000Z\",\"score\":0.1234567890123456789,\"weights\":[0.1234567890123456789,1]}",
                "{\"id\":\"a\",\"created\":\"\",\"turn\":3000000000,\"score\":1e999}",
                "{\"id\":\"a\",\"new\":{\"x\":[1.10,null]},\"other\":\"\\ud800\"}",
                "{\"id\":\"a\",\"parts\":[{\"type\":\"text\",\"text\":\"t\",\"more\":1},{\"type\":\"future\",\"x\":1E+3},{},{\"type\":5}]}",
                "{\"id\":\"a\",\"parts\":[{\"type\":\"text\",\"parts\":[]},{\"type\":\"nested\",\"parts\":[{\"type\":\"text\"}]}]}",
                "{\"id\":\"a\",\"labels\":{\"b\":\"1\",\"a\":\"2\"}}"
            })
    void everythingSurvives(String json) {
        Message message = Message.fromJson(json);
        assertThat(JsonValue.fromJson(message.toJson())).isEqualTo(JsonValue.fromJson(json));
        assertThat(Message.fromJson(message.toJson())).isEqualTo(message);
        assertThat(Message.fromJson(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(message);
    }

    @Test
    void componentsSpeakAndExtrasKeepQuietThen() {
        Message read = Message.fromJson("{\"id\":\"a\",\"created\":\"2026-05-20T12:00:15.000Z\",\"score\":null}");
        assertThat(read.created()).isEqualTo(OffsetDateTime.parse("2026-05-20T12:00:15Z"));
        assertThat(read.extras().names()).containsExactly("created", "score");
        assertThat(message(read.created().plusSeconds(1), 0.5, read.extras()).extras())
                .isEqualTo(JsonObject.EMPTY);
        assertThat(message(read.created(), null, read.extras()).extras()).isEqualTo(read.extras());
        assertThat(message(null, null, read.extras()).extras()).isEqualTo(read.extras());
    }

    private static Message message(@Nullable OffsetDateTime created, @Nullable Double score, JsonObject extras) {
        return new Message("a", created, score, null, List.of(), List.of(), Map.of(), List.of(), extras);
    }

    @Test
    void missingRequiredPropertyIsNamed() {
        assertThatThrownBy(() -> Message.fromJson("{\"turn\":1}")).hasMessage("/id: expected a value, found nothing");
    }

    @Test
    void missingWithoutNoteIsAMistakeOfTheCaller() {
        assertThatThrownBy(JsonReader.of("{}")::missing).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void memberThatLacksARequiredPropertyIsUnknown() {
        Message message = Message.fromJson(
                "{\"id\":\"a\",\"parts\":[{\"type\":\"text\",\"txet\":\"t\"},{\"type\":\"text\",\"text\":\"t\"}]}");
        assertThat(message.parts())
                .containsExactly(
                        new Message.Unknown(JsonObject.of("type", JsonValue.of("text"), "txet", JsonValue.of("t"))),
                        new Message.Text("t", JsonObject.EMPTY));
    }

    @Test
    void trailingTextIsRefused() {
        assertThatThrownBy(() -> Message.fromJson("{\"id\":\"a\"} {}")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> Message.fromJson("{\"id\":\"a\"}x")).isInstanceOf(JsonFormatException.class);
    }

    @Test
    void thousandLevelsOfUnionsFitASmallStack() throws InterruptedException {
        String json =
                "{\"id\":\"a\",\"parts\":[" + "{\"parts\":[".repeat(700) + "],\"type\":\"nested\"}".repeat(700) + "]}";
        boolean[] same = new boolean[1];
        Runnable roundTrip = () ->
                same[0] = JsonValue.fromJson(Message.fromJson(json).toJson()).equals(JsonValue.fromJson(json));
        Thread small = new Thread(null, roundTrip, "small", 512 * 1024);
        small.start();
        small.join();
        assertThat(same[0]).isTrue();
    }

    @Test
    void loopsOverValuesThatKeepNothingThemselvesKeepTheWhole() {
        JsonReader reader = JsonReader.of("{\"grid\":[[1],[0.1234567890123456789],[2]]}");
        reader.start();
        reader.beginObject();
        reader.nextName();
        reader.beginArray();
        long mark = reader.mark();
        boolean inexact = false;
        while (reader.nextElement()) {
            JsonCodecs.FLOAT64.readList(reader);
            inexact |= reader.inexact();
        }
        assertThat(inexact).isTrue();
        reader.keepWhole(mark);
        assertThat(reader.extras(reader.keep(null, "grid")))
                .hasToString("{\"grid\":[[1],[0.1234567890123456789],[2]]}");
        assertThat(reader.keep(null, "grid")).isNull();
    }

    @Test
    void loneSurrogatesInNamesSurvive() {
        String text = "{\"\\ud800\":1}";
        assertThat(JsonValue.fromJson(text)).isEqualTo(JsonObject.of("\uD800", JsonValue.of(1)));
        assertThat(JsonValue.fromJson(text).toJson()).isEqualTo(text);
        assertThat(JsonValue.fromJson("{\"\uD800\":1}")).isEqualTo(JsonObject.of("\uD800", JsonValue.of(1)));
        assertThat(JsonValue.fromJson("{\"\\ud83d\\ude00\":1}"))
                .isEqualTo(JsonObject.of("\uD83D\uDE00", JsonValue.of(1)));
    }
}
