package dev.signet.codegen.translate.union;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.closed;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.openValues;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.pattern;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import org.junit.jupiter.api.Test;

/** How a union tells objects apart, and what is told of those that can't be. */
class UnionDispatchTest extends DispatchFixture {
    @Test
    void discriminatorMappingTellsMembersThatListNoValues() {
        DocumentBuilder document = catAndDog(required("type", string()), required("type", string()));

        assertThat(dispatch(document, oneOf(by("type", "c", "Cat", "d", "Dog"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT type{c: Cat, d: Dog, else unknown}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void constantTellsAMemberFromOneWhosePatternItDoesNotMatch() {
        Schema pattern = limited(string(), pattern("^integration:"));
        DocumentBuilder document = catAndDog(required("type", constant("builtin")), required("type", pattern));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT type{builtin: Cat, else try(Dog has type), none unknown}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void constantThatAPatternMatchesIsOfBoth() {
        Schema pattern = limited(string(), pattern("^built"));

        dispatch(
                catAndDog(required("type", constant("builtin")), required("type", pattern)),
                oneOf(ref("Cat"), ref("Dog")));

        assertThat(JavaModels.places(problems)).containsExactly(AMBIGUOUS);
    }

    @Test
    void propertyThatTakesNoValueIsOfTheMemberThatListsSome() {
        Schema never = limited(string(), length(2, 1));

        dispatch(
                catAndDog(optional("scope", never), required("scope", values("all", "some"))),
                oneOf(ref("Cat"), ref("Dog")));

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

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))).get(0))
                .isEqualTo("OBJECT kind{d: try(Dog has kind, Cat has kind), else try(Cat has kind), none unknown}");
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
                .containsExactly("OBJECT kind{c: Cat, d: Dog, else unknown, none named(Cat has lives, Dog has bark)}");
    }

    @Test
    void memberWhoseValuesAreAllOfAnotherIsTriedFirstWithoutAWarning() {
        DocumentBuilder document = document()
                .schema("A", object(required("a", string())))
                .schema("AB", object(required("a", string()), required("b", string())));

        assertThat(dispatch(document, oneOf(ref("A"), ref("AB")))).containsExactly("OBJECT try(AB has a+b, A has a)");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void memberThatMayHaveFurtherPropertiesMakesNoOtherCertain() {
        DocumentBuilder document = document().schema("A", object(required("a", string())));

        assertThat(dispatch(document, oneOf(ref("A"), any())))
                .containsExactly(
                        "OBJECT try(A has a, else AnyValue)",
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

        assertThat(dispatch(document, oneOf(ref("A"), ref("B")))).containsExactly("OBJECT named(A has a, B has b)");
    }

    @Test
    void membersOfDifferentOptionalPropertiesAreTriedWithAWarning() {
        DocumentBuilder document = catAndDog(optional("lives", integer()), optional("bark", string()));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog")))).containsExactly("OBJECT try(Cat, Dog)");
    }

    @Test
    void membersOfTheSameOptionalPropertiesAreAWarning() {
        DocumentBuilder document = catAndDog(optional("name", string()), optional("name", string()));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog")))).containsExactly("OBJECT try(Cat, Dog)");
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

    @Test
    void discriminatorMappingWinsOverTheEnumThatMembersShare() {
        DocumentBuilder document = catAndDog(required("kind", values("c", "d")), required("kind", values("c", "d")));

        assertThat(dispatch(document, oneOf(by("kind", "c", "Cat", "d", "Dog"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT kind{c: Cat, d: Dog, else unknown}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void nameWinsOverTheEnumThatMembersShareIfItIsListed() {
        DocumentBuilder document =
                catAndDog(required("kind", values("Cat", "Dog")), required("kind", values("Cat", "Dog")));

        assertThat(dispatch(document, oneOf(by("kind"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT kind{Cat: Cat, Dog: Dog, else unknown}");
    }

    @Test
    void discriminatorOfNumbersIsLookedForAsNumbers() {
        DocumentBuilder document = catAndDog(required("v", integer()), required("v", integer()));

        assertThat(dispatch(document, oneOf(by("v", "1", "Cat", "2.0", "Dog"), ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT v{1: Cat, 2: Dog, else unknown}");
    }

    @Test
    void valueThatMembersShareGoesOnToTheNextRule() {
        DocumentBuilder document = document()
                .schema("A", object(required("type", constant("m")), required("role", constant("a"))))
                .schema("B", object(required("type", constant("m")), required("role", constant("b"))))
                .schema("C", object(required("type", constant("c"))));

        assertThat(dispatch(document, oneOf(by("type"), ref("A"), ref("B"), ref("C"))))
                .containsExactly("OBJECT type{m: role{a: A, b: B, else unknown}, c: C, else unknown}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void constantOneLevelDownTellsMembersApart() {
        DocumentBuilder document = catAndDog(
                required("meta", object(required("kind", constant("c")))),
                required("meta", object(required("kind", constant("d")))));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT meta.kind{c: Cat, d: Dog, else unknown}");
    }

    @Test
    void propertyOfTwoKindsTellsMembersApart() {
        DocumentBuilder document = catAndDog(required("v", integer()), required("v", string()));

        assertThat(dispatch(document, oneOf(ref("Cat"), ref("Dog"))))
                .containsExactly("OBJECT kind of v{STRING: Dog, NUMBER: Cat, else unknown}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void unionInsideAUnionIsJudgedMemberByMember() {
        DocumentBuilder document = document()
                .schema("A", closed(object(required("a", string()), required("x", string()))))
                .schema("B", closed(object(required("b", string()))))
                .schema("In", oneOf(ref("A"), ref("B")))
                .schema("C", closed(object(required("x", string()))));

        assertThat(dispatch(document, oneOf(ref("In"), ref("C"))))
                .containsExactly("OBJECT try(In.A has a+x only a+x, In.B has b only b, C has x only x)");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void warningSaysWhatWouldTellMembersApart() {
        DocumentBuilder document = document()
                .schema("Cat", object(required("id", string()), optional("kind", constant("c"))))
                .schema("Dog", object(required("id", string()), optional("kind", constant("d"))));

        dispatch(document, oneOf(ref("Cat"), ref("Dog")));
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("some JSON values match several of Cat, Dog");
            assertThat(problem.hint()).contains("require `kind` in Cat or Dog");
        });
    }
}
