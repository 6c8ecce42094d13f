package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtrasTest {

    static Stream<Arguments> literals() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-05-20T12:00:15Z");
        UUID uuid = UUID.fromString("0123abcd-4567-89ef-8888-0123456789ab");
        return Stream.of(
                arguments("0.1234567890123456789", 0.1234567890123456789, true),
                arguments("0.1234567890123456789", 0.5, false),
                arguments("0.50", 0.5, false), // says no more than the component
                arguments("0.1234567890123456789", (DoubleEnum) () -> 0.1234567890123456789, true),
                arguments("0.1234567890123456789", (DoubleEnum) () -> 0.5, false),
                arguments("0.50", (DoubleEnum) () -> 0.5, false),
                arguments("[0.1234567890123456789]", List.of((DoubleEnum) () -> 0.1234567890123456789), true),
                arguments("1", 1, false),
                arguments("1.0", 1L, false),
                arguments("9223372036854775808", Long.MAX_VALUE, true),
                arguments("9223372036854775807", Long.MAX_VALUE, false),
                arguments("-1e30", Long.MIN_VALUE, true),
                arguments("9223372036854775808", 7L, false),
                arguments("1e400", Double.MAX_VALUE, true),
                arguments("-1e400", Double.MAX_VALUE, false),
                arguments("\"2026-05-20T12:00:15.000Z\"", noon, true),
                arguments("\"2026-05-20T12:00:15Z\"", noon, false),
                arguments("\"2026-05-20T13:00:15+01:00\"", noon, false), // the same instant, but not equal
                arguments("\"\"", noon, false),
                arguments("null", noon, false),
                arguments("null", null, true),
                arguments("\"\"", null, true),
                arguments("\"12:00:15.0Z\"", OffsetTime.parse("12:00:15Z"), true),
                arguments("\"P1D\"", Duration.ofDays(1), true),
                arguments("\"PT24H\"", Duration.ofDays(1), false),
                arguments("\"0123ABCD-4567-89EF-8888-0123456789AB\"", uuid, true),
                arguments("[]", List.of(), true),
                arguments("null", List.of(), true),
                arguments("[]", List.of("a"), false),
                arguments("{}", Map.of(), true),
                arguments("[0.1234567890123456789,1]", List.of(0.1234567890123456789, 1.0), true),
                arguments("[0.1234567890123456789,1]", List.of(0.1234567890123456789, 2.0), false),
                arguments("[0.1234567890123456789]", List.of(0.1234567890123456789, 1.0), false),
                arguments("[0.5,1]", List.of(0.5, 1.0), false),
                arguments("{\"a\":0.1234567890123456789}", Map.of("a", 0.1234567890123456789), true),
                arguments("{\"b\":0.1234567890123456789}", Map.of("a", 0.1234567890123456789), false),
                arguments("[[0.1234567890123456789]]", List.of(List.of(0.1234567890123456789)), true),
                arguments("[null,0.1234567890123456789]", Arrays.asList(null, 0.1234567890123456789), true),
                arguments("[0.1234567890123456789,null]", Arrays.asList(0.1234567890123456789, 1.0), false),
                arguments("[0.1234567890123456789,1]", Arrays.asList(0.1234567890123456789, null), false),
                arguments("[null,0.5]", Arrays.asList(null, 0.5), false),
                arguments("{\"b\":null,\"c\":0.1234567890123456789}", withNull("b", "c", 0.1234567890123456789), true),
                arguments("{\"a\":null,\"c\":0.1234567890123456789}", withNull("b", "c", 0.1234567890123456789), false),
                arguments("\"x\"", Extras.SPEAKS, false),
                arguments("{\"a\":1}", new Object(), false));
    }

    private static Map<String, @Nullable Object> withNull(String none, String name, Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(none, null);
        map.put(name, value);
        return map;
    }

    @ParameterizedTest
    @MethodSource("literals")
    void entryStaysOnlyIfTheComponentCannotSayIt(String json, @Nullable Object component, boolean stays) {
        JsonObject extras = JsonObject.of("other", JsonNull.NULL, "p", JsonValue.fromJson(json));
        JsonObject settled = Extras.settle(extras, JsonName.all("q", "p"), "said", component);
        assertThat(settled).isEqualTo(stays ? extras : extras.without("p"));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void literalIsThatOfAValueOnlyIfItSaysMore(String json, @Nullable Object component, boolean stays) {
        JsonValue literal = JsonValue.fromJson(json);
        if (component != null && !isEmpty(component)) {
            assertThat(Extras.literal(literal, component)).isEqualTo(stays ? literal : null);
        }
    }

    private static boolean isEmpty(Object component) {
        return component.equals(List.of()) || component.equals(Map.of());
    }

    @Test
    void whatMustBeThereSpeaksEvenIfItIsNullOrEmpty() {
        assertThat(Extras.required(null)).isSameAs(Extras.SPEAKS);
        assertThat(Extras.required(List.of())).isSameAs(Extras.SPEAKS);
        assertThat(Extras.required(List.of(1.5))).isEqualTo(List.of(1.5));
        assertThat(Extras.required(1.5)).isEqualTo(1.5);
    }

    @Test
    void nothingToDropCostsNothing() {
        JsonObject extras = JsonObject.of("other", JsonNull.NULL);
        assertThat(Extras.settle(extras, JsonName.all("p"), 1)).isSameAs(extras);
    }

    @Test
    void explicitValuesAreNullEmptyOrAbsentAndTheLastOneCounts() {
        JsonObject extras = JsonObject.fromJson("{\"x\":1,\"gone\":2,\"due\":\"never\"}");
        Extras.Explicit explicit = new Extras.Explicit();
        assertThat(explicit.in(extras)).isSameAs(extras);

        explicit.set("due", null);
        explicit.set("tags", List.of());
        explicit.set("labels", Map.of());
        explicit.setAbsent("gone");
        explicit.set("again", null);
        explicit.set("again", "value");
        explicit.set("more", List.of("a"));

        assertThat(explicit.in(extras).toJson()).isEqualTo("{\"x\":1,\"due\":null,\"tags\":[],\"labels\":{}}");
        assertThat(extras.toJson()).isEqualTo("{\"x\":1,\"gone\":2,\"due\":\"never\"}");
    }
}
