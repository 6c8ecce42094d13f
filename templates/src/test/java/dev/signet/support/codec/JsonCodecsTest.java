package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCodecsTest {

    static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of(JsonCodecs.STRING, "\"a\\\"b\""),
                Arguments.of(JsonCodecs.BOOLEAN, "true"),
                Arguments.of(JsonCodecs.INT32, "-1"),
                Arguments.of(JsonCodecs.INT64, "3000000000"),
                Arguments.of(JsonCodecs.INTEGER, "123456789012345678901234567890"),
                Arguments.of(JsonCodecs.FLOAT64, "0.5"),
                Arguments.of(JsonCodecs.DECIMAL, "1.10"),
                Arguments.of(JsonCodecs.DATE_TIME, "\"2026-05-20T12:00:15Z\""),
                Arguments.of(JsonCodecs.DATE, "\"2026-05-20\""),
                Arguments.of(JsonCodecs.TIME, "\"12:00:15Z\""),
                Arguments.of(JsonCodecs.DURATION, "\"PT1.5S\""),
                Arguments.of(JsonCodecs.UUID, "\"0123abcd-4567-89ef-8888-0123456789ab\""),
                Arguments.of(JsonCodecs.URI, "\"a?b\""),
                Arguments.of(JsonCodecs.JSON, "[1.10,null]"),
                Arguments.of(JsonCodecs.OBJECT, "{\"a\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    <T> void scalarsSurviveAloneAndInLists(JsonCodec<T> codec, String json) {
        assertThat(codec.toJson(codec.fromJson(json))).isEqualTo(json);
        String list = "[" + json + "," + json + "]";
        List<T> read = codec.list().fromJson(list);
        assertThat(read).hasSize(2);
        assertThat(codec.list().toJson(read)).isEqualTo(list);
        assertThatThrownBy(() -> codec.fromJson("[")).isInstanceOf(JsonFormatException.class);
    }

    @Test
    void classMadeOfTextIsReadAndWritten() {
        JsonCodec<Currency> codec = JsonCodecs.text(Currency::getInstance, "a text for Currency");
        assertThat(codec.list().fromJson("[\"EUR\"]")).containsExactly(Currency.getInstance("EUR"));
        assertThat(codec.toJson(Currency.getInstance("EUR"))).isEqualTo("\"EUR\"");
        assertThatThrownBy(() -> codec.list().fromJson("[\"EUR\",\"?\"]"))
                .hasMessageStartingWith("/1: expected a text for Currency");
    }

    @Test
    void classWithItsOwnJsonIsReadAndWritten() {
        JsonCodec<JsonArray> codec = JsonCodecs.json(
                text -> (JsonArray) JsonValue.fromJson(text), JsonValue::toJson, "a value for JsonArray");
        assertThat(codec.toJson(codec.fromJson(" [1.0] "))).isEqualTo("[1.0]");
        assertThatThrownBy(() -> codec.fromJson("1")).hasMessageContaining("expected a value for JsonArray");
    }
}
