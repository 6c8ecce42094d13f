package dev.signet.codegen.translate.union;

import static dev.signet.codegen.model.Models.bool;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.openValues;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import org.junit.jupiter.api.Test;

/** How a union tells values of other kinds than objects apart. */
class UnionKindDispatchTest extends DispatchFixture {
    @Test
    void membersOfDifferentJsonKindsNeedNoFurtherLook() {
        DocumentBuilder document = document().schema("A", object(required("a", string())));

        assertThat(dispatch(document, oneOf(string(), integer(), bool(), list(string()), ref("A"))))
                .containsExactly(
                        "OBJECT A",
                        "ARRAY StringList",
                        "STRING StringValue",
                        "NUMBER IntegerValue",
                        "BOOLEAN BooleanValue");
    }

    @Test
    void integerAndNumberAreToldApartByTheFraction() {
        assertThat(dispatch(document(), oneOf(scalar(ScalarKind.FLOAT64), integer())))
                .containsExactly("NUMBER integral{try(IntegerValue, else NumberValue), else NumberValue}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void integerOfTwoSizesIsTheSmallerThatHoldsIt() {
        assertThat(dispatch(document(), oneOf(integer(), scalar(ScalarKind.INT32))))
                .containsExactly("NUMBER try(IntegerValue2, IntegerValue)");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void listedNumberWinsOverAFreeNumber() {
        DocumentBuilder document = document().schema("N", numbers(ScalarKind.INT64, "1", "2"));

        assertThat(dispatch(document, oneOf(integer(), ref("N"))))
                .containsExactly("NUMBER number{1: N, 2: N, else IntegerValue}");
    }

    @Test
    void numberThatNoEnumListsIsOfTheFreeOne() {
        DocumentBuilder document = document().schema("N", numbers(ScalarKind.FLOAT64, "1.5"));

        assertThat(dispatch(document, oneOf(integer(), ref("N"))))
                .containsExactly("NUMBER number{1.5: N, else IntegerValue}");
    }

    @Test
    void listedNumberOfMoreDigitsThanADoubleHoldsIsAlsoFoundByThoseOfTheDouble() {
        DocumentBuilder document = document().schema("N", numbers(ScalarKind.FLOAT64, "12345678901234567890.5"));

        assertThat(dispatch(document, oneOf(integer(), ref("N"))))
                .containsExactly(
                        "NUMBER number{12345678901234567890.5: N, 12345678901234567000: N, else IntegerValue}");
    }

    @Test
    void numberThatNeitherOfTwoEnumsListsIsUnknown() {
        DocumentBuilder document =
                document().schema("M", numbers(ScalarKind.INT64, "1")).schema("N", numbers(ScalarKind.INT64, "2"));

        assertThat(dispatch(document, oneOf(ref("M"), ref("N"))))
                .containsExactly("NUMBER number{1: M, 2: N, else unknown}");
    }

    @Test
    void listedTextWinsOverAFreeText() {
        DocumentBuilder document = document().schema("E", values("a", "b"));

        assertThat(dispatch(document, oneOf(string(), ref("E"))))
                .containsExactly("STRING string{a: E, b: E, else StringValue}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void textOfTwoEnumsIsOfTheFirstThatListsIt() {
        DocumentBuilder document = document().schema("E", values("a", "b")).schema("F", values("b", "c"));

        assertThat(dispatch(document, oneOf(ref("E"), ref("F"))))
                .containsExactly("STRING string{a: E, b: E, c: F, else unknown}");
    }

    @Test
    void openEnumIsAFreeText() {
        DocumentBuilder document = document().schema("E", openValues("a", "b"));

        assertThat(dispatch(document, oneOf(ref("E"), string()))).containsExactly("STRING E");
        assertThat(JavaModels.places(problems)).containsExactly(AMBIGUOUS);
    }

    @Test
    void textOfAFormatIsTriedBeforeAnyText() {
        assertThat(dispatch(document(), oneOf(string(), scalar(ScalarKind.UUID))))
                .containsExactly("STRING try(UuidValue, else StringValue)");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void textsOfTwoFormatsHaveNoneInCommon() {
        assertThat(dispatch(document(), oneOf(scalar(ScalarKind.UUID), scalar(ScalarKind.DATE_TIME))))
                .containsExactly("STRING try(UuidValue, DateTimeValue)");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void listsAreToldApartByTheKindOfTheFirstElement() {
        assertThat(dispatch(document(), oneOf(list(string()), list(integer()))))
                .containsExactly(
                        "ARRAY kind of first self{STRING: StringList, NUMBER: IntegerList, else try(StringList, IntegerList)}");
    }

    @Test
    void listThatHoldsNullsTakesListsOfNothingButNulls() {
        assertThat(dispatch(document(), oneOf(list(string()), list(nullable(integer())))))
                .containsExactly(
                        "ARRAY kind of first self{STRING: StringList, NUMBER: IntegerList, else try(StringList, IntegerList)}");
    }

    @Test
    void listsOfObjectsAreToldApartByAConstantOfTheFirstElement() {
        DocumentBuilder document = catAndDog(required("kind", constant("c")), required("kind", constant("d")));

        assertThat(dispatch(document, oneOf(list(ref("Cat")), list(ref("Dog")))))
                .containsExactly(
                        "ARRAY first kind{c: CatList, d: DogList, else unknown, none try(CatList has kind, DogList has kind)}");
    }

    @Test
    void listsOfObjectsAreToldApartByRequiredPropertiesOfTheFirstElement() {
        DocumentBuilder document = catAndDog(required("lives", integer()), required("bark", string()));

        assertThat(dispatch(document, oneOf(list(ref("Cat")), list(ref("Dog")))))
                .containsExactly("ARRAY named(CatList has lives, DogList has bark)");
    }

    @Test
    void listsOfOneObjectWithAConstantAndOneWithoutUseBothLooks() {
        DocumentBuilder document = catAndDog(required("kind", constant("c")), required("bark", string()));

        assertThat(dispatch(document, oneOf(list(ref("Cat")), list(ref("Dog")))))
                .containsExactly("ARRAY named(CatList has kind first kind=c, DogList has bark)");
    }

    @Test
    void listsOfTwoEnumsAreToldApartByTheFirstElement() {
        DocumentBuilder document = document().schema("E", values("a")).schema("F", values("b"));

        assertThat(dispatch(document, oneOf(list(ref("E")), list(ref("F")))))
                .containsExactly("ARRAY first string{a: EList, b: FList, else unknown, none try(EList, FList)}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void listOfTextsOfAFormatIsTriedBeforeThatOfAnyTexts() {
        assertThat(dispatch(document(), oneOf(list(string()), list(scalar(ScalarKind.UUID)))))
                .containsExactly("ARRAY try(UuidList, StringList)");
        assertThat(problems.all()).isEmpty();
    }
}
