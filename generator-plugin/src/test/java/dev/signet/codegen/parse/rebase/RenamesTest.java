package dev.signet.codegen.parse.rebase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.TreeReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamesTest {
    private static final String PET =
            "{properties: {name: {type: string}, age: {type: integer}, owner: {type: string}}}";
    private static final String BILL =
            "{properties: {total: {type: number}, due: {type: string}, paid: {type: boolean}}}";

    private static JsonNode tree(String yaml) {
        return TreeReader.parse(yaml, "x.yaml", "", null);
    }

    private static Map<String, String> renames(String old, String now) {
        return Renames.between(tree(old), tree(now)).keys();
    }

    private static String schemas(String schemas) {
        return "{components: {schemas: {" + schemas + "}}}";
    }

    private static String paths(String paths) {
        return "{paths: {" + paths + "}}";
    }

    @Test
    void pathsWhoseVariablesHaveOtherNamesAreTheSame() {
        assertThat(renames(
                        paths("'/a/{id}': {}, '/a/{id}/b': {}, /c: {}"),
                        paths("'/a/{a_id}': {}, '/a/{x}/b': {}, /d: {}")))
                .isEqualTo(Map.of("/paths/~1a~1{id}", "/a/{a_id}", "/paths/~1a~1{id}~1b", "/a/{x}/b"));
    }

    @Test
    void aPathThatIsStillThereIsNotRenamed() {
        assertThat(renames(paths("'/a/{id}': {}"), paths("'/a/{id}': {}, '/a/{other}': {}")))
                .isEmpty();
    }

    @Test
    void pathsWithTheSameOperationsAreTheSame() {
        String operations = "{get: {operationId: listPets}, post: {operationId: createPet}}";
        assertThat(renames(paths("/v1/pets: " + operations), paths("/v2/pets: " + operations)))
                .isEqualTo(Map.of("/paths/~1v1~1pets", "/v2/pets"));
        assertThat(renames(paths("/v1/pets: {get: {}}"), paths("/v2/pets: {get: {}}")))
                .isEmpty();
        assertThat(renames(paths("/v1/pets: " + operations), paths("/v2/pets: {get: {operationId: listPets}}")))
                .isEmpty();
    }

    @Test
    void operationsTellWhereAPathIsBeforeItsTemplateDoes() {
        assertThat(renames(
                        paths("'/v1/pets/{id}': {get: {operationId: getPet}}"),
                        paths("'/v2/pets/{id}': {get: {operationId: getPet}}, "
                                + "'/v1/pets/{name}': {get: {operationId: findByName}}")))
                .isEqualTo(Map.of("/paths/~1v1~1pets~1{id}", "/v2/pets/{id}"));
    }

    @Test
    void oneNameIsNotWhatTwoHaveBecome() {
        String old = "{properties: {foo_bar: {type: string}, fooBar: {type: string}}}";
        assertThat(renames(schemas("A: " + old), schemas("A: {properties: {foobar: {type: string}}}")))
                .isEmpty();
    }

    @Test
    void aSchemaIsWhatItsPlacesReferToNow() {
        assertThat(renames(
                        schemas("A: {properties: {pet: {$ref: '#/components/schemas/Pet'}}}, Pet: " + PET),
                        schemas("A: {properties: {pet: {$ref: '#/components/schemas/Animal'}}}, Animal: " + PET)))
                .isEqualTo(Map.of("/components/schemas/Pet", "Animal"));
    }

    @Test
    void aSchemaIsNotWhatReplacedIt() {
        assertThat(renames(
                        schemas("A: {properties: {pet: {$ref: '#/components/schemas/Pet'}}}, Pet: " + PET),
                        schemas("A: {properties: {pet: {$ref: '#/components/schemas/Bill'}}}, Bill: " + BILL)))
                .isEmpty();
    }

    @Test
    void placesThatDisagreeSettleNothing() {
        String old =
                "A: {items: {$ref: '#/components/schemas/Pet'}}, B: {items: {$ref: '#/components/schemas/Pet'}}, Pet: "
                        + PET;
        String now =
                "A: {items: {$ref: '#/components/schemas/Cat'}}, B: {items: {$ref: '#/components/schemas/Dog'}}, Cat: "
                        + PET + ", Dog: " + PET;
        assertThat(renames(schemas(old), schemas(now))).isEmpty();
    }

    @Test
    void duplicatesMayBecomeOne() {
        String old =
                "A: {items: {$ref: '#/components/schemas/Pet'}}, B: {items: {$ref: '#/components/schemas/Pet2'}}, Pet: "
                        + PET + ", Pet2: " + PET;
        String now =
                "A: {items: {$ref: '#/components/schemas/Pet'}}, B: {items: {$ref: '#/components/schemas/Pet'}}, Pet: "
                        + PET;
        assertThat(renames(schemas(old), schemas(now))).isEqualTo(Map.of("/components/schemas/Pet2", "Pet"));
    }

    @Test
    void membersOfAUnionAreToldApartByContentNotByOrder() {
        String old = "U: {oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Bill'}]}, Pet: "
                + PET + ", Bill: " + BILL;
        String now =
                "U: {oneOf: [{$ref: '#/components/schemas/Invoice'}, {$ref: '#/components/schemas/Animal'}]}, Invoice: "
                        + BILL + ", Animal: " + PET;
        assertThat(renames(schemas(old), schemas(now)))
                .isEqualTo(Map.of("/components/schemas/Pet", "Animal", "/components/schemas/Bill", "Invoice"));
    }

    @Test
    void schemasWithDifferentDiscriminatorValuesAreDifferentThings() {
        String pet = PET.replace("{name:", "{kind: {const: '%s'}, name:");
        String old = "A: {items: {$ref: '#/components/schemas/Cat'}}, Cat: " + pet.formatted("cat");
        String now = "A: {items: {$ref: '#/components/schemas/Dog'}}, Dog: " + pet.formatted("dog");
        assertThat(renames(schemas(old), schemas(now))).isEmpty();
        assertThat(renames(schemas(old), schemas(now.replace("'dog'", "'cat'"))))
                .isEqualTo(Map.of("/components/schemas/Cat", "Dog"));
    }

    @Test
    void aSchemaThatNothingRefersToIsFoundIfOneOnlyIsLikeIt() {
        assertThat(renames(schemas("Pet: " + PET), schemas("Animal: " + PET + ", Bill: " + BILL)))
                .isEqualTo(Map.of("/components/schemas/Pet", "Animal"));
        assertThat(renames(schemas("Pet: " + PET), schemas("Cat: " + PET + ", Dog: " + PET)))
                .isEmpty();
        assertThat(renames(schemas("Pet: {type: string}"), schemas("Animal: {type: string}")))
                .isEmpty();
    }

    @Test
    void renamesLeadToFurtherOnes() {
        String inner = "{properties: {bill: {$ref: '#/components/schemas/%s'}, a: {type: string}, b: {type: string}}}";
        assertThat(renames(
                        schemas("Pet: " + inner.formatted("Bill") + ", Bill: " + BILL),
                        schemas("Animal: " + inner.formatted("Invoice") + ", Invoice: " + BILL + ", Same: " + BILL)))
                .isEqualTo(Map.of("/components/schemas/Pet", "Animal", "/components/schemas/Bill", "Invoice"));
    }

    @Test
    void propertiesInAnotherCaseAreTheSame() {
        Renames renames = Renames.between(
                tree(schemas("A: {properties: {nextPage: {type: string}, old: {}}}")),
                tree(schemas("A: {properties: {next_page: {type: string}, new: {}}}")));
        assertThat(renames.keys()).isEqualTo(Map.of("/components/schemas/A/properties/nextPage", "next_page"));
        assertThat(renames.follow("/components/schemas/A/properties/nextPage/type"))
                .isEqualTo("/components/schemas/A/properties/next_page/type");
        assertThat(renames.follow("/components/schemas/B/properties/nextPage"))
                .isEqualTo("/components/schemas/B/properties/nextPage");
    }
}
