package dev.signet.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Obj;
import dev.signet.codegen.model.Schema.Union;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads documents that are published as they are, faults included; skipped where they are not at hand. */
class PublishedDocumentsTest {
    private static ReadDocument published(String name) {
        Path start = Path.of("").toAbsolutePath();
        List<Path> found = Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("specs").resolve(name))
                .filter(Files::exists)
                .toList();
        assumeTrue(!found.isEmpty(), () -> name + " is not at hand: no folder `shared/specs` beside the project");
        return ReadDocument.file(found.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "google-interactions-2025-12.json, 84, 4",
        "google-interactions-2026-05.json, 142, 17",
        "box.json, 305, 296",
        "mistral.json, 199, 67",
        "twilio_conversations_v1.json, 71, 103",
    })
    void publishedDocumentsAreReadWithoutErrors(String name, int schemas, int operations) {
        ReadDocument reading = published(name);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.model().schemas()).hasSize(schemas);
        assertThat(reading.model().operations()).hasSize(operations);
        Set<String> ids =
                reading.model().schemas().stream().map(NamedSchema::id).collect(Collectors.toSet());
        references(reading.model()).forEach(target -> assertThat(ids).contains(target));
    }

    private static Stream<String> references(ApiModel model) {
        return model.schemas().stream().flatMap(schema -> references(schema.schema()));
    }

    private static Stream<String> references(Schema schema) {
        if (schema instanceof Schema.Ref ref) {
            return Stream.of(ref.target());
        } else if (schema instanceof Obj object) {
            return object.properties().stream().flatMap(property -> references(property.schema()));
        } else if (schema instanceof Union union) {
            return union.members().stream().flatMap(PublishedDocumentsTest::references);
        } else if (schema instanceof Schema.AllOf all) {
            return all.parts().stream().flatMap(PublishedDocumentsTest::references);
        } else if (schema instanceof Schema.Array array) {
            return references(array.items());
        }
        return Stream.of();
    }

    @Test
    void theInteractionsDocumentHasWhatItsFactsSay() {
        ReadDocument reading = published("google-interactions-2026-05.json");
        List<Schema> schemas =
                reading.model().schemas().stream().map(NamedSchema::schema).toList();
        assertThat(schemas).filteredOn(Obj.class::isInstance).hasSize(116 + 4);
        assertThat(schemas).filteredOn(Union.class::isInstance).hasSize(13);
        assertThat(schemas).filteredOn(Enumeration.class::isInstance).hasSize(6 + 2);
        assertThat(schemas)
                .filteredOn(s -> s instanceof Enumeration values && values.open())
                .hasSize(2);
        assertThat(schemas).filteredOn(Schema.Array.class::isInstance).hasSize(1);
        assertThat(schemas.stream()
                        .filter(Obj.class::isInstance)
                        .mapToInt(s -> ((Obj) s).properties().size())
                        .sum())
                .isEqualTo(457);
        assertThat(reading.model().operations())
                .filteredOn(o -> o.path().contains("?"))
                .extracting(Operation::path)
                .containsExactly("/{api_version}/interactions?model", "/{api_version}/interactions?agent");
        assertThat(reading.warnings())
                .filteredOn(text -> text.contains("the path has a query"))
                .hasSize(2);
        assertThat(reading.warnings())
                .filteredOn(text -> text.contains("`CreateInteraction`, also used by"))
                .hasSize(2);
        assertThat(reading.warnings()).hasSize(4);
    }

    @Test
    void theInteractionsDocumentsConstantsAndDiscriminatorsArrive() {
        ReadDocument reading = published("google-interactions-2026-05.json");
        assertThat(((Union) reading.schema("Step")).discriminator()).isNotNull();
        assertThat(((Enumeration) reading.property("FunctionCallStep", "type")).values())
                .extracting(Schema.Value::text)
                .containsExactly("function_call");
        assertThat(reading.operation(0).parameters()).singleElement().satisfies(parameter -> {
            assertThat(parameter.name()).isEqualTo("api_version");
            assertThat(parameter.required()).isTrue();
            assertThat(parameter.pointer()).isEqualTo("#/components/parameters/api_version");
        });
    }
}
