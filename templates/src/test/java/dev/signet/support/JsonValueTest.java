package dev.signet.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "\"\"",
                "{}",
                "[]",
                "0",
                "-0",
                "1.10",
                "1E+3",
                "1e400",
                "9007199254740993",
                "-0.0e-0",
                "1234567890123456789012345678901234567890",
                "[1,[2,[3,{}]],null]",
                "{\"b\":1,\"a\":{\"\":[]}}",
                "\"\\u0000\\u001f\\b\\f\\n\\r\\t\\\"\\\\/\"",
                "\"äöü€\uD83D\uDE00\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800x\""
            })
    void everyTextSurvives(String text) {
        assertThat(JsonValue.fromJson(text).toJson()).isEqualTo(text);
        assertThat(JsonValue.fromJson(text.getBytes(StandardCharsets.UTF_8)).toString())
                .isEqualTo(text);
        assertThat(JsonValue.fromJson("\uFEFF " + text + "\n").toJson()).isEqualTo(text);
        assertThat(JsonValue.fromJson(new ByteArrayInputStream(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                        .toJson())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void randomDocumentsSurvive(long seed) {
        RandomJson json = new RandomJson(seed);
        for (int i = 0; i < 1500; i++) {
            JsonValue value = json.value(6);
            String text = json.text(value);
            JsonValue read = JsonValue.fromJson(text);
            assertThat(read).isEqualTo(value).hasSameHashCodeAs(value);
            assertThat(JsonValue.fromJson(text.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(value);
            assertThat(JsonValue.fromJson(read.toJson())).isEqualTo(value);
            assertThat(read.toJson()).isEqualTo(value.toJson());
        }
    }

    @Test
    void rawLoneSurrogatesSurviveAsEscapes() {
        String lone = "\"a\uD83Db\uDE00\"";
        JsonValue value = JsonValue.fromJson(lone);
        assertThat(value).isEqualTo(new JsonString("a\uD83Db\uDE00"));
        assertThat(value.toJson()).isEqualTo("\"a\\ud83db\\ude00\"");
        assertThat(JsonValue.fromJson(value.toJson())).isEqualTo(value);
    }

    @Test
    void nesting1500DeepWorksOnASmallStack() throws InterruptedException {
        String open = "[{\"a\":".repeat(750);
        String text = open + "1" + "}]".repeat(750);
        boolean[] same = new boolean[3];
        Thread small = new Thread(
                null,
                () -> {
                    JsonValue value = JsonValue.fromJson(text);
                    same[0] = value.toJson().equals(text);
                    same[1] = value.equals(JsonValue.fromJson(text.getBytes(StandardCharsets.UTF_8)));
                    same[2] = value.hashCode() == JsonValue.fromJson(text).hashCode();
                },
                "small",
                512 * 1024);
        small.start();
        small.join();
        assertThat(same).containsExactly(true, true, true);
    }

    @Test
    void deeperNestingIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> JsonValue.fromJson("[".repeat(100_000)))
                .isInstanceOfSatisfying(JsonFormatException.class, e -> {
                    assertThat(e.pointer()).isEqualTo("/0".repeat(1500));
                    assertThat(e.expected()).isEqualTo("nesting of at most 1500 levels");
                    assertThat(e.getMessage()).hasSizeLessThan(400);
                });
    }

    @Test
    @Tag("integration")
    void bigStringsSurvive() {
        String big = "aß€\uD83D\uDE00\n".repeat(2_000_000);
        JsonString value = new JsonString(big);
        assertThat(JsonValue.fromJson(value.toJson()).equals(value)).isTrue();
        assertThat(JsonValue.fromJson(value.toJson().getBytes(StandardCharsets.UTF_8))
                        .equals(value))
                .isTrue();
    }

    @Test
    void factoriesGiveTheObviousLiterals() {
        assertThat(JsonValue.of("x")).isEqualTo(new JsonString("x"));
        assertThat(JsonValue.of(42).toJson()).isEqualTo("42");
        assertThat(JsonValue.of(8.41e21).toJson()).isEqualTo("8.41E21");
        assertThat(JsonValue.of(true)).isSameAs(JsonBoolean.TRUE);
        assertThat(JsonValue.of(new BigDecimal("1.10")).toJson()).isEqualTo("1.10");
        assertThat(JsonValue.of(new BigDecimal("1E+3")).toJson()).isEqualTo("1E+3");
        assertThat(JsonValue.of(BigInteger.TEN.pow(40)).toJson()).isEqualTo("1" + "0".repeat(40));
        assertThatThrownBy(() -> JsonValue.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesAreImmutable() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("a", JsonValue.of(1));
        JsonObject object = new JsonObject(members);
        members.clear();
        assertThat(object.toJson()).isEqualTo("{\"a\":1}");
        assertThatThrownBy(() -> object.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.names().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.members().entrySet().iterator().next().setValue(JsonNull.NULL))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> JsonArray.of(JsonNull.NULL).values().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void objectsCompareAsMapsAndKeepTheirOrder() {
        JsonObject ab = JsonObject.of("a", JsonValue.of(1), "b", JsonValue.of(2));
        JsonObject ba = JsonObject.of("b", JsonValue.of(2), "a", JsonValue.of(1));
        assertThat(ab).isEqualTo(ba).hasSameHashCodeAs(ba).isNotEqualTo(ab.without("a"));
        assertThat(ba.toJson()).isEqualTo("{\"b\":2,\"a\":1}");
        assertThat(ba.names()).containsExactly("b", "a");
    }

    @Test
    void mapOfJavaValuesBecomesAnObject() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", "a");
        map.put("none", null);
        map.put("numbers", List.of(1, 2L, 1.5, 0.1f, new BigDecimal("1.10"), BigInteger.TEN));
        map.put("inner", Map.of("yes", true, "json", JsonNumber.of(3)));

        JsonObject object = JsonObject.of(map);

        assertThat(object.without("inner").toJson())
                .isEqualTo("{\"text\":\"a\",\"none\":null,\"numbers\":[1,2,1.5,0.1,1.10,10]}");
        assertThat(object.object("inner")).isEqualTo(JsonObject.of("yes", JsonBoolean.TRUE, "json", JsonNumber.of(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.of(Map.of("a", new Object())))
                .withMessage("no value in JSON: java.lang.Object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.of(Map.of("a", Map.of(1, 2))))
                .withMessageContaining("not 1");
    }

    @Test
    void integerIsNullUnlessItFits() {
        JsonObject object = JsonObject.fromJson("{\"a\":3,\"b\":1e2,\"c\":1.5,\"d\":9223372036854775808,\"e\":\"3\"}");

        assertThat(object.integer("a")).isEqualTo(3);
        assertThat(object.integer("b")).isEqualTo(100);
        assertThat(List.of("c", "d", "e", "f"))
                .allSatisfy(name -> assertThat(object.integer(name)).isNull());
    }

    @Test
    void objectsAreChangedByCopy() {
        JsonObject object = JsonObject.of("a", JsonValue.of("x"), "o", JsonObject.EMPTY, "l", JsonArray.EMPTY);
        assertThat(object.with("a", JsonNull.NULL).toJson()).isEqualTo("{\"a\":null,\"o\":{},\"l\":[]}");
        assertThat(object.without("o").without("l").without("a")).isSameAs(JsonObject.EMPTY);
        assertThat(object.without("absent")).isSameAs(object);
        assertThat(object.string("a")).isEqualTo("x");
        assertThat(object.string("o")).isNull();
        assertThat(object.object("o")).isEqualTo(JsonObject.EMPTY);
        assertThat(object.array("l")).isEqualTo(JsonArray.EMPTY);
        assertThat(object.get("absent")).isNull();
        assertThat(object.size()).isEqualTo(3);
    }

    @Test
    void builderGoesOnAfterBuild() {
        JsonObject.Builder builder = JsonObject.builder().put("a", JsonNull.NULL);
        JsonObject first = builder.build();
        assertThat(builder.put("b", JsonNull.NULL).build().size()).isEqualTo(2);
        assertThat(first.size()).isEqualTo(1);
    }

    @Test
    void lastOfRepeatedNamesCounts() {
        assertThat(JsonValue.fromJson("{\"a\":1,\"b\":2,\"a\":3}").toJson()).isEqualTo("{\"a\":3,\"b\":2}");
    }

    @Test
    void failingStreamIsAnUncheckedIoException() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> JsonValue.fromJson(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("gone");
    }
}
