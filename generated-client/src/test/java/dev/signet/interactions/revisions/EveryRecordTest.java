package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.interactions.support.JsonFormatException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Promises that hold for every record, shown on every record. */
@ParameterizedClass
@MethodSource("dev.signet.interactions.revisions.Revision#all")
class EveryRecordTest {
    /** How many values of each record are tried. */
    private static final int SEEDS = Integer.getInteger("signet.seeds", 20);

    private final Revision revision;

    EveryRecordTest(Revision revision) {
        this.revision = revision;
    }

    private Stream<DynamicTest> everyRecord(BiConsumer<Class<?>, Object> check) {
        assertThat(revision.records()).isNotEmpty();
        return revision.records().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    for (int seed = 0; seed < SEEDS; seed++) {
                        check.accept(type, new Values(new Random(seed)).of(type));
                    }
                }));
    }

    private boolean isWrapper(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return !components[components.length - 1].getName().equals("extras");
    }

    private void assertLossless(Class<?> type, JsonNode json) {
        Json.assertSame(json.toString(), Model.toJson(Model.fromJson(type, json.toString())));
    }

    @TestFactory
    Stream<DynamicTest> unknownPropertiesAreWrittenBack() {
        return everyRecord((type, value) -> {
            if (!isWrapper(type)) {
                ObjectNode json = (ObjectNode) Json.parse(Model.toJson(value));
                json.putObject("zz_new").put("big", 9007199254740993L).putNull("none");
                assertLossless(type, json);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> explicitNullsAreWrittenBack() {
        return everyRecord((type, value) -> eachOptional(type, (wire, component) -> {
            ObjectNode json = (ObjectNode) Json.parse(Model.toJson(value));
            json.putNull(wire);
            assertLossless(type, json);
        }));
    }

    @TestFactory
    Stream<DynamicTest> explicitEmptyCollectionsAreWrittenBack() {
        return everyRecord((type, value) -> eachOptional(type, (wire, component) -> {
            ObjectNode json = (ObjectNode) Json.parse(Model.toJson(value));
            if (Collection.class.isAssignableFrom(component.getType())) {
                json.putArray(wire);
                assertLossless(type, json);
            } else if (Map.class.isAssignableFrom(component.getType())) {
                json.putObject(wire);
                assertLossless(type, json);
            }
        }));
    }

    private void eachOptional(Class<?> type, BiConsumer<String, RecordComponent> check) {
        RecordComponent[] components = type.getRecordComponents();
        if (isWrapper(type)) {
            return;
        }
        String full = Model.toJson(new Values(new Random(1)).of(type));
        IntStream.range(0, components.length - 1).forEach(i -> {
            boolean collection = Collection.class.isAssignableFrom(components[i].getType())
                    || Map.class.isAssignableFrom(components[i].getType());
            boolean optional =
                    Model.isNullable(components[i]) || (collection && mayBeAbsent(type, full, Model.wireName(type, i)));
            if (optional) {
                check.accept(Model.wireName(type, i), components[i]);
            }
        });
    }

    private boolean mayBeAbsent(Class<?> type, String json, String wire) {
        ObjectNode without = (ObjectNode) Json.parse(json);
        without.remove(wire);
        try {
            Model.fromJson(type, without.toString());
            return true;
        } catch (JsonFormatException e) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> aMissingRequiredPropertyIsNamed() {
        return everyRecord((type, value) -> {
            if (isWrapper(type)) {
                return;
            }
            for (String wire : Model.wireNames(type)) {
                ObjectNode json = (ObjectNode) Json.parse(Model.toJson(value));
                if (json.remove(wire) != null && !mayBeAbsent(type, json.toString(), wire)) {
                    assertThatThrownBy(() -> Model.fromJson(type, json.toString()))
                            .isInstanceOfSatisfying(JsonFormatException.class, e -> {
                                assertThat(e.pointer()).isEqualTo("/" + wire);
                                assertThat(e.found()).isEqualTo("nothing");
                            });
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aBuilderThatStartsFromAValueBuildsIt() {
        return everyRecord((type, value) -> {
            if (!isWrapper(type)) {
                try {
                    Object builder = type.getMethod("toBuilder").invoke(value);
                    assertThat(builder.getClass().getMethod("build").invoke(builder))
                            .isEqualTo(value);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }
}
