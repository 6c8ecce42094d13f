package dev.signet.codegen.translate;

import static dev.signet.codegen.javamodel.JavaModels.record;
import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.deprecated;
import static dev.signet.codegen.model.Models.described;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.javaName;
import static dev.signet.codegen.model.Models.nothing;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.secret;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an object's properties become. */
class RecordBuilderTest {
    private final Problems problems = new Problems();

    private RecordType pet(DocumentBuilder document, Schema schema) {
        return record(JavaModels.of(document.schema("Pet", schema), problems), "Pet");
    }

    private List<String> components(Schema schema) {
        return JavaNotation.components(pet(document(), schema));
    }

    @Test
    void componentsAreTheCamelCasePropertiesInTheOrderOfTheDocument() {
        assertThat(components(object(optional("nick_name", string()), required("id", integer()))))
                .containsExactly("nickName: string", "id*: int64");
    }

    @Test
    void requiredPropertyThatMayBeNullIsNullableUnlessItIsJson() {
        assertThat(components(object(
                        required("a", nullable(string())),
                        optional("b", nullable(string())),
                        required("c", nullable(any())))))
                .containsExactly("a*?: string", "b: string", "c*: json");
    }

    @Test
    void componentsThatCollideAreNumberedButThatOfTheExactName() {
        assertThat(components(object(
                        required("foo_bar", string()), required("fooBar", string()), required("foo-bar", string()))))
                .containsExactly("fooBar_2*: string", "fooBar*: string", "fooBar_3*: string");
    }

    @Test
    void componentGivesWayToTheAccessorOfAConstant() {
        RecordType pet = pet(document(), object(required("my_type", string()), required("myType", constant("pet"))));

        assertThat(JavaNotation.constants(pet)).containsExactly("MY_TYPE myType=pet");
        assertThat(JavaNotation.components(pet)).containsExactly("myType_2*: string");
    }

    @Test
    void javaNameOfAPropertyIsItsComponentIfItCanBe() {
        assertThat(components(object(
                        required("a", javaName("alpha", string())),
                        required("b", javaName("hashCode", string())),
                        required("c", javaName("Gamma", string())))))
                .containsExactly("alpha*: string", "b*: string", "c*: string");
    }

    @Test
    void requiredConstantIsNoComponent() {
        RecordType pet = pet(document(), object(required("type", constant("pet")), required("name", string())));

        assertThat(JavaNotation.constants(pet)).containsExactly("TYPE type=pet");
        assertThat(JavaNotation.components(pet)).containsExactly("name*: string");
    }

    @Test
    void constantsWhoseNamesCollideAreNumbered() {
        RecordType pet = pet(document(), object(required("type", constant("pet")), required("@type", constant("p"))));

        assertThat(JavaNotation.constants(pet)).containsExactly("TYPE type=pet", "TYPE_2 type_2=p");
    }

    @Test
    void constantThatMayBeAbsentOrNullIsAComponent() {
        RecordType pet =
                pet(document(), object(optional("a", constant("pet")), required("b", nullable(constant("pet")))));

        assertThat(pet.constants()).isEmpty();
        assertThat(JavaNotation.components(pet)).containsExactly("a: string", "b*?: string");
    }

    @Test
    void discriminatorPropertyOfAUnionBecomesAConstant() {
        DocumentBuilder document = document()
                .schema("Car", object(required("type", constant("car"))))
                .schema("U", oneOf(by("type", "pet", "Pet"), ref("Pet"), ref("Car")));
        RecordType pet = pet(document, object(required("type", string())));

        assertThat(JavaNotation.constants(pet)).containsExactly("TYPE type=pet");
        assertThat(pet.components()).isEmpty();
    }

    @Test
    void discriminatorPropertyOfSeveralValuesStaysAComponent() {
        DocumentBuilder document = document()
                .schema("Car", object(required("type", constant("car"))))
                .schema("U", oneOf(by("type", "pet", "Pet", "dog", "Pet"), ref("Pet"), ref("Car")));

        assertThat(JavaNotation.components(pet(document, object(required("type", string())))))
                .containsExactly("type*: string");
    }

    @Test
    void discriminatorThatTheMemberDoesNotDeclareIsOptionalAndWhatItsBuilderStartsWith() {
        DocumentBuilder document = document()
                .schema("Car", object(required("type", constant("car"))))
                .schema("U", oneOf(by("type", "pet", "Pet"), ref("Pet"), ref("Car")));
        RecordType pet = pet(document, object(required("name", string())));

        assertThat(pet.constants()).isEmpty();
        assertThat(JavaNotation.components(pet)).containsExactly("name*: string", "type=pet: string");
    }

    @Test
    void optionalConstantThatAUnionDispatchesByIsWhatItsBuilderStartsWith() {
        DocumentBuilder document = document()
                .schema("Car", object(required("type", constant("car"))))
                .schema("U", oneOf(ref("Pet"), ref("Car")));
        RecordType pet = pet(document, object(optional("type", constant("pet")), optional("name", string())));

        assertThat(pet.constants()).isEmpty();
        assertThat(JavaNotation.components(pet)).containsExactly("type=pet: string", "name: string");
    }

    @Test
    void optionalConstantThatNoUnionDispatchesByIsNothingThatItsBuilderStartsWith() {
        assertThat(components(object(optional("type", constant("pet"))))).containsExactly("type: string");
    }

    @Test
    void discriminatorValueOnWhichUnionsDisagreeIsNoConstantOfTheRecord() {
        DocumentBuilder document = document()
                .schema("Car", object(required("type", string())))
                .schema("U", oneOf(by("type", "pet", "Pet", "car", "Car"), ref("Pet"), ref("Car")))
                .schema("V", oneOf(by("type", "animal", "Pet", "car", "Car"), ref("Pet"), ref("Car")));
        JavaModel model = JavaModels.of(document.schema("Pet", object(required("type", string()))), problems);

        assertThat(JavaNotation.components(record(model, "Pet"))).containsExactly("type*: string");
        assertThat(JavaNotation.constants(record(model, "Car"))).containsExactly("TYPE type=car");
    }

    @Test
    void discriminatorValueThatOnlyOneOfTwoUnionsKnowsIsNoConstantOfTheRecord() {
        DocumentBuilder document = document()
                .schema("Car", object(required("wheels", integer())))
                .schema("Bus", object(required("type", string())))
                .schema("U", oneOf(by("type", "pet", "Pet", "bus", "Bus"), ref("Pet"), ref("Bus")))
                .schema("V", oneOf(ref("Pet"), ref("Car")));

        assertThat(JavaNotation.components(pet(document, object(required("type", string())))))
                .containsExactly("type*: string");
    }

    @Test
    void enumOfOneValueThatBecameAConstantIsNoType() {
        String id = "#/components/schemas/Pet/properties/type";
        JavaModel model = JavaModels.of(
                document()
                        .schema("Pet", object(required("type", new Schema.Ref(string().meta(), id))))
                        .schema(id, "Pet type", values("pet"))
                        .schema("U", oneOf(ref("Pet"), string())),
                problems);

        assertThat(JavaModels.names(model)).containsExactly("Pet", "U");
    }

    @Test
    void enumOfOneValueThatAComponentHasStaysAType() {
        String id = "#/components/schemas/Pet/properties/type";
        JavaModel model = JavaModels.of(
                document()
                        .schema("Pet", object(optional("type", new Schema.Ref(string().meta(), id))))
                        .schema(id, "Pet type", values("pet")),
                problems);

        assertThat(JavaModels.names(model)).containsExactly("Pet", "PetType");
    }

    @Test
    void typedFurtherPropertiesAreTheLastComponent() {
        assertThat(components(further(object(required("additionalProperties", string())), nullable(integer()))))
                .containsExactly("additionalProperties*: string", "additionalProperties_2...: {int64?}");
        assertThat(components(further(object(required("a", string())), any()))).containsExactly("a*: string");
    }

    @Test
    void furtherPropertiesThatAreAlwaysNullStayInExtrasWithAWarning() {
        assertThat(components(further(object(required("a", string())), nothing())))
                .containsExactly("a*: string");
        assertThat(JavaModels.places(problems))
                .containsExactly("WARNING #/components/schemas/Pet/additionalProperties");
    }

    @Test
    void propertiesBeyondTheSlotsOfAConstructorAreLeftOutOptionalOnesFirst() {
        Schema.Property[] properties = IntStream.range(0, 252)
                .mapToObj(i -> i < 2 ? optional("o" + i, string()) : required("r" + i, string()))
                .toArray(Schema.Property[]::new);
        RecordType pet = pet(document(), object(properties));

        assertThat(pet.components()).hasSize(250).allMatch(Component::isRequired);
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/schemas/Pet");
    }

    @Test
    void requiredLongsTakeTwoSlotsOfAConstructor() {
        Schema.Property[] properties = IntStream.range(0, 126)
                .mapToObj(i -> required("r" + i, integer()))
                .toArray(Schema.Property[]::new);

        assertThat(pet(document(), object(properties)).components()).hasSize(125);
    }

    @Test
    void secretAndDeprecatedPropertiesStaySo() {
        RecordType pet =
                pet(document(), object(required("pin", secret(string())), required("old", deprecated(string()))));

        assertThat(pet.components()).extracting(Component::secret).containsExactly(true, false);
        assertThat(pet.components()).extracting(c -> c.doc().deprecated()).containsExactly(false, true);
    }

    @Test
    void propertyWithoutADescriptionHasThatOfItsType() {
        DocumentBuilder document = document().schema("Name", described("A name.", string()));
        RecordType pet =
                pet(document, object(required("a", ref("Name")), required("b", described("Its own.", ref("Name")))));

        assertThat(pet.components()).extracting(c -> c.doc().text()).containsExactly("A name.", "Its own.");
        assertThat(pet.components().get(0).doc().pointer()).isEqualTo("#/components/schemas/Pet/properties/a");
    }
}
