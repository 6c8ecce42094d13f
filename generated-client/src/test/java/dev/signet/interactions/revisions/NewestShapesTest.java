package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.interactions.support.JsonObject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers and events of the newest shapes, which a client made of the document of May reads as well, are known to this one in full. */
class NewestShapesTest {
    private static Stream<DynamicTest> all(String file, String type) throws IOException {
        Class<?> read = Revision.CURRENT.named(type);
        JsonNode shapes = Json.parse(Files.readString(Path.of("src/test/resources/newest", file)));
        return StreamSupport.stream(shapes.spliterator(), false)
                .map(shape -> DynamicTest.dynamicTest(shape.get("about").asText(), () -> {
                    String json = shape.get("json").toString();
                    Object value = Model.fromJson(read, json);
                    List<String> odd = new ArrayList<>();
                    addOdd(value, odd);
                    assertThat(odd).isEmpty();
                    Json.assertSame(json, Model.toJson(value));
                }));
    }

    /** What is no part of the document: unknown variants and properties. */
    private static void addOdd(@Nullable Object value, List<String> odd) {
        if (value instanceof Record record) {
            Class<?> type = record.getClass();
            if (type.getSimpleName().equals("Unknown")) {
                odd.add(record.toString());
            }
            for (RecordComponent component : type.getRecordComponents()) {
                Object part = get(record, component);
                if (!component.getName().equals("extras")) {
                    addOdd(part, odd);
                } else if (!JsonObject.EMPTY.equals(part)) {
                    odd.add(type.getSimpleName() + " " + part);
                }
            }
        } else if (value instanceof List<?> list) {
            list.forEach(each -> addOdd(each, odd));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> addOdd(each, odd));
        }
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> interactions() throws IOException {
        return all("interactions.json", "Interaction");
    }

    @TestFactory
    Stream<DynamicTest> events() throws IOException {
        return all("events.json", "InteractionSseEvent");
    }
}
