package dev.signet.codegen.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reference into the place of an inline schema means that schema. */
class ReferredPlacesTest {
    private static final String TOY =
            "Toy: {type: object, properties: {part: {type: object, properties: {n: {type: string}}}, "
                    + "list: {type: array, items: {type: object, properties: {n: {type: string}}}}, "
                    + "map: {type: object, additionalProperties: {type: object, properties: {n: {type: string}}}}, "
                    + "size: {type: string, enum: [s, m]}, deep: {type: object, properties: {in: {type: object, properties: {n: {type: string}}}}}}}\n";

    @TempDir
    Path folder;

    private ApiModel united(String schemas) {
        return ReferredPlaces.unite(ReadDocument.schemas(folder, schemas).model());
    }

    @ParameterizedTest
    @CsvSource({
        "part, Toy part",
        "list/items, Toy list Item",
        "map/additionalProperties, Toy map Value",
        "size, Toy size",
        "deep/properties/in, Toy deep in",
    })
    void placeRefersToWhatReferencesIntoItMeanAndNamesIt(String place, String name) {
        String id = "#/components/schemas/Toy/properties/" + place;
        ApiModel model = united("Kit: {$ref: '" + id + "'}\n" + TOY);

        assertThat(SchemaNotation.of(model))
                .anySatisfy(text ->
                        assertThat(text).startsWith("Toy = ").contains("->" + id.replace("#/components/schemas/", "")));
        assertThat(model.schemas().stream().filter(named -> named.id().equals(id)))
                .singleElement()
                .extracting(NamedSchema::name)
                .isEqualTo(name);
    }

    @Test
    void javaNameOfTheOwnerNamesThePlace() {
        ApiModel model = united(
                "Kit: {$ref: '#/components/schemas/Toy/properties/p'}\nToy: {x-java-name: Thing, type: object, properties: {p: {type: object}}}\n");

        assertThat(model.schemas()).extracting(NamedSchema::name).contains("Thing p");
    }

    @Test
    void useKeepsWhatItSaysOfItself() {
        ApiModel model = united("""
                Kit: {$ref: '#/components/schemas/Toy/properties/p'}
                Toy: {type: object, properties: {p: {type: [object, 'null'], description: d, properties: {n: {}}}}}
                """);

        assertThat(SchemaNotation.of(model)).contains("Toy = {p: ->Toy/properties/p?}");
    }
}
