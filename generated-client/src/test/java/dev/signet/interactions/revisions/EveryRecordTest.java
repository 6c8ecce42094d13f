package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.interactions.support.JsonFormatException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
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
    private static final int SEEDS = Integer.getInteger("signet.seeds", 10);

    private final Revision revision;

    private final Map<Class<?>, Map<String, RecordComponent>> optional = new HashMap<>();

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
        return everyRecord((type, value) -> {
            String text = Model.toJson(value);
            eachOptional(type, (wire, component) -> {
                ObjectNode json = (ObjectNode) Json.parse(text);
                json.putNull(wire);
                assertLossless(type, json);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> explicitEmptyCollectionsAreWrittenBack() {
        return everyRecord((type, value) -> {
            String text = Model.toJson(value);
            eachOptional(type, (wire, component) -> {
                if (Collection.class.isAssignableFrom(component.getType())) {
                    ObjectNode json = (ObjectNode) Json.parse(text);
                    json.putArray(wire);
                    assertLossless(type, json);
                } else if (Map.class.isAssignableFrom(component.getType())) {
                    ObjectNode json = (ObjectNode) Json.parse(text);
                    json.putObject(wire);
                    assertLossless(type, json);
                }
            });
        });
    }

    private void eachOptional(Class<?> type, BiConsumer<String, RecordComponent> check) {
        optional.computeIfAbsent(type, this::optional).forEach(check);
    }

    /** By their names on the wire. */
    private Map<String, RecordComponent> optional(Class<?> type) {
        Map<String, RecordComponent> found = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        if (isWrapper(type)) {
            return found;
        }
        String full = Model.toJson(new Values(new Random(1)).of(type));
        for (int i = 0; i < components.length - 1; i++) {
            String wire = Model.wireName(type, i);
            boolean collection = Collection.class.isAssignableFrom(components[i].getType())
                    || Map.class.isAssignableFrom(components[i].getType());
            if (Model.isNullable(components[i]) || (collection && mayBeAbsent(type, full, wire))) {
                found.put(wire, components[i]);
            }
        }
        return found;
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
            String text = Model.toJson(value);
            for (String wire : Model.wireNames(type)) {
                ObjectNode json = (ObjectNode) Json.parse(text);
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
