package dev.signet.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** A client made of the document of May reads what the service says in November, and loses nothing. */
@Tag("integration")
class NewerAnswersTest {
    private static final Path MAY = Path.of("src/test/resources/interactions-of-may");
    private static final Path NEWEST = Path.of("../generated-client/src/test/resources/newest");

    private static Workshop.@Nullable Made may;

    @BeforeAll
    static void makeTheClientOfMay() {
        may = new Workshop().make(MAY.resolve("openapi.yaml"), List.of(MAY.resolve("overlay.yaml")));
    }

    private static Stream<DynamicTest> all(String file, String type, int count) throws IOException {
        JsonNode answers = Json.parse(Files.readString(NEWEST.resolve(file)));
        assertThat(answers).hasSize(count);
        Class<?> read = may.type(type);
        return StreamSupport.stream(answers.spliterator(), false)
                .map(answer -> DynamicTest.dynamicTest(answer.get("about").asText(), () -> {
                    String json = answer.get("json").toString();
                    Object value = Reflection.fromJson(read, json);
                    String written = Reflection.toJson(value);
                    assertThat(Json.difference(json, written)).isNull();
                    assertThat(Reflection.fromJson(read, written)).isEqualTo(value);
                    assertThat(Reflection.rebuilt(value)).isEqualTo(value);
                    assertThat(unions(value)).containsExactlyElementsOf(texts(answer.get("newerThanMay")));
                }));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The unions and enums of which the value has an unknown variant. */
    private static Set<String> unions(Object value) {
        Set<String> unions = new TreeSet<>();
        addUnions(value, unions);
        return unions;
    }

    private static void addUnions(@Nullable Object value, Set<String> unions) {
        if (value instanceof List<?> list) {
            list.forEach(each -> addUnions(each, unions));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> addUnions(each, unions));
        } else if (value instanceof Record) {
            Class<?> type = value.getClass();
            if (type.getSimpleName().equals("Unknown")) {
                unions.add(type.getEnclosingClass().getSimpleName());
            }
            for (RecordComponent component : type.getRecordComponents()) {
                addUnions(Reflection.call(Reflection.method(type, component.getName()), value), unions);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> twentyInteractions() throws IOException {
        return all("interactions.json", "Interaction", 20);
    }

    @TestFactory
    Stream<DynamicTest> tenEvents() throws IOException {
        return all("events.json", "InteractionSseEvent", 10);
    }
}
