package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.codegen.compile.Compiled;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enums of numbers at run time, with the types of the golden case. */
class NumberEnumTest {
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String NEEDED = "\"level\":1,\"ratio\":0.5";

    private static Compiled shop;

    @BeforeAll
    static void compile() {
        shop = Compiled.ofCase("enums-of-other-types", Map.of());
    }

    private static Object constant(String type, String name) throws ReflectiveOperationException {
        return shop.loadClass("shop.model." + type).getField(name).get(null);
    }

    private static Object component(String json, String name) {
        return Compiled.get(shop.read("Lamp", "{" + json + "}"), name);
    }

    private static void assertSameNumbers(String a, String b) throws JsonProcessingException {
        JsonNode left = EXACT.readTree(a);
        JsonNode right = EXACT.readTree(b);
        assertThat(left.equals(NumberEnumTest::compare, right))
                .as(a + " and " + b)
                .isTrue();
    }

    private static int compare(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1e0", "0.1e1", "10E-1"})
    void everyLiteralOfANumberIsItsConstant(String literal) throws ReflectiveOperationException {
        assertThat(component("\"ratio\":0.5,\"level\":" + literal, "level")).isSameAs(constant("Level", "ON"));
        assertThat(component(NEEDED + ",\"setting\":" + literal, "setting")).isSameAs(constant("Level", "ON"));
        assertThat(component(NEEDED + ",\"serial\":" + literal, "serial")).isSameAs(constant("Serial", "VALUE_1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"level\":-1",
                "\"level\":7",
                "\"ratio\":0.5000000000000000000000001",
                "\"ratio\":7.25",
                "\"ratio\":7.2500000000000000000000001",
                "\"watt\":5000000000",
                "\"watt\":41",
                "\"watt\":5000000001",
                "\"watt\":9223372036854775808",
                "\"watt\":null",
                "\"price\":1.1",
                "\"price\":2.000",
                "\"price\":2.0000000000000000000000001",
                "\"serial\":18446744073709551616",
                "\"serial\":18446744073709551617",
                "\"ratios\":[0.5,1.5,2.5]",
                "\"ratios\":[0.5,1.50000000000000000000000001]",
                "\"by_room\":{\"hall\":1,\"attic\":9}",
                "\"setting\":0.5",
                "\"setting\":0.50000000000000000000000001",
                "\"setting\":3",
                "\"setting\":99999999999",
                "\"setting\":1e400",
                "\"setting\":\"bright\""
            })
    void whatIsReadIsWrittenToTheLastDigit(String member) throws JsonProcessingException {
        Map<String, JsonNode> all = new java.util.TreeMap<>();
        EXACT.readTree("{" + NEEDED + "}").properties().forEach(m -> all.put(m.getKey(), m.getValue()));
        EXACT.readTree("{" + member + "}").properties().forEach(m -> all.put(m.getKey(), m.getValue()));
        String json = EXACT.writeValueAsString(all);
        String written = shop.roundTrip("Lamp", json);
        assertSameNumbers(json, written);
        assertThat(shop.read("Lamp", written)).isEqualTo(shop.read("Lamp", json));
    }

    @Test
    void aNewNumberIsUnknownAndKeepsItsValue() {
        Object level = component("\"ratio\":0.5,\"level\":7", "level");
        assertThat(level.getClass().getSimpleName()).isEqualTo("Unknown");
        assertThat(Compiled.get(level, "value")).isEqualTo(7);
        assertThat(Compiled.get(component(NEEDED + ",\"price\":7.10", "price"), "value"))
                .isEqualTo(new BigDecimal("7.10"));
    }

    @Test
    void lookingUpAConstantGivesTheSameObject() throws ReflectiveOperationException {
        assertThat(shop.call("Level", "of", int.class, -1)).isSameAs(constant("Level", "VALUE_MINUS_1"));
        assertThat(shop.call("Ratio", "of", double.class, 1.5)).isSameAs(constant("Ratio", "VALUE_1_5"));
        assertThat(shop.call("Watt", "of", long.class, 5_000_000_000L)).isSameAs(constant("Watt", "VALUE_5000000000"));
        assertThat(shop.call("Step", "of", long.class, 10L + (1L << 32)))
                .isEqualTo(shop.call("Step", "of", long.class, 10L + (1L << 32)))
                .isNotSameAs(constant("Step", "VALUE_10"));
        assertThat(shop.call("Price", "of", BigDecimal.class, new BigDecimal("1.1000")))
                .isSameAs(constant("Price", "VALUE_1_1"));
    }

    @Test
    void whatIsNoNumberIsAnErrorWithItsPlaceOrKept() {
        assertThatThrownBy(() -> shop.read("Lamp", "{\"level\":\"ON\",\"ratio\":1}"))
                .hasMessageContaining("/level")
                .hasMessageContaining("a number");
        String json = "{" + NEEDED + ",\"watt\":1.5}";
        assertThat(Compiled.get(shop.read("Lamp", json), "watt")).isNull();
        assertThat(shop.roundTrip("Lamp", json)).isEqualTo(json);
    }
}
