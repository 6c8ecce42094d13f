package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullElementsTest {

    private static <T> T read(String json, Function<JsonReader, T> read) {
        try (JsonReader in = JsonReader.of(json)) {
            in.start();
            return in.end(read.apply(in));
        }
    }

    /** What was read, and what was kept of it. */
    private static JsonObject kept(String json, Function<JsonReader, Object> read) {
        return read(json, in -> {
            assertThat(read.apply(in)).isNotNull();
            return in.extras(in.keep(null, "p"));
        });
    }

    @Test
    void nullsAmongElementsAreReadAndWritten() {
        List<@Nullable String> list = read("[null,\"a\",null]", in -> JsonCodecs.STRING.readListWithNulls(in));
        assertThat(list).containsExactly(null, "a", null);
        assertThat(JsonWriter.create().value(list)).hasToString("[null,\"a\",null]");
        assertThat(JsonWriter.create().listWithNulls(list, each -> {})).hasToString("[null,null]");
    }

    @Test
    void nullsAmongValuesAreReadAndWrittenInOrder() {
        Map<String, @Nullable Integer> map = read("{\"b\":null,\"a\":1}", in -> JsonCodecs.INT32.readMapWithNulls(in));
        assertThat(map.keySet()).containsExactly("b", "a");
        assertThat(JsonWriter.create().value(map)).hasToString("{\"b\":null,\"a\":1}");
        JsonWriter out = JsonWriter.create();
        assertThat(out.mapWithNulls(map, each -> out.value(each + 1))).hasToString("{\"b\":null,\"a\":2}");
    }

    @Test
    void nullsNestAtEveryDepth() {
        List<@Nullable Map<String, @Nullable Integer>> nested = read(
                "[null,{\"a\":null},{}]", in -> JsonCodecs.INT32.mapWithNulls().readListWithNulls(in));
        assertThat(JsonWriter.create().value(nested)).hasToString("[null,{\"a\":null},{}]");
    }

    @Test
    void whatIsNeitherNullNorAnElementIsRefused() {
        assertThatThrownBy(() -> read("[null,1]", in -> JsonCodecs.STRING.readListWithNulls(in)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("/1");
        assertThatThrownBy(() -> read("[nul]", in -> JsonCodecs.STRING.readListWithNulls(in)))
                .isInstanceOf(JsonFormatException.class);
    }

    @Test
    void anInexactElementKeepsTheWholeWhereverItStands() {
        String list = "[0.1234567890123456789,null,1]";
        assertThat(kept(list, in -> JsonCodecs.FLOAT64.readListWithNulls(in)).get("p"))
                .isEqualTo(JsonValue.fromJson(list));
        String map = "{\"a\":0.1234567890123456789,\"b\":null}";
        assertThat(kept(map, in -> JsonCodecs.FLOAT64.readMapWithNulls(in)).get("p"))
                .isEqualTo(JsonValue.fromJson(map));
        assertThat(kept("[null]", in -> JsonCodecs.FLOAT64.readListWithNulls(in)))
                .isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void aCopyWithNullsIsUnmodifiableAndItsOwn() {
        List<@Nullable String> source = new ArrayList<>(Arrays.asList("a", null));
        List<@Nullable String> copy = Immutable.copyWithNulls(source);
        source.clear();
        assertThat(copy).isEqualTo(Arrays.asList("a", null)).hasSameHashCodeAs(Arrays.asList("a", null));
        assertThat(copy.contains(null)).isTrue();
        assertThat(Immutable.<String>copyWithNulls(copy)).isSameAs(copy);
        assertThatThrownBy(() -> copy.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMapWithNullsIsTakenForNoneWithout() {
        Map<String, @Nullable String> source = new LinkedHashMap<>();
        source.put("b", null);
        source.put("a", "x");
        Map<String, @Nullable String> copy = Immutable.copyWithNulls(source);
        assertThat(copy).isEqualTo(source);
        assertThat(copy.keySet()).containsExactly("b", "a");
        assertThat(Immutable.<String>copyWithNulls(copy)).isSameAs(copy);
        assertThatThrownBy(() -> copy.put("c", "y")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Immutable.copyOf(copy)).isInstanceOf(NullPointerException.class);
        Map<String, String> plain = Immutable.copyOf(Map.of("a", "x"));
        assertThat(Immutable.<String>copyWithNulls(plain)).isSameAs(plain);
    }

    @Test
    void copiesGoDownToTheLastLeaf() {
        List<String> leaf = new ArrayList<>(List.of("a"));
        List<@Nullable List<String>> outer = Arrays.asList(leaf, null);
        List<@Nullable List<String>> copy = Immutable.copyWithNulls(outer, List::copyOf);
        Map<String, @Nullable List<String>> map = new LinkedHashMap<>();
        map.put("x", leaf);
        map.put("y", null);
        Map<String, @Nullable List<String>> mapCopy = Immutable.copyWithNulls(map, List::copyOf);
        leaf.add("b");
        assertThat(copy).containsExactly(List.of("a"), null);
        assertThat(mapCopy).containsEntry("x", List.of("a")).containsEntry("y", null);
    }

    @Test
    void theFirstElementThatIsNotNullTellsTheList() {
        assertThat(kind("[null,null,1]")).isEqualTo(JsonReader.Kind.NUMBER);
        assertThat(kind("[null]")).isNull();
        assertThat(kind("[]")).isNull();
    }

    private static JsonReader.@Nullable Kind kind(String json) {
        try (JsonReader in = JsonReader.of(json)) {
            in.start();
            return in.peekElement().kind();
        }
    }
}
