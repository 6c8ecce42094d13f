package dev.signet.interactions.r2026_05_20.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is written reads as the same value, for every type. */
class RoundTripTest {
    private static final int VALUES = 300;

    @TestFactory
    Stream<DynamicTest> randomValuesSurvive() {
        assertThat(Model.readable()).hasSizeGreaterThan(140);
        return Model.readable().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> survives(type)));
    }

    private static void survives(Class<?> type) {
        for (int seed = 0; seed < VALUES; seed++) {
            Object value = new Values(new Random(seed)).of(type);
            String json = Model.toJson(value);
            String place = type.getSimpleName() + ", seed " + seed + ": " + json;
            Object fromText = Model.fromJson(type, json);
            assertThat(fromText).as(place).isEqualTo(value);
            assertThat(fromText.hashCode()).as(place).isEqualTo(value.hashCode());
            assertThat(Model.fromJson(type, json.getBytes(StandardCharsets.UTF_8)))
                    .as(place)
                    .isEqualTo(value);
            assertThat(Model.fromStream(type, json)).as(place).isEqualTo(value);
            assertThat(Model.toJson(fromText)).as(place).isEqualTo(json);
        }
    }

    @TestFactory
    Stream<DynamicTest> knownEnumValuesAreConstantsAndOthersKeepTheirText() {
        return Model.types().stream()
                .filter(t -> t.isSealed() && Stream.of(t.getDeclaredClasses()).anyMatch(Class::isEnum))
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    for (Object constant :
                            Model.named(type.getSimpleName() + "$Known").getEnumConstants()) {
                        String text = (String) type.getMethod("value").invoke(constant);
                        assertThat(type.getMethod("of", String.class).invoke(null, text))
                                .isSameAs(constant);
                    }
                    Object newer = type.getMethod("of", String.class).invoke(null, "zz new");
                    assertThat(type.getMethod("value").invoke(newer)).isEqualTo("zz new");
                }));
    }
}
