package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads as the same value, for every type. */
@ParameterizedClass
@MethodSource("dev.signet.interactions.revisions.Revision#all")
class RoundTripTest {
    private final Revision revision;

    RoundTripTest(Revision revision) {
        this.revision = revision;
    }

    private static final int VALUES = Integer.getInteger("signet.values", 150);

    @TestFactory
    Stream<DynamicTest> randomValuesSurvive() {
        assertThat(revision.readable()).isNotEmpty();
        return revision.readable().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> survives(type)));
    }

    private void survives(Class<?> type) {
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
        return revision.types().stream()
                .filter(t -> t.isSealed() && Stream.of(t.getDeclaredClasses()).anyMatch(Class::isEnum))
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    for (Object constant :
                            revision.named(type.getSimpleName() + "$Known").getEnumConstants()) {
                        String text = (String) type.getMethod("value").invoke(constant);
                        assertThat(type.getMethod("of", String.class).invoke(null, text))
                                .isSameAs(constant);
                    }
                    Object newer = type.getMethod("of", String.class).invoke(null, "zz new");
                    assertThat(type.getMethod("value").invoke(newer)).isEqualTo("zz new");
                }));
    }
}
