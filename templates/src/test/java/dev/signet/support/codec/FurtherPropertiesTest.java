package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurtherPropertiesTest {
    private static final double THIRD = 0.1234567890123456789;
    private static final String EXACT = "0.1234567890123456789";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "-0|0", "1.0|1", "1e3|1000", "1.5|", "\"1\"|", "null|", "[1]|", "{}|", "99999999999|"})
    void whatIsNoIntegerIsKept(String json, @Nullable Integer expected) {
        try (JsonReader in = JsonReader.of("{\"p\":" + json + ",\"q\":2}")) {
            in.start();
            in.beginObject();
            Map<String, Integer> properties = new LinkedHashMap<>();
            JsonObject.Builder extras = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.gather(properties, name, in.optionalInt32());
                extras = in.keep(extras, name);
            }
            JsonObject kept = in.extras(extras);
            assertThat(properties).containsEntry("q", 2);
            assertThat(properties.get("p")).isEqualTo(expected);
            assertThat(kept.get("p")).isEqualTo(expected == null ? JsonValue.fromJson(json) : null);
        }
    }

    @Test
    void extrasKeepOnlyAMoreExactLiteral() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("a", THIRD);
        properties.put("b", null);
        properties.put("c", "x");
        JsonObject extras = (JsonObject) JsonValue.fromJson("{\"a\":" + EXACT + ",\"b\":null,\"c\":1,\"d\":2}");
        assertThat(Extras.settle(extras, properties)).hasToString("{\"a\":" + EXACT + ",\"d\":2}");
        assertThat(Extras.settle(extras, Map.of("e", 1))).isSameAs(extras);
    }

    @Test
    void aPropertyIsWrittenOnce() {
        Map<String, @Nullable Double> properties = new LinkedHashMap<>();
        properties.put("a", THIRD);
        properties.put("b", null);
        properties.put("c", 1.5);
        JsonObject extras = (JsonObject) JsonValue.fromJson("{\"a\":" + EXACT + "}");
        JsonWriter out = JsonWriter.create().beginObject();
        out.members(properties, extras, each -> out.value(each)).endObject(extras);
        assertThat(out).hasToString("{\"b\":null,\"c\":1.5,\"a\":" + EXACT + "}");
    }

    @Test
    void aNameThatAComponentHasIsRefused() {
        Map<String, String> properties = Map.of("a", "x");
        assertThat(Extras.undeclared(properties, JsonName.all("b"))).isSameAs(properties);
        assertThatThrownBy(() -> Extras.undeclared(properties, JsonName.all("b", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\"");
    }
}
