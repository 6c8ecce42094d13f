package dev.signet.codegen.translate.union;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.openValues;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a union tells objects apart, and what is told of those that can't be. */
class UnionDispatchTest {
    private static final String AMBIGUOUS = "WARNING #/components/schemas/U";

    private final Problems problems = new Problems();

    private List<String> dispatch(DocumentBuilder document, Schema union) {
        JavaModel model = JavaModels.of(document.schema("U", union), problems);
        return JavaNotation.dispatch(JavaModels.union(model, "U"));
    }

    private static DocumentBuilder catAndDog(Schema.Property cat, Schema.Property dog) {
        return document().schema("Cat", object(cat)).schema("Dog", object(dog));
    }

    @Test
    void discriminatorMappingTellsMembersThatListNoValues() {
        DocumentBuilder document = catAndDog(required("type", string()), required("type", string()));

        assertThat(dispatch(document, oneOf(by("type", "c", "Cat", "d", "Dog"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT type{c: Cat, d: Dog, else unknown}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void discriminatorMappingMayHaveSeveralValuesForOneMember() {
        DocumentBuilder document = catAndDog(required("type", string()), required("type", string()));

        assertThat(dispatch(document, oneOf(by("type", "c", "Cat", "d", "Dog", "tom", "Cat"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT type{c: Cat, tom: Cat, d: Dog, else unknown}");
    }

    @Test
    void discriminatorWithoutMappingTellsMembersByTheirNames() {
        DocumentBuilder document = catAndDog(required("type", string()), required("type", string()));

        assertThat(dispatch(document, oneOf(by("type"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT type{Cat: Cat, Dog: Dog, else unknown}");
    }

    @Test
    void discriminatorTakesConstantsOfMembersBeforeTheirNames() {
        DocumentBuilder document = catAndDog(required("type", constant("c")), required("type", values("d", "e")));

        assertThat(dispatch(document, oneOf(by("type"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT type{c: Cat, d: Dog, e: Dog, else unknown}");
    }

    @Test
    void discriminatorValueOfTwoMembersIsAWarning() {
        DocumentBuilder document = catAndDog(required("type", constant("same")), required("type", constant("same")));

        dispatch(document, oneOf(by("type"), ref("Cat"), ref("Dog")));
        assertThat(JavaModels.places(problems)).containsExactly(AMBIGUOUS);
    }

    @Test
    void requiredConstantIsFoundWithoutADiscriminator() {
        DocumentBuilder document = catAndDog(required("kind", constant("c")), required("kind", constant("d")));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT kind{c: Cat, d: Dog, else unknown}");
    }

    @Test
    void constantBehindAReferenceIsFound() {
        DocumentBuilder document = catAndDog(required("kind", ref("C")), required("kind", constant("d")))
                .schema("C", values("c"));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT kind{c: Cat, d: Dog, else unknown}");
    }

    @Test
    void openEnumTellsNothing() {
        DocumentBuilder document = catAndDog(required("kind", openValues("c")), required("kind", constant("d")));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))).get(0)).startsWith("OBJECT kind{d: Dog, else");
    }

    @Test
    void requiredConstantIsPreferredToAnOptionalOne() {
        DocumentBuilder document = document()
                .schema("Cat", object(optional("a", constant("c")), required("b", constant("c"))))
                .schema("Dog", object(optional("a", constant("d")), required("b", constant("d"))));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT b{c: Cat, d: Dog, else unknown}");
    }

    @Test
    void singleConstantIsPreferredToAnEnumOfSeveralValues() {
        DocumentBuilder document = document()
                .schema("Cat", object(required("a", values("1", "2")), required("b", constant("c"))))
                .schema("Dog", object(required("a", values("3", "4")), required("b", constant("d"))));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT b{c: Cat, d: Dog, else unknown}");
    }

    @Test
    void constantThatMembersShareTellsNothing() {
        DocumentBuilder document = document()
                .schema("Cat", object(required("a", constant("pet")), required("b", constant("c"))))
                .schema("Dog", object(required("a", constant("pet")), required("b", constant("d"))));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT b{c: Cat, d: Dog, else unknown}");
    }

    @Test
    void missingOptionalConstantLeavesTheChoiceToRequiredProperties() {
        DocumentBuilder document = document()
                .schema("Cat", object(optional("kind", constant("c")), required("lives", integer())))
                .schema("Dog", object(optional("kind", constant("d")), required("bark", string())));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT kind{c: Cat, d: Dog, else has{lives: Cat!, bark: Dog!, else unknown}}");
    }

    @Test
    void memberWithMostRequiredPropertiesIsLookedForFirst() {
        DocumentBuilder document = document()
                .schema("A", object(required("a", string())))
                .schema("AB", object(required("a", string()), required("b", string())));

        assertThat(dispatch(document, oneOf(ref("A"), ref("AB"))))
                .containsExactly("OBJECT has{a+b: AB!, a: A, else unknown}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void memberThatMayHaveFurtherPropertiesMakesNoOtherCertain() {
        DocumentBuilder document = document().schema("A", object(required("a", string())));

        assertThat(dispatch(document, oneOf(ref("A"), any())))
                .containsExactly(
                        "OBJECT has{a: A, else AnyValue}",
                        "ARRAY AnyValue",
                        "STRING AnyValue",
                        "NUMBER AnyValue",
                        "BOOLEAN AnyValue");
    }

    @Test
    void memberWithTypedFurtherPropertiesMayHaveThoseOfOthers() {
        DocumentBuilder document = document()
                .schema("A", object(required("a", string())))
                .schema("B", further(object(required("b", string())), string()));

        assertThat(dispatch(document, oneOf(ref("A"), ref("B"))))
                .containsExactly("OBJECT has{a: A, b: B!, else unknown}");
    }

    @Test
    void optionalPropertyOfOneMemberTellsItApart() {
        DocumentBuilder document = catAndDog(optional("lives", integer()), optional("bark", string()));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT has{lives: Cat!, bark: Dog!, else Cat?}");
    }

    @Test
    void membersOfTheSameOptionalPropertiesAreAWarning() {
        DocumentBuilder document = catAndDog(optional("name", string()), optional("name", string()));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog")))).containsExactly("OBJECT Cat?");
        assertThat(JavaModels.places(problems)).containsExactly(AMBIGUOUS);
        assertThat(problems.all().get(0).message()).contains("Cat, Dog");
    }

    @Test
    void unionInsideAUnionIsTheOnlyOneForObjects() {
        DocumentBuilder document = catAndDog(required("kind", constant("c")), required("kind", constant("d")))
                .schema("Pet", oneOf(ref("Cat"), ref("Dog")));

        assertThat(dispatch(document, oneOf(ref("Pet"), string()))).containsExactly("OBJECT Pet", "STRING StringValue");
    }

    @Test
    void unionInsideAUnionBringsTheConstantsOfItsMembers() {
        DocumentBuilder document = catAndDog(required("kind", constant("c")), required("kind", constant("d")))
                .schema("Pet", oneOf(ref("Cat"), ref("Dog")))
                .schema("Car", object(required("kind", constant("car"))));

        assertThat(dispatch(document, oneOf(ref("Pet"), ref("Car"))))
                .containsExactly("OBJECT kind{c: Pet, d: Pet, car: Car, else unknown}");
    }

    @Test
    void unionInsideAUnionBringsTheValuesOfItsDiscriminator() {
        DocumentBuilder document = catAndDog(required("kind", string()), required("kind", string()))
                .schema("Pet", oneOf(by("kind", "c", "Cat", "d", "Dog"), ref("Cat"), ref("Dog")))
                .schema("Car", object(required("kind", constant("car"))));

        assertThat(dispatch(document, oneOf(ref("Pet"), ref("Car"))))
                .containsExactly("OBJECT kind{c: Pet, d: Pet, car: Car, else unknown}");
    }

    @Test
    void unionThatIsItsOwnMemberTakesNothingFromItself() {
        DocumentBuilder document = document().schema("A", object(required("a", string())));

        assertThat(dispatch(document, oneOf(ref("A"), ref("U")))).containsExactly("OBJECT A");
        assertThat(problems.all()).isEmpty();
    }
}
