package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** No record changes once it is made, whatever its maker or its readers do. */
@ParameterizedClass
@MethodSource("dev.signet.interactions.revisions.Revision#all")
class ImmutabilityTest {
    private final Revision revision;

    ImmutabilityTest(Revision revision) {
        this.revision = revision;
    }

    private Stream<Class<?>> recordsWithCollections() {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> type : revision.types()) {
            Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()))
                    .filter(t ->
                            t.isRecord() && Stream.of(t.getRecordComponents()).anyMatch(this::isMany))
                    .forEach(records::add);
        }
        assertThat(records).isNotEmpty();
        return records.stream();
    }

    private boolean isMany(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
    }

    @TestFactory
    Stream<DynamicTest> whatTheMakerDoesToItsCollectionsLaterIsNotSeen() {
        return recordsWithCollections()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    int changed = 0;
                    for (int seed = 0; seed < 30; seed++) {
                        changed += changeAfterwards(type, seed);
                    }
                    assertThat(changed).isPositive();
                }));
    }

    /** How many collections were changed. */
    private int changeAfterwards(Class<?> type, int seed) {
        Object value = new Values(new Random(seed)).of(type);
        RecordComponent[] components = type.getRecordComponents();
        Object[] thawed = new Object[components.length];
        List<Object> collections = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            thawed[i] = thaw(Model.get((Record) value, components[i]), collections);
        }
        Object same = Values.construct(type, components, thawed);
        String before = same.toString();
        assertThat(same).isEqualTo(value);
        collections.forEach(this::empty);
        assertThat(same).as("seed " + seed).isEqualTo(value).hasToString(before);
        return collections.size();
    }

    /** The value with collections that can be changed, which are also put in {@code made} if there is anything in them. */
    private @Nullable Object thaw(@Nullable Object value, List<Object> made) {
        Object thawed = value;
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(thaw(element, made)));
            thawed = copy;
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, thaw(element, made)));
            thawed = copy;
        }
        if (thawed != value && !value.equals(List.of()) && !value.equals(Map.of())) {
            made.add(thawed);
        }
        return thawed;
    }

    private void empty(Object collection) {
        if (collection instanceof List<?> list) {
            list.clear();
        } else {
            ((Map<?, ?>) collection).clear();
        }
    }

    @TestFactory
    Stream<DynamicTest> noReaderCanChangeWhatItIsGiven() {
        return recordsWithCollections()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    for (int seed = 0; seed < 10; seed++) {
                        Object value = new Values(new Random(seed)).of(type);
                        Model.recordsIn(value).forEach(this::assertFrozen);
                        Model.recordsIn(Model.fromJson(Model.readableFor(type), Model.toJson(value)))
                                .forEach(this::assertFrozen);
                    }
                }));
    }

    private void assertFrozen(Record record) {
        if (record instanceof JsonObject object) {
            assertFrozen(object.members());
        } else if (record instanceof JsonArray array) {
            assertFrozen(array.values());
        } else {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                assertFrozen(Model.get(record, component));
            }
        }
    }

    @SuppressWarnings("unchecked") // what it refuses needs no type
    private void assertFrozen(@Nullable Object value) {
        if (value instanceof List<?> list) {
            refuses(() -> ((List<@Nullable Object>) list).add(0, null));
            refuses(() -> ((List<@Nullable Object>) list).add("new"));
            if (!list.isEmpty()) {
                refuses(list::clear);
                refuses(() -> list.remove(0));
                refuses(() -> ((List<@Nullable Object>) list).set(0, "new"));
                refuses(() -> removeFirst(list.listIterator()));
                refuses(() -> list.subList(0, 1).clear());
            }
            list.forEach(this::assertFrozen);
        } else if (value instanceof Map<?, ?> map) {
            refuses(() -> ((Map<Object, Object>) map).put("new", "new"));
            if (!map.isEmpty()) {
                refuses(map::clear);
                refuses(() -> map.remove(map.keySet().iterator().next()));
                refuses(() -> removeFirst(map.keySet().iterator()));
                refuses(() -> removeFirst(map.values().iterator()));
                refuses(() -> removeFirst(map.entrySet().iterator()));
                refuses(() ->
                        ((Map.Entry<Object, Object>) map.entrySet().iterator().next()).setValue("new"));
            }
            map.values().forEach(this::assertFrozen);
        }
    }

    private void removeFirst(Iterator<?> iterator) {
        iterator.next();
        iterator.remove();
    }

    private void refuses(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(UnsupportedOperationException.class);
    }
}
